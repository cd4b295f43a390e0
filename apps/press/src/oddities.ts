import type { PageReadingKind } from './truth.ts';

/** A page that is no article, with what it is. */
export type Oddity = { path: string; kind: PageReadingKind; html: string };

const head = (title: string): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head>`;

/** Pages that must not be stored as articles: a wall, a shell around a video, an error served with status 200, and a
 * page with nothing on it. Lists of articles are the outlets' home pages. */
export const oddities: readonly Oddity[] = [
  {
    path: '/sada/subscribe-wall',
    kind: 'wall',
    html: `${head('المحتوى للمشتركين | صدى المنار')}<body><main>
<h1>هذا المحتوى متاح للمشتركين فقط</h1>
<p>سجّل الدخول أو اشترك لمتابعة القراءة.</p>
<form action="/login" method="post"><label>البريد الإلكتروني <input type="email" name="email"></label>
<label>كلمة المرور <input type="password" name="password"></label><button>تسجيل الدخول</button></form>
</main></body></html>`,
  },
  {
    path: '/ufuq/video/20417',
    kind: 'video',
    html: `${head('شاهد.. لحظة انهيار جسر الهجيرة | شبكة أفق الجنوب')}<body>
<meta property="og:type" content="video.other">
<h1>شاهد.. لحظة انهيار جسر الهجيرة</h1>
<video controls src="/ufuq/video/20417.mp4" poster="/ufuq/pictures/20417.svg"></video>
<p>02:14</p></body></html>`,
  },
  {
    path: '/barid/error-page',
    kind: 'error',
    html: `${head('404')}<body><h1>404</h1><p>عذراً، الصفحة المطلوبة غير موجودة.</p><p><a href="/barid/">العودة إلى الصفحة الأولى</a></p></body></html>`,
  },
  { path: '/wasl/blank', kind: 'empty', html: `${head('صحيفة وصل الساحل')}<body></body></html>` },
];
