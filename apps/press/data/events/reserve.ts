import type { PressEvent } from '../../src/telling.ts';

/** Kept back until somebody publishes them by hand: for tests that need news to break. */
export const reserve: readonly PressEvent[] = [
  {
    id: 'reserve-wire',
    about: 'One wire text, printed by five outlets, one of them under a headline of its own.',
    when: { hoursAgo: 0 },
    reserve: true,
    tellings: [
      {
        id: 'reserve-wire.sada',
        outlet: 'sada',
        after: 0,
        section: 'سياسة',
        title: 'القطيني يعلن موافقته على إرسال وفد عسكري إلى جنيف',
        body: `أعلن قائد قوات الشرق فواز القطيني موافقته على إرسال وفد عسكري من خمسة ضباط إلى جولة جنيف، بعد أيام من إعلان ناطقه أنه سيكتفي بمراقب.

وقالت القيادة العامة في بيان إن الوفد سيرأسه رئيس أركان القوات البرية نزار القطيني، وإن صلاحياته تشمل «كل ما يتصل بتوحيد المؤسسة العسكرية، ولا تشمل ما سواه».

ورحبت المبعوثة الأممية إلينور فاسدال بالقرار، ووصفته بأنه «أول خبر جيد منذ شهر». ولم يصدر تعليق عن المجلس الانتقالي حتى ساعة نشر هذا الخبر.

وكانت لجنة القوانين الانتخابية قد علقت أعمالها بسبب الخلاف على ترشح العسكريين.`,
        captions: ['مقر القيادة العامة في تلمار (أرشيف)'],
        tags: ['جنيف', 'تلمار'],
        actors: [
          { actor: 'qutaini', titles: ['قائد قوات الشرق'] },
          { actor: 'nizar', titles: ['رئيس أركان القوات البرية'] },
          { actor: 'vasdal', titles: ['المبعوثة الأممية'] },
        ],
      },
    ],
    derived: [
      {
        id: 'reserve-wire.khulasa',
        from: 'reserve-wire.sada',
        outlet: 'khulasa',
        after: 0,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['جنيف', 'شكري الحداد', 'الدوري', 'الذهب'] },
        ],
      },
      {
        id: 'reserve-wire.wasl',
        from: 'reserve-wire.sada',
        outlet: 'wasl',
        after: 0,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
      {
        id: 'reserve-wire.minbar',
        from: 'reserve-wire.sada',
        outlet: 'minbar',
        after: 0,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'retitle',
            title: 'المشير القطيني يوفد خمسة ضباط إلى جنيف برئاسة اللواء نزار',
            headlineTitles: [
              { actor: 'qutaini', titles: ['المشير'] },
              { actor: 'nizar', titles: ['اللواء'] },
            ],
          },
        ],
      },
      {
        id: 'reserve-wire.barid',
        from: 'reserve-wire.sada',
        outlet: 'barid',
        after: 0,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'cut', words: 70 },
        ],
      },
    ],
  },
  {
    id: 'reserve-haddad-only-outside',
    about: 'A page whose only names stand under «شاهد أيضاً»: nothing may fire on it.',
    when: { hoursAgo: 0 },
    reserve: true,
    tellings: [
      {
        id: 'reserve-outside.minbar',
        outlet: 'minbar',
        after: 0,
        section: 'محليات',
        byline: 'خالد المبروك',
        title: 'موسم جني التمور يبدأ في واحة الكرمة بمحصول وفير',
        body: `بدأ في واحة الكرمة موسم جني التمور، ويتوقع المزارعون محصولاً يزيد بنحو الخُمس على محصول العام الماضي على الرغم من موجة الجراد.

وقال رئيس تعاونية الواحة إن الأمطار المبكرة عوضت ما أكله الجراد، وإن سعر الصندوق في المزاد الأول بلغ 62 ديناراً.`,
        related: ['qutaini-moscow.minbar'],
        comments: [{ name: 'زائر', text: 'ما أطيب تمر الكرمة، سلموا لنا على المشير فواز القطيني.' }],
        spam: ['casino bonus no deposit', 'cheap flights today'],
        actors: [],
      },
    ],
  },
];
