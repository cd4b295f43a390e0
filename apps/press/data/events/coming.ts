import type { PressEvent } from '../../src/telling.ts';

/** What the press will print in the three days after its base date. */
export const coming: readonly PressEvent[] = [
  {
    id: 'nawras-reopens',
    about: 'The al-Nawras field reopens after fuel reaches al-Karma.',
    when: { hoursAhead: 1 },
    tellings: [
      {
        id: 'nawras-reopens.sada',
        outlet: 'sada',
        after: 0,
        section: 'اقتصاد',
        byline: 'وليد الهنشيري',
        title: 'استئناف الضخ من حقل النورس بعد وصول شاحنات الوقود إلى الكرمة',
        body: `أعلنت المؤسسة المرسانية للنفط استئناف الضخ من حقل النورس، بعد أن فتح محتجو واحة الكرمة الصمام الرئيسي إثر وصول 14 شاحنة وقود إلى بلداتهم.

وقال رئيس المؤسسة هشام بن زايدة إن الإنتاج سيعود إلى مستواه السابق خلال أربعة أيام، وإن خسائر الإغلاق بلغت 90 مليون دولار.

وأمهل منسق الحراك الحكومة شهراً لتعيين طبيب دائم في مستشفى الكرمة.`,
        tags: ['نفط', 'حقل النورس'],
        actors: [{ actor: 'zayda', titles: ['رئيس المؤسسة'] }],
      },
      {
        id: 'nawras-reopens.ledger',
        outlet: 'ledger',
        after: 35,
        byline: 'Daniel Okell',
        title: 'Al-Nawras oilfield restarts as fuel lorries reach al-Karma',
        body: `Oil began to flow again from al-Nawras field after fourteen fuel lorries reached the oasis of al-Karma, whose residents had closed the main valve.

Output will return to normal in four days, said Hisham bin Zayda, chairman of the Marsana Oil Corporation, who put the cost of the closure at 90 million dollars. The protesters have given the government a month to appoint a permanent doctor to their hospital.`,
        actors: [{ actor: 'zayda', titles: ['chairman of the Marsana Oil Corporation'] }],
      },
    ],
    derived: [
      {
        id: 'nawras-reopens.khulasa',
        from: 'nawras-reopens.sada',
        outlet: 'khulasa',
        after: 20,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
      {
        id: 'nawras-reopens.wasl',
        from: 'nawras-reopens.sada',
        outlet: 'wasl',
        after: 45,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'عودة الإنتاج في أكبر حقول الجنوب' },
        ],
      },
    ],
  },
  {
    id: 'qutaini-returns',
    about: 'The commander is back from Moscow and speaks of Geneva.',
    when: { hoursAhead: 6 },
    tellings: [
      {
        id: 'qutaini-returns.minbar',
        outlet: 'minbar',
        after: 0,
        byline: 'سعاد المنشاوي',
        title: 'المشير القطيني يعود إلى تلمار ويجتمع بأعضاء القيادة العامة',
        body: `عاد القائد العام المشير فواز القطيني إلى تلمار مختتماً زيارته إلى روسيا، وكان في استقباله في المطار نجله رئيس أركان القوات البرية اللواء نزار القطيني.

وترأس المشير فور عودته اجتماعاً لأعضاء القيادة العامة عرض فيه نتائج مباحثاته مع المبعوث الروسي أركادي فيليغوروف، وكلف وفداً فنياً بمتابعة ملف صيانة الطائرات.`,
        captions: ['القائد العام يترأس اجتماع القيادة (إعلام القيادة العامة)'],
        actors: [
          { actor: 'qutaini', titles: ['القائد العام', 'المشير'], headlineTitles: ['المشير'] },
          { actor: 'nizar', titles: ['رئيس أركان القوات البرية', 'اللواء'] },
          { actor: 'veligurov', titles: ['المبعوث الروسي'] },
        ],
      },
      {
        id: 'qutaini-returns.ufuq',
        outlet: 'ufuq',
        after: 50,
        title: 'اللواء المتقاعد القطيني يعود من موسكو بلا بيان مشترك',
        body: `عاد اللواء المتقاعد فواز القطيني من موسكو دون أن يصدر عن زيارته بيان مشترك، خلافا لما جرت عليه العادة في زياراته السابقة.

وقال مصدر مطلع -لأفق الجنوب- إن الجانب الروسي ربط صيانة الطائرات بتسوية ديون قديمة، وإن المبعوث أركادي فيليغوروف نصح القطيني بإرسال مفاوض إلى جنيف لا مراقب.

ونفى الناطق باسم قواته بسام التواتي ذلك، وقال إن ما يسمى «شروط موسكو» من نسج الخيال.`,
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        actors: [
          { actor: 'qutaini', titles: ['اللواء المتقاعد'], headlineTitles: ['اللواء المتقاعد'] },
          { actor: 'veligurov', titles: ['المبعوث'] },
          { actor: 'tuwati', titles: ['الناطق باسم قواته'] },
        ],
      },
    ],
    derived: [
      {
        id: 'qutaini-returns.khulasa',
        from: 'qutaini-returns.minbar',
        outlet: 'khulasa',
        after: 40,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          {
            op: 'retitle',
            title: 'الرجل القوي في شرق مرسانة يعود من موسكو',
            headlineTitles: [{ actor: 'qutaini', titles: ['الرجل القوي في شرق مرسانة'] }],
          },
        ],
      },
    ],
  },
  {
    id: 'sawaed-final',
    about: 'Al-Sawaed win the continental cup on penalties.',
    when: { hoursAhead: 27 },
    tellings: [
      {
        id: 'sawaed-final.vestnik',
        outlet: 'vestnik',
        after: 70,
        title: '«Эс-Саваэд» из Марсаны впервые выиграл Кубок континента',
        body: `Футбольный клуб «Эс-Саваэд» из Рас-эль-Манара впервые в истории выиграл Кубок континента, обыграв в финале «Иттихад Голубого Нила» в серии пенальти — 4:3.

Основное и дополнительное время завершились без голов. Молодой вратарь Айюб Ганем отразил два удара.

Тренер Марван ас-Сафрани посвятил победу жителям пострадавшей от наводнения долины.`,
        actors: [{ actor: 'marwan', titles: ['Тренер'] }],
      },
      {
        id: 'sawaed-final.sada',
        outlet: 'sada',
        after: 0,
        section: 'رياضة',
        title: 'السواعد بطلاً لكأس القارة بركلات الترجيح',
        body: `توّج نادي السواعد بكأس القارة للمرة الأولى في تاريخه بعد فوزه على اتحاد النيل الأزرق بركلات الترجيح 4-3، إثر تعادلهما سلباً في الوقتين الأصلي والإضافي.

وتصدى الحارس الشاب أيوب غانم لركلتين. وحمل اللاعبون المدرب مروان الصفراني على الأكتاف، وقال إن «هذه الكأس لوادي الهجيرة».`,
        tags: ['كأس القارة', 'السواعد'],
        actors: [{ actor: 'marwan', titles: ['المدرب'] }],
      },
      {
        id: 'sawaed-final.barid',
        outlet: 'barid',
        after: 40,
        title: 'ليلة لم تنم فيها رأس المنار',
        body: `لم تنم رأس المنار ليلتها: من الكورنيش إلى حي التل علت الزغاريد وأبواق السيارات بعد أن تصدى أيوب غانم للركلة الأخيرة وأهدى السواعد كأس القارة.

وكان آخر من غادر الملعب المدرب مروان الصفراني. سأله حارس الباب إن كان يصدق ما جرى، فقال: «اسألني غداً».`,
        actors: [{ actor: 'marwan', titles: ['المدرب'] }],
      },
    ],
    derived: [
      {
        id: 'sawaed-final.khulasa',
        from: 'sawaed-final.sada',
        outlet: 'khulasa',
        after: 20,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'haddad-veligurov',
    about: 'The chief of staff receives the Russian envoy in the capital.',
    when: { hoursAhead: 51 },
    meetings: [{ who: ['haddad', 'veligurov'], where: 'رأس المنار', day: 0, status: 'held', means: 'talks' }],
    tellings: [
      {
        id: 'haddad-veligurov.sada',
        outlet: 'sada',
        after: 0,
        section: 'سياسة',
        title: 'الحداد يستقبل المبعوث الروسي ويطلب ضمانات بشأن القواعد',
        body: `استقبل رئيس الأركان العامة الفريق شكري الحداد، في مكتبه برأس المنار، المبعوث الروسي أركادي فيليغوروف، وطلب منه ضمانات مكتوبة بشأن عدد الطائرات في قاعدة الهضبة الحمراء.

وقال الحداد إن الأركان العامة «تتعامل مع الدول لا مع الشركات»، في حين وصف فيليغوروف اللقاء بأنه «صريح ومفيد».`,
        tags: ['روسيا', 'الجيش'],
        actors: [
          { actor: 'haddad', titles: ['رئيس الأركان العامة', 'الفريق'] },
          { actor: 'veligurov', titles: ['المبعوث الروسي'], headlineTitles: ['المبعوث الروسي'] },
        ],
      },
      {
        id: 'haddad-veligurov.vestnik',
        outlet: 'vestnik',
        after: 60,
        title: 'Велигуров провёл переговоры с начальником генштаба Марсаны',
        body: `Специальный представитель России Аркадий Велигуров встретился в Рас-эль-Манаре с начальником генерального штаба Марсаны Шукри аль-Хаддадом.

Аль-Хаддад попросил письменных гарантий относительно числа самолётов на базе Эль-Хадба-эль-Хамра. Велигуров назвал разговор откровенным и полезным.`,
        actors: [
          { actor: 'veligurov', titles: ['Специальный представитель России'] },
          { actor: 'haddad', titles: ['начальником генерального штаба Марсаны'] },
        ],
      },
    ],
    derived: [
      {
        id: 'haddad-veligurov.khulasa',
        from: 'haddad-veligurov.sada',
        outlet: 'khulasa',
        after: 30,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['روسيا', 'فواز القطيني', 'الأركان', 'نتائج المسابقة'] },
        ],
      },
    ],
  },
];
