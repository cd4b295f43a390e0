import type { AlertMessage, MessageStory } from '@mirqab/services/alert-message';
import { formatStated, inDigits } from './mail-dates.ts';
import { WORDS } from './mail-words.ts';

export type Mail = { subject: string; text: string; html: string; unsubscribe: string };

const SENTENCES = 3;

/** An alert as a mail in the reader's language, with the sentence that fired it, the term in it marked. */
export function writeMail(message: AlertMessage, publicUrl: string): Mail {
  const locale = message.reader.locale === 'en' ? 'en' : 'ar';
  const words = WORDS[locale];
  const first = message.stories[0];
  const one = message.stories.length === 1 && first !== undefined;
  const subject = oneLine(
    one
      ? `${message.alert.name}: ${first.title}`
      : words.digest(
          message.alert.name,
          inDigits(words.stories(message.stories.length), { ...message.reader, locale }),
        ),
  );
  const alertUrl = `${publicUrl}/${locale}/alerts/${message.alert.id}`;
  const dir = locale === 'ar' ? 'rtl' : 'ltr';
  const text = [
    ...message.stories.map((story) => storyText(story, message, publicUrl, locale)),
    `${words.why(message.alert.name)}\n${alertUrl}`,
  ].join('\n\n———\n\n');
  const html = `<!doctype html><html lang="${locale}" dir="${dir}"><head><meta charset="utf-8"><title>${inHtml(subject)}</title></head>
<body dir="${dir}" style="margin:0;padding:24px;background:#f7f4ee;color:#23211d;font-family:'IBM Plex Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif;font-size:16px;line-height:1.75">
<div style="max-width:600px;margin:0 auto">
${message.stories.map((story) => storyHtml(story, message, publicUrl, locale)).join('\n')}
<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #ddd6c8;color:#6b665c;font-size:13px">${inHtml(words.why(message.alert.name))} <a href="${inHtml(alertUrl)}" style="color:#6b665c">${inHtml(words.manage)}</a></p>
</div></body></html>`;
  return { subject, text, html, unsubscribe: alertUrl };
}

type Locale = keyof typeof WORDS;

function line(story: MessageStory, message: AlertMessage, locale: Locale): string {
  const words = WORDS[locale];
  const date =
    formatStated(story.publishedAt, story.datePrecision, { ...message.reader, locale }) ?? words.noDate;
  const others =
    story.outlets > 1 ? ` · ${inDigits(words.outlets(story.outlets), { ...message.reader, locale })}` : '';
  return `${story.outlet} · ${date}${others}`;
}

function storyText(story: MessageStory, message: AlertMessage, publicUrl: string, locale: Locale): string {
  const page = `${publicUrl}/${locale}/articles/${story.articleId}`;
  const sentences = distinct(story).map((span) => `«${oneLine(span.sentence)}»`);
  const links = [page, ...(story.url === null ? [] : [`${WORDS[locale].original}: ${story.url}`])];
  return [oneLine(story.title), line(story, message, locale), ...sentences, ...links].join('\n');
}

function storyHtml(story: MessageStory, message: AlertMessage, publicUrl: string, locale: Locale): string {
  const page = `${publicUrl}/${locale}/articles/${story.articleId}`;
  const direction = 'dir="auto"';
  const sentences = distinct(story)
    .map(
      (span) =>
        `<blockquote ${direction} style="margin:8px 0;padding:0 12px;border-inline-start:3px solid #b4552d">${marked(span.sentence, story, span.term)}</blockquote>`,
    )
    .join('\n');
  const original =
    story.url === null
      ? ''
      : ` · <a href="${inHtml(story.url)}" style="color:#6b665c">${inHtml(WORDS[locale].original)}</a>`;
  return `<h2 ${direction} style="margin:16px 0 4px;font-size:20px;line-height:1.5"><a href="${inHtml(page)}" style="color:#23211d;text-decoration:none">${inHtml(story.title)}</a></h2>
<p style="margin:0;color:#6b665c;font-size:13px"><bdi>${inHtml(line(story, message, locale))}</bdi>${original}</p>
${sentences}`;
}

/** The first spans of different sentences. */
function distinct(story: MessageStory): MessageStory['spans'] {
  const seen = new Set<string>();
  return story.spans
    .filter((span) => !seen.has(span.sentence) && seen.add(span.sentence))
    .slice(0, SENTENCES);
}

/** The sentence with every form in it that fired the alert marked: the surface forms are cut from the spans' own offsets. */
function marked(sentence: string, story: MessageStory, term: string): string {
  const surfaces = new Set<string>();
  for (const span of story.spans) {
    if (span.sentence !== sentence) continue;
    if (span.surface) surfaces.add(span.surface);
  }
  if (surfaces.size === 0) surfaces.add(term);
  const places = [...surfaces]
    .flatMap((surface) => placesOf(sentence, surface))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let html = '';
  let at = 0;
  for (const place of places) {
    if (place.start < at) continue;
    html += `${inHtml(sentence.slice(at, place.start))}<mark style="background:#f6d9a8;color:inherit">${inHtml(sentence.slice(place.start, place.end))}</mark>`;
    at = place.end;
  }
  return html + inHtml(sentence.slice(at));
}

function placesOf(text: string, part: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(part); at >= 0 && part !== ''; at = text.indexOf(part, at + part.length)) {
    places.push({ start: at, end: at + part.length });
  }
  return places;
}

/** No line of a site's own making enters a header or breaks a text line. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\t]+/g, ' ').trim();
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
