/**
 * How well a Latin spelling can be read as an Arabic one: the cheapest way to consume both, letter groups against
 * letter groups. The costs are those of the usual romanisations and of how the Arabic press hears foreign names
 * («غ» for g, «ف» for v, «تش» for ch); short vowels cost little to leave out, consonants much.
 */
const TABLE: Record<string, string> = {
  // Arabic group : Latin groups with their cost in hundredths, 0 when not said
  ا: 'a aa ah e:15 o:25 u:30 i:30 ai:12 ae:10 ei:20 au:25 ou:30 ea:15 eu:25 oa:25 ay:20 y:35 er:25 ar:20 ha:20',
  ب: 'b p:4 bh:10 v:40',
  ت: 't th:10 d:35 te:5 tt',
  ث: 'th t:20 s:20',
  ج: 'j g dj ge:5 dg dge:5 gi:8 zh:15 jh:8 gh:20 gu:10 y:45 ch:30 z:45 dzh:5 x:35',
  ح: 'h kh:20 hh',
  خ: 'kh ch:5 h:12 j:12 k:20 x:20 gh:30 g:30',
  د: 'd t:35 dh:8 de:8',
  ذ: 'dh th:3 d:15 z:18',
  ر: 'r rh:5 re:8 hr:15 wr:5',
  ز: 'z s:12 ts:35 x:30 j:30 th:35 se:12 ze:5 sz:15 c:30',
  س: 's c:4 sc:4 ce:6 z:18 se:6 ps:15 ts:30 th:30 x:30 sz:10 sch:25 st:40 ss',
  ش: 'sh ch:4 sch:3 s:16 sz:8 ti:25 sci:10 x:15 sj:8 j:25 c:30 sc:15 shch:10 sk:30 che:8 zh:25',
  ص: 's z:25 c:15 ss',
  ض: 'd dh:3 z:25',
  ط: 't th:10 tt',
  ظ: 'z dh:3 th:10 d:15',
  ع: "' a:8 aa:8 e:12 i:14 o:14 u:14 ai:12 gh:30",
  غ: 'g gh:2 gu:4 gue:4 gg j:30 h:28 kh:30 ge:10 k:35 ng:15 q:30 r:45',
  ف: 'f v:2 ph:3 w:15 ve:6 fe:6 ff ft:30 pf:10 b:45',
  ق: 'q k:3 c:5 g:12 gh:15 ck:4 ch:18 kh:18 que:10',
  ك: 'k c ck ch:4 q:4 qu:6 que:6 g:18 kh:8 ke:6 x:30 cq:6 cc:4 cch:4 gk:15',
  ل: 'l le:5 lh:8 lle:5 el:8',
  م: 'm me:6 mb:12 n:45 mm',
  ن: 'n ne:6 nh:8 gn:12 kn:5 ng:18 m:40 nn',
  ه: 'h a:18 e:22 ah:10 eh:12 hh kh:30',
  ة: 'a ah:3 e:6 eh:6 at:6 et:8 ia:20',
  و: 'w u o oo ou:2 ow:4 au:6 aw:6 v:10 eu:10 ew:8 oe:8 oh:4 oa:6 eau:6 uo:6 ue:8 wo:8 wh:4 woo:8 wou:8 ough:10 uh:6 hu:15 yu:20 a:30 oi:20 eo:15 wu:4 io:20 augh:10 aux:12 eaux:12 ui:14 oy:20 ioux:15 ough:10 owe:8 or:22 ur:22 orr:22 e:35 i:40',
  ي: 'y i e:8 ee ie:3 ei:4 ea:4 ey:3 ay:5 ai:6 ij:8 j:10 ae:10 yi:4 ii iy:3 eye:8 igh:8 hi:15 ye:6 a:30 u:35 ia:12 oe:18 eigh:8 uy:12 ui:14 oy:20 oi:20 yo:25 ih:6 eh:10 ya:20 is:30 ier:25 er:30 hy:12',
  ى: 'a i:6 y:8 e:10 ie:8 ee:8 ah:4 ay:10',
  ء: "' a:15 e:15 i:15 o:20 u:20",
  ئ: "' i:6 e:6 y:10 a:15 ie:8 ai:12 ei:12",
  ؤ: "' o:6 u:6 ou:6 w:15",
  // groups
  تش: 'ch tch:2 cz:4 tsch:2 c:10 cs:6 tsh:2 tj:10 ci:8 cci:6 ce:12 cc:8 che:4 q:15 ts:20 tx:8 zh:25 tzsch:6 j:30 cs:6',
  تس: 'ts tz:2 z:8 zz:4 c:12 cz:12 tts:2 cs:15',
  تز: 'tz ts:4 z:4 zz:4 c:18 tze:4',
  كس: 'x ks:1 cks:3 xe:4 cs:4 cc:10 xx:2 kes:8',
  كز: 'x:4',
  كو: 'qu co:4 cu:4 kw:4 quo:8',
  نغ: 'ng n:25 nge:4 ngue:6 nk:20',
  نج: 'ng:2 nj:2 nge:4 ngu:8 nzh:8',
  ني: 'ny:4 ni:2 gn:6 gni:8 ñ:4 n:25 ne:6',
  لي: 'ly:2 li:2 ll:12 gli:8 ley:4 lle:12 le:6 lee:2',
  يا: 'ia ya ea:6 ja:6 iya:2 eia:6 a:25 aia:10 ie:20 ye:15 ija:4',
  يو: 'io yo:2 u:14 eo:6 iu:4 yu:2 jo:8 ju:8 eu:10 ew:10 you:4 ue:18 o:30',
  وا: 'wa oa:6 ua:4 oi:8 ois:10 oy:14 va:14 owa:4 oua:4 wha:6 uwa:6 wi:30',
  وي: 'wi we:6 ui:6 wy:4 vi:12 oui:6 ouy:8 whi:6 way:8 wei:8 vey:14 oy:10 ue:16 oi:8 wea:8 ve:16 owi:6 uy:6 wee:4 owe:12 eui:10',
  وو: 'wo wu woo:2 oo:8 wou:6 vo:12 wow:10',
  اي: 'ay ai:2 i:8 y:10 ei:4 ey:6 ie:16 igh:4 ye:10 uy:12 a:18 e:25 eye:8 aj:8 ae:6 ight:20 eigh:8 aye:4 ij:10 yi:15 ia:25 ee:20',
  او: 'aw:2 au ow:2 o:10 u:15 ou:4 ao:2 eau:12 aou:4 av:15 oo:12 oh:12 owe:4 aue:4 oa:15 ough:8 eo:20',
  ايا: 'aya:2 aia:2 iah:15 ia:20 ea:25',
  شن: 'tion:8 sion:10 tian:15',
  شي: 'chi:4 she:4 tie:15 ci:12',
  وف: 'ov:1 off:3 ow:10 of:3 ev:15 uv:6 ove:6 ouf:6 eff:20',
  يف: 'ev:3 iv:2 eff:6 yev:3 ef:6 eev:2 ive:5 yiv:4 aev:8',
  سكي: 'ski sky:1 skiy:2 skyy:3 skii:2 ský:1 scy:8 sci:8',
  بف: 'pf:4',
  دج: 'j:3 dj:1 dg:3 dge:4 g:10',
  دز: 'dz:2 dh:20',
};

type Rule = { arabic: string; latin: string; cost: number };

const RULES: ReadonlyMap<string, readonly Rule[]> = (() => {
  const out = new Map<string, Rule[]>();
  for (const [arabic, list] of Object.entries(TABLE)) {
    for (const item of list.split(' ')) {
      const [latin = '', cost = '0'] = item.split(':');
      const head = arabic[0] ?? '';
      const rules = out.get(head) ?? [];
      rules.push({ arabic, latin, cost: Number(cost) / 100 });
      out.set(head, rules);
    }
  }
  return out;
})();

const SKIP_ARABIC: Record<string, number> = {
  ا: 0.3,
  و: 0.5,
  ي: 0.5,
  ى: 0.3,
  ه: 0.2,
  ة: 0.15,
  ع: 0.12,
  ء: 0.05,
  ئ: 0.15,
  ؤ: 0.15,
};
const SKIP_LATIN: Record<string, number> = {
  a: 0.2,
  e: 0.14,
  i: 0.22,
  o: 0.26,
  u: 0.26,
  y: 0.34,
  h: 0.22,
  w: 0.45,
  "'": 0,
  r: 0.5,
  t: 0.6,
  s: 0.6,
};

/** A Latin letter left out may be silent where it stands: final e, French ends, the h of gh. */
function silent(latin: string, j: number): number {
  const c = latin[j] ?? '';
  if (c === latin[j - 1]) return 0.04;
  const last = j === latin.length - 1;
  if (last && c === 'e') return 0.03;
  if (last && (c === 's' || c === 't' || c === 'x' || c === 'd' || c === 'z')) return 0.42;
  if (last && c === 'h') return 0.08;
  if (j === latin.length - 2 && c === 'e' && latin[j + 1] === 's') return 0.06;
  if (c === 'g' && latin[j + 1] === 'h') return 0.15;
  return SKIP_LATIN[c] ?? 0.8;
}

/** Cost of reading the Latin word as the Arabic one, 0 for a perfect spelling. Quadratic in their short lengths. */
export function spellingCost(arabic: string, latin: string): number {
  const a = arabic.slice(0, 48);
  const l = latin.slice(0, 64);
  const width = l.length + 1;
  const cost = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= l.length; j++) {
      const here = cost[i * width + j] ?? Number.POSITIVE_INFINITY;
      if (here === Number.POSITIVE_INFINITY) continue;
      const relax = (ii: number, jj: number, c: number): void => {
        const at = ii * width + jj;
        if (here + c < (cost[at] ?? 0)) cost[at] = here + c;
      };
      if (i < a.length) {
        const skip = SKIP_ARABIC[a[i] ?? ''] ?? 0.85;
        relax(i + 1, j, a[i] === a[i - 1] ? 0.1 : skip);
        for (const rule of RULES.get(a[i] ?? '') ?? []) {
          if (l.startsWith(rule.latin, j) && (rule.arabic.length === 1 || a.startsWith(rule.arabic, i))) {
            relax(i + rule.arabic.length, j + rule.latin.length, rule.cost);
          }
        }
        if (j < l.length) relax(i + 1, j + 1, 1);
      }
      if (j < l.length) relax(i, j + 1, silent(l, j));
    }
  }
  return cost[a.length * width + l.length] ?? Number.POSITIVE_INFINITY;
}

/** Letters of an Arabic word as this table writes them: alef forms one, marks off, teh marbuta kept. */
export function arabicLetters(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640\u200B-\u200F]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ڤﭪ]/g, 'ف')
    .replace(/پ/g, 'ب')
    .replace(/چ/g, 'تش')
    .replace(/گ/g, 'غ')
    .replace(/ژ/g, 'ج');
}

/** Likeness of an Arabic word and a Latin one, 0 to 1; a mean cost per sound, not per letter. The article is optional. */
export function spellingLikeness(arabic: string, latin: string): number {
  const a = arabicLetters(arabic);
  const whole = likenessOf(a, latin);
  if (!a.startsWith('ال') || a.length < 5) return whole;
  // «الدويك» is dweik, «الناصر» ennaceur
  const bare = a.slice(2);
  return Math.max(
    whole,
    likenessOf(bare, latin) - 0.01,
    likenessOf(bare, latin.replace(/^(a|e)([lrnstdz])\2?/, '$2')) - 0.01,
  );
}

function likenessOf(a: string, latin: string): number {
  const sounds = Math.max(2.2, (a.length + latin.replace(/[aeiou']/g, '').length) / 2);
  return Math.max(0, 1 - spellingCost(a, latin) / sounds);
}
