import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A page as a web archive keeps it. */
export type ArchivedPage = { url: string; at: string; contentType: string; bytes: Buffer };
export type WarcItem = { page: ArchivedPage } | { problem: { code: string; message: string } };

/** A record larger than this is passed over. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_HEAD = 64 * 1024;

/**
 * The pages of a WARC file (ISO 28500; gzip already taken off): responses with status 200 and a text or HTML body, one after another, never more
 * than one in memory. A record that cannot be read is told and the rest goes on; a file that is no WARC ends with one problem.
 */
export async function* readWarc(stream: AsyncIterable<Buffer>): AsyncGenerator<WarcItem> {
  const source = new Bytes(stream);
  for (let number = 1; ; number += 1) {
    const head = await source.takeHead(MOST_HEAD);
    if (head === null) return;
    const fields = fieldsOf(head);
    const length = Number(fields.get('content-length'));
    if (!/^WARC\/\d/.test(head) || !Number.isSafeInteger(length) || length < 0) {
      yield { problem: { code: 'not-a-warc', message: `record ${number} has no WARC head` } };
      return;
    }
    const wanted = fields.get('warc-type') === 'response' && length <= MOST_BYTES;
    const block = await source.take(length, wanted);
    if (block === null) {
      yield { problem: { code: 'truncated', message: `record ${number} ends early` } };
      return;
    }
    if (!wanted) {
      if (length > MOST_BYTES && fields.get('warc-type') === 'response')
        yield {
          problem: { code: 'too-large', message: `${fields.get('warc-target-uri') ?? `record ${number}`}` },
        };
      continue;
    }
    const item = pageOf(fields, block);
    if (item !== null) yield item;
  }
}

function pageOf(fields: Map<string, string>, block: Buffer): WarcItem | null {
  const url = (fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  const end = block.indexOf('\r\n\r\n');
  if (end < 0 || !/^https?:/i.test(url)) return null;
  const head = block.subarray(0, end).toString('latin1');
  const http = fieldsOf(head);
  const contentType = http.get('content-type') ?? 'text/html';
  if (!/^HTTP\/[\d.]+ 200\b/.test(head) || !/^\s*(?:text\/|application\/xhtml)/i.test(contentType))
    return null;
  try {
    const sent = block.subarray(end + 4);
    const whole = /chunked/i.test(http.get('transfer-encoding') ?? '') ? unchunk(sent) : sent;
    const bytes = unpack(whole, http.get('content-encoding') ?? '');
    return { page: { url, at: fields.get('warc-date') ?? '', contentType, bytes } };
  } catch (error) {
    return {
      problem: { code: 'bad-encoding', message: `${url}: ${error instanceof Error ? error.message : error}` },
    };
  }
}

function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const row of head.split(/\r?\n/).slice(1)) {
    const colon = row.indexOf(':');
    if (colon > 0) fields.set(row.slice(0, colon).trim().toLowerCase(), row.slice(colon + 1).trim());
  }
  return fields;
}

/** Some archives keep bodies as they came over the line, others put together: what does not begin as a chunk is whole already. */
function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n', at);
    const size = end < 0 ? '' : bytes.subarray(at, end).toString('latin1').split(';')[0]!.trim();
    if (!/^[0-9a-f]{1,8}$/i.test(size)) return parts.length === 0 ? bytes : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

function unpack(bytes: Buffer, encoding: string): Buffer {
  const limit = { maxOutputLength: MOST_BYTES };
  if (/gzip/i.test(encoding) && bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes, limit);
  if (/^\s*br\s*$/i.test(encoding)) return brotliDecompressSync(bytes, limit);
  if (/deflate/i.test(encoding)) return inflateSync(bytes, limit);
  return bytes;
}

/** Bytes of a stream, taken by head and by length; what is not wanted is let go of as it comes. */
class Bytes {
  readonly #stream: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#stream = stream[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#stream.next();
    if (done) return false;
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
    return true;
  }

  /** Everything up to an empty line; null at the end of the stream. */
  async takeHead(most: number): Promise<string | null> {
    for (;;) {
      let from = 0;
      while (this.#held[from] === 13 || this.#held[from] === 10) from += 1;
      this.#held = this.#held.subarray(from);
      const end = this.#held.indexOf('\r\n\r\n');
      if (end >= 0 && end <= most) {
        const head = this.#held.subarray(0, end).toString('utf8');
        this.#held = this.#held.subarray(end + 4);
        return head;
      }
      if (this.#held.length > most) return '';
      if (!(await this.#more())) return this.#held.length === 0 ? null : '';
    }
  }

  /** The next `length` bytes, or nothing of them when they are not wanted; null when the stream ends before. */
  async take(length: number, wanted: boolean): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let left = length;
    for (;;) {
      const part = this.#held.subarray(0, left);
      if (wanted) parts.push(part);
      left -= part.length;
      this.#held = this.#held.subarray(part.length);
      if (left === 0) return wanted ? Buffer.concat(parts) : Buffer.alloc(0);
      if (!(await this.#more())) return null;
    }
  }
}
