import { isRunningText } from './density.ts';
import type { El } from './dom.ts';
import { foldLine, titleKey } from './fold-line.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { remembered } from './remember.ts';
import { contentWords } from './resume.ts';

/** What the page says elsewhere that its article should bear out: headline, description, the text in its JSON-LD. */
export interface Anchors {
  titleKey: string | null;
  titleWords: readonly string[];
  /** Order of the headline's block, −1 when it was not found. */
  headlineAt: number;
  /** Folded description, its first stretch. */
  lead: string | null;
  /** Folded article text of the JSON-LD. */
  linkedBody: string | null;
}

export function anchorsOf(
  blocks: readonly HtmlBlock[],
  title: string | null,
  description: string | null,
  linkedBody: string | null,
): Anchors {
  const titleWords = title ? [...new Set(contentWords(title))].slice(0, 30) : [];
  const lead = description ? foldLine(description).slice(0, 70) : null;
  return {
    titleKey: title ? titleKey(title) : null,
    titleWords,
    headlineAt: title ? trusted(blocks, headlineBlock(blocks, title)) : -1,
    lead: lead && lead.length >= 40 ? lead : null,
    linkedBody:
      linkedBody && linkedBody.length >= 200 ? foldLine(linkedBody.replace(/<[^>]{0,300}>/g, ' ')) : null,
  };
}

/** A headline near the foot of the page, with most of the text above it, is an echo of the real one. */
function trusted(blocks: readonly HtmlBlock[], at: number): number {
  let above = 0;
  let below = 0;
  for (const block of blocks) {
    if (!isRunningText(block)) continue;
    if (block.order < at) above += block.text.length;
    else below += block.text.length;
  }
  return below < above * 0.25 ? -1 : at;
}

/** The block that shows the headline: a heading before other blocks, the highest level, the first; never a link in a menu. */
function headlineBlock(blocks: readonly HtmlBlock[], title: string): number {
  const key = titleKey(title);
  if (key.length < 6) return -1;
  let best = -1;
  let rank = 0;
  for (const block of blocks) {
    if (block.text.length > title.length * 3 + 40) continue;
    const own = titleKey(block.text);
    const same = own === key;
    const enough = own.length >= key.length * (block.level === 1 ? 0.4 : 0.7);
    const part =
      own.length >= 12 && block.role === 'heading' && (own.includes(key) || (key.includes(own) && enough));
    if (!same && !part) continue;
    const score =
      (same ? 2 : 1) +
      (block.role === 'heading' ? 8 - block.level : 0) +
      (block.linkChars > block.text.length / 2 ? -3 : 0);
    if (score > rank) {
      rank = score;
      best = block.order;
    }
  }
  return best;
}

const LEGAL =
  /©|\(c\)\s*\d{4}|all rights reserved|terms (?:of|and)|privacy policy|cookies?\b.*\b(?:use|accept|consent|experience)|we collect information about|relevant advertising|جميع الحقوق|الآراء الواردة|لا (?:تعبر|يعبر) (?:بالضرورة )?عن رأي|(?:مراجعة|نشر) التعليقات|التعليقات قبل نشرها|einwilligung|eingebettete inhalte|شروط الاستخدام|opinions expressed|views expressed|do not (?:necessarily )?(?:represent|reflect) the|n['’]engagent que leurs? auteurs?|мнение (?:редакции|автора) может|حقوق (?:النشر|الطبع)|سياسة الخصوصية|ملفات تعريف الارتباط|все права|правообладател|перепечатк|при (?:полном|частичном|цитировании|использовании)|свидетельств[оа] о регистрации|роскомнадзор|правила (?:комментирования|сайта|пользования)|администраци[яи] сайта|редакция не несет|пользователь обязуется|комментарий пользователя|tous droits réservés|alle rechte vorbehalten|todos los derechos|tüm hakları/iu;

/** Words of ownership, terms and consent: never an article's own text when they open a block. */
export const isLegal: (text: string) => boolean = remembered((text) => LEGAL.test(text.slice(0, 400)));

const CONSENT =
  /^(?:um (?:diesen|die|eingebettete)? ?(?:eingebettete)? ?inhalte? (?:anzuzeigen|anzeigen)|an dieser stelle (?:findest|finden|steht)|externer inhalt|empfohlener (?:externer|redaktioneller) inhalt|to (?:view|see|display|show|load) this (?:content|video|post|embed|map)|this (?:content|video|embed) is (?:hosted|provided|not available|currently)|we (?:need|use) (?:your )?(?:consent|cookies)|allow content from|allow \w+ content|pour (?:afficher|voir) ce contenu|ce contenu (?:est|n['’]est)|para (?:ver|visualizar) este contenido|per visualizzare|لعرض هذا المحتوى|يرجى السماح|هل تسمح بعرض المحتوى|تخطى .{3,40} وواصل القراءة|يستخدم هذا الموقع ملفات)/iu;

/** A notice in an embed's place, or a banner that asks for consent. */
export function isConsent(text: string): boolean {
  return CONSENT.test(text.slice(0, 120));
}

function bits(mask: number): number {
  let n = 0;
  for (let m = mask; m !== 0; m &= m - 1) n++;
  return n;
}

/**
 * How much each block's worth counts when the container is sought: less above the headline and in groups that share
 * no word with it, more when the description or the JSON-LD text bears the block out, nothing for legal notices.
 */
export function anchorFactors(blocks: readonly HtmlBlock[], anchors: Anchors): Map<HtmlBlock, number> {
  const { titleWords } = anchors;
  const index = new Map(titleWords.map((word, i) => [word, 1 << i]));
  const masks = new Map<El, number>();
  if (titleWords.length >= 3)
    for (const block of blocks) {
      if (block.order === anchors.headlineAt || block.role === 'heading') continue;
      let mask = 0;
      for (const word of contentWords(block.text.slice(0, 600))) mask |= index.get(word) ?? 0;
      const group = groupOf(block);
      masks.set(group, (masks.get(group) ?? 0) | mask);
    }
  const most = Math.max(0, ...[...masks.values()].map(bits));
  const factors = new Map<HtmlBlock, number>();
  for (const block of blocks) {
    let factor = 1;
    if (anchors.headlineAt >= 0 && block.order < anchors.headlineAt) factor *= 0.3;
    if (masks.size > 0 && most >= 2) {
      const share = bits(masks.get(groupOf(block)) ?? 0) / most;
      if (share < 0.2) factor *= 0.35;
      else if (share < 0.4) factor *= 0.7;
    }
    const folded = anchors.lead || anchors.linkedBody ? foldLine(block.text.slice(0, 160)) : '';
    if (anchors.linkedBody && folded.length >= 30)
      factor *= anchors.linkedBody.includes(folded.slice(0, 60)) ? 1.6 : 0.6;
    if (
      anchors.lead &&
      folded.length >= 40 &&
      (folded.includes(anchors.lead.slice(0, 50)) || anchors.lead.includes(folded.slice(0, 50)))
    )
      factor *= 1.5;
    if (isLegal(block.text)) factor *= -0.3;
    factors.set(block, factor);
  }
  return factors;
}

/** Paragraphs of one container belong together. */
function groupOf(block: HtmlBlock): El {
  const inner = /^(?:p|li|blockquote|span|h[1-6]|td|dd|dt|b|strong|em|font)$/.test(block.el.tag);
  return inner ? (block.el.parent ?? block.el) : block.el;
}
