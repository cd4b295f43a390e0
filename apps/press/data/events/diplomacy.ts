import type { PressEvent } from '../../src/telling.ts';

/** Envoys and ministers: two meetings of the same pair, two briefings of the same envoy. */
export const diplomacy: readonly PressEvent[] = [
  {
    id: 'duhaisi-kozluca-ports',
    about: 'The prime minister and the Turkish ambassador discuss ports.',
    when: { daysAgo: 26, at: '10:30' },
    lookAlike: 'duhaisi-kozluca-power',
    meetings: [{ who: ['duhaisi', 'kozluca'], where: 'رأس المنار', day: 0, status: 'held', means: 'talks' }],
    tellings: [
      {
        id: 'duhaisi-kozluca-ports.sada',
        outlet: 'sada',
        after: 60,
        byline: 'هالة بن عمران',
        section: 'سياسة',
        title: 'الدهيسي يبحث مع السفير التركي توسعة ميناء رأس المنار',
        body: `بحث رئيس الحكومة عبد المنعم الدهيسي، {day} بديوان رئاسة الوزراء في رأس المنار، مع السفير التركي لدى مرسانة سردار كوزلوجا، خطة توسعة الميناء التجاري وتدريب المرشدين البحريين.

وقال الدهيسي إن الأرصفة الحالية صُممت لسفن نصف حجم ما يصل اليوم، وإن الحكومة ستطرح العطاء قبل نهاية العام.

من جانبه، أكد كوزلوجا أن ثلاث شركات تركية أبدت رغبتها في المشاركة، وأن بلاده ستستضيف أربعين متدرباً في أكاديمية إزمير البحرية.

وتستقبل أرصفة رأس المنار نحو ألف سفينة في العام، وتنتظر الواحدة منها في المتوسط ستة أيام قبل التفريغ، وهو ما يقول تجار إنه يضيف إلى ثمن كل حاوية ما يعادل راتب شهر. ويشمل المشروع تعميق الحوض الشمالي إلى أربعة عشر متراً وبناء رصيف للحاويات بطول 600 متر.`,
        tags: ['تركيا', 'موانئ'],
        actors: [
          { actor: 'duhaisi', titles: ['رئيس الحكومة'] },
          { actor: 'kozluca', titles: ['السفير التركي لدى مرسانة'], headlineTitles: ['السفير التركي'] },
        ],
      },
      {
        id: 'duhaisi-kozluca-ports.wasl',
        outlet: 'wasl',
        after: 100,
        title: 'رئيس الوزراء يستقبل السفير قوزلوجه لبحث ملف الموانئ',
        body: `استقبل رئيس الوزراء عبدالمنعم الدهيسي {day} السفير التركي سردار قوزلوجه، وبحث معه ملف الموانئ والنقل البحري.

وتناول اللقاء توسعة الميناء التجاري في رأس المنار بحيث يستقبل سفناً بغاطس أربعة عشر متراً، إضافة إلى برنامج لتدريب المرشدين البحريين في تركيا يبدأ في الربيع المقبل.

وأشار الدهيسي إلى أن الحكومة لن تمنح أي شركة حق إدارة الأرصفة القديمة قبل انتهاء المزايدة.`,
        actors: [
          { actor: 'duhaisi', titles: ['رئيس الوزراء'], headlineTitles: ['رئيس الوزراء'] },
          { actor: 'kozluca', titles: ['السفير التركي'] },
        ],
      },
    ],
    derived: [
      {
        id: 'duhaisi-kozluca-ports.khulasa',
        from: 'duhaisi-kozluca-ports.sada',
        outlet: 'khulasa',
        after: 90,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['تركيا', 'الليرة التركية', 'فواز القطيني', 'موانئ'] },
        ],
      },
    ],
  },
  {
    id: 'duhaisi-kozluca-power',
    about: 'Two weeks later the same two discuss electricity.',
    when: { daysAgo: 12, at: '10:45' },
    lookAlike: 'duhaisi-kozluca-ports',
    meetings: [{ who: ['duhaisi', 'kozluca'], where: 'رأس المنار', day: 0, status: 'held', means: 'talks' }],
    tellings: [
      {
        id: 'duhaisi-kozluca-power.sada',
        outlet: 'sada',
        after: 55,
        byline: 'هالة بن عمران',
        section: 'سياسة',
        title: 'الدهيسي يبحث مع السفير التركي عودة الشركات إلى محطات الكهرباء',
        body: `بحث رئيس الحكومة عبد المنعم الدهيسي، {day} بديوان رئاسة الوزراء في رأس المنار، مع السفير التركي لدى مرسانة سردار كوزلوجا، عودة الشركات المنفذة لمحطتي كهرباء متوقفتين منذ ستة أعوام.

وقال الدهيسي إن الشبكة تفقد في ساعات الذروة 900 ميغاواط، وإن الحكومة سددت الدفعة الأولى من مستحقات الشركات.

وأوضح كوزلوجا أن فريقاً فنياً سيصل خلال أسبوعين لمعاينة محطة الساحل الغربي.

وتوقف العمل في المحطتين حين اندلع القتال في ضواحي العاصمة، وغادرهما المهندسون تاركين توربيناً في صناديقه. وقال الدهيسي إن الحكومة استأجرت حراسة خاصة للموقع، وإنها تأمل أن تدخل الوحدة الأولى الخدمة قبل موجة الحر المقبلة.`,
        tags: ['تركيا', 'كهرباء'],
        actors: [
          { actor: 'duhaisi', titles: ['رئيس الحكومة'] },
          { actor: 'kozluca', titles: ['السفير التركي لدى مرسانة'], headlineTitles: ['السفير التركي'] },
        ],
      },
      {
        id: 'duhaisi-kozluca-power.ledger',
        outlet: 'ledger',
        after: 150,
        byline: 'Daniel Okell',
        title: 'Turkish firms to inspect idle power stations, Duhaisi says',
        body: `Prime Minister Abdelmonem al-Duhaisi discussed with the Turkish ambassador, Serdar Kozluca, on {day} the return of contractors to two power stations that have stood unfinished for six years.

The grid is short of 900 megawatts at peak hours, the prime minister said, adding that a first instalment of arrears had been paid. A technical team is due within two weeks, according to Kozluca.`,
        actors: [
          { actor: 'duhaisi', titles: ['Prime Minister'] },
          { actor: 'kozluca', titles: ['the Turkish ambassador'] },
        ],
      },
    ],
    derived: [
      {
        id: 'duhaisi-kozluca-power.wasl',
        from: 'duhaisi-kozluca-power.sada',
        outlet: 'wasl',
        after: 95,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'replaceWords',
            words: [
              ['عبد المنعم الدهيسي', 'عبدالمنعم الدهيسي'],
              ['سردار كوزلوجا', 'سردار قوزلوجه'],
              ['وأوضح كوزلوجا', 'وأوضح قوزلوجه'],
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'vasdal-briefing-first',
    about: 'The UN envoy briefs the Security Council: the summer briefing.',
    when: { daysAgo: 68, at: '18:00' },
    lookAlike: 'vasdal-briefing-second',
    tellings: [
      {
        id: 'vasdal-briefing-first.ufuq',
        dateless: true,
        outlet: 'ufuq',
        after: 60,
        title: 'فاسدال أمام مجلس الأمن: الوضع الراهن في مرسانة لا يمكن أن يستمر',
        body: `حذرت المبعوثة الأممية إلى مرسانة إلينور فاسدال، {day}، من أن الوضع الراهن في البلاد «يغري كل طرف بالانتظار»، وذلك في إحاطتها الدورية أمام مجلس الأمن الدولي.

وقالت فاسدال إن لجنة القوانين الانتخابية أنجزت ثلثي عملها، وإنها تتوقع مسودة كاملة خلال شهرين.

ودعت الدول الأعضاء إلى تحديث قائمة العقوبات لتشمل من يعرقلون توحيد المصرف المركزي. وأثنى مندوبون على اتفاق تبادل المحتجزين.

وأبدى مندوبو دول أفريقية في المجلس تحفظا على توسيع العقوبات قبل استنفاد الوساطة، في حين طالب مندوب أوروبي بنشر أسماء المعرقلين.`,
        captions: ['المبعوثة الأممية إلينور فاسدال خلال جلسة سابقة (الأمم المتحدة)'],
        credit: 'أفق الجنوب + وكالات',
        sources: ['أفق الجنوب', 'وكالات'],
        actors: [{ actor: 'vasdal', titles: ['المبعوثة الأممية إلى مرسانة'] }],
      },
      {
        id: 'vasdal-briefing-first.ledger',
        outlet: 'ledger',
        after: 110,
        byline: 'Miriam Halford',
        title: 'Status quo tempts every side to wait, UN envoy tells Security Council',
        body: `The United Nations envoy to Marsana, Elinor Vasdal, told the UN Security Council on {day} that the present stalemate “tempts every side to wait” and urged members to press for a draft electoral law within two months.

Two thirds of the text has been agreed, she said. Vasdal asked the Council to consider measures against those who obstruct the unification of the central bank.`,
        actors: [{ actor: 'vasdal', titles: ['The United Nations envoy to Marsana'] }],
      },
    ],
    derived: [
      {
        id: 'vasdal-briefing-first.khulasa',
        from: 'vasdal-briefing-first.ufuq',
        outlet: 'khulasa',
        after: 100,
        by: [
          { op: 'copyWire', credit: 'أفق الجنوب' },
          { op: 'replaceWords', words: [['إلينور فاسدال', 'إيلينور فاسدال']] },
        ],
      },
    ],
  },
  {
    id: 'vasdal-briefing-second',
    about: 'The UN envoy briefs the Security Council again: the autumn briefing.',
    when: { daysAgo: 4, at: '18:00' },
    lookAlike: 'vasdal-briefing-first',
    tellings: [
      {
        id: 'vasdal-briefing-second.ufuq',
        outlet: 'ufuq',
        after: 70,
        title: 'فاسدال لمجلس الأمن: لجنة القوانين الانتخابية في مرسانة وصلت إلى طريق مسدود',
        body: `أبلغت المبعوثة الأممية إلى مرسانة إلينور فاسدال، {day}، مجلس الأمن الدولي بأن لجنة القوانين الانتخابية توقفت عن الاجتماع منذ ثلاثة أسابيع بسبب الخلاف على شروط الترشح للرئاسة.

وقالت فاسدال -في إحاطتها الدورية- إنها ستدعو الأطراف إلى جولة حاسمة في جنيف، وإنها «لن تقبل بأن يكون التأجيل هو الاتفاق الوحيد».

وأعربت عن قلقها من إغلاق حقل النورس ومن حشد قوات قرب معبر بئر عطية.

## ردود

ورأى مبعوث جامعة الدول العربية رأفت الجندي أن جنيف يجب أن تسبقها جولة في القاهرة. وفي المقابل، قال عضو في مجلس الأمن المرساني إن الدعوة «تستحق الدراسة».

وقالت المبعوثة إن النقاش حول ترشح العسكريين «لم يعد قانونيا منذ زمن»، وإن صيغا وسطا عُرضت ثلاث مرات، منها أن يستقيل المرشح قبل الاقتراع بستة أشهر وأن يعود إلى رتبته إن خسر، لكن كل طرف قبل بها حين رفضها الآخر.

وأشارت في إحاطتها إلى أرقام قالت إنها يجب أن تؤرق الجميع: مليونان ومئتا ألف ناخب مسجل، نصفهم تقريبا دون الثلاثين ولم يقترعوا في حياتهم إلا لمجلس بلدي؛ وتسعة عشر محتجزا لا تعترف أي جهة بوجودهم لديها؛ وستمئة وعشرون أسرة من ضحايا السيول ما زالت في المدارس.

وطالب مندوبو عدد من الدول الأعضاء بتحديث قائمة العقوبات، في حين حذر آخرون من أن تتحول العقوبات إلى «بديل عن السياسة». وتحدث ممثل مرسانة في ختام الجلسة، فقال إن بلاده لا تطلب من المجلس سوى أن «يتكلم بصوت واحد، فقد تعلم المرسانيون أن يسمعوا ما بين الأصوات».

ومن المقرر أن ترفع المبعوثة تقريرا خطيا قبل منتصف الشهر المقبل.`,
        captions: ['قاعة مجلس الأمن الدولي في نيويورك (الأمم المتحدة)'],
        credit: 'أفق الجنوب + وكالات',
        sources: ['أفق الجنوب', 'وكالات'],
        actors: [
          { actor: 'vasdal', titles: ['المبعوثة الأممية إلى مرسانة'] },
          { actor: 'gendi', titles: ['مبعوث جامعة الدول العربية'] },
        ],
      },
      {
        id: 'vasdal-briefing-second.sada',
        outlet: 'sada',
        after: 100,
        section: 'سياسة',
        byline: 'هالة بن عمران',
        title: 'المبعوثة الأممية تدعو إلى جولة حاسمة في جنيف',
        body: `دعت المبعوثة الأممية إلينور فازدال الأطراف المرسانية، {day}، إلى جولة حاسمة من المحادثات في جنيف، بعد توقف لجنة القوانين الانتخابية منذ ثلاثة أسابيع.

وقالت فازدال في إحاطتها إلى مجلس الأمن الدولي إن الخلاف بات محصوراً في بندين: ترشح العسكريين ومزدوجي الجنسية.

ورحبت وزارة الخارجية بالدعوة، في حين قال الناطق باسم قوات الشرق بسام التواتي إن القيادة العامة «ستدرس الموعد والمكان».

ونقلت مصادر دبلوماسية أن المبعوثة عرضت في الجلسة المغلقة التي أعقبت الإحاطة جدولاً زمنياً من أربع مراحل ينتهي بانتخابات في خريف العام المقبل. وأضافت أن ثلاث دول أبدت استعداداً لتمويل السجل الانتخابي، وأن اثنتين اشترطتا حضور البلديات المنتخبة.`,
        tags: ['الأمم المتحدة', 'انتخابات'],
        actors: [
          { actor: 'vasdal', titles: ['المبعوثة الأممية'] },
          { actor: 'tuwati', titles: ['الناطق باسم قوات الشرق'] },
        ],
      },
      {
        id: 'vasdal-briefing-second.vestnik',
        outlet: 'vestnik',
        after: 130,
        byline: 'Ольга Рябинина',
        title: 'Спецпредставитель ООН созывает стороны конфликта в Марсане в Женеву',
        body: `Спецпредставитель генерального секретаря ООН по Марсане Элинор Васдаль сообщила в {day} Совету Безопасности ООН, что комиссия по избирательным законам не собирается уже три недели.

По её словам, разногласия сводятся к двум пунктам: участию военных и лиц с двойным гражданством. Васдаль намерена созвать решающий раунд переговоров в Женеве.

В Совете безопасности Марсаны инициативу назвали «заслуживающей изучения».`,
        actors: [{ actor: 'vasdal', titles: ['Спецпредставитель генерального секретаря ООН по Марсане'] }],
      },
    ],
    derived: [
      {
        id: 'vasdal-briefing-second.khulasa',
        from: 'vasdal-briefing-second.ufuq',
        outlet: 'khulasa',
        after: 150,
        by: [
          { op: 'copyWire', credit: 'أفق الجنوب' },
          { op: 'replaceWords', words: [['إلينور فاسدال', 'إيلينور فاسدال']] },
          { op: 'dress', tags: ['الأمم المتحدة', 'هدى بوقرين', 'جنيف', 'مواقيت الصلاة'] },
        ],
      },
      {
        id: 'vasdal-briefing-second.wasl',
        from: 'vasdal-briefing-second.sada',
        outlet: 'wasl',
        after: 160,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'فازدال: الخلاف على قوانين الانتخابات محصور في بندين' },
        ],
      },
    ],
    edits: [
      {
        of: 'vasdal-briefing-second.sada',
        after: 95,
        by: [
          {
            op: 'replaceWords',
            words: [
              ['إلينور فازدال', 'إلينور فاسدال'],
              ['وقالت فازدال', 'وقالت فاسدال'],
            ],
          },
        ],
      },
    ],
  },
];
