import type { El } from './dom.ts';
import type { ZoneKind } from './types.ts';

/** What an element's class and id names say about what stands in it. `body` names an article's own container. */
export interface ClassCue {
  kind: ZoneKind;
  reason: string;
}

const NAMES: readonly [kind: ZoneKind, reason: string, names: string][] = [
  [
    'comments',
    'comment-names',
    'comment comments commentlist commentform comment-list comment-form comments-area disqus disqus_thread disqusthread discussion respond livefyre spotim hypercomments cackle fbcomments fb-comments user-comments usercomments reader-comments kommentare kommentar commentaires komentarze yorumlar yorum',
  ],
  [
    'related',
    'related-names',
    'related relatedarticles relatedposts relatedcontent relatedstories related-posts related-articles related-content related-news relatednews relatedlinks jp-relatedposts yarpp recommended recommend recommendation recommendations recommends recirc recirculation readmore read-more readalso read-also seealso see-also morefrom more-from more-stories morestories more-news morenews more-articles popular mostread most-read mostpopular most-popular trending outbrain taboola zergnet mgid upnext up-next nextprev prevnext prev-next post-navigation postnav post-nav nav-links nav-below similar similars relacionadas relacionados related-links top-stories topstories latest-news latestnews lastnews last-news othernews other-news also-like youmaylike you-may-like teaser-list teasers linklist link-list read-next readnext article-related also-read alsoread inline-related newsfeed news-feed promo-list rec-list story-package in-this-story readon interested crosslinks check-also check-also-box checkalso alsoread',
  ],
  [
    'tags',
    'tag-names',
    'taglist tag-list tagcloud tag-cloud tags tags-links tags-list post-tags entry-tags article-tags story-tags keywords keyword-list topic-list topics article-topics post-categories cat-links tagsinglelist news-tags',
  ],
  [
    'byline',
    'byline-names',
    'byline bylines by-line byauthor author-name authorname author-info author-bio authorbio author-box authorbox about-author abouttheauthor post-author article-author author-card author-profile article-byline author authors autor auteur contributor contributors writer postmetadata post-meta entry-meta article-meta articlemeta story-meta post-info article-info articleinfo meta-info dateline datestamp timestamp time-stamp pubdate pub-date publish-date publishdate published post-date entry-date article-date article__date article__meta',
  ],
  [
    'caption',
    'caption-names',
    'caption captions wp-caption-text image-caption imagecaption img-caption photo-caption photocaption media-caption figcaption figure-caption picture-caption gallery-caption photo-credit image-credit img-credit media-credit photo-copyright image-copyright imagecredit photocredit slideshow gallery photo-gallery photogallery image-gallery',
  ],
  [
    'embed',
    'embed-names',
    'twitter-tweet tweet instagram-media fb-post facebook-post tiktok-embed telegram-post twitter-widget twitter-embed embed-twitter reddit-card infogram datawrapper poll quiz',
  ],
  [
    'chrome',
    'chrome-names',
    'nav navbar navigation navlinks submenu menu mainmenu main-menu breadcrumb breadcrumbs bread-crumbs crumbs footer site-footer page-footer global-footer sidebar side-bar sidebars rail right-rail rightrail left-rail rightcol right-col share sharing sharebar share-bar sharetools share-tools share-buttons sharebuttons shares sharedaddy shareaholic addthis addtoany social socials social-share social-media social-links social-bar socialshare socialmedia follow follow-us newsletter newsletters newsletter-signup subscribe subscription subscribe-box signup sign-up cookie cookies cookie-notice cookie-banner cookiebar consent gdpr ad ads adv advert adverts advertisement advertising advertisment adsense adsbox ad-container ad-slot adslot ad-unit ad-wrapper banner banners leaderboard sponsor sponsored sponsors promo promos promobox promotion promoted popup pop-up modal lightbox overlay tooltip login log-in toolbar tool-bar tools article-tools post-tools widget widgets masthead site-header skip-link skiplink skip copyright copyrights disclaimer print-only printonly hidden screen-reader-text sr-only visually-hidden visuallyhidden audio-player player-controls video-player pagination paging pager toc table-of-contents tableofcontents rating ratings votes voting stats counter counters views likes reactions search searchform search-form language-switcher weather stocks ticker breaking-news app-promo donate donation donation-form call-to-action cta hotkeys error-message corrections-form feedback report-error orphus',
  ],
  [
    'body',
    'article-container-names',
    'article-body articlebody article_body article-content articlecontent article-text articletext article__text article__body article__content article-copy entry-content entrycontent entry-body post-content postcontent post-body postbody post__content post-text post__text post-entry story-body storybody story-content storycontent story-text storytext story__body story__content story__text news-body newsbody news-content news-text newstext news__text news-detail newsdetail news__body content-body contentbody content-text body-text body-copy bodycopy bodytext main-text maintext text-content td-post-content articlebodytext articlemaincontent wysiwyg rich-text richtext b-article__text b-material__text topic-body topic-body__content full-story fullstory single-content single-post-content node-content field-name-body paragraphs article_text article_content artikel-text artikelbody artikel-body artikelinhalt texte-article contenu-article noticia-texto cuerpo-noticia news_content news_text full-text fulltext article-main-body article-page__body article-details detail-content detail-body details-content post_content post_text article__main js-mediator-article mediator-article',
  ],
];

const SINGLE = new Map<string, ClassCue>();
for (const [kind, reason, names] of NAMES)
  for (const name of names.split(' ')) {
    const key = name.replace(/[^a-z0-9]/g, '');
    if (!SINGLE.has(key)) SINGLE.set(key, { kind, reason });
  }

// Parts that say something wherever they stand inside a longer name (`article__share-box`, `c-related-list`).
const PARTS = new Map<string, ClassCue>();
for (const [kind, reason, names] of [
  ['comments', 'comment-names', 'comments disqus commentlist'],
  [
    'related',
    'related-names',
    'related recommended recommendations recirc outbrain taboola trending mostread readmore relacionadas',
  ],
  ['tags', 'tag-names', 'tags taglist tagcloud'],
  ['byline', 'byline-names', 'byline author authors timestamp dateline'],
  ['caption', 'caption-names', 'caption figcaption credit credits'],
  [
    'chrome',
    'chrome-names',
    'breadcrumb breadcrumbs share sharing social newsletter subscribe signup cookie consent advert advertisement ads sponsored promo popup modal sidebar navigation nav menu footer toolbar paywall pagination skip',
  ],
] as const)
  for (const part of names.split(' ')) PARTS.set(part, { kind, reason });

/**
 * Judge the class and id of an element by whole names first (`related-posts`), then by the parts of compound names
 * (`c-share__list`). Names that only qualify a page or layout (`has-sidebar`, `no-comments`, `tag-libya`) say nothing.
 * The answer stays with the element.
 */
export function cueOf(el: El): ClassCue | null {
  if (el.cue === undefined) el.cue = judge(el.attrs.class, el.attrs.id);
  return el.cue;
}

const MOST_NAMES = 24;

function judge(classes: string | undefined, id: string | undefined): ClassCue | null {
  if (!classes && !id) return null;
  let found: ClassCue | null = null;
  for (const name of `${classes ?? ''} ${id ?? ''}`.slice(0, 400).trim().split(/\s+/, MOST_NAMES)) {
    const cue = nameCue(name);
    if (cue && cue.kind !== 'body') return cue;
    found ??= cue;
  }
  return found;
}

const cache = new Map<string, ClassCue | null>();

/** What one name says; pages of one outlet use the same ones, so answers are kept, not without bound. */
function nameCue(name: string): ClassCue | null {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const cue = judgeName(name);
  if (cache.size > 10_000) cache.clear();
  cache.set(name, cue);
  return cue;
}

const QUALIFIER =
  /^(?:has|no|with|without|is|show|hide|enable|disable|open|can|page|tag|category|postid|single|template|theme|layout|format|type|hentry|status)-/;

function judgeName(name: string): ClassCue | null {
  if (name === '' || name.length > 60 || QUALIFIER.test(name)) return null;
  const whole = SINGLE.get(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  if (whole) return whole;
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  if (parts.length < 2) return null;
  let found: ClassCue | null = null;
  for (let n = Math.min(3, parts.length); n >= 2; n--)
    for (let i = 0; i + n <= parts.length; i++) {
      const cue = SINGLE.get(parts.slice(i, i + n).join(''));
      if (cue && cue.kind !== 'body') return cue;
      if (cue && i + n === parts.length) found ??= cue;
    }
  for (const part of parts) {
    const cue = PARTS.get(part);
    if (cue) return cue;
  }
  return found;
}
