export const outletIds = ['sada', 'khulasa', 'minbar', 'wasl', 'ufuq', 'barid', 'ledger', 'vestnik'] as const;
export type OutletId = (typeof outletIds)[number];

export type FeedKind = 'rss-full' | 'rss-summary' | 'atom' | 'rdf' | 'json' | 'news-sitemap';
/** How an outlet writes a month: سبتمبر, سبتمبر/أيلول, سبتمبر (أيلول), أيلول; or in English or Russian. */
export type MonthHabit = 'plain' | 'dual-slash' | 'dual-paren' | 'levant' | 'english' | 'russian';

/** An outlet of the sample press. `home` and `feed` are paths on the press's one host and port. */
export type Outlet = {
  id: OutletId;
  name: string;
  nameEn: string;
  language: 'ar' | 'en' | 'ru';
  tagline: string;
  home: string;
  feed: string;
  feedKind: FeedKind;
  charset: 'utf-8' | 'windows-1256' | 'windows-1251';
  months: MonthHabit;
};

export const outlets: readonly Outlet[] = [
  {
    id: 'sada',
    name: 'صدى المنار',
    nameEn: 'Sada al-Manar',
    language: 'ar',
    tagline: 'صحيفة يومية تصدر من رأس المنار',
    home: '/sada/',
    feed: '/sada/feed.xml',
    feedKind: 'rss-full',
    charset: 'utf-8',
    months: 'plain',
  },
  {
    id: 'khulasa',
    name: 'بوابة الخلاصة',
    nameEn: 'Al-Khulasa Portal',
    language: 'ar',
    tagline: 'أخبار العالم في مكان واحد',
    home: '/khulasa/',
    feed: '/khulasa/rss.php',
    feedKind: 'rss-summary',
    charset: 'utf-8',
    months: 'dual-paren',
  },
  {
    id: 'minbar',
    name: 'منبر تلمار',
    nameEn: 'Minbar Telmar',
    language: 'ar',
    tagline: 'صوت الشرق المرساني',
    home: '/minbar/',
    feed: '/minbar/feed/atom/',
    feedKind: 'atom',
    charset: 'utf-8',
    months: 'plain',
  },
  {
    id: 'wasl',
    name: 'صحيفة وصل الساحل',
    nameEn: 'Wasl al-Sahel',
    language: 'ar',
    tagline: 'نصل الخبر بأصله',
    home: '/wasl/',
    feed: '/wasl/index.rdf',
    feedKind: 'rdf',
    charset: 'utf-8',
    months: 'dual-slash',
  },
  {
    id: 'ufuq',
    name: 'شبكة أفق الجنوب',
    nameEn: 'Ufuq al-Janub Network',
    language: 'ar',
    tagline: 'ما وراء الخبر في المتوسط والصحراء',
    home: '/ufuq/',
    feed: '/ufuq/feed.json',
    feedKind: 'json',
    charset: 'utf-8',
    months: 'dual-slash',
  },
  {
    id: 'barid',
    name: 'البريد المرساني',
    nameEn: 'Al-Barid al-Marsani',
    language: 'ar',
    tagline: 'تأسست عام ١٩٥٨',
    home: '/barid/',
    feed: '/barid/news.xml',
    feedKind: 'rss-summary',
    charset: 'windows-1256',
    months: 'levant',
  },
  {
    id: 'ledger',
    name: 'The Marsana Ledger',
    nameEn: 'The Marsana Ledger',
    language: 'en',
    tagline: 'Reporting from the southern Mediterranean',
    home: '/ledger/',
    feed: '/ledger/news-sitemap.xml',
    feedKind: 'news-sitemap',
    charset: 'utf-8',
    months: 'english',
  },
  {
    id: 'vestnik',
    name: 'Вестник Юга',
    nameEn: 'Vestnik Yuga',
    language: 'ru',
    tagline: 'Новости Средиземноморья и Северной Африки',
    home: '/vestnik/',
    feed: '/vestnik/rss.xml',
    feedKind: 'rss-summary',
    charset: 'windows-1251',
    months: 'russian',
  },
];

const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]));

/** The outlet of an id. */
export function outletOf(id: OutletId): Outlet {
  const found = byId.get(id);
  if (!found) throw new Error(`no such outlet: ${id}`);
  return found;
}

/** The group under which the sample's sources are seeded, removable as a whole. */
export const sampleGroup = { nameAr: 'عينة', nameEn: 'Sample' } as const;

/** What an install seeds for the sample press at `base` (for example http://127.0.0.1:4010): one source an outlet. */
export function sampleSources(
  base: string,
): { outlet: OutletId; name: string; nameEn: string; language: string; homeUrl: string; feedUrl: string }[] {
  return outlets.map((outlet) => ({
    outlet: outlet.id,
    name: outlet.name,
    nameEn: outlet.nameEn,
    language: outlet.language,
    homeUrl: new URL(outlet.home, base).href,
    feedUrl: new URL(outlet.feed, base).href,
  }));
}
