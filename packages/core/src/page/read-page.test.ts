import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outletRules, readPage, ZONE_KINDS } from './index.ts';

const P = 'وقال المتحدث باسم البلدية إن أعمال الصيانة ستنتهي قبل نهاية الأسبوع المقبل. ';

describe('bad input', () => {
  const hostile: Record<string, string> = {
    'fifty thousand nested elements': `${'<div>'.repeat(50_000)}${P}`,
    'nested, each with words': `<div>${P}`.repeat(20_000),
    'a million unclosed tags': '<b>'.repeat(1_000_000),
    'twenty megabytes on one line': `<p>${P.repeat(260_000)}`,
    'broken entities': '&#x110000;&#0;&bogus;&'.repeat(200_000),
    'open brackets': '<'.repeat(1_000_000),
    'endless attributes': `<a ${'b=c '.repeat(300_000)}>`,
    'a hundred thousand links': '<a href="/x">عنوان خبر طويل جدا هنا</a><br>'.repeat(100_000),
    'markers over and over': '<p>شاهد أيضا</p><p>خبر قصير</p>'.repeat(30_000),
    'glued markers over and over': `<p>${'أخبار ذات صلةأعلن '.repeat(50_000)}</p>`,
    'nested JSON-LD': `<script type="application/ld+json">${'{"a":['.repeat(100_000)}</script>`,
    'bidi marks': `<p>${'\u200f'.repeat(1_000_000)}${P}`,
  };
  test.each(Object.keys(hostile))('%s: a reading, soon', (name) => {
    const started = process.cpuUsage();
    const reading = readPage({ html: hostile[name] ?? '' });
    const spent = process.cpuUsage(started);
    expect(reading.quality.reasons.length).toBeGreaterThan(0);
    // A user waits for the worst page no longer than this; ordinary pages take some ten milliseconds.
    expect((spent.user + spent.system) / 1e6).toBeLessThan(3);
  });

  test('depth and size are named', () => {
    expect(readPage({ html: hostile['fifty thousand nested elements'] ?? '' }).quality.reasons).toContain(
      'too-deep',
    );
    expect(readPage({ html: hostile['twenty megabytes on one line'] ?? '' }).quality.reasons).toContain(
      'truncated',
    );
  });

  test.each([
    ['html', { html: '<p>سطر قصير</p>'.repeat(7_000) }],
    ['text', { text: 'سطر قصير\n'.repeat(21_000) }],
  ])('blocks beyond the limit are named: %s', (_, input) => {
    expect(readPage(input).quality.reasons).toContain('too-many-blocks');
  });

  test('text beyond the limit is named', () => {
    const reading = readPage({ html: `<p>${'كلمة '.repeat(100_000)}</p>` });
    expect(reading.quality.reasons).toContain('too-much-text');
  });

  test('what stands deeper than the limit is read all the same', () => {
    expect(readPage({ html: hostile['fifty thousand nested elements'] ?? '' }).body).toContain(
      'أعمال الصيانة',
    );
  });

  test.each([[{}], [{ text: '' }], [{ html: '' }], [{ bytes: new Uint8Array() }], [{ html: '<html>' }]])(
    'nothing at all: %j',
    (input) => {
      expect(readPage(input)).toMatchObject({
        pageKind: 'empty',
        title: null,
        publishedAt: null,
        body: '',
        zones: [],
      });
    },
  );

  test('bytes in a charset named by nobody', () => {
    const bytes = Uint8Array.from(
      [
        ...`<p>${'\xe6\xde\xc7\xe1 \xc7\xe1\xe3\xca\xcd\xcf\xcb \xc5\xe4 \xc7\xe1\xc3\xda\xe3\xc7\xe1 \xda\xd1\xc8\xed\xc9 \xdd\xed \xc7\xe1\xe3\xcf\xed\xe4\xc9. '.repeat(6)}</p>`,
      ].map((c) => c.charCodeAt(0)),
    );
    expect(readPage({ bytes }).body).toContain('وقال المتحدث إن الأعمال');
  });
});

describe('any input', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="related">',
      '</div>',
      '<article>',
      '</article>',
      '<h1>',
      '</h1>',
      '<br>',
      '<li>',
      '<ul>',
      '</ul>',
      '<a href="/x">',
      '</a>',
      '<script>',
      '</script>',
      '<table><tr><td>',
      '&amp;',
      '&#x5d0;',
      'شاهد أيضا',
      'المصدر: وكالات',
      P,
      '<!--',
      '-->',
      '<figure>',
      '<img src=x>',
    ),
    fc.string({ maxLength: 30 }),
  );
  test('never throws, and every zone is of a known kind with text and reason', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const reading of [readPage({ html: pieces.join('') }), readPage({ text: pieces.join('\n') })]) {
          for (const zone of reading.zones) {
            expect(ZONE_KINDS).toContain(zone.kind);
            expect(zone.text).not.toBe('');
            expect(zone.reason).not.toBe('');
          }
          expect(reading.body).toBe(
            reading.zones
              .filter(({ kind }) => kind === 'body')
              .map(({ text }) => text)
              .join('\n\n'),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('reading twice gives the same', () => {
    const html = `<h1>عنوان</h1>${`<p>${P}</p>`.repeat(5)}`;
    expect(readPage({ html })).toEqual(readPage({ html }));
  });
});

describe('undated pages stay undated', () => {
  const variants: [string, string][] = [
    ['a date inside the text', `<p>وقع الاتفاق في 3 مايو 2019 وبدأ تنفيذه بعد شهرين من ذلك التاريخ.</p>`],
    ['weekday names', '<p>عقد الاجتماع مساء الأربعاء على أن يستأنف صباح الأحد في المقر نفسه.</p>'],
    ['yesterday and today', '<p>وصل الوفد أمس الخميس ويغادر اليوم الجمعة بعد جولة أخيرة من المحادثات.</p>'],
    [
      'dates under a related marker',
      '<h3>شاهد أيضا</h3><ul><li><a href="/1">خبر قديم من الأرشيف الإخباري</a> 2/2/2020</li></ul>',
    ],
    [
      'dates in comments',
      '<div class="comments"><p>تعليق بتاريخ 12 مارس 2021 الساعة 10:30 من أحد القراء.</p></div>',
    ],
    ['a copyright year', '<footer>جميع الحقوق محفوظة © 2024</footer>'],
    [
      'dates in a caption',
      '<figure><img src="a.jpg"><figcaption>صورة من احتفالات 17 فبراير 2012 (رويترز)</figcaption></figure>',
    ],
    [
      'dates in a social post',
      '<blockquote class="twitter-tweet"><p>Talks begin</p>— Reporter (@rep) March 5, 2022</blockquote>',
    ],
    [
      'a dual month in the text',
      '<p>وتعود القضية إلى أكتوبر/تشرين الأول 2017 حين فتحت النيابة تحقيقا في الملف.</p>',
    ],
    [
      'a phone number and a price',
      '<p>للاستفسار يمكن الاتصال على الرقم 2023-11-20-55 أو زيارة المكتب في وسط المدينة.</p>',
    ],
  ];
  test.each(variants)('%s', (_name, extra) => {
    const html = `<html><head><title>بلدية الزاوية تعيد تأهيل الطريق الساحلي</title></head><body><div class="menu"><a href="/">الرئيسية</a></div><div id="c"><h1>بلدية الزاوية تعيد تأهيل الطريق الساحلي</h1><div class="t">${`<p>${P}</p>`.repeat(2)}<p>وتشمل أعمال بلدية الزاوية تأهيل الطريق الساحلي وإنارته بالكامل.</p></div>${extra}</div></body></html>`;
    const reading = readPage({ html, fetchedAt: '2025-01-01T10:00:00Z' });
    expect([reading.publishedAt, reading.datePrecision]).toEqual([null, null]);
  });
});

describe('pages that keep their text elsewhere', () => {
  const prose = P.repeat(8).trim();

  test('an article unfolded by script is read from its hidden element, and said so', () => {
    const html = `<h1>أعمال صيانة في المدينة</h1><p>ملخص قصير للخبر.</p>${`<div style="display:none"><p>${prose}</p></div>`.repeat(3)}`;
    const reading = readPage({ html });
    expect(reading.body).toContain('نهاية الأسبوع المقبل');
    expect(reading.quality.reasons).toContain('hidden-text');
  });

  test('an article that stands in JSON-LD alone', () => {
    const body = `${prose}\\n${prose}`;
    const html = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"أعمال صيانة في المدينة","articleBody":"${body}"}</script><div id="app">جار التحميل</div>`;
    const reading = readPage({ html });
    expect(reading.zones.filter(({ reason }) => reason === 'json-ld-body')).toHaveLength(2);
    expect(reading.body).toContain('نهاية الأسبوع المقبل');
  });
});

describe('outlet rules', () => {
  const html = `<html><body><div class="x1"><b class="t">عنوان من القاعدة</b><i class="w">سمر ناجي</i><u class="d">04/05/2023</u><div class="x2">${`<p>${P}</p>`.repeat(3)}</div><div class="x3"><p>${P.replace('البلدية', 'المصرف')}</p></div></div></body></html>`;

  test('fields, containers and zones by selector, with what each rule matched', () => {
    const reading = readPage({
      html,
      rules: {
        outlet: 'الأفق',
        title: ['.t'],
        byline: ['.w'],
        date: ['.none', '.d'],
        body: ['.x2'],
        zones: [{ selector: '.x3', kind: 'related' }],
        dateOrder: 'mdy',
      },
    });
    expect(reading).toMatchObject({
      outlet: 'الأفق',
      title: 'عنوان من القاعدة',
      byline: 'سمر ناجي',
      publishedAt: '2023-04-05',
    });
    expect(reading.body).not.toContain('المصرف');
    expect(reading.zones.find(({ text }) => text.includes('المصرف'))).toMatchObject({
      kind: 'related',
      reason: 'outlet-rule',
    });
    expect(reading.ruleHits).toContainEqual({ part: 'date', rule: '.none', matches: 0 });
    expect(reading.ruleHits).toContainEqual({ part: 'body', rule: '.x2', matches: 1 });
  });

  test('a selector that cannot be read is reported, not thrown', () => {
    const reading = readPage({ html, rules: { ignore: ['div[[['] } });
    expect(reading.ruleHits).toEqual([{ part: 'ignore', rule: 'div[[[', matches: -1 }]);
    expect(reading.body).toContain('أعمال الصيانة');
  });

  test.each([
    ['ليلى أحمد | مراسلة الشؤون المحلية | 2 يوليو 2025', '2025-07-02'],
    ['Layla Ahmad • Staff Writer • July 2, 2025', '2025-07-02'],
    ['ليلى أحمد | مراسلة الشؤون المحلية | 2 من 7', null],
  ])('a day that ends the line under the headline: %s', (line, day) => {
    const html = `<h1>خبر عن الطريق الساحلي</h1><div class="top"><div>${line}</div></div><div><p>${P}</p><p>${P}</p></div>`;
    expect(readPage({ html, fetchedAt: '2025-08-01T00:00:00Z' }).publishedAt).toBe(day);
  });

  test('an outlet’s own markers', () => {
    const text = `خبر عن الطريق الساحلي\n${P}\n${P}\nزاوية القراء\nعنوان خبر آخر تماما`;
    const rules = outletRules.parse({ markers: [{ phrase: 'زاوية القراء', kind: 'related' }] });
    expect(readPage({ text, rules }).zones.at(-1)).toMatchObject({
      kind: 'related',
      text: 'زاوية القراء\nعنوان خبر آخر تماما',
    });
    expect(
      readPage({
        html: `<h1>خبر عن الطريق الساحلي</h1><p>${P}</p><p>${P}</p><p>زاوية القراء</p><p>عنوان خبر آخر تماما</p>`,
        rules,
      }).zones.at(-1)?.kind,
    ).toBe('related');
  });

  const note =
    'تعبر هذه المادة عن رأي كاتبها وحده، ولا تتحمل الصحيفة أي مسؤولية عما ورد فيها من معلومات وأرقام وأسماء.';
  const title = 'خبر عن الطريق الساحلي';
  const written = {
    text: (lines: readonly string[]) => ({ text: [title, ...lines].join('\n') }),
    html: (lines: readonly string[]) => ({
      html: `<h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`,
    }),
  };
  describe.each(['text', 'html'] as const)('in %s, what stands behind the colon of an own marker', (as) => {
    test.each([
      ['chrome', `إشارة: ${note}`],
      ['chrome', `إشارة: ${note} ${note} ${note} ${note} ${note}`],
      ['tags', `إشارة: ${note}`],
      ['related', `إشارة: ${note}`],
      ['credit', `إشارة: ${note}`],
      ['comments', `إشارة: ${note}`],
      ['byline', `إشارة: ${note}`],
    ] as const)('goes with it: %s', (kind, line) => {
      const rules = outletRules.parse({ markers: [{ phrase: 'إشارة:', kind }] });
      const reading = readPage({ ...written[as]([P, P, line]), rules });
      expect(reading.body).toBe(`${P.trim()}\n\n${P.trim()}`);
      expect(reading.zones.find(({ text }) => text.includes(note))?.kind).toBe(kind);
      // Without the rule such a line is the article's.
      expect(readPage(written[as]([P, line, P])).body).toContain('تعبر هذه المادة');
    });
  });

  test('a known phrase takes no sentence with it', () => {
    for (const as of ['text', 'html'] as const)
      expect(readPage(written[as]([P, `تنبيه: ${note}`, P])).body).toContain(note);
  });
});

describe('the reading view’s HTML', () => {
  test('keeps lists, emphasis, direction and absolute links; drops scripts, handlers and other zones', () => {
    const html = `<html lang="ar" dir="rtl"><body><div id="c"><h1>قرار جديد للبلدية بشأن الصيانة</h1><p>${P}<a href="/more?utm_source=x" onclick="x()">تفاصيل</a> <b>مهمة</b></p><script>alert(1)</script><ul><li>البند الأول من أعمال الصيانة المعلنة.</li><li>البند الثاني من أعمال الصيانة المعلنة.</li></ul><p onmouseover="y()">${P}<a href="javascript:alert(1)">رابط</a></p><div class="related"><a href="/r">خبر آخر</a></div></div></body></html>`;
    const out = readPage({ html, url: 'https://a.example/n/1' }).html ?? '';
    expect(out).toContain('dir="rtl"');
    expect(out).toContain('<li>البند الأول');
    expect(out).toContain('<b>مهمة</b>');
    expect(out).toMatch(
      /<a href="https:\/\/a\.example\/more[^"]*" rel="nofollow noopener noreferrer">تفاصيل<\/a>/,
    );
    expect(out).not.toMatch(/script|onclick|onmouseover|javascript|خبر آخر/);
  });
});

describe('fields', () => {
  const page = (head: string) =>
    `<html><head><title>x</title>${head}</head><body><h1>قرار البلدية</h1><p>${P}</p><p>${P}</p></body></html>`;

  test('canonical address, image and section', () => {
    const reading = readPage({
      url: 'https://www.a.example/n/5?utm_medium=social',
      html: page(
        '<link rel="canonical" href="/n/5"><meta property="og:image" content="/i.jpg"><meta property="article:section" content="محليات">',
      ),
    });
    expect(reading).toMatchObject({
      canonicalUrl: 'https://www.a.example/n/5',
      image: 'https://www.a.example/i.jpg',
      section: 'محليات',
    });
  });

  test('the feed speaks where the page is silent', () => {
    const reading = readPage({
      html: page(''),
      feedItem: { title: 'قرار البلدية', publishedAt: '2024-05-05T10:00:00Z', authors: ['سالم الورفلي'] },
    });
    expect(reading).toMatchObject({
      title: 'قرار البلدية',
      publishedAt: '2024-05-05T10:00Z',
      byline: 'سالم الورفلي',
    });
  });

  test('nothing is published after it was fetched', () => {
    const reading = readPage({
      html: page('<meta property="article:published_time" content="2030-01-01T00:00:00Z">'),
      fetchedAt: '2025-01-01T00:00:00Z',
    });
    expect(reading.publishedAt).toBeNull();
    expect(reading.dateCandidates[0]).toMatchObject({ flag: 'future' });
  });
});
