import type { PressEvent } from '../../src/telling.ts';

/** The sea and the mountain: two boats, fishermen, two earthquakes, locusts. */
export const coast: readonly PressEvent[] = [
  {
    id: 'boat-first',
    about: 'A boat with migrants sinks off Qarna island: 61 rescued, 9 dead.',
    when: { daysAgo: 53, at: '05:40' },
    lookAlike: 'boat-second',
    tellings: [
      {
        id: 'boat-first.sada',
        outlet: 'sada',
        after: 190,
        section: 'محليات',
        title: 'انتشال تسع جثث وإنقاذ 61 مهاجراً بعد غرق قارب قبالة جزيرة قرنة',
        body: `انتشل خفر السواحل، صباح {day}، تسع جثث وأنقذ 61 مهاجراً بعد غرق قارب خشبي قبالة جزيرة قرنة شمالي رأس المنار.

وقال ناجون إن القارب أبحر قبل منتصف الليل من شاطئ مهجور قرب مرفأ الزيتون، وإن محركه تعطل بعد ساعتين من الإبحار.

ونُقل الناجون، وبينهم 14 امرأة، إلى مركز إيواء في الجزيرة، وفتحت النيابة تحقيقاً في هوية منظم الرحلة.

ومعظم الناجين من بلدان جنوب الصحراء، وبينهم ثلاثة أشقاء قالوا إنهم دفعوا ثمن الرحلة من بيع قطيع العائلة. وتسلم الهلال الأحمر تسعة وعشرين هاتفاً مبللاً، يحاول متطوعون تجفيفها في صناديق الأرز كي يتصل أصحابها بأهلهم.`,
        captions: ['ناجون ملفوفون بأغطية على رصيف جزيرة قرنة (خفر السواحل)'],
        tags: ['هجرة', 'جزيرة قرنة'],
        actors: [],
      },
      {
        id: 'boat-first.ledger',
        outlet: 'ledger',
        after: 260,
        byline: 'Tom Aldery',
        title: 'Nine migrants drown, 61 rescued off Qarna island',
        body: `Nine migrants drowned and 61 were rescued on {day} when a wooden boat sank off Qarna island, north of Ras al-Manar, the coast guard said.

Survivors said the boat had left a deserted beach before midnight and that its engine failed two hours later. Fourteen of the rescued are women. Prosecutors are looking for the organiser of the journey.`,
        actors: [],
      },
    ],
    derived: [
      {
        id: 'boat-first.khulasa',
        from: 'boat-first.sada',
        outlet: 'khulasa',
        after: 230,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['هجرة', 'ماركو فالديني', 'تأشيرة', 'الدوري الإيطالي'] },
        ],
      },
    ],
  },
  {
    id: 'boat-second',
    about: 'Another boat off the same island: 48 rescued, 3 dead, children among them.',
    when: { daysAgo: 13, at: '06:20' },
    lookAlike: 'boat-first',
    tellings: [
      {
        id: 'boat-second.vestnik',
        outlet: 'vestnik',
        after: 310,
        title: 'У берегов Марсаны перевернулась лодка с мигрантами, погибли трое',
        body: `Три человека, в том числе двое детей, погибли у острова Карна к северу от столицы Марсаны, где рано утром в {day} перевернулась резиновая лодка с мигрантами. Спасены 48 человек.

Первыми на крики откликнулись рыбаки: до прихода катера береговой охраны они подняли на борт двадцать человек.

По словам командующего морским сектором, единственный спасательный катер острова с весны нуждается в ремонте.`,
        actors: [],
      },
      {
        id: 'boat-second.sada',
        outlet: 'sada',
        after: 180,
        section: 'محليات',
        title: 'انتشال ثلاث جثث وإنقاذ 48 مهاجراً بعد انقلاب قارب قبالة جزيرة قرنة',
        body: `انتشل خفر السواحل، صباح {day}، ثلاث جثث وأنقذ 48 مهاجراً بعد انقلاب قارب مطاطي قبالة جزيرة قرنة شمالي رأس المنار.

وبين الضحايا طفلان دون العاشرة. وكان صيادون من الجزيرة أول من سمع صراخ الركاب، فسحبوا 20 منهم إلى مراكبهم قبل وصول الزورق.

وقال آمر القطاع البحري إن زورق الإنقاذ الوحيد في الجزيرة يحتاج إلى صيانة منذ الربيع.

وتقع جزيرة قرنة على بعد 40 ميلاً من البر، ويمر قبالتها معظم القوارب التي تنطلق من الشواطئ الغربية. وبحسب أرقام خفر السواحل، أُنقذ 1,730 شخصاً في مياهها منذ مطلع العام، وانتُشلت 64 جثة، دُفن معظمها في مقبرة صغيرة خلف الفنار تحمل شواهدها أرقاماً بدل الأسماء.

وقال إمام مسجد الجزيرة إنه صلى على الطفلين بعد العصر، وإن امرأة من الناجين تعرفت على أحدهما من سوار في معصمه، وكانت قد أمسكت بيده ساعة كاملة في الماء قبل أن ينزلق. وتبرع أهالي الجزيرة بملابس وأغطية، وفتح نادي الشباب قاعته لإيواء العائلات.

وأوقفت الشرطة شخصين يشتبه في أنهما باعا القارب، وقالت إن محركه مسروق من مركب صيد أبلغ صاحبه عن فقدانه قبل أسبوعين. وطلبت النيابة من نظيراتها في بلدين مجاورين معلومات عن أرقام هاتفية عُثر عليها مع الركاب.`,
        tags: ['هجرة', 'جزيرة قرنة'],
        actors: [],
      },
      {
        id: 'boat-second.ufuq',
        outlet: 'ufuq',
        after: 280,
        title: 'صيادو قرنة ينقذون عشرين مهاجرا قبل وصول خفر السواحل',
        body: `أنقذ صيادون من جزيرة قرنة المرسانية {day} عشرين مهاجرا انقلب بهم قارب مطاطي، قبل نحو ساعة من وصول زورق خفر السواحل.

وقال الصياد عبد السلام بوجناح إنه ظن الأصوات «نورسا جائعا» حتى رأى يدا صغيرة ترتفع فوق الماء. وانتشلت ثلاث جثث، بينها طفلان.

وطالب سفير الاتحاد الأوروبي ماركو فالديني بالإسراع في تجهيز محطتي الإنقاذ المتفق عليهما قبل أسابيع.`,
        captions: ['مراكب صيد في مرسى جزيرة قرنة (أفق الجنوب)'],
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        actors: [{ actor: 'valdini', titles: ['سفير الاتحاد الأوروبي'] }],
      },
    ],
    derived: [
      {
        id: 'boat-second.khulasa',
        from: 'boat-second.sada',
        outlet: 'khulasa',
        after: 260,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'cut', words: 120 },
          { op: 'dress', tags: ['هجرة', 'لمياء الصفراني', 'عطلة نهاية الأسبوع', 'جزيرة قرنة'] },
        ],
      },
      {
        id: 'boat-second.wasl',
        from: 'boat-second.sada',
        outlet: 'wasl',
        after: 240,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'fishermen-released',
    about: 'Eleven fishermen held abroad come home.',
    when: { daysAgo: 17, at: '17:30' },
    tellings: [
      {
        id: 'fishermen-released.barid',
        outlet: 'barid',
        after: 90,
        byline: 'ناجي المرزوقي',
        title: 'أحد عشر صياداً يعودون إلى مرفأ الزيتون بعد أربعة أشهر',
        body: `عاد إلى مرفأ الزيتون، مساء {day}، أحد عشر صياداً احتُجزوا أربعة أشهر في ميناء أجنبي بتهمة دخول مياه محظورة.

وقبّل أكبرهم سناً، الريّس عبد الكريم، خشب الرصيف قبل أن يعانق أحفاده. وقال إن السجن علّمهم «أن البحر واحد والخرائط كثيرة».

وجاء الإفراج بعد وساطة قادتها وزيرة الخارجية لمياء الصفراني، ولم يعد المركبان المحتجزان بعد.

وكانت زوجات الصيادين قد اعتصمن أمام مبنى الخارجية أربعين يوماً، ينسجن الشباك على الرصيف ويبعنها للمارة. وقالت إحداهن إن الشبكة التي بدأتها يوم احتجاز زوجها بلغت طول الشارع.`,
        actors: [{ actor: 'safrani', titles: ['وزيرة الخارجية'] }],
      },
      {
        id: 'fishermen-released.sada',
        outlet: 'sada',
        after: 150,
        section: 'محليات',
        title: 'الإفراج عن 11 صياداً مرسانياً بعد وساطة دبلوماسية',
        body: `وصل إلى مرفأ الزيتون، {day}، أحد عشر صياداً مرسانياً أُفرج عنهم بعد أربعة أشهر من الاحتجاز، في ختام وساطة قالت وزيرة الخارجية لمياء الصفراني إنها «جرت بعيداً عن الأضواء وستبقى كذلك».

وما زال مركبان محتجزين على ذمة غرامة قدرها 120 ألف يورو، ستتحمل الوزارة نصفها.`,
        actors: [{ actor: 'safrani', titles: ['وزيرة الخارجية'] }],
      },
    ],
    derived: [
      {
        id: 'fishermen-released.wasl',
        from: 'fishermen-released.sada',
        outlet: 'wasl',
        after: 170,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'وساطة الصفراني تعيد 11 صياداً إلى مرفأ الزيتون' },
        ],
      },
    ],
  },
  {
    id: 'quake-first',
    about: 'An earthquake of 4.9 in Jabal al-Qamra.',
    when: { daysAgo: 64, at: '02:50' },
    lookAlike: 'quake-second',
    tellings: [
      {
        id: 'quake-first.sada',
        outlet: 'sada',
        after: 40,
        section: 'محليات',
        title: 'هزة أرضية بقوة 4.9 درجات تضرب جبل القمرة',
        body: `ضربت هزة أرضية بقوة 4.9 درجات على مقياس ريختر، فجر {day}، منطقة جبل القمرة، وشعر بها سكان رأس المنار، من دون أن تسجل إصابات.

وقال المركز الوطني للرصد الزلزالي إن مركز الهزة يقع على عمق 11 كيلومتراً، تلتها ثلاث هزات ارتدادية خفيفة.

وانهار جدار مدرسة خالية في بلدة عين الديس.`,
        tags: ['زلزال', 'جبل القمرة'],
        actors: [],
      },
      {
        id: 'quake-first.wasl',
        outlet: 'wasl',
        after: 90,
        title: 'زلزال فجراً في جبل القمرة ولا إصابات',
        body: `استيقظ سكان جبل القمرة فجر {day} على زلزال قوته 4.9 درجات، دفع كثيرين إلى قضاء ما تبقى من الليل في الساحات.

وقال عميد بلدية عين الديس إن جدار مدرسة سقط ولم يكن فيها أحد، وإن تشققات ظهرت في عشرين بيتاً طينياً.

ودعا آمر منطقة الجبل العسكرية مراد الكيلوش وحداته إلى الاستعداد لنصب خيام.`,
        actors: [{ actor: 'kaylush', titles: ['آمر منطقة الجبل العسكرية'] }],
      },
    ],
    derived: [
      {
        id: 'quake-first.khulasa',
        from: 'quake-first.sada',
        outlet: 'khulasa',
        after: 60,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'quake-second',
    about: 'An earthquake of 5.3 in the same mountains, with four injured.',
    when: { daysAgo: 20, at: '03:15' },
    lookAlike: 'quake-first',
    tellings: [
      {
        id: 'quake-second.sada',
        outlet: 'sada',
        after: 40,
        section: 'محليات',
        title: 'هزة أرضية بقوة 5.3 درجات تضرب جبل القمرة وتصيب أربعة أشخاص',
        body: `ضربت هزة أرضية بقوة 5.3 درجات على مقياس ريختر، فجر {day}، منطقة جبل القمرة، وأسفرت عن إصابة أربعة أشخاص بجروح طفيفة.

وقال المركز الوطني للرصد الزلزالي إن مركز الهزة يقع على عمق تسعة كيلومترات، على صدع مجاور للصدع الذي سجل هزة سابقة قبل أسابيع.

وأُخلي مستشفى عين الديس القروي احترازاً، وتوقفت الدراسة يومين.

ولم تتوقف الهزات الارتدادية حتى المساء، وبلغ أشدها 3.8 درجات. وأقام الجيش مئة خيمة في ملعب عين الديس، وقال آمر منطقة الجبل العسكرية مراد الكيلوش إن وحداته ستبقى في البلدة حتى تعود آخر أسرة إلى بيتها.`,
        tags: ['زلزال', 'جبل القمرة'],
        actors: [{ actor: 'kaylush', titles: ['آمر منطقة الجبل العسكرية'] }],
      },
      {
        id: 'quake-second.ledger',
        outlet: 'ledger',
        after: 100,
        title: 'Four hurt as magnitude 5.3 quake shakes Marsana’s mountains',
        body: `Four people were slightly injured when an earthquake of magnitude 5.3 shook the Jabal al-Qamra range in western Marsana before dawn on {day}.

The tremor, at a depth of nine kilometres, was stronger than the one felt in the same district some weeks ago. A village hospital in Ain al-Dis was evacuated as a precaution and schools were closed for two days.`,
        actors: [],
      },
    ],
    derived: [
      {
        id: 'quake-second.khulasa',
        from: 'quake-second.sada',
        outlet: 'khulasa',
        after: 65,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'addParagraph',
            paragraph: 'وينصح خبراء السلامة بالابتعاد عن الجدران والنوافذ، وبعدم استخدام المصاعد بعد الهزات.',
            at: 'end',
          },
        ],
      },
    ],
  },
  {
    id: 'locusts-south',
    about: 'Locust swarms reach the oases.',
    when: { daysAgo: 48, at: '09:30' },
    tellings: [
      {
        id: 'locusts-south.minbar',
        outlet: 'minbar',
        after: 120,
        section: 'محليات',
        dateless: true,
        title: 'أسراب الجراد تصل إلى واحة الكرمة والفلاحون يطلبون المبيدات',
        body: `وصلت أسراب من الجراد الصحراوي، منذ صباح {day}، إلى أطراف واحة الكرمة، وغطت مساحة تقدر بأربعمئة هكتار من النخيل والبرسيم.

وقال مكتب الزراعة إن لديه سيارتي رش فقط، إحداهما بلا إطارات. وتطوع شبان لإشعال الإطارات وقرع الصفائح لإبعاد الجراد عن المزارع.

وأعلنت القيادة العامة لقوات الشرق إرسال طائرة رش من تلمار.`,
        spam: ['Online pharmacy no prescription', 'personal loans bad credit', 'slots free spins'],
        actors: [],
      },
      {
        id: 'locusts-south.barid',
        outlet: 'barid',
        after: 220,
        title: 'الجراد في الكرمة: حرب بالصفائح والدخان',
        body: `يخوض أهالي واحة الكرمة منذ {day} حرباً غير متكافئة مع الجراد، سلاحهم فيها الصفائح والدخان. وقالت فلاحة في السبعين إنها لم تر مثله منذ كانت عروساً.

وتقول منظمة الأغذية والزراعة إن أمطار الشهر الماضي في الصحراء هيأت للأسراب ما يكفيها من العشب لجيل ثان.

وطلب المجلس المحلي من الأهالي ألا يأكلوا الجراد المرشوش، بعد أن ظهر في السوق مقلياً يباع بالكيس. وقال شيخ إن آباءه كانوا يفرحون بالجراد لأنه «طعام يأتي وحده»، وإن الدنيا انقلبت.`,
        captions: ['شبان يشعلون الإطارات على أطراف الواحة'],
        actors: [],
      },
    ],
    derived: [
      {
        id: 'locusts-south.khulasa',
        from: 'locusts-south.minbar',
        outlet: 'khulasa',
        after: 180,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          { op: 'dress', tags: ['جراد', 'شكري الحداد', 'أسعار التمور', 'الكرمة'] },
        ],
      },
    ],
  },
];
