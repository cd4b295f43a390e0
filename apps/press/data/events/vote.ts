import type { PressEvent } from '../../src/telling.ts';

/** Votes: two phases of municipal elections, a law that stalls, a reshuffle. */
export const vote: readonly PressEvent[] = [
  {
    id: 'municipal-first',
    about: 'First phase of municipal elections, in eleven western towns.',
    when: { daysAgo: 59, at: '19:00' },
    lookAlike: 'municipal-second',
    tellings: [
      {
        id: 'municipal-first.sada',
        outlet: 'sada',
        after: 60,
        byline: 'مها الزليطني',
        section: 'سياسة',
        title: 'إغلاق صناديق المرحلة الأولى من الانتخابات البلدية بنسبة مشاركة بلغت 61 في المئة',
        body: `أُغلقت مساء {day} صناديق الاقتراع في المرحلة الأولى من الانتخابات البلدية التي جرت في إحدى عشرة بلدية غربي البلاد، بنسبة مشاركة بلغت 61 في المئة.

وقالت رئيسة المفوضية العليا للانتخابات زينب بلخضر إن المفوضية تلقت 12 طعناً فقط، وإن النتائج الأولية ستعلن خلال 72 ساعة.

وأضافت بلخضر أن المرحلة الثانية ستشمل بلديات الشرق والجنوب، وأن موعدها رهن بوصول مواد الاقتراع.

وجرى الاقتراع تحت حراسة ثلاثة آلاف شرطي، ولم يُسجل سوى حادث واحد حين انتزع رجل دفتر التوقيعات في مركز بحي المرفأ ثم أعاده بعد تدخل والده. وتنافست سبع قوائم نسائية، وهو رقم غير مسبوق، وفازت اثنتان منها بالصدارة وفق أرقام أولية.`,
        tags: ['انتخابات', 'بلديات'],
        actors: [{ actor: 'belkhadr', titles: ['رئيسة المفوضية العليا للانتخابات'] }],
      },
      {
        id: 'municipal-first.barid',
        outlet: 'barid',
        after: 150,
        title: 'يوم هادئ أمام الصناديق في إحدى عشرة بلدية',
        body: `اقترع الناخبون في إحدى عشرة بلدية غربية، {day}، في يوم هادئ لم يعكره إلا انقطاع التيار ساعة عن مركزين في عين الديس، ففُرزت بعض الأصوات على ضوء الشموع.

وحمل رجل في الثمانين حفيدته إلى المركز لتغمس إصبعها في الحبر «كي لا تنسى». وبلغت المشاركة 61 في المئة بحسب المفوضية التي ترأسها زينب بلخضر.`,
        captions: ['ناخبة تدلي بصوتها في مدرسة بعين الديس'],
        actors: [{ actor: 'belkhadr' }],
      },
    ],
    derived: [
      {
        id: 'municipal-first.khulasa',
        from: 'municipal-first.sada',
        outlet: 'khulasa',
        after: 90,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'municipal-second',
    about: 'Second phase of municipal elections, in seven eastern and southern towns.',
    when: { daysAgo: 18, at: '19:00' },
    lookAlike: 'municipal-first',
    tellings: [
      {
        id: 'municipal-second.vestnik',
        outlet: 'vestnik',
        after: 170,
        title: 'На востоке Марсаны прошёл второй этап муниципальных выборов',
        body: `Во втором этапе муниципальных выборов на востоке и юге Марсаны приняли участие 48 процентов избирателей, сообщила в {day} глава избирательной комиссии Зейнаб Бельхадр.

Из-за наводнения не открылись девять участков в долине Вади-эль-Худжейра, их избиратели проголосуют в течение двух недель.

Комиссия получила 31 жалобу, большинство — из оазиса Эль-Карма, где голосование началось с опозданием на четыре часа из-за нехватки чернил.`,
        actors: [{ actor: 'belkhadr', titles: ['глава избирательной комиссии'] }],
      },
      {
        id: 'municipal-second.sada',
        outlet: 'sada',
        after: 60,
        byline: 'مها الزليطني',
        section: 'سياسة',
        title: 'إغلاق صناديق المرحلة الثانية من الانتخابات البلدية بنسبة مشاركة بلغت 48 في المئة',
        body: `أُغلقت مساء {day} صناديق الاقتراع في المرحلة الثانية من الانتخابات البلدية التي جرت في سبع بلديات شرقي البلاد وجنوبيها، بنسبة مشاركة بلغت 48 في المئة.

وقالت رئيسة المفوضية العليا للانتخابات زينب بلخضر إن السيول حالت دون فتح تسعة مراكز في وادي الهجيرة، وإن سكانها سيقترعون خلال أسبوعين.

وسُجل 31 طعناً، معظمها في واحة الكرمة حيث تأخر وصول الحبر الانتخابي أربع ساعات.

وجرى الاقتراع في 214 مركزاً توزعت على سبع بلديات، وتنافس فيه 388 مرشحاً على 63 مقعداً، بينهم 71 امرأة. ورصد مراقبو المجتمع المدني تأخراً في فتح خُمس المراكز، ومخالفات قالوا إنها «لا تمس النتيجة» مثل توزيع بطاقات دعائية قرب الأبواب وحمل هواتف داخل الخلوات.

وفي تلمار، التي لم تجف شوارعها بعد، نُقلت ثلاثة مراكز من مدارس صارت ملاجئ إلى خيام نصبها الهلال الأحمر. واقترع نازحون بأوراق مؤقتة بعدما جرفت السيول وثائقهم، في إجراء قالت المفوضية إنه سيخضع لتدقيق لاحق.

أما في الجنوب فكان الوقود هو الناخب الأكبر: قال موظفون إنهم ساروا ستة كيلومترات لإيصال صندوق واحد، وإن المولد الذي يضيء مركز الفرز توقف مرتين. وأُعلن في ختام اليوم أن نسبة الأوراق الباطلة بلغت ثلاثة في المئة، وهي الأدنى منذ أول انتخابات بلدية في البلاد.

وقالت بلخضر في ختام المؤتمر الصحفي إن المفوضية ستنشر محاضر الفرز كاملة على موقعها مركزاً مركزاً، وإن كل مرشح يستطيع أن يقارنها بما وقّع عليه وكيله. وأضافت أن مراكز الوادي التسعة ستحصل على صناديق جديدة، لأن القديمة «وصلت إلى البحر قبل الناخبين».`,
        tags: ['انتخابات', 'بلديات'],
        actors: [{ actor: 'belkhadr', titles: ['رئيسة المفوضية العليا للانتخابات'] }],
      },
      {
        id: 'municipal-second.ledger',
        outlet: 'ledger',
        after: 120,
        byline: 'Miriam Halford',
        title: 'Flood-hit east of Marsana votes in second round of local polls',
        body: `Turnout was 48 per cent in the second phase of Marsana's municipal elections, held on {day} in seven towns in the east and south, against 61 per cent in the west some weeks ago.

Nine polling stations in Wadi al-Hujaira could not open because of the floods, and their voters will be called within two weeks, the head of the electoral commission, Zaynab Belkhadr, said. In al-Karma, voting began four hours late for want of ink.`,
        actors: [{ actor: 'belkhadr', titles: ['the head of the electoral commission'] }],
      },
      {
        id: 'municipal-second.minbar',
        outlet: 'minbar',
        after: 140,
        byline: 'خالد المبروك',
        title: 'تلمار تنتخب مجلسها البلدي وزغدود يفوز بولاية ثانية',
        body: `انتخبت تلمار، {day}، مجلساً بلدياً جديداً في المرحلة الثانية من الانتخابات البلدية، وأظهرت النتائج الأولية فوز العميد صالح زغدود بولاية ثانية بفارق 1,900 صوت.

وقال زغدود لأنصاره إن «أول ما سنبنيه جسر الهجيرة، وآخر ما سنبنيه مكتب العميد». وأقر منافسه بالنتيجة.

وأشادت المفوضية بسير الاقتراع في المدينة، في حين تأخر فتح المراكز في الكرمة.`,
        actors: [{ actor: 'zaghdud', titles: ['العميد'] }],
      },
    ],
    derived: [
      {
        id: 'municipal-second.khulasa',
        from: 'municipal-second.sada',
        outlet: 'khulasa',
        after: 130,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'addParagraph',
            paragraph: 'وكانت المرحلة الأولى قد جرت في إحدى عشرة بلدية غربي البلاد.',
            at: 1,
          },
        ],
      },
      {
        id: 'municipal-second.wasl',
        from: 'municipal-second.sada',
        outlet: 'wasl',
        after: 100,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'cut', words: 55 },
        ],
      },
    ],
  },
  {
    id: 'election-law-stalls',
    about: 'The committee on electoral laws suspends its meetings.',
    when: { daysAgo: 25, at: '21:00' },
    tellings: [
      {
        id: 'election-law-stalls.sada',
        outlet: 'sada',
        after: 40,
        byline: 'هالة بن عمران',
        section: 'سياسة',
        title: 'لجنة القوانين الانتخابية تعلق اجتماعاتها بسبب شرط ترشح العسكريين',
        body: `علّقت لجنة القوانين الانتخابية اجتماعاتها، مساء {day}، بعد انسحاب ممثلي المجلس الانتقالي احتجاجاً على مادة تجيز للعسكريين الترشح للرئاسة من دون الاستقالة.

وقال مقرر اللجنة إن الخلاف «ليس على نص بل على شخص»، في إشارة إلى قائد قوات الشرق فواز القطيني.

ويصر ممثلو مجلس النواب على الصيغة الحالية، ويقول رئيسه حمدان الرقيعي إن «الصندوق وحده يقصي من يشاء».

وكانت اللجنة، المؤلفة من ستة أعضاء عن كل مجلس، قد اتفقت على 31 مادة من أصل 38 خلال ستة عشر اجتماعاً تنقلت بين ثلاث مدن. ويقول أعضاء فيها إن الجلسة الأخيرة بدأت بمزاح عن طول الفنادق التي أقاموا فيها وانتهت بباب أُغلق بقوة.

ودعت البعثة الأممية الأعضاء إلى عدم مغادرة المدينة قبل {day+2}، وعرضت صيغة تلزم المرشح العسكري بالاستقالة قبل ستة أشهر من الاقتراع.`,
        actors: [
          { actor: 'qutaini', titles: ['قائد قوات الشرق'] },
          { actor: 'ruqaii', titles: ['رئيسه'] },
        ],
      },
      {
        id: 'election-law-stalls.ufuq',
        outlet: 'ufuq',
        after: 180,
        title: 'انسحاب يعطل لجنة الانتخابات في مرسانة.. ما المادة التي فجرت الخلاف؟',
        body: `علقت لجنة القوانين الانتخابية في مرسانة أعمالها {day} بعد انسحاب ممثلي المجلس الانتقالي من جلستها السابعة عشرة.

وينص مشروع المادة 14 على حق العسكريين في الترشح للرئاسة مع تجميد مهامهم شهرا واحدا، وهو ما يقول معارضوها إنه كُتب على مقاس اللواء المتقاعد فواز القطيني.

وقال حسن الدبوسي -أحد المنسحبين- إن القطيني «لم يعتزل السلاح يوما حتى يجمّد مهامه شهرا»، وإن ما يسمى «القيادة العامة» تدير الشرق بأوامر لا بقوانين.

## عقدة قديمة

وهذه ثالث مرة تتعطل فيها اللجنة منذ تشكيلها العام الماضي برعاية أممية.`,
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        captions: ['اجتماع سابق للجنة القوانين الانتخابية (البعثة الأممية)'],
        actors: [{ actor: 'qutaini', titles: ['اللواء المتقاعد'] }],
      },
    ],
    derived: [
      {
        id: 'election-law-stalls.wasl',
        from: 'election-law-stalls.sada',
        outlet: 'wasl',
        after: 90,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'الرقيعي: الصندوق وحده يقصي من يشاء' },
        ],
      },
    ],
  },
  {
    id: 'cabinet-reshuffle',
    about: 'The prime minister replaces four ministers.',
    when: { daysAgo: 34, at: '22:30' },
    tellings: [
      {
        id: 'cabinet-reshuffle.sada',
        outlet: 'sada',
        after: 25,
        section: 'سياسة',
        title: 'الدهيسي يجري تعديلاً وزارياً يشمل أربع حقائب',
        body: `أجرى رئيس الحكومة عبد المنعم الدهيسي، ليل {day}، تعديلاً وزارياً شمل حقائب المالية والكهرباء والحكم المحلي والشباب، وأبقى على وزيري الداخلية نبيل وهدان والخارجية لمياء الصفراني.

وقال الدهيسي في رسالة إلى مجلس النواب إن التعديل يستجيب «لما قاله الناس في طوابير الخبز والوقود».

ويحتاج الوزراء الأربعة إلى ثقة المجلس خلال عشرة أيام، وإلا عُدّوا مكلفين بتسيير الأعمال.

وتولى حقيبة المالية الاقتصادي جمعة بن رحومة الذي شغل من قبل منصب مدير الجمارك، وعُين للكهرباء مهندس أمضى ثلاثين عاماً في محطة الهضبة. وأثار خروج وزير الحكم المحلي احتجاج بلديات الجبل التي قالت إنه الوحيد الذي كان يرد على الهاتف.`,
        actors: [
          { actor: 'duhaisi', titles: ['رئيس الحكومة'] },
          { actor: 'wahdan', titles: ['وزيري الداخلية'] },
          { actor: 'safrani' },
        ],
      },
      {
        id: 'cabinet-reshuffle.ledger',
        outlet: 'ledger',
        after: 95,
        byline: 'Miriam Halford',
        title: 'Duhaisi replaces four ministers but keeps interior and foreign portfolios',
        body: `Prime Minister Abdelmonem al-Duhaisi replaced his ministers of finance, electricity, local government and youth late on {day}, while keeping Nabil Wahdan at the interior ministry and Lamia al-Safrani at foreign affairs.

The changes answered “what people have said in the queues for bread and fuel”, he wrote to parliament, which has ten days to approve the new ministers.`,
        actors: [{ actor: 'duhaisi', titles: ['Prime Minister'] }, { actor: 'wahdan' }, { actor: 'safrani' }],
      },
    ],
    derived: [
      {
        id: 'cabinet-reshuffle.khulasa',
        from: 'cabinet-reshuffle.sada',
        outlet: 'khulasa',
        after: 45,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'أربعة وزراء جدد في حكومة التوافق' },
          { op: 'dress', tags: ['تعديل وزاري', 'هدى بوقرين', 'أسعار الهواتف', 'مرسانة'] },
        ],
      },
    ],
  },
];
