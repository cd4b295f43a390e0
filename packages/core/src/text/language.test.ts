import { describe, expect, it } from 'vitest';
import { detectLanguage } from './index.ts';

/** Headlines and openings of our own, in the languages the product names. */
const SAMPLES: Record<string, string[]> = {
  ar: [
    'رئيس الحكومة يبحث مع السفير ملف الانتخابات',
    'أعلنت الوزارة إطلاق خطة جديدة لدعم المزارعين في الجنوب',
    'وفد برلماني يصل إلى القاهرة',
    'فى ختام اللقاء اتفق الطرفان على استمرار التنسيق',
    'نفى المتحدث ما نشر',
  ],
  fa: [
    'رئیس جمهور با وزیر خارجه دیدار کرد',
    'دولت ایران از برنامه تازه‌ای برای کشاورزان خبر داد',
    'این نشست فردا در تهران برگزار می‌شود',
    'قیمت نفت در بازارهای جهانی افزایش یافت',
  ],
  ur: [
    'وزیراعظم نے کہا کہ انتخابات وقت پر ہوں گے',
    'کراچی میں بارش کے بعد سڑکیں بند ہو گئیں',
    'حکومت کا نیا منصوبہ',
  ],
  ku: [
    'سەرۆکی حکومەت لەگەڵ باڵیۆز کۆبووەوە',
    'نرخی نەوت لە بازاڕەکانی جیهان بەرز بووەوە',
    'هەڵبژاردنی پەرلەمان دوا دەخرێت',
  ],
  ps: ['ولسمشر له سفیر سره وکتل', 'په کابل کې یوه نوې ناسته وشوه', 'حکومت وایي چې ټاکنې به ځنډېږي'],
  he: ['ראש הממשלה נפגש עם השגריר', 'הבחירות נדחו'],
  ru: [
    'Министр обсудил с послом подготовку к выборам',
    'Правительство объявило о новой программе поддержки фермеров',
    'Делегация парламента прибыла в Каир',
    'Цены на нефть выросли',
  ],
  uk: [
    'Міністр обговорив із послом підготовку до виборів',
    'Уряд оголосив про нову програму підтримки фермерів',
    'Ціни на нафту зросли',
  ],
  bg: [
    'Министърът обсъди с посланика подготовката за изборите',
    'Правителството обяви нова програма за земеделците',
    'Цените на петрола се повишиха',
  ],
  en: [
    'Prime minister meets ambassador to discuss elections',
    'The government announced a new plan to support farmers in the south',
    'Oil prices rise as talks stall',
    'Libyan commander visits Moscow',
    'Parliament delegation arrives in Cairo',
  ],
  fr: [
    'Le premier ministre a reçu l’ambassadeur pour parler des élections',
    'Le gouvernement annonce un nouveau plan de soutien aux agriculteurs',
    'Les prix du pétrole augmentent',
    'Une délégation du parlement arrive au Caire',
  ],
  es: [
    'El primer ministro recibió al embajador para hablar de las elecciones',
    'El gobierno anuncia un nuevo plan de apoyo a los agricultores del sur',
    'Suben los precios del petróleo',
  ],
  de: [
    'Ministerpräsident empfängt den Botschafter zu Gesprächen über die Wahl',
    'Die Regierung kündigt einen neuen Plan für die Bauern im Süden an',
    'Ölpreise steigen weiter',
  ],
  it: [
    'Il primo ministro incontra l’ambasciatore per parlare delle elezioni',
    'Il governo annuncia un nuovo piano di sostegno agli agricoltori del sud',
    'Il generale incontra la premier a Roma',
  ],
  pt: [
    'O primeiro-ministro recebeu o embaixador para falar das eleições',
    'O governo anuncia um novo plano de apoio aos agricultores do sul',
    'Os preços do petróleo sobem',
  ],
  tr: [
    'Başbakan büyükelçiyle seçimleri görüştü',
    'Hükümet güneydeki çiftçiler için yeni bir destek planı açıkladı',
    'Petrol fiyatları yükseldi',
    'Libya heyeti Ankara’da temaslarda bulundu',
  ],
  nl: [
    'De premier ontving de ambassadeur om over de verkiezingen te praten',
    'De regering kondigt een nieuw plan aan voor boeren in het zuiden',
    'Olieprijzen stijgen verder',
  ],
};

describe('detectLanguage', () => {
  for (const [language, samples] of Object.entries(SAMPLES))
    it.each(samples)(`${language}: %s`, (sample) => {
      expect(detectLanguage(sample).language).toBe(language);
    });
  it('is sure of a paragraph', () => {
    for (const [language, samples] of Object.entries(SAMPLES)) {
      const detected = detectLanguage(samples.join('. '));
      expect(detected.language).toBe(language);
      expect(detected.confidence, language).toBeGreaterThan(0.5);
    }
  });
  it('knows nothing of text without letters, and does not name what it does not know', () => {
    expect(detectLanguage('')).toEqual({ language: null, confidence: 0 });
    expect(detectLanguage('12:30 — 2024')).toEqual({ language: null, confidence: 0 });
    expect(detectLanguage('Премијер је посетио болницу').language).toBeNull();
    expect(detectLanguage('日本の首相').language).toBeNull();
  });
  it('is not led astray by an embed, an address or hashtags in another script', () => {
    expect(
      detectLanguage('وصل الوفد إلى موسكو #Libya #Russia https://example.org/the-news-of-the-day').language,
    ).toBe('ar');
  });
});
