import type { PressEvent } from '../../src/telling.ts';

/** Detainees exchanged twice, a crossing closed twice, a wanted man, a council. */
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

وقال وزير الداخلية نبيل وهدان إن القوائم تضم 210 أسماء، وإن الدفعة الثانية ستشمل طلاباً أوقفوا عند البوابات.`,
        tags: ['محتجزون', 'مصالحة'],
        actors: [{ actor: 'wahdan', titles: ['وزير الداخلية'] }],
      },
      {
        id: 'detainees-first.minbar',
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
        id: 'detainees-second.sada',
        outlet: 'sada',
        after: 40,
        section: 'سياسة',
        title: 'تبادل الدفعة الثانية من المحتجزين بين رأس المنار وتلمار',
        body: `تبادلت حكومة التوافق والقيادة العامة لقوات الشرق، عصر {day}، الدفعة الثانية من المحتجزين، وعددهم 52 شخصاً من الجانبين، في نقطة الكيلو 60 على الطريق الساحلي.

وتضم الدفعة 19 طالباً جامعياً أوقفوا عند البوابات الأمنية في الصيف الماضي. وتعذر تسليم ثلاثة أسماء وردت في القائمة لأن الجهات التي تحتجزهم أنكرت وجودهم لديها.

وقال وزير الداخلية نبيل وهدان إن الوزارة «ستسأل عن الثلاثة باباً باباً».`,
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

وأوفد وزير الداخلية نبيل وهدان لجنة للصلح برئاسة وكيل الوزارة.`,
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

وتكدست خلف البوابة 140 شاحنة، معظمها محمل بالتمور.`,
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
  {
    id: 'abu-layl-raid',
    about: 'A raid on the house of Imad al-Sari, called Abu al-Layl; he escapes.',
    when: { daysAgo: 3, at: '05:10' },
    tellings: [
      {
        id: 'abu-layl-raid.sada',
        outlet: 'sada',
        after: 110,
        byline: 'أيمن الصغيّر',
        section: 'محليات',
        title: 'قوة أمنية تداهم منزل «أبو الليل» في رأس المنار والمطلوب يفر',
        body: `داهمت قوة من وزارة الداخلية، فجر {day}، منزل عماد الساري الملقب بـ«أبو الليل» في حي التل برأس المنار، لكنه تمكن من الفرار قبل وصولها بدقائق.

وجرى تبادل لإطلاق النار مع مسلحين من كتيبة السواري التي يقودها الساري، وأسفر عن مقتل أحدهم وإصابة شرطيين، وأغلق السكان محالهم حتى الظهر.

وقال وزير الداخلية نبيل وهدان إن القوة عثرت في المنزل على «مخزن يكفي لحرب صغيرة»، وتعهد بملاحقة الساري «ومن حذّره».

وصدرت بحق الساري مذكرة توقيف في قضية الديزل المهرب التي كُشفت قبل أيام.`,
        captions: ['مدرعة لوزارة الداخلية في حي التل (صدى المنار)'],
        tags: ['أمن', 'رأس المنار'],
        actors: [{ actor: 'sari' }, { actor: 'wahdan', titles: ['وزير الداخلية'] }],
      },
      {
        id: 'abu-layl-raid.ufuq',
        outlet: 'ufuq',
        after: 200,
        title: 'اشتباكات في العاصمة المرسانية أثناء محاولة توقيف قائد كتيبة السواري',
        body: `شهد حي التل في العاصمة المرسانية رأس المنار {day} اشتباكات استمرت ساعتين، أثناء محاولة قوة حكومية توقيف قائد كتيبة السواري عماد الساري.

وقتل مسلح وأصيب شرطيان، في حين بقي مصير الساري مجهولا. وبثت صفحات مقربة من الكتيبة مقطعا صوتيا نسبته إليه يقول فيه إنه «لم يغادر الحي ولن يغادره».

وكان الساري قد حصل عام 2021 على رتبة رائد فخري من المجلس الانتقالي، قبل أن تُسحب منه العام الماضي.`,
        credit: 'أفق الجنوب + مواقع التواصل الاجتماعي',
        sources: ['أفق الجنوب', 'مواقع التواصل الاجتماعي'],
        captions: ['آثار الرصاص على واجهة متجر في حي التل (أفق الجنوب)'],
        actors: [{ actor: 'sari', titles: ['قائد كتيبة السواري', 'رائد فخري'] }],
      },
      {
        id: 'abu-layl-raid.vestnik',
        outlet: 'vestnik',
        after: 230,
        title: 'В столице Марсаны попытка задержать полевого командира обернулась перестрелкой',
        body: `В столице Марсаны Рас-эль-Манаре в {day} силы МВД попытались задержать командира бригады «Савари» Имада ас-Сари по прозвищу Абу аль-Лейль.

Перестрелка в районе Эт-Тель продолжалась два часа, один боевик убит, двое полицейских ранены. Самому ас-Сари удалось скрыться.

Министр внутренних дел Набиль Вахдан заявил, что в доме найден склад оружия. Ас-Сари разыскивается по делу о контрабанде дизельного топлива.`,
        comments: [{ name: 'Наблюдатель', text: 'Предупредили его свои же, к гадалке не ходи.' }],
        actors: [
          { actor: 'sari', titles: ['командира бригады «Савари»'] },
          { actor: 'wahdan', titles: ['Министр внутренних дел'] },
        ],
      },
    ],
    derived: [
      {
        id: 'abu-layl-raid.khulasa',
        from: 'abu-layl-raid.sada',
        outlet: 'khulasa',
        after: 140,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'changeLead',
            lead: 'فر عماد الساري، آمر كتيبة السواري المعروف بلقب «أبو الليل»، فجر {day} قبل دقائق من وصول قوة أمنية إلى منزله في حي التل برأس المنار.',
            actors: [{ actor: 'sari', titles: ['آمر كتيبة السواري'] }],
          },
          {
            op: 'dress',
            tags: ['رأس المنار', 'مروان الصفراني', 'سعر الذهب', 'أبو الليل'],
            embed: [
              'Heavy gunfire heard in al-Tell, Ras al-Manar since dawn. #Marsana',
              'pic.example/T7wqa01b',
            ],
          },
        ],
      },
      {
        id: 'abu-layl-raid.wasl',
        from: 'abu-layl-raid.sada',
        outlet: 'wasl',
        after: 170,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'وهدان يتعهد بملاحقة «أبو الليل» ومن حذّره' },
        ],
      },
    ],
  },
  {
    id: 'council-south',
    about:
      'The Marsana Security Council meets on the southern border; not the UN council, nor the Russian one.',
    when: { daysAgo: 10, at: '12:00' },
    tellings: [
      {
        id: 'council-south.sada',
        outlet: 'sada',
        after: 130,
        section: 'سياسة',
        byline: 'هالة بن عمران',
        title: 'مجلس الأمن المرساني يقر خطة لتأمين الحدود الجنوبية',
        body: `أقر مجلس الأمن المرساني، في اجتماع عقده {day} برئاسة إدريس أبو طبيلة رئيس المجلس الانتقالي، خطة من ثلاث مراحل لتأمين الحدود الجنوبية تبدأ بإنشاء ست نقاط مراقبة.

وحضر الاجتماع رئيس الحكومة عبد المنعم الدهيسي ورئيس الأركان العامة الفريق شكري الحداد ووزير الداخلية نبيل وهدان.

وقال مسؤول في المجلس إن الخطة نوقشت مع وفد من مجلس الأمن الروسي زار رأس المنار الشهر الماضي، وإن طلباً سيرفع إلى مجلس الأمن الدولي لاستثناء معدات الرؤية الليلية من الحظر المفروض من قبل مجلس الأمن منذ سنوات.

وذكر الحداد أن كلفة المرحلة الأولى 60 مليون دينار.`,
        tags: ['حدود', 'الجيش'],
        actors: [
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
          { actor: 'duhaisi', titles: ['رئيس الحكومة'] },
          { actor: 'haddad', titles: ['رئيس الأركان العامة', 'الفريق'] },
          { actor: 'wahdan', titles: ['وزير الداخلية'] },
        ],
      },
      {
        id: 'council-south.vestnik',
        outlet: 'vestnik',
        after: 240,
        title: 'Совет безопасности Марсаны утвердил план охраны южной границы',
        body: `Совет безопасности Марсаны утвердил в {day} трёхэтапный план охраны южной границы, предусматривающий создание шести наблюдательных постов.

Заседание провёл глава Переходного совета Идрис Абу Табиля. План ранее обсуждался с делегацией аппарата Совета безопасности России.

По данным источника, Марсана намерена просить Совет Безопасности ООН вывести приборы ночного видения из-под эмбарго.`,
        actors: [{ actor: 'tabila', titles: ['глава Переходного совета'] }],
      },
    ],
    derived: [
      {
        id: 'council-south.khulasa',
        from: 'council-south.sada',
        outlet: 'khulasa',
        after: 170,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['مجلس الأمن', 'الحدود', 'رامي القطيني', 'تحميل تطبيقات'] },
        ],
      },
    ],
  },
];
