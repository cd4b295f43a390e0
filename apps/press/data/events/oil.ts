import type { PressEvent } from '../../src/telling.ts';

/** Oil: two shutdowns of one field, a fire, a find, a tanker. */
export const oil: readonly PressEvent[] = [
  {
    id: 'nawras-shut-spring',
    about: 'Guards close the al-Nawras field over unpaid wages (first shutdown, months ago).',
    when: { daysAgo: 255, at: '08:40' },
    lookAlike: 'nawras-shut-autumn',
    tellings: [
      {
        id: 'nawras-shut-spring.sada',
        outlet: 'sada',
        after: 60,
        section: 'اقتصاد',
        byline: 'وليد الهنشيري',
        title: 'حرس المنشآت يغلق حقل النورس احتجاجاً على تأخر الرواتب',
        body: `أغلق عناصر من حرس المنشآت النفطية، صباح {day}، حقل النورس جنوبي البلاد احتجاجاً على عدم صرف رواتبهم منذ أربعة أشهر، ما أدى إلى توقف ضخ 90 ألف برميل يومياً.

وقال رئيس المؤسسة المرسانية للنفط هشام بن زايدة إن المؤسسة ليست طرفاً في الخلاف، وإن الرواتب من اختصاص وزارة المالية، داعياً إلى «إبعاد الحقول عن المساومات».

وأضاف بن زايدة أن استمرار الإغلاق أكثر من عشرة أيام سيجبر المؤسسة على إعلان القوة القاهرة في ميناء السارية.`,
        tags: ['نفط', 'حقل النورس'],
        actors: [{ actor: 'zayda', titles: ['رئيس المؤسسة المرسانية للنفط'] }],
      },
      {
        id: 'nawras-shut-spring.ledger',
        outlet: 'ledger',
        after: 150,
        byline: 'Daniel Okell',
        title: 'Unpaid guards shut al-Nawras oilfield, halting 90,000 barrels a day',
        body: `Oilfield guards who say they have not been paid for four months closed al-Nawras field in southern Marsana on {day}, stopping the flow of 90,000 barrels a day to the port of Sariya.

Hisham bin Zayda, chairman of the Marsana Oil Corporation, said the corporation was not a party to the dispute and that wages were a matter for the finance ministry. If the closure lasts more than ten days, he said, force majeure would have to be declared.`,
        actors: [{ actor: 'zayda', titles: ['chairman of the Marsana Oil Corporation'] }],
      },
    ],
    derived: [
      {
        id: 'nawras-shut-spring.barid',
        from: 'nawras-shut-spring.sada',
        outlet: 'barid',
        after: 240,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'توقف الإنتاج في حقل النورس بسبب الرواتب' },
        ],
      },
    ],
  },
  {
    id: 'nawras-shut-autumn',
    about: 'Residents of al-Karma close the al-Nawras field over fuel (second shutdown).',
    when: { daysAgo: 11, at: '09:15' },
    lookAlike: 'nawras-shut-spring',
    tellings: [
      {
        id: 'nawras-shut-autumn.sada',
        outlet: 'sada',
        after: 50,
        section: 'اقتصاد',
        byline: 'وليد الهنشيري',
        title: 'أهالي الكرمة يغلقون حقل النورس احتجاجاً على نقص الوقود',
        body: `أغلق محتجون من واحة الكرمة، صباح {day}، حقل النورس جنوبي البلاد احتجاجاً على نقص الوقود وغاز الطهي، ما أدى إلى توقف ضخ 110 آلاف برميل يومياً.

وقال منسق الحراك إن المحتجين سيسمحون بتشغيل محطة الكهرباء الملحقة بالحقل، لكنهم «لن يفتحوا الصمام قبل أن تصل شاحنات الوقود».

ودعا رئيس المؤسسة المرسانية للنفط هشام بن زايدة إلى فتح الحقل فوراً، وقال إن المؤسسة أرسلت 14 شاحنة احتُجزت عند بوابة وادي الملح.

وهذا هو الإغلاق الثاني للحقل في أقل من عام، بعد إغلاق سابق استمر ستة أيام.

وروى سائق إحدى الشاحنات المحتجزة أن مسلحين أوقفوا القافلة عند الفجر وطلبوا «رسم عبور» عن كل شاحنة، وأن الحراس المرافقين لم يتدخلوا لأنهم، على حد قوله، «كانوا أربعة ومعهم سيارة بلا وقود».

ويمد حقل النورس ميناء السارية بنحو ثلث صادراته من الخام، ويعمل فيه 640 موظفاً غادر معظمهم إلى العاصمة على متن رحلتين خاصتين. وأبقت المؤسسة فريقاً صغيراً لحماية المضخات من التلف، وقال مهندسون إن إعادة التشغيل تحتاج إلى أربعة أيام حتى في أفضل الأحوال.

وفي الكرمة، عقد المجلس المحلي جلسة مفتوحة في ساحة المسجد حضرها المئات، وانتهت إلى قائمة من ستة مطالب أولها الوقود وآخرها ترميم الطريق الذي يربط الواحة بالساحل. وقال أحد الأعيان إن القائمة نفسها قُدمت قبل عامين، وقبل أربعة أعوام، «ولم يتغير فيها سوى التاريخ».

ولم يستبعد محللون أن يدفع التوقف المصرف المركزي إلى خفض جديد في قيمة الدينار، في ظل تراجع الاحتياطي من العملة الصعبة إلى ما يغطي واردات خمسة أشهر.`,
        tags: ['نفط', 'حقل النورس', 'الكرمة'],
        actors: [{ actor: 'zayda', titles: ['رئيس المؤسسة المرسانية للنفط'] }],
      },
      {
        id: 'nawras-shut-autumn.ufuq',
        outlet: 'ufuq',
        after: 170,
        title: 'إغلاق أكبر حقول الجنوب المرساني.. الوقود مقابل النفط',
        body: `توقف الإنتاج {day} في حقل النورس، أكبر حقول النفط في الجنوب المرساني، بعد أن أغلقه محتجون يطالبون بوصول الوقود إلى بلداتهم.

وأظهرت صور حصلت عليها أفق الجنوب عشرات المحتجين وهم يجلسون حول الصمام الرئيسي ويرفعون قوارير غاز فارغة.

وقال هشام بن زايدة رئيس المؤسسة المرسانية للنفط -في بيان- إن خسائر اليوم الواحد من الإغلاق تتجاوز ثمانية ملايين دولار.

## سوق سوداء

ويباع لتر البنزين في الكرمة بسبعة أضعاف سعره الرسمي، وفق ما رصد مراسلنا، في حين تمر الشاحنات المحملة به ليلا نحو الحدود.`,
        captions: [
          'محتجون عند بوابة حقل النورس (أفق الجنوب)',
          'طابور سيارات أمام محطة وقود مغلقة في الكرمة (أفق الجنوب)',
        ],
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        actors: [{ actor: 'zayda', titles: ['رئيس المؤسسة المرسانية للنفط'] }],
      },
      {
        id: 'nawras-shut-autumn.vestnik',
        outlet: 'vestnik',
        after: 190,
        title: 'Крупнейшее месторождение юга Марсаны остановлено протестующими',
        body: `Жители оазиса Эль-Карма остановили в {day} добычу на месторождении «Эн-Наврас», протестуя против нехватки топлива и газа.

Глава Нефтяной корпорации Марсаны Хишам бен Зайда призвал немедленно открыть месторождение и заявил, что каждый день простоя обходится в восемь миллионов долларов.

Это вторая остановка промысла менее чем за год.`,
        actors: [{ actor: 'zayda', titles: ['Глава Нефтяной корпорации Марсаны'] }],
      },
    ],
    derived: [
      {
        id: 'nawras-shut-autumn.wasl',
        from: 'nawras-shut-autumn.sada',
        outlet: 'wasl',
        after: 110,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'cut', words: 200 },
          { op: 'retitle', title: 'الكرمة تغلق صمام النورس: لا نفط بلا وقود' },
        ],
      },
      {
        id: 'nawras-shut-autumn.khulasa',
        from: 'nawras-shut-autumn.sada',
        outlet: 'khulasa',
        after: 85,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'addParagraph',
            paragraph: 'وارتفعت أسعار الشحن في ميناء السارية بعد ساعات من إعلان التوقف، بحسب متعاملين.',
            at: 'end',
          },
        ],
      },
    ],
  },
  {
    id: 'ramla-refinery-fire',
    about: 'Fire in a storage tank of the Ramla refinery; no deaths.',
    when: { daysAgo: 37, at: '04:20' },
    tellings: [
      {
        id: 'ramla-refinery-fire.sada',
        outlet: 'sada',
        after: 90,
        section: 'اقتصاد',
        title: 'حريق في خزان بمصفاة الرملة والسيطرة عليه بعد خمس ساعات',
        body: `اندلع حريق، فجر {day}، في أحد خزانات النافتا بمصفاة الرملة غربي رأس المنار، وتمكنت فرق الإطفاء من السيطرة عليه بعد خمس ساعات من غير خسائر في الأرواح.

وقالت المؤسسة المرسانية للنفط إن الخزان المتضرر كان يحوي ألفي متر مكعب، وإن المصفاة ستعمل بنصف طاقتها أسبوعين. ورجّح مدير المصفاة أن يكون السبب صاعقة ضربت مانعة الصواعق المعطلة منذ الشتاء الماضي.

ودُعي سكان الأحياء القريبة إلى إغلاق النوافذ حتى مساء {day}.`,
        tags: ['مصفاة الرملة', 'حريق'],
        actors: [],
      },
      {
        id: 'ramla-refinery-fire.barid',
        outlet: 'barid',
        after: 320,
        title: 'صاعقة تشعل خزان نافتا في الرملة',
        body: `أشعلت صاعقة خزاناً للنافتا في مصفاة الرملة مع أولى ساعات {day}، فاستيقظ سكان الضواحي الغربية على وهج «ظنه بعضهم شروقاً قبل أوانه»، كما قال أحد باعة الخبز.

ولم يصب أحد بأذى، غير أن المصفاة ستعمل أسبوعين بنصف طاقتها. وتساءل نقابيون عن سبب بقاء مانعة الصواعق معطلة منذ الشتاء الماضي على الرغم من ثلاثة بلاغات مكتوبة.`,
        actors: [],
      },
    ],
    derived: [
      {
        id: 'ramla-refinery-fire.khulasa',
        from: 'ramla-refinery-fire.sada',
        outlet: 'khulasa',
        after: 130,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['مصفاة', 'هشام بن زايدة', 'نتائج القرعة', 'حالة الطقس'] },
        ],
      },
    ],
  },
  {
    id: 'gas-find',
    about: 'The oil corporation announces a small gas find off Qarna island.',
    when: { daysAgo: 51, at: '11:30' },
    tellings: [
      {
        id: 'gas-find.ledger',
        outlet: 'ledger',
        after: 40,
        byline: 'Daniel Okell',
        title: 'Marsana announces modest gas discovery off Qarna island',
        body: `The Marsana Oil Corporation said on {day} that an exploratory well 28 kilometres north of Qarna island had found gas, its first offshore discovery in eleven years.

Chairman Hisham bin Zayda put the reserves at “between half a trillion and seven tenths of a trillion cubic feet” and said it was too early to speak of exports. Production could begin in four years if a partner is found.

Fishermen on Qarna, who were told of the drilling two days before it began, have asked for a meeting with the corporation.`,
        captions: ['The drilling vessel anchored north of Qarna. (Handout)'],
        tags: ['Energy', 'Qarna'],
        actors: [{ actor: 'zayda', titles: ['Chairman'] }],
      },
      {
        id: 'gas-find.sada',
        outlet: 'sada',
        after: 80,
        section: 'اقتصاد',
        title: 'المؤسسة المرسانية للنفط تعلن كشفاً غازياً قبالة جزيرة قرنة',
        body: `أعلنت المؤسسة المرسانية للنفط، {day}، العثور على الغاز في بئر استكشافية على بعد 28 كيلومتراً شمالي جزيرة قرنة، وهو أول كشف بحري منذ أحد عشر عاماً.

وقدّر رئيس المؤسسة هشام بن زايدة الاحتياطي بما بين نصف تريليون وسبعة أعشار تريليون قدم مكعبة، وقال إن الحديث عن التصدير سابق لأوانه.

وطلب صيادو الجزيرة لقاءً مع المؤسسة، بعد أن فوجئوا بمنعهم من الاقتراب من موقع الحفر.

وحُفرت البئر على عمق 2,900 متر تحت قاع البحر، وبلغت كلفتها 71 مليون دولار. وتبحث المؤسسة عن شريك أجنبي لحفر بئرين تقييميتين في الصيف المقبل، وتشترط أن يمر أنبوب الإنزال بعيداً عن مراعي الإسفنج شرقي الجزيرة.`,
        tags: ['غاز', 'جزيرة قرنة'],
        actors: [{ actor: 'zayda', titles: ['رئيس المؤسسة'] }],
      },
    ],
    derived: [
      {
        id: 'gas-find.wasl',
        from: 'gas-find.sada',
        outlet: 'wasl',
        after: 120,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'replaceWords', words: [['هشام بن زايدة', 'هشام زايدة']] },
        ],
      },
    ],
  },
  {
    id: 'fuel-tanker-seized',
    about: 'The coast guard seizes a tanker with smuggled diesel.',
    when: { daysAgo: 7, at: '06:00' },
    tellings: [
      {
        id: 'fuel-tanker-seized.sada',
        outlet: 'sada',
        after: 150,
        section: 'محليات',
        title: 'خفر السواحل يضبط ناقلة تحمل 900 طن من الديزل المهرب',
        body: `ضبط خفر السواحل، فجر {day}، ناقلة صغيرة ترفع علماً أجنبياً وعلى متنها 900 طن من الديزل المهرب، على بعد 15 ميلاً بحرياً من مرفأ الزيتون.

وقال آمر القطاع البحري إن الناقلة أطفأت جهاز التتبع ليلتين متتاليتين قبل اعتراضها، وإن طاقمها المؤلف من تسعة بحارة أحيل إلى النيابة.

وبحسب النيابة العامة، فإن الشحنة مرت عبر شركة مسجلة باسم أحد أقارب عماد الساري، آمر كتيبة السواري المطلوب للقضاء، والملقب بـ«أبو الليل».`,
        captions: ['الناقلة المضبوطة راسية في مرفأ الزيتون (خفر السواحل)'],
        tags: ['تهريب', 'ديزل'],
        actors: [{ actor: 'sari', titles: ['آمر كتيبة السواري'] }],
      },
      {
        id: 'fuel-tanker-seized.ufuq',
        outlet: 'ufuq',
        after: 240,
        title: 'من يقف وراء ناقلة الديزل المهرب قبالة مرفأ الزيتون؟',
        body: `أعاد ضبط ناقلة محملة بـ900 طن من الديزل {day} قبالة مرفأ الزيتون فتح ملف تهريب الوقود الذي يكلف خزينة مرسانة أكثر من مليار دينار سنويا.

وتشير أوراق الشحنة -التي اطلعت أفق الجنوب على نسخة منها- إلى شركة يملكها ابن عم عماد الساري، قائد كتيبة السواري الملقب «أبو الليل».

ونفى محامي الساري أي صلة لموكله بالشحنة، وقال إن «الاتهام يسبق دائما الدليل حين يتعلق الأمر به».

ويشتري المهربون لتر الديزل المدعوم بعُشر سعره العالمي، ثم يبيعونه في عرض البحر لسفن تنتظر خارج المياه الإقليمية. وقال ضابط سابق في خفر السواحل -رفض ذكر اسمه- إن الرحلة الواحدة «تكفي لشراء صمت المرفأ كله».`,
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        actors: [{ actor: 'sari', titles: ['قائد كتيبة السواري'] }],
      },
    ],
    derived: [
      {
        id: 'fuel-tanker-seized.barid',
        from: 'fuel-tanker-seized.sada',
        outlet: 'barid',
        after: 290,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'cut', words: 45 },
        ],
      },
    ],
  },
];
