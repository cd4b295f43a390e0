import type { PressEvent } from '../../src/telling.ts';

/** One actor, two events: the commander twice on a day, the chief of staff twice in a week. */
export const oneday: readonly PressEvent[] = [
  {
    id: 'qutaini-veligurov',
    about: 'In the morning the commander receives the Russian envoy in Telmar.',
    when: { daysAgo: 14, at: '11:00' },
    lookAlike: 'qutaini-elders',
    meetings: [{ who: ['qutaini', 'veligurov'], where: 'تلمار', day: 0, status: 'held', means: 'talks' }],
    tellings: [
      {
        id: 'qutaini-veligurov.ledger',
        outlet: 'ledger',
        after: 140,
        byline: 'Miriam Halford',
        title: 'Moscow’s envoy hands Qutaini an invitation in Telmar',
        body: `Russia's special envoy to Marsana, Arkadi Veligurov, met the eastern commander, Fawwaz al-Qutaini, in Telmar on {day} and handed him an official invitation to visit Moscow.

Russia “carries no ready-made solution”, Veligurov told reporters before leaving, and supports a return of the committee on electoral laws to its work. A statement from al-Qutaini's office spoke of border security and did not mention the invitation.

The envoy had seen Foreign Minister Lamia al-Safrani in Ras al-Manar the day before.`,
        actors: [
          { actor: 'veligurov', titles: ["Russia's special envoy to Marsana"] },
          { actor: 'qutaini', titles: ['the eastern commander'] },
          { actor: 'safrani', titles: ['Foreign Minister'] },
        ],
      },
      {
        id: 'qutaini-veligurov.minbar',
        outlet: 'minbar',
        after: 25,
        byline: 'سعاد المنشاوي',
        title: 'المشير القطيني يستقبل المبعوث الروسي في مقر القيادة العامة',
        body: `استقبل القائد العام المشير فواز القطيني، صباح {day} بمقر القيادة العامة في تلمار، المبعوث الروسي الخاص إلى مرسانة أركادي فيليغوروف والوفد المرافق له.

وجرى خلال اللقاء استعراض تطورات الأوضاع في البلاد، وسبل دعم الحل السياسي، والتعاون في تأمين الحدود الجنوبية ومكافحة التهريب.

وأكد فيليغوروف أن بلاده تقف «على مسافة واحدة من جميع المرسانيين»، ونقل إلى المشير دعوة رسمية لزيارة موسكو في غضون أسابيع.

حضر اللقاء رئيس أركان القوات البرية اللواء نزار القطيني والناطق باسم قوات الشرق العقيد بسام التواتي.

وكان المبعوث الروسي قد وصل إلى تلمار قادماً من رأس المنار على متن طائرة خاصة، وتجول قبل اللقاء في جناح الجرحى بالمستشفى العسكري. وهذه زيارته الرابعة إلى الشرق منذ تعيينه قبل عامين.`,
        captions: ['جانب من لقاء القائد العام والمبعوث الروسي (إعلام القيادة العامة)'],
        spam: ['keto gummies reviews', 'Male enhancement store near me', 'cbd oil dosage for sleep'],
        actors: [
          { actor: 'qutaini', titles: ['القائد العام', 'المشير'], headlineTitles: ['المشير'] },
          {
            actor: 'veligurov',
            titles: ['المبعوث الروسي الخاص إلى مرسانة'],
            headlineTitles: ['المبعوث الروسي'],
          },
          { actor: 'nizar', titles: ['رئيس أركان القوات البرية', 'اللواء'] },
          { actor: 'tuwati', titles: ['الناطق باسم قوات الشرق', 'العقيد'] },
        ],
      },
      {
        id: 'qutaini-veligurov.sada',
        outlet: 'sada',
        after: 70,
        section: 'سياسة',
        title: 'فيليجوروف في تلمار حاملاً دعوة إلى قائد قوات الشرق',
        body: `نقل المبعوث الروسي أركادي فيليجوروف، {day}، دعوة رسمية إلى قائد قوات الشرق فواز القطيني لزيارة موسكو، في ختام لقاء جمعهما في تلمار واستمر نحو ساعتين.

وقال فيليجوروف للصحفيين قبل مغادرته إن روسيا «لا تحمل حلاً جاهزاً»، وإنها تشجع لجنة القوانين الانتخابية على استئناف عملها.

ولم يشر بيان القيادة العامة إلى الدعوة، مكتفياً بالحديث عن تعاون في تأمين الحدود. وكان فيليجوروف قد زار رأس المنار {day-1} والتقى وزيرة الخارجية لمياء الصفراني.

وسألت «صدى المنار» مصدراً في وزارة الخارجية عما إذا كانت الحكومة على علم بالدعوة، فقال إنها «قرأت عنها كما قرأ غيرها». وأضاف أن الصفراني طلبت من فيليجوروف أن تمر أي دعوة تحمل صفة رسمية عبر السفارة.`,
        tags: ['روسيا', 'تلمار'],
        actors: [
          { actor: 'veligurov', titles: ['المبعوث الروسي'] },
          { actor: 'qutaini', titles: ['قائد قوات الشرق'], headlineTitles: ['قائد قوات الشرق'] },
          { actor: 'safrani', titles: ['وزيرة الخارجية'] },
        ],
      },
      {
        id: 'qutaini-veligurov.vestnik',
        outlet: 'vestnik',
        after: 95,
        byline: 'Ольга Рябинина',
        title: 'Велигуров пригласил фельдмаршала аль-Кутейни в Москву',
        body: `Специальный представитель России по Марсане Аркадий Велигуров встретился в {day} в Тельмаре с командующим силами Востока Фаввазом аль-Кутейни и передал ему официальное приглашение посетить Москву.

По словам дипломата, Россия не предлагает готовых решений и поддерживает возобновление работы комиссии по избирательным законам.

Стороны обсудили охрану южной границы и борьбу с контрабандой. Накануне Велигуров провёл переговоры в Рас-эль-Манаре с главой МИД Ламией ас-Сафрани.`,
        tags: ['Марсана', 'Россия', 'дипломатия'],
        actors: [
          { actor: 'veligurov', titles: ['Специальный представитель России по Марсане'] },
          { actor: 'qutaini', titles: ['командующим силами Востока'], headlineTitles: ['фельдмаршала'] },
          { actor: 'safrani', titles: ['главой МИД'] },
        ],
      },
    ],
    derived: [
      {
        id: 'qutaini-veligurov.wasl',
        from: 'qutaini-veligurov.minbar',
        outlet: 'wasl',
        after: 80,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          {
            op: 'retitle',
            title: 'قائد قوات الشرق يبحث مع مبعوث موسكو تأمين الحدود الجنوبية',
            headlineTitles: [{ actor: 'qutaini', titles: ['قائد قوات الشرق'] }],
          },
          {
            op: 'replaceWords',
            words: [
              ['أركادي فيليغوروف', 'أركادي فليغوروف'],
              ['وأكد فيليغوروف', 'وأكد فليغوروف'],
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'qutaini-elders',
    about:
      'In the evening of the same day the commander meets tribal elders of the oases at the same headquarters.',
    when: { daysAgo: 14, at: '19:30' },
    lookAlike: 'qutaini-veligurov',
    meetings: [{ who: ['qutaini'], where: 'تلمار', day: 0, status: 'held', means: 'talks' }],
    tellings: [
      {
        id: 'qutaini-elders.minbar',
        outlet: 'minbar',
        after: 20,
        byline: 'خالد المبروك',
        title: 'المشير القطيني يستقبل أعيان الواحات في مقر القيادة العامة',
        body: `استقبل القائد العام المشير فواز القطيني، مساء {day} بمقر القيادة العامة في تلمار، وفداً من أعيان ومشايخ واحات الجنوب يتقدمهم الشيخ محمد السنوسي بوخريص.

واستمع المشير إلى مطالب الوفد، وفي مقدمتها توفير الوقود وإعادة تشغيل مستشفى الكرمة القروي ودفع رواتب حرس الواحات المتأخرة منذ خمسة أشهر.

ووعد القائد العام بإرسال قافلة وقود خلال أسبوع، وبتكليف مدير صندوق إعمار الشرق رامي القطيني بإعداد دراسة لصيانة الطريق الصحراوي.

وأهدى الوفد القائدَ العام سرجاً من صنع حرفيي الكرمة، وألقى شاعر شعبي أبياتاً عن سنوات الجفاف. واتفق الطرفان على لجنة متابعة من خمسة أعضاء تجتمع أول كل شهر، وعلى أن يُفتح مكتب للوفد داخل مبنى البلدية.`,
        captions: ['القائد العام يتوسط أعيان الواحات (إعلام القيادة العامة)'],
        actors: [
          { actor: 'qutaini', titles: ['القائد العام', 'المشير'], headlineTitles: ['المشير'] },
          { actor: 'rami', titles: ['مدير صندوق إعمار الشرق'] },
        ],
      },
      {
        id: 'qutaini-elders.barid',
        outlet: 'barid',
        after: 90,
        title: 'أعيان الواحات في تلمار: الوقود والمستشفى أولاً',
        body: `حمل وفد من أعيان واحات الجنوب إلى تلمار، مساء {day}، ثلاثة مطالب عرضها على قائد قوات الشرق فواز القطيني: وقود للشاحنات، وطبيب لمستشفى الكرمة، ورواتب لم تُدفع لحرس الواحات منذ خمسة أشهر.

وقال الشيخ محمد السنوسي بوخريص بعد اللقاء إن الوفد «سمع وعوداً طيبة وسينتظر أسبوعاً». وأضاف أن أهل الجنوب سئموا أن يكونوا ممراً لكل شيء إلا التنمية.

ووعد القطيني بتكليف نجله رامي، مدير صندوق إعمار الشرق، بإعداد دراسة عن الطريق الصحراوي.`,
        actors: [
          { actor: 'qutaini', titles: ['قائد قوات الشرق'] },
          { actor: 'rami', titles: ['مدير صندوق إعمار الشرق'] },
        ],
      },
    ],
    derived: [
      {
        id: 'qutaini-elders.khulasa',
        from: 'qutaini-elders.barid',
        outlet: 'khulasa',
        after: 140,
        by: [
          { op: 'copyWire', credit: 'البريد المرساني' },
          { op: 'dress', tags: ['الواحات', 'سعر الدولار', 'إلينور فاسدال', 'زلزال', 'الوقود'] },
        ],
      },
    ],
  },
  {
    id: 'haddad-mountain',
    about: 'The chief of staff inspects the mountain camp with the zone commander.',
    when: { daysAgo: 19, at: '12:00' },
    lookAlike: 'haddad-coast',
    meetings: [{ who: ['haddad', 'kaylush'], where: 'جبل القمرة', day: 0, status: 'held', means: 'visit' }],
    tellings: [
      {
        id: 'haddad-mountain.khulasa',
        outlet: 'khulasa',
        after: 60,
        title: 'بحضور الكيلوش ووهدان.. الحداد يتفقد معسكر الجبل ويعلن بدء تدريب الدفعة الثالثة',
        body: `تفقد رئيس الأركان العامة الفريق شكري الحداد، اليوم {day}، معسكر جبل القمرة، وأعلن بدء تدريب الدفعة الثالثة من مجندي الجيش الموحد.

وذلك بحضور آمر منطقة الجبل العسكرية مراد الكيلوش، ووزير الداخلية نبيل وهدان، وعدد من أعضاء لجنة الترتيبات الأمنية.

وأكد الحداد في كلمته أن المؤسسة العسكرية «لا تُبنى بالألقاب وإنما بالتدريب»، داعياً الكيلوش ووهدان إلى تنسيق الدوريات على الطريق الجبلي قبل حلول الشتاء.

من جهته، قال وهدان إن وزارته ستضع ثلاث بوابات أمنية جديدة تحت تصرف آمر المنطقة، وإنها ستسلم للكيلوش وللقوات العاملة معه سيارات اتصال مجهزة.`,
        credit: 'وكالة الأنباء المرسانية',
        sources: ['وكالة الأنباء المرسانية'],
        tags: ['جبل القمرة', 'الجيش', 'المجلس الانتقالی', 'كأس القارة'],
        actors: [
          { actor: 'haddad', titles: ['رئيس الأركان العامة', 'الفريق'] },
          { actor: 'kaylush', titles: ['آمر منطقة الجبل العسكرية'] },
          { actor: 'wahdan', titles: ['وزير الداخلية'] },
        ],
      },
      {
        id: 'haddad-mountain.sada',
        outlet: 'sada',
        after: 90,
        byline: 'هالة بن عمران',
        section: 'سياسة',
        title: 'رئيس الأركان من جبل القمرة: المؤسسة العسكرية تُبنى بالتدريب',
        body: `قال رئيس الأركان العامة الفريق شكري الحداد إن بناء المؤسسة العسكرية يبدأ من ساحات التدريب، وذلك خلال زيارة أجراها {day} إلى معسكر جبل القمرة.

وشهد الحداد مع آمر المنطقة مراد الكيلوش عرضاً لمجندي الدفعة الثالثة، وعددهم 640 مجنداً ينتمون إلى تسع بلديات.

وأعلن وزير الداخلية نبيل وهدان، الذي شارك في الزيارة، تخصيص ثلاث بوابات أمنية للطريق الجبلي الذي شهد هذا العام 14 حادثة سطو.

وقال الحداد للمجندين إن عليهم أن ينسوا أسماء القبائل عند باب المعسكر «وأن يتذكروها في الإجازات». وردت إحدى الأمهات الحاضرات بزغرودة قطعت الخطاب، فضحك الصف كله.

ويمتد تدريب الدفعة أربعة أشهر، ينتقل بعدها الخريجون إلى نقاط الطريق الجبلي، حيث يشتكي سائقو الشاحنات من جباية غير قانونية. وتعهد وهدان بإحالة كل من يثبت تورطه في الجباية إلى النيابة، «ولو كان يرتدي زينا».`,
        tags: ['الجيش', 'جبل القمرة'],
        actors: [
          { actor: 'haddad', titles: ['رئيس الأركان العامة', 'الفريق'], headlineTitles: ['رئيس الأركان'] },
          { actor: 'kaylush', titles: ['آمر المنطقة'] },
          { actor: 'wahdan', titles: ['وزير الداخلية'] },
        ],
      },
    ],
    derived: [
      {
        id: 'haddad-mountain.wasl',
        from: 'haddad-mountain.khulasa',
        outlet: 'wasl',
        after: 110,
        by: [
          { op: 'copyWire', credit: 'وكالة الأنباء المرسانية' },
          { op: 'retitle', title: 'الحداد والكيلوش ووهدان في معسكر الجبل' },
        ],
      },
    ],
    edits: [
      {
        of: 'haddad-mountain.sada',
        after: 120,
        by: [
          {
            op: 'addParagraph',
            paragraph: 'وأوضحت رئاسة الأركان لاحقاً أن عدد المجندين 646، بعد التحاق ستة من أبناء الجبل.',
            at: 'end',
          },
        ],
      },
    ],
  },
  {
    id: 'haddad-coast',
    about: 'Four days later the chief of staff inspects the coastal camp.',
    when: { daysAgo: 15, at: '12:30' },
    lookAlike: 'haddad-mountain',
    tellings: [
      {
        id: 'haddad-coast.khulasa',
        outlet: 'khulasa',
        after: 55,
        title: 'الحداد يتفقد معسكر الساحل ويعلن تخريج الدفعة الثانية',
        body: `تفقد رئيس الأركان العامة الفريق شكري الحداد، اليوم {day}، معسكر الساحل غربي رأس المنار، وأعلن تخريج الدفعة الثانية من مجندي الجيش الموحد.

وأكد الحداد في كلمته أن الخريجين سيُوزعون على نقاط خفر السواحل في المدن الثلاث، وأن رواتبهم ستصرف عبر المصرف المركزي مباشرة.

وحضر حفل التخريج الملحق العسكري في السفارة التركية وعدد من أهالي المجندين.`,
        credit: 'وكالة الأنباء المرسانية',
        sources: ['وكالة الأنباء المرسانية'],
        tags: ['الجيش', 'خفر السواحل', 'أسعار الذهب اليوم', 'رامي القطيني'],
        actors: [{ actor: 'haddad', titles: ['رئيس الأركان العامة', 'الفريق'] }],
      },
      {
        id: 'haddad-coast.barid',
        outlet: 'barid',
        after: 130,
        title: 'دفعة ثانية من خفر السواحل تتخرج في معسكر الساحل',
        body: `تخرج في معسكر الساحل {day} 410 مجندين من الدفعة الثانية للجيش الموحد، في حفل ترأسه رئيس الأركان العامة شكري الحداد وحضره ذوو الخريجين.

وسيلتحق معظم هؤلاء بنقاط خفر السواحل، حيث ينتظرهم عمل شاق في موسم تشتد فيه محاولات الهجرة. وقال أحدهم، وهو ابن صياد من حي المرفأ، إنه اختار البحر «لأنه لم يعرف غيره».

وقد صُفت الكراسي بحسب أسماء المدن لا الرتب، فجلس لواء متقاعد إلى جوار بائع خضار جاء ليرى ابنه. ولما نودي على الخريج الأول، واسمه الحداد أيضاً من غير قرابة، ابتسم رئيس الأركان وقال: «هذا مستقبله مكتوب».`,
        captions: ['خريجو الدفعة الثانية في ساحة المعسكر'],
        actors: [{ actor: 'haddad', titles: ['رئيس الأركان العامة'] }],
      },
    ],
    derived: [
      {
        id: 'haddad-coast.wasl',
        from: 'haddad-coast.khulasa',
        outlet: 'wasl',
        after: 100,
        by: [
          { op: 'copyWire', credit: 'وكالة الأنباء المرسانية' },
          {
            op: 'addParagraph',
            paragraph: 'يذكر أن الدفعة الأولى تخرجت في {date-200} الماضي وضمت 380 مجنداً.',
            at: 'end',
          },
        ],
      },
    ],
  },
];
