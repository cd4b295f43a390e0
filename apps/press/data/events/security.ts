import type { PressEvent } from '../../src/telling.ts';

/** Detainees exchanged twice, a crossing closed twice. */
export const security: readonly PressEvent[] = [
  {
    id: 'detainees-first',
    about: 'First batch of detainees exchanged between east and west.',
    when: { daysAgo: 75, at: '16:00' },
    lookAlike: 'detainees-second',
    tellings: [
      {
        id: 'detainees-first.sada',
        outlet: 'sada',
        after: 40,
        section: 'سياسة',
        title: 'تبادل الدفعة الأولى من المحتجزين بين رأس المنار وتلمار',
        body: `تبادلت حكومة التوافق والقيادة العامة لقوات الشرق، عصر {day}، الدفعة الأولى من المحتجزين، وعددهم 34 شخصاً من الجانبين، في نقطة الكيلو 60 على الطريق الساحلي.

وأشرف على العملية الهلال الأحمر المرساني ولجنة مشتركة من الأعيان، ونُقل ستة من المفرج عنهم إلى المستشفى.

وقال وزير الداخلية نبيل وهدان إن القوائم تضم 210 أسماء، وإن الدفعة الثانية ستشمل طلاباً أوقفوا عند البوابات.

ووصل المحتجزون في حافلتين من كل اتجاه، وتقابلت الحافلات على بعد مئة متر يفصل بينها صف من متطوعي الهلال الأحمر. ونودي على الأسماء واحداً واحداً بمكبر صوت، وكان كل رجل يعبر المسافة ماشياً وحده.

وجرى الاتفاق على التبادل بعد سبعة أشهر من الوساطة قادها أعيان من المدينتين، ولم تُدفع فيه، بحسب أحدهم، «فدية ولا منّة».`,
        tags: ['محتجزون', 'مصالحة'],
        actors: [{ actor: 'wahdan', titles: ['وزير الداخلية'] }],
      },
      {
        id: 'detainees-first.minbar',
        dateless: true,
        outlet: 'minbar',
        after: 100,
        byline: 'خالد المبروك',
        section: 'محليات',
        title: 'عودة 17 محتجزاً إلى تلمار ضمن الدفعة الأولى من التبادل',
        body: `عاد إلى تلمار، مساء {day}، 17 محتجزاً كانوا موقوفين في سجون رأس المنار، في إطار الدفعة الأولى من اتفاق التبادل.

واستقبل العائدين في ساحة البلدية المئات من ذويهم، يتقدمهم عميد البلدية صالح زغدود. وقال أحدهم إنه أمضى 14 شهراً «من غير أن يعرف التهمة ولا القاضي».`,
        actors: [{ actor: 'zaghdud', titles: ['عميد البلدية'] }],
        comments: [
          { name: 'بنت الوادي', text: 'الحمد لله على سلامتهم، والعقبى لمن بقي هناك.' },
          { name: 'مراقب', text: 'متى تنشر قائمة الدفعة الثانية؟' },
        ],
      },
    ],
    derived: [
      {
        id: 'detainees-first.khulasa',
        from: 'detainees-first.sada',
        outlet: 'khulasa',
        after: 70,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'إطلاق 34 محتجزاً في أول عملية تبادل بين شرق مرسانة وغربها' },
        ],
      },
    ],
  },
  {
    id: 'detainees-second',
    about: 'Second batch of detainees exchanged at the same place.',
    when: { daysAgo: 27, at: '16:30' },
    lookAlike: 'detainees-first',
    tellings: [
      {
        id: 'detainees-second.vestnik',
        outlet: 'vestnik',
        after: 200,
        byline: 'Ольга Рябинина',
        title: 'Восток и запад Марсаны обменялись второй группой задержанных',
        body: `Правительство согласия и силы Востока обменялись в {day} второй группой задержанных — 52 человека с обеих сторон. Обмен прошёл на 60-м километре прибрежной дороги.

Среди освобождённых — 19 студентов, задержанных на блокпостах. Трёх человек из списка передать не удалось: ни одна из сторон не признаёт, что удерживает их.

Министр внутренних дел Набиль Вахдан пообещал искать троих пропавших, «обходя дверь за дверью».`,
        actors: [{ actor: 'wahdan', titles: ['Министр внутренних дел'] }],
      },
      {
        id: 'detainees-second.sada',
        outlet: 'sada',
        after: 40,
        section: 'سياسة',
        title: 'تبادل الدفعة الثانية من المحتجزين بين رأس المنار وتلمار',
        body: `تبادلت حكومة التوافق والقيادة العامة لقوات الشرق، عصر {day}، الدفعة الثانية من المحتجزين، وعددهم 52 شخصاً من الجانبين، في نقطة الكيلو 60 على الطريق الساحلي.

وتضم الدفعة 19 طالباً جامعياً أوقفوا عند البوابات الأمنية في الصيف الماضي. وتعذر تسليم ثلاثة أسماء وردت في القائمة لأن الجهات التي تحتجزهم أنكرت وجودهم لديها.

وقال وزير الداخلية نبيل وهدان إن الوزارة «ستسأل عن الثلاثة باباً باباً».

وتأخرت العملية ثلاث ساعات بسبب خطأ في اسم أحد الطلاب، ثم تبين أن في القائمتين رجلين يحملان الاسم نفسه، أحدهما خباز لم يكن مطلوباً لأحد، فأُفرج عن الاثنين.

وتشمل الدفعة الثالثة، بحسب لجنة الأعيان، نساءً وقاصرين، ويُنتظر أن تتم قبل نهاية العام.`,
        tags: ['محتجزون', 'مصالحة'],
        actors: [{ actor: 'wahdan', titles: ['وزير الداخلية'] }],
      },
      {
        id: 'detainees-second.ufuq',
        outlet: 'ufuq',
        after: 160,
        title: 'طلاب وراء القضبان يعودون إلى بيوتهم في مرسانة',
        body: `عاد 19 طالبا جامعيا إلى بيوتهم {day} بعد أشهر من الاحتجاز، ضمن ثاني عملية تبادل بين شرق مرسانة وغربها شملت 52 شخصا.

وقالت والدة أحد الطلاب -لأفق الجنوب- إن ابنها فقد 16 كيلوغراما من وزنه، وإنه «يستيقظ كل ليلة في موعد التفقد».

ورحبت المبعوثة الأممية إلينور فاسدال بالعملية، ودعت إلى كشف مصير ثلاثة أشخاص لم تعترف أي جهة باحتجازهم.`,
        captions: ['أقارب محتجزين ينتظرون عند نقطة الكيلو 60 (أفق الجنوب)'],
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        actors: [{ actor: 'vasdal', titles: ['المبعوثة الأممية'] }],
      },
    ],
    derived: [
      {
        id: 'detainees-second.barid',
        from: 'detainees-second.sada',
        outlet: 'barid',
        after: 210,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'cut', words: 50 },
        ],
      },
    ],
  },
  {
    id: 'crossing-clash',
    about: 'The Bir Atiya crossing closes after a clash between guards.',
    when: { daysAgo: 46, at: '20:00' },
    lookAlike: 'crossing-smuggling',
    tellings: [
      {
        id: 'crossing-clash.barid',
        outlet: 'barid',
        after: 60,
        title: 'إغلاق معبر بئر عطية بعد اشتباك بين حرس الحدود',
        body: `أُغلق معبر بئر عطية الحدودي، ليل {day}، بعد اشتباك بين دوريتين من حرس الحدود على أحقية تفتيش الشاحنات، أسفر عن إصابة أربعة عناصر.

وتوقفت في الجانب المرساني 230 شاحنة محملة بالخضار، وافترش سائقوها الأرض بانتظار الفرج. وقال أحدهم إن حمولته من الفلفل «لن تنتظر السياسة».

وأوفد وزير الداخلية نبيل وهدان لجنة للصلح برئاسة وكيل الوزارة.

وعبر بعض السائقين الليل يتبادلون الشاي مع زملائهم على الجانب الآخر من السياج، وأقام أحدهم مطعماً صغيراً من صندوق شاحنته. ويمر بالمعبر، وفق الغرفة التجارية، نصف ما تأكله بلدات الجنوب.`,
        actors: [{ actor: 'wahdan', titles: ['وزير الداخلية'] }],
      },
      {
        id: 'crossing-clash.sada',
        outlet: 'sada',
        after: 120,
        section: 'محليات',
        title: 'أربعة جرحى في تبادل لإطلاق النار وإغلاق معبر بئر عطية',
        body: `أصيب أربعة من حرس الحدود، مساء {day}، في تبادل لإطلاق النار داخل معبر بئر عطية، وأعلنت إدارته الإغلاق «إلى إشعار آخر».

ووفق شهود، نشب الخلاف بين دوريتين تتبعان جهتين مختلفتين على تفتيش قافلة من الشاحنات. وأكدت وزارة الداخلية أن لجنة تحقيق في طريقها إلى المعبر.`,
        tags: ['بئر عطية', 'حدود'],
        actors: [],
      },
    ],
    derived: [
      {
        id: 'crossing-clash.wasl',
        from: 'crossing-clash.sada',
        outlet: 'wasl',
        after: 150,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'crossing-smuggling',
    about: 'The same crossing closes again, over a seized convoy of cigarettes.',
    when: { daysAgo: 6, at: '20:30' },
    lookAlike: 'crossing-clash',
    tellings: [
      {
        id: 'crossing-smuggling.barid',
        outlet: 'barid',
        after: 60,
        title: 'إغلاق معبر بئر عطية مجدداً بعد حجز قافلة سجائر',
        body: `أُغلق معبر بئر عطية الحدودي، ليل {day}، للمرة الثانية خلال شهرين، بعد أن حجزت الجمارك قافلة من تسع شاحنات محملة بالسجائر المهربة، فاحتج سائقوها وقطعوا الطريق.

وقالت مصلحة الجمارك إن قيمة المضبوطات تبلغ أربعة ملايين دينار، وإن أوراق القافلة «مزورة من أول سطر إلى آخر ختم».

وتكدست خلف البوابة 140 شاحنة، معظمها محمل بالتمور.

وقال مدير الجمارك إن الصناديق العليا في كل شاحنة كانت تمراً، وإن كلباً مدرباً «لم يعجبه التمر» هو من كشف ما تحته. وطالب المحتجون بالإفراج عن السائقين، مؤكدين أنهم لا يعرفون ما يحملون.`,
        actors: [],
      },
      {
        id: 'crossing-smuggling.ledger',
        outlet: 'ledger',
        after: 130,
        byline: 'Tom Aldery',
        title: 'Bir Atiya crossing shut after customs seize nine lorries of cigarettes',
        body: `Marsana closed its main southern border crossing, Bir Atiya, on {day} night for the second time in two months after drivers blocked the road in protest at the seizure of nine lorries of contraband cigarettes.

Customs put the value of the goods at four million dinars and said the convoy's papers were “forged from the first line to the last stamp”. About 140 lorries, most of them carrying dates, were waiting behind the gate.`,
        actors: [],
      },
    ],
    derived: [
      {
        id: 'crossing-smuggling.khulasa',
        from: 'crossing-smuggling.barid',
        outlet: 'khulasa',
        after: 100,
        by: [
          { op: 'copyWire', credit: 'البريد المرساني' },
          { op: 'dress', tags: ['سجائر', 'نبيل وهدان', 'معبر', 'أرقام الحظ'] },
        ],
      },
    ],
  },
];
