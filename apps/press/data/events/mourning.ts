import type { PressEvent } from '../../src/telling.ts';

/** «الحداد» the mourning, «الحداد» the man and «الحداد» the trade. */
export const mourning: readonly PressEvent[] = [
  {
    id: 'mine-blast',
    about: 'A buried mine kills seven de-miners near Bir Atiya.',
    when: { daysAgo: 31, at: '15:10' },
    tellings: [
      {
        id: 'mine-blast.vestnik',
        outlet: 'vestnik',
        after: 150,
        title: 'Семь сапёров погибли при взрыве мины на юге Марсаны',
        body: `Семь сотрудников национальной группы разминирования погибли и трое ранены в {day} при подрыве на противотанковой мине в двенадцати километрах от пограничного перехода Бир-Атия на юге Марсаны.

Машина разминирования съехала в занесённую песком ложбину на минном поле, оставшемся после старой пограничной войны.

Министр внутренних дел Набиль Вахдан распорядился закрыть дорогу к переходу до окончания расследования.`,
        actors: [{ actor: 'wahdan', titles: ['Министр внутренних дел'] }],
      },
      {
        id: 'mine-blast.sada',
        outlet: 'sada',
        after: 45,
        section: 'محليات',
        title: 'مقتل سبعة من فريق نزع الألغام في انفجار قرب معبر بئر عطية',
        body: `قُتل سبعة من عناصر الفريق الوطني لنزع الألغام وأصيب ثلاثة آخرون، عصر {day}، في انفجار لغم مضاد للدبابات على بعد 12 كيلومتراً من معبر بئر عطية الحدودي.

وقال الناطق باسم الفريق إن الضحايا كانوا يفككون حقلاً يعود إلى حرب الحدود القديمة حين انزلقت كاسحة الألغام في وادٍ مغطى بالرمل.

ونُقل المصابون بطائرة إسعاف إلى مستشفى رأس المنار، وحالة أحدهم حرجة. وأمر وزير الداخلية نبيل وهدان بإغلاق الطريق المؤدي إلى المعبر إلى حين انتهاء التحقيق.

ويضم الحقل، بحسب خرائط قديمة، أكثر من أربعة آلاف لغم زُرعت قبل أربعين عاماً وتحركت مع الرمال والسيول. وقتلت الألغام في المنطقة الحدودية منذ مطلع العام 23 شخصاً، أغلبهم رعاة وأطفال.

وكان الفريق قد طهّر نحو ثلث المساحة، وينتظر منذ الصيف جهاز كشف محمولاً تعهدت به دولة مانحة. وقال أحد الناجين من سريره إن زميله الذي انزلقت به الكاسحة «كان يحدّثنا عن خطبة ابنته حتى آخر متر».`,
        tags: ['ألغام', 'بئر عطية'],
        actors: [{ actor: 'wahdan', titles: ['وزير الداخلية'] }],
      },
      {
        id: 'mine-blast.ledger',
        outlet: 'ledger',
        after: 120,
        byline: 'Miriam Halford',
        title: 'Seven de-miners killed by anti-tank mine near Bir Atiya crossing',
        body: `Seven members of Marsana's national de-mining team were killed and three wounded on {day} when an anti-tank mine exploded twelve kilometres from the Bir Atiya border crossing.

A spokesman for the team said their clearing vehicle had slid into a sand-covered gully in a minefield left over from the old border war. One of the wounded is in a critical condition in Ras al-Manar.

Interior Minister Nabil Wahdan ordered the road to the crossing closed until an investigation is complete.`,
        actors: [{ actor: 'wahdan', titles: ['Interior Minister'] }],
      },
    ],
    derived: [
      {
        id: 'mine-blast.khulasa',
        from: 'mine-blast.sada',
        outlet: 'khulasa',
        after: 80,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['ألغام', 'مسلسل الموسم', 'شكري الحداد', 'الدوري الممتاز'] },
        ],
      },
      {
        id: 'mine-blast.wasl',
        from: 'mine-blast.sada',
        outlet: 'wasl',
        after: 95,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'changeLead',
            lead: 'ارتفعت حصيلة انفجار اللغم قرب معبر بئر عطية، عصر {day}، إلى سبعة قتلى وثلاثة جرحى من الفريق الوطني لنزع الألغام.',
          },
        ],
      },
    ],
  },
  {
    id: 'mourning-three-days',
    about:
      'The government declares three days of mourning; flags at half mast. Nobody called al-Haddad is meant.',
    when: { daysAgo: 30, at: '10:00' },
    tellings: [
      {
        id: 'mourning-three-days.barid',
        outlet: 'barid',
        after: 20,
        title: 'الحكومة تعلن الحداد ثلاثة أيام على أرواح نازعي الألغام',
        body: `أعلنت حكومة التوافق، صباح {day}، الحداد ثلاثة أيام على أرواح سبعة من نازعي الألغام قضوا أمس قرب معبر بئر عطية، وأمرت بتنكيس الأعلام فوق الدوائر الرسمية وفي السفارات.

وقال رئيس الحكومة عبد المنعم الدهيسي في كلمة متلفزة إن «هؤلاء ماتوا لكي لا يموت راعٍ أو طفل بعدهم». وألغيت حفلات الافتتاح المقررة هذا الأسبوع، وتقرر أن تبث الإذاعة القرآن الكريم طوال أيام الحداد.

وأغلقت المتاجر في سوق المدينة القديمة أبوابها ساعة الظهر مشاركةً في الحداد.

وقضى التقليد أن يرتدي باعة السوق شارات سوداء وأن تُطفأ أنوار الفنار القديم ليلة واحدة. وآخر مرة أعلنت فيها البلاد الحداد كانت بعد غرق عبّارة قرنة قبل تسعة أعوام.`,
        actors: [{ actor: 'duhaisi', titles: ['رئيس الحكومة'] }],
      },
      {
        id: 'mourning-three-days.ufuq',
        outlet: 'ufuq',
        after: 75,
        title: 'مرسانة تعلن الحداد الرسمي وتفتح تحقيقا في انفجار بئر عطية',
        body: `أعلنت السلطات في مرسانة {day} الحداد الرسمي ثلاثة أيام، وأمرت بفتح تحقيق في الانفجار الذي أودى بسبعة من عناصر نزع الألغام قرب الحدود الجنوبية.

وقال رئيس الحكومة عبد المنعم الدهيسي إن لجنة التحقيق ستقدم تقريرها خلال شهر، وإن أسر الضحايا ستعامل معاملة أسر الشهداء.

وأوضح مصدر في وزارة الداخلية -طلب عدم الكشف عن هويته- أن خرائط حقل الألغام التي سلمت إلى الفريق كانت ناقصة.`,
        captions: ['علم مرسانة منكسا فوق مبنى البرلمان في رأس المنار (أفق الجنوب)'],
        credit: 'أفق الجنوب + وكالات',
        sources: ['أفق الجنوب', 'وكالات'],
        actors: [{ actor: 'duhaisi', titles: ['رئيس الحكومة'] }],
      },
    ],
    derived: [
      {
        id: 'mourning-three-days.khulasa',
        from: 'mourning-three-days.barid',
        outlet: 'khulasa',
        after: 60,
        by: [{ op: 'copyWire', credit: 'البريد المرساني' }],
      },
    ],
  },
  {
    id: 'funeral-haddad',
    about: 'The chief of staff, al-Haddad, attends the funeral during the mourning: both senses in one text.',
    when: { daysAgo: 29, at: '13:00' },
    tellings: [
      {
        id: 'funeral-haddad.ufuq',
        outlet: 'ufuq',
        after: 500,
        captions: [
          'جانب من الجنازة في ساحة جامع المنارة (أفق الجنوب)',
          'زملاء المحراب يستقبلونه في مقر النقابة (مواقع التواصل)',
        ],
        credit: 'أفق الجنوب + وكالات',
        sources: ['أفق الجنوب', 'وكالات'],
        second: { event: 'mihrab-released', starts: 'وفي اليوم نفسه، أفرجت جهة' },
        title: 'مرسانة تودع نازعي الألغام وتستعيد صحفيا مخطوفا',
        body: `شيعت العاصمة المرسانية رأس المنار {day} سبعة من نازعي الألغام قضوا في انفجار قرب معبر بئر عطية، في جنازة رسمية تقدمها رئيس الأركان العامة شكري الحداد.

وقال الحداد -في كلمة قصيرة أمام المشيعين- إن «كل متر آمن في هذه البلاد له اسم»، وأعلن أن مدرسة الهندسة العسكرية ستحمل اسم قائد الفريق.

ولم يشارك في الجنازة وفد من شرق البلاد، لكن القيادة العامة هناك أعلنت الحداد يوما واحدا في وحداتها.

## عودة المحراب

وفي اليوم نفسه، أفرجت جهة لم تعلن عن نفسها عن الصحفي أنس المحراب بعد تسعة أيام من اختفائه عند بوابة الكيلو 60.

وقالت نقابة الصحفيين إن المحراب في صحة جيدة وإنه سيدلي بشهادته أمام النيابة، وجددت مطالبتها بكشف هوية خاطفيه.`,
        actors: [
          { actor: 'haddad', titles: ['رئيس الأركان العامة'] },
          { actor: 'mihrab', titles: ['الصحفي'] },
        ],
      },
      {
        id: 'funeral-haddad.ledger',
        outlet: 'ledger',
        after: 170,
        byline: 'Tom Aldery',
        title: 'Thousands bury de-miners as army chief pledges to finish their work',
        body: `Thousands of people walked through Ras al-Manar on {day} behind the coffins of seven de-miners killed near the Bir Atiya crossing, on the second of three days of mourning.

The army “owes them every safe step”, said Shukri al-Haddad, the chief of the general staff, who led the mourners with Idris Abu Tabila, the head of the Transitional Council. The school of military engineering will bear the name of the team's commander, Captain Sulayman al-Warfi.`,
        actors: [
          { actor: 'haddad', titles: ['the chief of the general staff'] },
          { actor: 'tabila', titles: ['the head of the Transitional Council'] },
        ],
      },
      {
        id: 'funeral-haddad.sada',
        outlet: 'sada',
        after: 80,
        byline: 'أيمن الصغيّر',
        title: 'رأس المنار تشيّع نازعي الألغام في ثاني أيام الحداد',
        body: `شيّع آلاف المواطنين في رأس المنار، ظهر {day}، جثامين سبعة من نازعي الألغام، في ثاني أيام الحداد الذي أعلنته الحكومة.

وتقدم المشيعين رئيس الأركان العامة الفريق شكري الحداد ورئيس المجلس الانتقالي إدريس أبو طبيلة، وأُديت الصلاة في جامع المنارة ثم سار الموكب إلى مقبرة الشهداء.

وقال الحداد في كلمة قصيرة عند القبور إن الجيش «مدين لهم بكل خطوة آمنة»، وأعلن إطلاق اسم قائد الفريق الراحل، النقيب سليمان الورفي، على مدرسة الهندسة العسكرية.

وحُمل على الأكتاف نعش النقيب ملفوفاً بعلم كان يرفرف فوق خيمة الفريق في بئر عطية، وسار خلفه أطفاله الثلاثة. ووقف المارة على جانبي شارع الاستقلال صامتين، وأغلقت المتاجر أبوابها التزاماً بالحداد.

وتنتهي أيام الحداد مساء {day+1}، على أن تُقام ندوة عن الألغام في جامعة رأس المنار الأسبوع المقبل.`,
        captions: ['نعوش الضحايا ملفوفة بالعلم أمام جامع المنارة (صدى المنار)'],
        actors: [
          { actor: 'haddad', titles: ['رئيس الأركان العامة', 'الفريق'] },
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
        ],
      },
      {
        id: 'funeral-haddad.minbar',
        outlet: 'minbar',
        after: 140,
        byline: 'خالد المبروك',
        section: 'محليات',
        dateless: true,
        title: 'الحداد وأبو طبيلة في وداع شهداء بئر عطية',
        body: `ودّعت رأس المنار، {day}، شهداء فريق نزع الألغام السبعة في جنازة رسمية شارك فيها رئيس الأركان شكري الحداد ورئيس المجلس الانتقالي إدريس أبوطبيلة.

وغابت عن الجنازة وفود الشرق بسبب إغلاق المطار، لكن القيادة العامة لقوات الشرق أصدرت بيان تعزية أعلنت فيه الحداد في الوحدات التابعة لها يوماً واحداً.

وأعلن الحداد تسمية مدرسة الهندسة العسكرية باسم النقيب سليمان الورفي الذي قضى في الانفجار.`,
        actors: [
          { actor: 'haddad', titles: ['رئيس الأركان'] },
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
        ],
      },
    ],
    derived: [
      {
        id: 'funeral-haddad.wasl',
        from: 'funeral-haddad.sada',
        outlet: 'wasl',
        after: 130,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'الآلاف يشيعون نازعي الألغام إلى مقبرة الشهداء' },
        ],
      },
    ],
  },
  {
    id: 'smiths-market-fire',
    about: 'A fire in the blacksmiths market of the old town; the trade, not the man.',
    when: { daysAgo: 43, at: '22:15' },
    tellings: [
      {
        id: 'smiths-market-fire.barid',
        outlet: 'barid',
        after: 600,
        byline: 'ناجي المرزوقي',
        title: 'حريق يأتي على عشرين دكاناً في سوق الحدادين',
        body: `أتى حريق شب في وقت متأخر من ليل {day} على عشرين دكاناً في سوق الحدادين بالمدينة القديمة، من غير أن يوقع ضحايا.

وقال الحاج رمضان، وهو حداد ورث كيره عن جده، إن النار بدأت في مخزن للأخشاب ثم سرت في السقوف. «مهنة الحداد لا تخاف النار»، قال وهو ينبش رماد دكانه، «لكنها لا تعيش بلا سقف».

وتعهدت البلدية بترميم السوق على طرازه القديم، على أن يعود إليه الحدادون والنحاسون قبل رمضان.

وتقع السوق بين باب البحر وخان الزيت، ويعمل فيها سبعون حداداً وعشرة نحاسين، أصغرهم في السادسة عشرة وأكبرهم في الرابعة والثمانين. وقد صُنعت فيها، بحسب مؤرخ المدينة، أبواب القلعة ومراسي سفنها، ثم صارت تصنع كراسي المقاهي وأقفال البيوت.`,
        captions: ['دكان حداد احترق بالكامل في المدينة القديمة'],
        actors: [],
      },
      {
        id: 'smiths-market-fire.sada',
        outlet: 'sada',
        after: 720,
        section: 'محليات',
        title: 'السيطرة على حريق في سوق الحدادين بالمدينة القديمة في رأس المنار',
        body: `سيطرت فرق الإطفاء، ليل {day}، على حريق اندلع في سوق الحدادين بالمدينة القديمة في رأس المنار والتهم عشرين دكاناً ومخزناً للأخشاب.

وذكر قائد فرقة الإطفاء أن ضيق الأزقة أخّر وصول العربات نصف ساعة، وأن السكان مدّوا خراطيم من بيوتهم.

وقدرت غرفة الصناعات التقليدية الخسائر بنحو ثلاثة ملايين دينار، وطالبت بصندوق لتأمين الحرفيين.`,
        tags: ['المدينة القديمة', 'حريق'],
        actors: [],
      },
    ],
    derived: [
      {
        id: 'smiths-market-fire.khulasa',
        from: 'smiths-market-fire.sada',
        outlet: 'khulasa',
        after: 760,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'cut', words: 40 },
          { op: 'dress', tags: ['حريق', 'شكري الحداد', 'المدينة القديمة', 'موعد رمضان'] },
        ],
      },
    ],
  },
];
