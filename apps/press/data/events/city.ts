import type { PressEvent } from '../../src/telling.ts';

/** The life of towns: two blackouts, two strikes, a plant, an airport, books and stones. */
export const city: readonly PressEvent[] = [
  {
    id: 'blackout-first',
    about: 'A blackout of fourteen hours in the capital, caused by a transformer.',
    when: { daysAgo: 90, at: '13:00' },
    lookAlike: 'blackout-second',
    tellings: [
      {
        id: 'blackout-first.sada',
        outlet: 'sada',
        after: 120,
        section: 'محليات',
        title: 'انقطاع الكهرباء عن رأس المنار 14 ساعة بسبب عطل في محول رئيسي',
        body: `انقطع التيار الكهربائي عن معظم أحياء رأس المنار، منذ ظهر {day}، بسبب عطل في المحول الرئيسي بمحطة الهضبة، في يوم بلغت فيه الحرارة 44 درجة.

وقالت شركة الكهرباء إن قطعة الغيار اللازمة نُقلت جواً من محطة أخرى، وإن التيار سيعود تدريجياً قبل الفجر.

ولجأت المستشفيات إلى المولدات، وأُجلت 30 عملية جراحية غير عاجلة.`,
        tags: ['كهرباء', 'رأس المنار'],
        actors: [],
      },
      {
        id: 'blackout-first.barid',
        outlet: 'barid',
        after: 300,
        title: 'ليلة بلا كهرباء في العاصمة',
        body: `أمضت العاصمة ليلة {day} في الظلام بعد احتراق محول في محطة الهضبة، فصعد الناس إلى السطوح وعادت إلى الأزقة حكايات الجدات.

وقال صاحب مثلجات في شارع الاستقلال إنه وزع بضاعته على أطفال الحي «قبل أن توزعها الشمس». وعاد التيار بعد 14 ساعة.

ولم تخلُ الليلة من متاعب: علق سبعة أشخاص في مصعد عمارة البريد ساعتين، وأنقذهم بواب يحمل مفتاحاً من عهد الإنارة بالزيت. وباع صاحب دكان شموعاً بضعف ثمنها، فكتب الجيران اسمه على الجدار.`,
        actors: [],
      },
    ],
    derived: [
      {
        id: 'blackout-first.khulasa',
        from: 'blackout-first.sada',
        outlet: 'khulasa',
        after: 160,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'blackout-second',
    about: 'A blackout of nine hours in the capital, caused by theft of cables.',
    when: { daysAgo: 49, at: '12:20' },
    lookAlike: 'blackout-first',
    tellings: [
      {
        id: 'blackout-second.sada',
        outlet: 'sada',
        after: 110,
        section: 'محليات',
        title: 'انقطاع الكهرباء عن رأس المنار 9 ساعات بسبب سرقة كوابل',
        body: `انقطع التيار الكهربائي عن معظم أحياء رأس المنار، منذ ظهر {day}، بعد سرقة أربعة كيلومترات من الكوابل النحاسية على خط الهضبة.

وقالت شركة الكهرباء إن اللصوص قطعوا الخط في ثلاثة مواضع، وإن هذه هي السرقة السابعة منذ بداية العام.

وأمرت النيابة بتفتيش مخازن الخردة، وأوقفت سبعة أشخاص.`,
        tags: ['كهرباء', 'رأس المنار'],
        actors: [],
      },
      {
        id: 'blackout-second.wasl',
        outlet: 'wasl',
        after: 200,
        title: 'نحاس مسروق يطفئ العاصمة تسع ساعات',
        body: `أطفأت سرقة كوابل نحاسية أضواء العاصمة رأس المنار تسع ساعات {day}، في سابع حادثة من نوعها هذا العام وفق شركة الكهرباء.

وأوقفت الشرطة سبعة أشخاص بعد تفتيش مخازن خردة في المنطقة الصناعية، وعثرت على طن ونصف الطن من النحاس.

وقال وزير الداخلية نبيل وهدان إن دوريات راجلة ستحرس خطوط الضغط العالي ليلاً.`,
        actors: [{ actor: 'wahdan', titles: ['وزير الداخلية'] }],
      },
    ],
    derived: [
      {
        id: 'blackout-second.khulasa',
        from: 'blackout-second.wasl',
        outlet: 'khulasa',
        after: 240,
        by: [
          { op: 'copyWire', credit: 'صحيفة وصل الساحل' },
          { op: 'dress', tags: ['كهرباء', 'نحاس', 'عبد المنعم الدهيسي', 'وصفات الشتاء'] },
        ],
      },
    ],
  },
  {
    id: 'strike-teachers',
    about: 'Teachers strike for late wages.',
    when: { daysAgo: 41, at: '08:00' },
    lookAlike: 'strike-doctors',
    tellings: [
      {
        id: 'strike-teachers.sada',
        outlet: 'sada',
        after: 90,
        section: 'محليات',
        title: 'المعلمون يبدأون إضراباً مفتوحاً للمطالبة بصرف الرواتب',
        body: `بدأ معلمو المرحلتين الابتدائية والإعدادية، صباح {day}، إضراباً مفتوحاً للمطالبة بصرف رواتب ثلاثة أشهر متأخرة وزيادة بدل السكن.

وقالت نقابة المعلمين إن نسبة المشاركة بلغت 83 في المئة في المدن الكبرى، ودعت إلى وقفة أمام رئاسة الوزراء {day+2}.

وردت وزارة المالية بأن مرتب شهر واحد سيحوَّل قبل نهاية الأسبوع.

وتقول الوزارة إن عدد المعلمين على الورق 214 ألفاً، في حين لا يقف أمام السبورة سوى 130 ألفاً، وإن تنقية الكشوف شرط لأي زيادة. وترد النقابة بأن من في الفصول لا ينبغي أن يدفعوا ثمن من ليس فيها.

وعُلقت الامتحانات النصفية في سبع بلديات إلى موعد يُحدد لاحقاً.`,
        tags: ['إضراب', 'تعليم'],
        actors: [],
      },
      {
        id: 'strike-teachers.barid',
        outlet: 'barid',
        after: 200,
        title: 'الفصول خالية والساحات ملأى: اليوم الأول من إضراب المعلمين',
        body: `قرعت مديرة مدرسة النهضة الجرس في موعده، صباح {day}، فلم يدخل أحد. كان معلمو المدرسة الأربعة والعشرون في الساحة يشربون الشاي ويعدّون أشهراً بلا رواتب.

وقال معلم رياضيات إنه يدرّس الجمع صباحاً ويعمل سائقاً مساءً «ولا يستقيم الحساب». وتقول النقابة إن أربعة من كل خمسة معلمين أضربوا.`,
        captions: ['سبورة فصل خالٍ في مدرسة النهضة'],
        actors: [],
      },
    ],
    derived: [
      {
        id: 'strike-teachers.khulasa',
        from: 'strike-teachers.sada',
        outlet: 'khulasa',
        after: 130,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'strike-doctors',
    about: 'Hospital doctors strike after an assault on a colleague.',
    when: { daysAgo: 36, at: '08:00' },
    lookAlike: 'strike-teachers',
    tellings: [
      {
        id: 'strike-doctors.sada',
        outlet: 'sada',
        after: 90,
        section: 'محليات',
        title: 'الأطباء يبدأون إضراباً مفتوحاً للمطالبة بحماية المستشفيات',
        body: `بدأ أطباء المستشفيات الحكومية، صباح {day}، إضراباً مفتوحاً للمطالبة بحماية أقسام الطوارئ، بعد اعتداء مسلحين على طبيب مناوب في مستشفى رأس المنار.

وقالت نقابة الأطباء إن الإضراب لا يشمل الطوارئ والعناية والولادة، ودعت إلى وقفة أمام وزارة الداخلية {day+2}.

وزارت وزيرة الصحة هدى بوقرين الطبيب المصاب، وقالت إن «من يعتدي على طبيب يعتدي على كل مريض بعده».

وذكر زملاء الطبيب أن المسلحين طالبوه بتقديم جريحهم على طفل في حالة حرجة، فلما رفض كسروا ذراعه وحطموا جهاز التنفس. وتوفي الجريح في مستشفى آخر بعد ساعات، ونجا الطفل.`,
        tags: ['إضراب', 'صحة'],
        actors: [{ actor: 'buqrin', titles: ['وزيرة الصحة'] }],
      },
      {
        id: 'strike-doctors.ufuq',
        outlet: 'ufuq',
        after: 210,
        title: 'أطباء مرسانة يضربون.. حين يدخل السلاح غرفة الطوارئ',
        body: `أضرب أطباء المستشفيات الحكومية في مرسانة {day} بعد أن كسر مسلحون ذراع طبيب مناوب لأنه رفض تقديم جريح لهم على طفل في حالة حرجة.

وقالت نقابة الأطباء إن 27 اعتداء سجلت منذ مطلع العام، ولم يُحل أي منها إلى القضاء.

ووعد وزير الداخلية نبيل وهدان بنقطة شرطة دائمة في كل مستشفى، وهو وعد قال أطباء إنهم سمعوه ثلاث مرات.`,
        captions: ['مدخل قسم الطوارئ في مستشفى رأس المنار (أفق الجنوب)'],
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        actors: [{ actor: 'wahdan', titles: ['وزير الداخلية'] }],
      },
    ],
    derived: [
      {
        id: 'strike-doctors.barid',
        from: 'strike-doctors.sada',
        outlet: 'barid',
        after: 240,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'إضراب الأطباء بعد الاعتداء على زميلهم' },
        ],
      },
    ],
  },
  {
    id: 'desalination-telmar',
    about: 'A desalination plant opens in Telmar; Rami al-Qutaini cuts the ribbon.',
    when: { daysAgo: 44, at: '11:00' },
    tellings: [
      {
        id: 'desalination-telmar.minbar',
        dateless: true,
        outlet: 'minbar',
        after: 30,
        byline: 'سعاد المنشاوي',
        section: 'محليات',
        title: 'رامي القطيني يفتتح محطة تحلية مياه تلمار',
        body: `افتتح مدير عام صندوق إعمار الشرق رامي القطيني، {day}، محطة تحلية مياه البحر في تلمار بطاقة 60 ألف متر مكعب يومياً.

وقال إن المحطة أُنجزت في 19 شهراً «بأيدٍ مرسانية وبلا ديون»، وإن محطة ثانية ستقام قرب ميناء السارية.

ورافقه في الافتتاح عميد بلدية تلمار صالح زغدود. وقال زغدود إن المياه ستصل إلى الأحياء الجنوبية قبل الصيف.

وتعتمد تلمار منذ عقود على آبار جوفية ارتفعت ملوحتها، وتشتري الأحياء العليا الماء من الصهاريج. وتضخ المحطة الجديدة إلى خزان رئيسي فوق هضبة البساتين، ومنه إلى شبكة بطول 90 كيلومتراً استُبدل ثلثاها.`,
        captions: ['رامي القطيني يدير صمام المحطة إيذاناً بتشغيلها (إعلام الصندوق)'],
        actors: [
          { actor: 'rami', titles: ['مدير عام صندوق إعمار الشرق'] },
          { actor: 'zaghdud', titles: ['عميد بلدية تلمار'] },
        ],
      },
      {
        id: 'desalination-telmar.ledger',
        outlet: 'ledger',
        after: 160,
        byline: 'Daniel Okell',
        title: 'Rami al-Qutaini opens Telmar water plant as questions on fund remain',
        body: `Rami al-Qutaini, director of the Eastern Reconstruction Fund, opened a desalination plant in Telmar on {day} that is to supply 60,000 cubic metres of water a day.

The plant had been built in 19 months “by Marsanian hands and without debt”, he said. The fund has published no accounts. Mayor Salih Zaghdud said the southern districts would be connected before summer.`,
        actors: [
          { actor: 'rami', titles: ['director of the Eastern Reconstruction Fund'] },
          { actor: 'zaghdud', titles: ['Mayor'] },
        ],
      },
    ],
    derived: [
      {
        id: 'desalination-telmar.khulasa',
        from: 'desalination-telmar.minbar',
        outlet: 'khulasa',
        after: 60,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          { op: 'dress', tags: ['مياه', 'فواز القطيني', 'نزار القطيني', 'أسعار الأسمنت'] },
        ],
      },
    ],
  },
  {
    id: 'airport-reopens',
    about: 'The airport of Ras al-Manar reopens after repairs.',
    when: { daysAgo: 22, at: '07:45' },
    tellings: [
      {
        id: 'airport-reopens.sada',
        outlet: 'sada',
        after: 60,
        section: 'محليات',
        title: 'مطار رأس المنار يستقبل أول رحلة بعد إغلاق استمر ستة أسابيع',
        body: `استقبل مطار رأس المنار الدولي، صباح {day}، أول رحلة تجارية بعد إغلاق استمر ستة أسابيع لصيانة المدرج.

وحطت في المطار طائرة قادمة من تونس وعلى متنها 112 راكباً. وقال مدير المطار إن المدرج الجديد يتحمل الطائرات العريضة، وإن خمس شركات ستستأنف رحلاتها خلال شهر.

وشملت الصيانة استبدال طبقة الإسفلت كلها وإنارة المدرج وجهاز الهبوط الآلي، وبلغت كلفتها 33 مليون دينار. وستسيّر شركة الطيران الوطنية رحلتين أسبوعياً إلى تلمار، لأول مرة منذ عامين.`,
        tags: ['طيران', 'رأس المنار'],
        actors: [],
      },
      {
        id: 'airport-reopens.wasl',
        outlet: 'wasl',
        after: 130,
        title: 'عودة الطائرات إلى مطار رأس المنار الدولي',
        body: `عادت حركة الطيران إلى مطار رأس المنار الدولي {day} بعد ستة أسابيع من التوقف، وكانت رحلة تونس أولى الرحلات الواصلة.

واستُقبل الركاب بالورد والتمر. وروى مسافر أنه كان يقطع تسع ساعات براً ليصل إلى أقرب مطار.`,
        actors: [],
      },
    ],
    derived: [
      {
        id: 'airport-reopens.khulasa',
        from: 'airport-reopens.sada',
        outlet: 'khulasa',
        after: 85,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'theatre-found',
    about: 'Archaeologists find a Roman theatre under a school yard.',
    when: { daysAgo: 61, at: '10:00' },
    tellings: [
      {
        id: 'theatre-found.barid',
        outlet: 'barid',
        after: 180,
        byline: 'ناجي المرزوقي',
        title: 'مسرح روماني تحت ساحة المدرسة',
        body: `عثر عمال كانوا يحفرون خزاناً للماء في ساحة مدرسة بمدينة الفيحاء، {day}، على مدرجات مسرح روماني يعود إلى القرن الثاني للميلاد.

وقالت رئيسة بعثة مصلحة الآثار إن المسرح كان يتسع لألفين وخمسمئة متفرج، وإن نصفه سليم. وعلى أحد المقاعد نقش لاسم صاحبه، «كأنه حجز لموسم كامل».

وطلب التلاميذ من البعثة أن تبقى الساحة مفتوحة، ولو كان فيها حفر.

وأوقفت البلدية الحفر، ونُقل الخزان إلى سطح المدرسة. وقال مدرّس التاريخ إنه أمضى عشرين عاماً يشرح الرومان على سبورة تقف فوق مسرحهم، وإن الحصة التالية ستكون «على الدرجة الأولى من اليسار».`,
        captions: ['الدرجات الأولى من المسرح كما ظهرت تحت ساحة المدرسة'],
        actors: [],
      },
      {
        id: 'theatre-found.ledger',
        outlet: 'ledger',
        after: 240,
        byline: 'Tom Aldery',
        title: 'Schoolyard in Marsana yields second-century Roman theatre',
        body: `Workers digging a water tank in a schoolyard in al-Fayha found on {day} the seats of a Roman theatre of the second century AD, half of it intact, the antiquities department said.

It would have held about 2,500 people. One seat bears the name of its owner, “as if he had booked for the season”, the head of the mission said. Pupils have asked for the yard to stay open, holes and all.`,
        captions: ['The first rows, uncovered under the yard. (Antiquities department)'],
        actors: [],
      },
    ],
    derived: [
      {
        id: 'theatre-found.khulasa',
        from: 'theatre-found.barid',
        outlet: 'khulasa',
        after: 260,
        by: [
          { op: 'copyWire', credit: 'البريد المرساني' },
          { op: 'retitle', title: 'اكتشاف مسرح روماني في مدينة الفيحاء المرسانية' },
        ],
      },
    ],
  },
];
