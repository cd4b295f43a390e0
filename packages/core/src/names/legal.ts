/** Forms of companies, as words of a romanised name; each with the family it belongs to. */
const FORMS: readonly (readonly [family: string, ...spellings: string[]])[] = [
  [
    'ltd',
    'limited',
    'ltd',
    'ltda',
    'limitada',
    'co ltd',
    'company limited',
    'pvt ltd',
    'private limited',
    'pte ltd',
    'pty ltd',
    'المحدودة',
    'ذ م م',
    'ذمم',
  ],
  [
    'llc',
    'llc',
    'l l c',
    'limited liability company',
    'ooo',
    'obshchestvo s ogranichennoy otvetstvennostyu',
    'tov',
    'zrt',
    'doo',
  ],
  ['inc', 'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'شركة', 'مؤسسة', 'na', 'n a'],
  [
    'jsc',
    'jsc',
    'ojsc',
    'oao',
    'pjsc',
    'pao',
    'ao',
    'zao',
    'cjsc',
    'joint stock company',
    'open joint stock company',
    'public joint stock company',
    'closed joint stock company',
    'joynt stock company',
    'aktsionernoe obshchestvo',
    'otkrytoe aktsionernoe obshchestvo',
    'المساهمة',
  ],
  ['ag', 'ag', 'akg', 'aktiengesellschaft', 'aktiengeselschaft'],
  ['gmbh', 'gmbh', 'g m b h', 'gesellschaft mit beschrankter haftung'],
  ['sa', 'sa', 's a', 'spa', 's p a', 'sas', 's a s', 'societe anonyme', 'sociedad anonima'],
  ['srl', 'srl', 's r l', 'sarl', 's a r l', 'sp z o o', 'sp z oo', 'spolka z o o'],
  ['plc', 'plc', 'p l c', 'public limited company'],
  ['lp', 'lp', 'l p', 'llp', 'l l p', 'limited partnership'],
  ['nv', 'nv', 'n v', 'bv', 'b v'],
  ['se', 'se', 'ab', 'as', 'oy', 'oyj', 'asa'],
  ['ano', 'ano', 'nko', 'avtonomnaya nekommercheskaya organizatsiya'],
  ['fund', 'fonds'],
];

const BY_WORDS = new Map<string, string>(
  FORMS.flatMap(([family, ...list]) => list.map((s) => [s, family] as const)),
);
const LONGEST = 4;

/** Takes legal forms off a list of words, at either end; returns the rest and the families found. */
export function withoutLegalForm(words: readonly string[]): { words: string[]; forms: Set<string> } {
  let rest = [...words];
  const forms = new Set<string>();
  for (let changed = true; changed; ) {
    changed = false;
    for (let n = Math.min(LONGEST, rest.length - 1); n >= 1 && !changed; n--) {
      const tail = BY_WORDS.get(rest.slice(-n).join(' '));
      const head = BY_WORDS.get(rest.slice(0, n).join(' '));
      if (tail !== undefined) {
        forms.add(tail);
        rest = rest.slice(0, -n);
        changed = true;
      } else if (head !== undefined && rest.length - n >= 1 && !AMBIGUOUS_HEAD.has(rest[0] ?? '')) {
        forms.add(head);
        rest = rest.slice(n);
        changed = true;
      }
    }
  }
  return { words: rest, forms };
}
const AMBIGUOUS_HEAD = new Set(['na', 'as', 'se', 'ab', 'sa', 'co', 'ag', 'spa', 'corporation']);

/** Two sets of legal forms that can stand on one company: «inc» goes with all but the firmest. */
export function formsAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  const hard = (s: ReadonlySet<string>): string[] => [...s].filter((f) => f !== 'inc');
  const x = hard(a);
  const y = hard(b);
  if (x.length === 0 || y.length === 0) return true;
  return x.some((f) => y.includes(f));
}
