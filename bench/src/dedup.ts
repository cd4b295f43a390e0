import {
  compare,
  createDedupIndex,
  type DedupDocument,
  type DedupIndex,
  type Fingerprint,
  fingerprint,
} from '@mirqab/core/dedup';
import { archive, quantile } from './archive.ts';
import { printRows } from './report.ts';

const MEASURED = 2000;
/** So many in a row are added to one index before the next takes its turn. */
const TURN = 50;
const CHECKED = 1500;

type Measured = { size: number; index: DedupIndex; times: number[]; candidates: number[] };

/**
 * Time an article and documents compared in archives of the sizes given; and exactness against all pairs of a
 * sample. The archives stand side by side and take the same documents in turns, so that whatever else the machine
 * does falls on all of them.
 */
export async function benchDedup(sizes: readonly number[] = [10_000, 100_000]): Promise<void> {
  let compared = 0;
  const archives = sizes.map(
    (size): Measured => ({
      size,
      index: createDedupIndex({ stories: false, observe: (count) => (compared = count) }),
      times: [],
      candidates: [],
    }),
  );
  const documents = archive(7);
  const largest = Math.max(...sizes);
  // The smaller archives hold the newest of what the largest holds.
  for (let at = 0; at < largest; at++) {
    const document = documents.next().value;
    for (const { size, index } of archives) if (at >= largest - size) index.add(document);
  }
  for (let done = 0; done < MEASURED; done += TURN) {
    const turn = Array.from({ length: TURN }, (): DedupDocument => documents.next().value);
    for (const { index, times, candidates } of archives) {
      for (const document of turn) {
        const started = performance.now();
        index.add(document);
        times.push((performance.now() - started) * 1000);
        candidates.push(compared);
      }
    }
  }
  const [first] = archives;
  const peer = `at ${sizes[0]?.toLocaleString('en')}`;
  for (const { size, index, times, candidates } of archives) {
    const beside = (q: number) => quantile(times, q) / quantile(first?.times ?? [], q);
    printRows(`dedup: ${size.toLocaleString('en')} documents`, [
      ...[0.5, 0.99].map((q) => ({
        what: `an article, p${q * 100}`,
        value: quantile(times, q),
        unit: 'µs',
        peer,
        ratio: beside(q),
        wanted: '≤ 1.5',
      })),
      { what: 'compared, p50', value: quantile(candidates, 0.5), unit: 'documents' },
      { what: 'compared, p99', value: quantile(candidates, 0.99), unit: 'documents' },
      { what: 'compared, most', value: Math.max(...candidates), unit: 'documents' },
      { what: 'kept', value: index.bytes / index.size, unit: 'bytes/document', wanted: '< 1024' },
    ]);
  }
  exactness();
}

/** What look-up and sketch answer, beside comparing every pair of whole fingerprints. */
function exactness(): void {
  const index = createDedupIndex({ stories: false });
  const whole: Fingerprint[] = [];
  let agree = 0;
  let missed = 0;
  let invented = 0;
  const documents = archive(11);
  for (let at = 0; at < CHECKED; at++) {
    const document: DedupDocument = documents.next().value;
    const own = fingerprint({ body: document.body, spelling: 'written', sketchSize: 1e6 });
    const copied = whole.some((other) => compare(own, other).nearDuplicate);
    const said = index.add(document).relation !== 'new';
    if (copied === said) agree++;
    else if (copied) missed++;
    else invented++;
    whole.push(own);
  }
  printRows(`dedup: against all pairs of ${CHECKED} documents`, [
    { what: 'the same answer', value: agree / CHECKED, unit: 'of documents' },
    { what: 'copies missed', value: missed, unit: 'documents' },
    { what: 'copies invented', value: invented, unit: 'documents' },
  ]);
}
