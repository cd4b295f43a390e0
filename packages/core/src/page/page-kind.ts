import { countWords } from './clean.ts';
import { foldLine } from './fold-line.ts';
import { contentWords } from './resume.ts';
import type { PageKind } from './types.ts';

export interface KindFacts {
  url: string | null;
  title: string | null;
  body: string;
  /** All text of the page, its first stretch. */
  text: string;
  /** Linked lines of title length: what an index is made of. */
  linkedTitles: number;
  /** OpenGraph type, JSON-LD types. */
  types: readonly string[];
  hasVideo: boolean;
  paywalled: boolean;
  isArticle: boolean;
}

const ERROR =
  /page not found|not found|page (?:you|does|doesn)|no longer available|access denied|forbidden|bad gateway|service unavailable|internal server error|الصفحه (?:غير موجوده|المطلوبه|التي)|غير موجوده|لم يتم العثور|عذرا|خطا 40|страница не найдена|не найден|ошибка 404|доступ запрещен|page introuvable|seite nicht gefunden|pagina no encontrada|sayfa bulunamadi|صفحه مورد نظر/u;
/** A status in a title stands by itself or beside a word for it: in the midst of a sentence it is a number of the news. */
const STATUS =
  /(?:^|[-–—|:]\s?)(?:40[34]|410|50[023])(?:$|\s?[-–—|:!]|\s(?:error|not|page|forbidden|gone|bad|internal|service|خطا|الصفحه|صفحه))|(?:error|خطا|ошибка|http)\s?(?:code\s)?(?:40[34]|410|50[023])(?!\d)/u;
const WALL =
  /subscribe to (?:continue|read|keep|unlock)|to continue reading|continue reading with|already a subscriber|for subscribers only|subscribers? only|sign in to (?:read|continue)|log ?in to (?:read|continue)|register to (?:read|continue)|create a free account|you have reached your|free articles? (?:left|remaining|this month)|verify (?:that )?you are (?:a )?human|are you a robot|checking your browser|just a moment|enable javascript and cookies|unusual traffic|captcha|اشترك (?:لمتابعه|لقراءه|للقراءه|لمواصله)|للمشتركين فقط|هذا المحتوي للمشتركين|سجل (?:دخولك|الدخول) (?:لمتابعه|لقراءه|للمتابعه)|подпишитесь,? чтобы|доступ(?:но|ен)? только (?:для )?подписчик|оформите подписку|материал доступен|reserve aux abonnes|reserve a nos abonnes|weiterlesen mit|nur fur abonnenten|jetzt weiterlesen|solo para suscriptores/u;

const FIRST_TEXT = 6000;

/** What sort of page it is. An article is what has an article's text; the rest is named for why it has none. */
export function kindOfPage(facts: KindFacts): PageKind {
  const words = countWords(facts.body);
  if (words < 180) {
    const kind = kindOfShort(facts, words);
    if (kind) return kind;
  }
  if (facts.paywalled && words < 60) return 'wall';
  if (words < 60 && facts.hasVideo) return 'video';
  if (isIndex(facts, words)) return 'index';
  return words === 0 ? 'empty' : 'article';
}

/** An error or a wall says so in its few words. */
function kindOfShort(facts: KindFacts, words: number): PageKind | null {
  const all = foldLine(facts.text.slice(0, FIRST_TEXT));
  const head = foldLine(`${facts.title ?? ''} ${facts.text.slice(0, 600)}`);
  if (
    words < 150 &&
    isError(foldLine(facts.title ?? '')) &&
    (isError(foldLine(facts.body.slice(0, 600))) || words < 60)
  )
    return 'error';
  if (words < 60 && isError(head) && !facts.isArticle && countWords(facts.text) < 200) return 'error';
  const beyond = facts.text.length > FIRST_TEXT;
  if (!WALL.test(all) && !(beyond && WALL.test(foldLine(facts.body)))) return null;
  return facts.paywalled || words < 60 || WALL.test(foldLine(facts.body.slice(-600))) || WALL.test(head)
    ? 'wall'
    : null;
}

function isError(line: string): boolean {
  return ERROR.test(line) || STATUS.test(line);
}

function isIndex(facts: KindFacts, words: number): boolean {
  if (
    facts.types.some((type) => /CollectionPage|ItemList|SearchResultsPage/.test(type)) &&
    facts.linkedTitles >= 5 &&
    words < 200 &&
    !facts.isArticle
  )
    return true;
  const home = facts.url !== null && /^https?:\/\/[^/]+\/?(?:[?#].*)?$/.test(facts.url);
  if (home && facts.linkedTitles >= 8) return true;
  if (facts.linkedTitles < 5 || (facts.isArticle && words >= 25)) return false;
  if (words >= 8 && titleBorneOut(facts)) return false;
  return words < 60 ? facts.linkedTitles >= 8 || words < 25 : words < 200 && facts.linkedTitles >= 25;
}

/** Does the body speak of what the title names? An index's first teaser seldom does. */
function titleBorneOut({ title, body }: KindFacts): boolean {
  if (!title) return false;
  const own = new Set(contentWords(body.slice(0, 4000)));
  const words = contentWords(title);
  const found = words.filter(
    (word) =>
      own.has(word) || (word.length > 5 && [...own].some((other) => other.startsWith(word.slice(0, -2)))),
  );
  return words.length > 0 && found.length / words.length >= 0.3;
}
