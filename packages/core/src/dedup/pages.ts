/** Pages are large: each is an object that a garbage collector visits and a look has to pass through. */
const ROWS = 1 << 9;

/** Rows of whole numbers in pages, so that growing copies nothing. */
export interface NumberPages {
  get(row: number, field: number): number;
  set(row: number, field: number, value: number): void;
  bytes(): number;
}

export function createNumberPages(width: number): NumberPages {
  const pages: Int32Array[] = [];
  const page = (row: number): Int32Array => {
    const at = Math.floor(row / ROWS);
    while (pages.length <= at) pages.push(new Int32Array(ROWS * width));
    return pages[at] ?? new Int32Array(0);
  };
  return {
    get: (row, field) => pages[Math.floor(row / ROWS)]?.[(row % ROWS) * width + field] ?? 0,
    set(row, field, value) {
      page(row)[(row % ROWS) * width + field] = value;
    },
    bytes: () => pages.length * ROWS * width * 4,
  };
}

const CHUNK = 1 << 16;

/** Bytes appended piece by piece; a piece lies in one chunk and is found again by its place. */
export interface BytePages {
  /** Room for at most `size` bytes: where to write them, to be confirmed by the number really written. */
  room(size: number): { chunk: Uint8Array; at: number; place: number };
  written(bytes: number): void;
  find(place: number): { chunk: Uint8Array; at: number };
  bytes(): number;
}

export function createBytePages(): BytePages {
  const chunks: Uint8Array[] = [];
  let used = CHUNK;
  return {
    room(size) {
      if (used + size > CHUNK || chunks.length === 0) {
        chunks.push(new Uint8Array(CHUNK));
        used = 0;
      }
      const chunk = chunks.at(-1) ?? new Uint8Array(0);
      return { chunk, at: used, place: (chunks.length - 1) * CHUNK + used };
    },
    written(bytes) {
      used += bytes;
    },
    find: (place) => ({ chunk: chunks[Math.floor(place / CHUNK)] ?? new Uint8Array(0), at: place % CHUNK }),
    bytes: () => chunks.length * CHUNK,
  };
}
