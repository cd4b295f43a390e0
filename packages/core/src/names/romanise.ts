const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'w',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ү: 'u',
  ө: 'o',
  қ: 'q',
  ғ: 'gh',
  ң: 'ng',
  ұ: 'u',
  һ: 'h',
  ә: 'a',
  ѓ: 'gj',
  ќ: 'kj',
  ѕ: 'dz',
};

const LATIN: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ʼ: "'",
  ʻ: "'",
  '’': "'",
  '‘': "'",
  '`': "'",
  ʿ: "'",
  ʾ: "'",
};

const GREEK: Record<string, string> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/** Latin, Cyrillic or Greek text as plain lower-case Latin; other scripts are left as they are. */
export function romanise(text: string): string {
  let out = '';
  for (const c of text.normalize('NFKC').toLowerCase()) {
    const mapped = CYRILLIC[c] ?? LATIN[c] ?? GREEK[c];
    if (mapped !== undefined) {
      out += mapped;
      continue;
    }
    // й decomposes, so it is looked up before accents come off
    for (const bare of c.normalize('NFD').replace(/[\u0300-\u036F]/g, ''))
      out += CYRILLIC[bare] ?? LATIN[bare] ?? GREEK[bare] ?? bare;
  }
  return out;
}

// Arabic letters as the press romanises them when a plain Latin form is wanted; vowels are not known.
const ARABIC: Record<string, string> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'w',
  ي: 'y',
  ى: 'a',
  ء: "'",
  ئ: 'y',
  ؤ: 'w',
};

/** A rough romanisation of Arabic letters, letter by letter. */
export function romaniseArabic(letters: string): string {
  let out = '';
  for (const c of letters) out += ARABIC[c] ?? c;
  return out;
}

const ARABIC_SCRIPT = /[\u0600-\u06FF\uFB50-\uFDFF\uFE70-\uFEFF]/;

export function isArabic(text: string): boolean {
  return ARABIC_SCRIPT.test(text);
}
