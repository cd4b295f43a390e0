import type { PressEvent } from '../../src/telling.ts';

/** The last hours and the coming ones: what comes out while a newcomer is looking. */
export const today: readonly PressEvent[] = [
  {
    id: 'bread-price',
    about: 'The government fixes the price of bread after bakers threaten to close.',
    when: { hoursAgo: 15 },
    tellings: [
      {
        id: 'bread-price.sada',
        outlet: 'sada',
        after: 20,
        section: 'اقتصاد',
        byline: 'وليد الهنشيري',
        title: 'الحكومة تثبّت سعر الرغيف وتعوّض المخابز عن فرق الدقيق',
        body: `قررت حكومة التوافق تثبيت سعر الرغيف عند ربع دينار ستة أشهر، وتعويض المخابز عن ارتفاع ثمن الدقيق بعد خفض قيمة العملة.

وقال رئيس الحكومة عبد المنعم الدهيسي إن الدعم سيُصرف للمخابز التي تسجّل كمياتها إلكترونياً، وإن «الرغيف ليس بنداً في الموازنة بل شرط لها».

وكانت نقابة الخبازين قد لوحت بإغلاق المخابز مطلع الأسبوع المقبل.`,
        tags: ['الخبز', 'أسعار'],
        actors: [{ actor: 'duhaisi', titles: ['رئيس الحكومة'] }],
      },
      {
        id: 'bread-price.barid',
        outlet: 'barid',
        after: 80,
        title: 'ربع دينار للرغيف حتى الصيف',
        body: `يبقى الرغيف بربع دينار ستة أشهر أخرى، هذا ما انتهى إليه اجتماع الحكومة بنقابة الخبازين بعد ليلة من الشد والجذب.

وقال خباز في حي المرفأ إنه لا يثق إلا بالدقيق الذي يراه، وإن فرنه «سيعمل ما دام الكيس يصل». ووعد رئيس الحكومة عبد المنعم الدهيسي بصرف التعويض كل أسبوعين.`,
        captions: ['صف أمام مخبز في حي المرفأ'],
        actors: [{ actor: 'duhaisi', titles: ['رئيس الحكومة'] }],
      },
    ],
    derived: [
      {
        id: 'bread-price.khulasa',
        from: 'bread-price.sada',
        outlet: 'khulasa',
        after: 45,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['الخبز', 'أسعار اليوم', 'نجوى الطرابيشي', 'طقس الغد'] },
        ],
      },
    ],
  },
  {
    id: 'geneva-date',
    about: 'The UN mission announces the date of the Geneva round; reactions from east and west.',
    when: { hoursAgo: 7 },
    tellings: [
      {
        id: 'geneva-date.sada',
        outlet: 'sada',
        after: 15,
        section: 'سياسة',
        byline: 'هالة بن عمران',
        title: 'البعثة الأممية تحدد موعد جولة جنيف وتدعو ثمانية أطراف',
        body: `أعلنت البعثة الأممية أن جولة جنيف ستنعقد في {date+12} وتستمر أربعة أيام، ووجهت دعوات إلى ثمانية أطراف بينها المجلس الانتقالي ومجلس النواب.

وقالت المبعوثة الأممية إلينور فاسدال إن جدول الأعمال «بند واحد لا ثاني له»، هو شروط الترشح للرئاسة.

وأكد رئيس مجلس النواب حمدان الرقيعي مشاركته، في حين قال الناطق باسم قوات الشرق بسام التواتي إن القيادة العامة سترسل مراقباً لا مفاوضاً.`,
        tags: ['جنيف', 'انتخابات'],
        actors: [
          { actor: 'vasdal', titles: ['المبعوثة الأممية'] },
          { actor: 'ruqaii', titles: ['رئيس مجلس النواب'] },
          { actor: 'tuwati', titles: ['الناطق باسم قوات الشرق'] },
        ],
      },
      {
        id: 'geneva-date.minbar',
        outlet: 'minbar',
        after: 50,
        byline: 'خالد المبروك',
        title: 'التواتي: القيادة العامة ترسل مراقباً إلى جنيف ولا تفاوض على الجيش',
        body: `قال الناطق باسم قوات الشرق العقيد بسام التواتي إن القيادة العامة سترسل مراقباً إلى جولة جنيف، وإن «الجيش ليس بنداً على طاولة أحد».

وأوضح التواتي أن المشير فواز القطيني أبلغ المبعوثة الأممية إلينور فاسدال بهذا الموقف في اتصال هاتفي، وأنه يرحب بكل ما يقرب موعد الاقتراع.`,
        actors: [
          { actor: 'tuwati', titles: ['الناطق باسم قوات الشرق', 'العقيد'] },
          { actor: 'qutaini', titles: ['المشير'] },
          { actor: 'vasdal', titles: ['المبعوثة الأممية'] },
        ],
        comments: [{ name: 'ابن تلمار', text: 'جربنا جنيف وتونس والقاهرة، متى نجرب الصندوق؟' }],
      },
      {
        id: 'geneva-date.ledger',
        outlet: 'ledger',
        after: 60,
        byline: 'Miriam Halford',
        title: 'UN sets date for Geneva round with “one item and no second”',
        body: `The UN mission in Marsana said a decisive round of talks would open in Geneva on {date+12} and last four days, with eight parties invited.

There is “one item and no second” on the agenda, the envoy, Elinor Vasdal, said: who may run for president. Parliament speaker Hamdan al-Ruqaii will attend. The eastern forces will send an observer, not a negotiator, according to their spokesman, Bassam al-Tuwati.`,
        actors: [
          { actor: 'vasdal', titles: ['the envoy'] },
          { actor: 'ruqaii', titles: ['Parliament speaker'] },
          { actor: 'tuwati', titles: ['their spokesman'] },
        ],
      },
      {
        id: 'geneva-date.vestnik',
        outlet: 'vestnik',
        after: 75,
        title: 'Назначена дата переговоров по Марсане в Женеве',
        body: `Миссия ООН объявила, что решающий раунд переговоров по Марсане откроется в Женеве {date+12} и продлится четыре дня.

По словам спецпредставителя Элинор Васдаль, в повестке дня «один пункт и никакого второго» — условия выдвижения в президенты.

Силы Востока направят наблюдателя, а не переговорщика, сообщил их представитель Бассам ат-Тувати.`,
        actors: [
          { actor: 'vasdal', titles: ['спецпредставителя'] },
          { actor: 'tuwati', titles: ['их представитель'] },
        ],
      },
    ],
    derived: [
      {
        id: 'geneva-date.khulasa',
        from: 'geneva-date.sada',
        outlet: 'khulasa',
        after: 40,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
      {
        id: 'geneva-date.wasl',
        from: 'geneva-date.sada',
        outlet: 'wasl',
        after: 70,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'ثمانية أطراف مرسانية إلى جنيف لبحث بند واحد' },
        ],
      },
    ],
  },
  {
    id: 'bridge-contract',
    about: 'The Hujaira bridge is to be rebuilt; beside it, in one page, the book fair opens.',
    when: { hoursAgo: 4 },
    tellings: [
      {
        id: 'bridge-contract.minbar',
        outlet: 'minbar',
        after: 15,
        section: 'محليات',
        byline: 'سعاد المنشاوي',
        title: 'توقيع عقد إعادة بناء جسر الهجيرة في تلمار',
        body: `وقّع مدير صندوق إعمار الشرق رامي القطيني وعميد بلدية تلمار صالح زغدود عقد إعادة بناء جسر الهجيرة الذي جرفته السيول، على أن يُسلّم خلال أحد عشر شهراً.

وسيكون الجسر الجديد أعلى من القديم بمترين، وبأربعة مسارات، وتبلغ كلفته 74 مليون دينار.

وقال زغدود إن البلدية أنشأت جسراً عائماً مؤقتاً يفتح أمام السيارات الصغيرة نهاية الأسبوع.`,
        actors: [
          { actor: 'rami', titles: ['مدير صندوق إعمار الشرق'] },
          { actor: 'zaghdud', titles: ['عميد بلدية تلمار'] },
        ],
      },
      {
        id: 'bridge-contract.ufuq',
        outlet: 'ufuq',
        after: 70,
        title: 'جسر جديد في تلمار ومعرض للكتاب في رأس المنار.. مرسانة بين الإعمار والقراءة',
        body: `وقعت بلدية تلمار شرقي مرسانة عقد إعادة بناء جسر الهجيرة الذي انهار في سيول الشهر الماضي، بكلفة 74 مليون دينار.

ويتولى التنفيذ صندوق إعمار الشرق الذي يديره رامي القطيني، وهو الصندوق الذي كان ديوان المحاسبة قد انتقد عقوده.

وقال عميد البلدية صالح زغدود إن العقد نُشر كاملا على موقع البلدية.

## معرض الكتاب

وفي العاصمة، افتتح معرض رأس المنار الدولي للكتاب دورته السادسة عشرة بمشاركة 210 دور نشر، بعد انقطاع أربع سنوات.

وتحل تونس ضيف شرف على المعرض، الذي خصص جناحا لكتب الأطفال المتضررين من السيول.`,
        captions: ['موقع الجسر المنهار في تلمار (أفق الجنوب)', 'ركن الأطفال في معرض الكتاب (أفق الجنوب)'],
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        second: { event: 'book-fair', starts: 'وفي العاصمة، افتتح معرض رأس المنار' },
        actors: [{ actor: 'rami' }, { actor: 'zaghdud', titles: ['عميد البلدية'] }],
      },
    ],
    derived: [
      {
        id: 'bridge-contract.wasl',
        from: 'bridge-contract.minbar',
        outlet: 'wasl',
        after: 40,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          {
            op: 'addParagraph',
            paragraph:
              'وكان الجسر القديم قد بني عام 1964 وظل الممر الوحيد للشاحنات بين تلمار وميناء السارية.',
            at: 'end',
          },
        ],
      },
    ],
  },
  {
    id: 'book-fair',
    about: 'The book fair of Ras al-Manar opens after four years.',
    when: { hoursAgo: 5 },
    tellings: [
      {
        id: 'book-fair.barid',
        outlet: 'barid',
        after: 30,
        byline: 'ناجي المرزوقي',
        title: 'معرض الكتاب يعود إلى رأس المنار بعد أربع سنوات',
        body: `عاد معرض رأس المنار الدولي للكتاب إلى صالاته القديمة على الكورنيش، بعد أربع سنوات من الغياب، وفيه 210 دور نشر وتونس ضيفة شرف.

أول مشترٍ دخل قبل الافتتاح بدقيقتين: طالبة طب اشترت ديواناً من الشعر القديم وقالت إنها جاءت «لتشم رائحة الورق قبل رائحة المستشفى».

ويستمر المعرض حتى {date+9}، وتفتح الأبواب من العاشرة صباحاً إلى التاسعة مساء.`,
        captions: ['زوار في جناح تونس بمعرض الكتاب'],
        actors: [],
      },
      {
        id: 'book-fair.sada',
        outlet: 'sada',
        after: 55,
        section: 'منوعات',
        title: 'افتتاح معرض رأس المنار الدولي للكتاب بمشاركة 210 دور نشر',
        body: `افتُتحت الدورة السادسة عشرة من معرض رأس المنار الدولي للكتاب بمشاركة 210 دور نشر من 14 بلداً، وتحل تونس ضيف شرف.

ويضم البرنامج 60 ندوة، إحداها عن ترجمة الأدب الروسي إلى العربية، وأمسية شعرية يعود ريعها إلى مدارس وادي الهجيرة.`,
        tags: ['ثقافة', 'معرض الكتاب'],
        actors: [],
      },
    ],
    derived: [
      {
        id: 'book-fair.khulasa',
        from: 'book-fair.sada',
        outlet: 'khulasa',
        after: 80,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
];
