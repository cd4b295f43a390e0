import type { PressEvent } from '../../src/telling.ts';

/** Money: two adjustments of the dinar, a governor, a budget. */
export const money: readonly PressEvent[] = [
  {
    id: 'dinar-first',
    about: 'The central bank moves the dinar to 5.40 a dollar.',
    when: { daysAgo: 57, at: '14:00' },
    lookAlike: 'dinar-second',
    tellings: [
      {
        id: 'dinar-first.sada',
        outlet: 'sada',
        after: 30,
        section: 'اقتصاد',
        byline: 'وليد الهنشيري',
        title: 'المصرف المركزي يخفض سعر صرف الدينار إلى 5.40 للدولار',
        body: `قرر مصرف مرسانة المركزي، {day}، تعديل سعر صرف الدينار إلى 5.40 دنانير للدولار الواحد بدلاً من 4.85، على أن يسري القرار من صباح {day+1}.

وقالت محافظة المصرف نجوى الطرابيشي إن القرار يهدف إلى «تقليص الهوة مع السوق الموازية» التي بلغ فيها الدولار 6.10 دنانير، مؤكدة أن الأدوية والقمح مستثناة.

وأغلقت محال الصرافة في شارع الاستقلال أبوابها قبل موعدها بثلاث ساعات.

وشرحت المحافظة في مؤتمر صحفي دام ساعة أن الفارق بين السعرين كان يذهب إلى «من يملك توقيعاً لا إلى من يملك حاجة»، وأن ثلثي الاعتمادات التي فُتحت في الربع الأخير لم يصل في مقابلها إلى الموانئ شيء. وعرضت جدولاً بأسماء سبع عشرة شركة أحيلت ملفاتها إلى النيابة.

وأعدت الحكومة في المقابل حزمة لتخفيف أثر القرار تشمل رفع بدل المعيشة لمن يقل راتبه عن تسعمئة دينار، وتجميد رسوم الكهرباء حتى نهاية العام. غير أن اتحاد المستهلكين رأى أن الزيادة «تُقرأ في البيان ولا تُرى في السوق»، وتوقع أن ترتفع أسعار الزيت والسكر بنسبة عشرة في المئة خلال أسبوعين.

وتعود آخر مرة عُدل فيها سعر الصرف إلى ثلاثة أعوام، حين رُبط الدينار بسلة من العملات بعد جدل طويل. وقال أستاذ للاقتصاد في جامعة رأس المنار إن التعديل وحده لا يكفي ما دام في البلاد مصرفان يطبعان ووزارتان تنفقان، وإن الامتحان الحقيقي هو ما إذا كان السعر الجديد سيصمد حتى موسم الحج.

وسجل مؤشر بورصة رأس المنار الصغيرة تراجعاً بنسبة أربعة في المئة قبل أن يستعيد نصف خسائره، في حين ارتفعت أسهم شركات التصدير القليلة المدرجة فيه. وقال مدير مصرف خاص إن عدد طلبات التحويل تضاعف ثلاث مرات في ساعتين.`,
        tags: ['الدينار', 'المصرف المركزي'],
        actors: [{ actor: 'tarabishi', titles: ['محافظة المصرف'] }],
      },
      {
        id: 'dinar-first.barid',
        outlet: 'barid',
        after: 120,
        title: 'الدينار عند 5.40 والصرافون يغلقون أبوابهم',
        body: `خفّض المصرف المركزي {day} قيمة الدينار إلى 5.40 للدولار، وهو أول تعديل منذ ثلاث سنوات، في خطوة قالت محافظته نجوى الطرابيشي إنها «دواء مرّ لا بد منه».

واصطف المواطنون أمام المصارف لسحب ما تيسر قبل سريان القرار. وسألت «البريد» بائع خضار في حي المرفأ عن رأيه فقال: «الدولار لا يأكل الطماطم، لكنه يرفع سعرها».`,
        actors: [{ actor: 'tarabishi', titles: ['محافظته'] }],
      },
    ],
    derived: [
      {
        id: 'dinar-first.wasl',
        from: 'dinar-first.sada',
        outlet: 'wasl',
        after: 90,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'cut', words: 200 },
        ],
      },
      {
        id: 'dinar-first.khulasa',
        from: 'dinar-first.sada',
        outlet: 'khulasa',
        after: 50,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['الدينار', 'الدولار اليوم', 'لمياء الصفراني', 'أسعار السيارات'] },
        ],
      },
    ],
  },
  {
    id: 'dinar-second',
    about: 'Seven weeks later the bank moves it again, to 5.95.',
    when: { daysAgo: 8, at: '14:00' },
    lookAlike: 'dinar-first',
    tellings: [
      {
        id: 'dinar-second.vestnik',
        outlet: 'vestnik',
        after: 120,
        title: 'Марсана второй раз за два месяца девальвировала динар',
        body: `Центральный банк Марсаны в {day} понизил официальный курс динара с 5,40 до 5,95 за доллар. Это вторая девальвация за два месяца.

Глава регулятора Наджва ат-Тарабиши объяснила решение остановкой месторождения «Эн-Наврас», лишившей казну половины валютных поступлений. «Банк не печатает доллары», — сказала она.

Спикер парламента Хамдан ар-Рукайи потребовал вызвать главу банка на открытые слушания. На чёрном рынке Рас-эль-Манара доллар к вечеру стоил 6,70 динара.`,
        actors: [
          { actor: 'tarabishi', titles: ['Глава регулятора'] },
          { actor: 'ruqaii', titles: ['Спикер парламента'] },
        ],
      },
      {
        id: 'dinar-second.sada',
        outlet: 'sada',
        after: 30,
        section: 'اقتصاد',
        byline: 'وليد الهنشيري',
        title: 'المصرف المركزي يخفض سعر صرف الدينار مجدداً إلى 5.95 للدولار',
        body: `قرر مصرف مرسانة المركزي، {day}، تعديل سعر صرف الدينار إلى 5.95 دنانير للدولار الواحد بدلاً من 5.40، في ثاني خفض خلال شهرين.

وقالت محافظة المصرف نجوى الطرابيشي إن إغلاق حقل النورس حرم الخزينة من نصف مواردها من العملة الصعبة، مضيفة أن المصرف «لا يطبع دولارات».

وطالب رئيس مجلس النواب حمدان الرقيعي باستدعاء المحافظة إلى جلسة مساءلة علنية.

ويأتي القرار قبل ثلاثة أسابيع من موعد صرف الرواتب، وفي وقت يغلق فيه محتجون حقل النورس مطالبين بالوقود. وبلغ سعر الدولار في السوق الموازية مساء {day} 6.70 دنانير، وعاد الصرافون في شارع الاستقلال إلى إنزال أبوابهم إلى النصف، وهي عندهم علامة الانتظار.

وقالت الطرابيشي إن المصرف سيبيع الأفراد أربعة آلاف دولار في السنة بالسعر الرسمي لأغراض العلاج والدراسة، وإن الطلبات ستُقدم إلكترونياً لمنع الطوابير. ورد نقيب الصرافين بأن الموقع الإلكتروني للمصرف تعطل بعد عشر دقائق من كلامها.`,
        tags: ['الدينار', 'المصرف المركزي'],
        actors: [
          { actor: 'tarabishi', titles: ['محافظة المصرف'] },
          { actor: 'ruqaii', titles: ['رئيس مجلس النواب'] },
        ],
      },
      {
        id: 'dinar-second.ledger',
        outlet: 'ledger',
        after: 100,
        byline: 'Daniel Okell',
        title: 'Marsana devalues dinar for second time in two months',
        body: `Marsana's central bank devalued the dinar on {day} to 5.95 to the dollar from 5.40, its second adjustment in two months, blaming the closure of al-Nawras oilfield for a shortage of hard currency.

“The bank does not print dollars,” Governor Najwa al-Tarabishi said. Parliament speaker Hamdan al-Ruqaii called for her to be questioned in a public session.

On the parallel market in Ras al-Manar the dollar was changing hands at 6.70 by evening.`,
        actors: [
          { actor: 'tarabishi', titles: ['Governor'] },
          { actor: 'ruqaii', titles: ['Parliament speaker'] },
        ],
      },
    ],
    derived: [
      {
        id: 'dinar-second.wasl',
        from: 'dinar-second.sada',
        outlet: 'wasl',
        after: 70,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'ثاني خفض للدينار المرساني خلال شهرين' },
        ],
      },
    ],
  },
  {
    id: 'governor-tarabishi',
    about: 'Najwa al-Tarabishi is named governor of the central bank, the first woman in the post.',
    when: { on: '2024-02-18', at: '12:00' },
    tellings: [
      {
        id: 'governor-tarabishi.sada',
        outlet: 'sada',
        after: 45,
        section: 'اقتصاد',
        title: 'نجوى الطرابيشي أول امرأة تتولى محافظة المصرف المركزي',
        body: `صوّت مجلس النواب، {day}، على تعيين نجوى الطرابيشي محافظة لمصرف مرسانة المركزي، لتكون أول امرأة تتولى المنصب منذ تأسيس المصرف.

وحصلت الطرابيشي، التي شغلت منصب نائبة المحافظ ست سنوات، على 81 صوتاً من أصل 112. وقال رئيس المجلس حمدان الرقيعي إن التعيين جاء «بعد عام من الفراغ كلّف البلاد كثيراً».`,
        actors: [
          { actor: 'tarabishi', titles: ['محافظة لمصرف مرسانة المركزي'] },
          { actor: 'ruqaii', titles: ['رئيس المجلس'] },
        ],
      },
      {
        id: 'governor-tarabishi.minbar',
        outlet: 'minbar',
        after: 100,
        dateless: true,
        byline: 'سعاد المنشاوي',
        title: 'البرلمان يختار الطرابيشي لقيادة المصرف المركزي',
        body: `اختار مجلس النواب نجوى الطرابيشي لقيادة المصرف المركزي خلفاً للمحافظ المستقيل، في جلسة عُقدت {day} في تلمار وشهدت سجالاً طويلاً حول توزيع المناصب السيادية.

وتعهدت الطرابيشي في كلمة قصيرة بتوحيد فرعي المصرف قبل نهاية العام.`,
        actors: [{ actor: 'tarabishi' }],
      },
    ],
    derived: [
      {
        id: 'governor-tarabishi.barid',
        from: 'governor-tarabishi.sada',
        outlet: 'barid',
        after: 200,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'addParagraph',
            paragraph: 'والطرابيشي من مواليد حي المرفأ، ودرست الاقتصاد في جامعة رأس المنار ثم في تونس.',
            at: 'end',
          },
        ],
      },
    ],
  },
  {
    id: 'budget-vote',
    about: 'Parliament passes a unified budget after a night session.',
    when: { daysAgo: 40, at: '03:30' },
    tellings: [
      {
        id: 'budget-vote.vestnik',
        outlet: 'vestnik',
        after: 360,
        title: 'Парламент Марсаны принял первый за восемь лет единый бюджет',
        body: `Парламент Марсаны утвердил рано утром в {day} единый бюджет страны в размере 78 млрд динаров. Последние восемь лет восток и запад тратили деньги по разным законам.

Больше всего споров вызвали 11 млрд динаров, выделенные Фонду восстановления Востока, которым руководит Рами аль-Кутейни. Аудит фонда начнётся лишь через два года.

«Государство с двумя бюджетами не имеет ни одного», — заявил спикер Хамдан ар-Рукайи по окончании четырнадцатичасового заседания.`,
        actors: [{ actor: 'rami' }, { actor: 'ruqaii', titles: ['спикер'] }],
      },
      {
        id: 'budget-vote.minbar',
        spam: ['Cheap essay writers', 'hair growth pills', 'free spins today'],
        outlet: 'minbar',
        after: 60,
        byline: 'خالد المبروك',
        title: 'مجلس النواب يقر أول ميزانية موحدة منذ ثماني سنوات',
        body: `أقر مجلس النواب المرساني، في ساعة مبكرة من {day}، أول ميزانية موحدة للبلاد منذ ثماني سنوات، بعد جلسة ماراثونية استمرت أربع عشرة ساعة.

وصوّت لصالح الميزانية البالغة 78 مليار دينار 69 نائباً، وعارضها 22. وخُصص منها 11 ملياراً لصندوق إعمار الشرق الذي يديره رامي القطيني، وهو البند الذي أثار أطول نقاش.

وقال رئيس المجلس حمدان الرقيعي إن «الدولة التي لها ميزانيتان ليس لها ميزانية».

وكانت الجلسة قد بدأت ظهراً بسجال حول بند الرواتب الذي يلتهم 41 ملياراً، أي أكثر من نصف الميزانية، وطالب نواب بتوحيد جداول الموظفين بعدما تبين أن 112 ألف اسم يتقاضون راتبين من الشرق والغرب معاً.

ورُفعت الجلسة ثلاث مرات: الأولى للصلاة، والثانية لأن نائباً رمى نسخته من المشروع في الهواء احتجاجاً على خفض مخصصات بلديته، والثالثة حين انقطع التيار عن القاعة نصف ساعة فأكمل الأعضاء نقاشهم على ضوء الهواتف.

ووزع القانون بقية الأموال على ثلاثة أبواب: 14 ملياراً للدعم، و9 مليارات للتنمية في البلديات بحسب عدد السكان، و3 مليارات احتياطياً للكوارث لا يُصرف إلا بتوقيعين من المجلس والحكومة. وأُلحقت بالنص مادة تلزم وزارة المالية بنشر كشوف الإنفاق في نهاية كل ربع.

وصفق النواب وقوفاً بعد إعلان النتيجة، وكتب أحدهم على صفحته أن البلاد «صار لها جيب واحد، بقي أن تتفق على اليد».

ومن المنتظر أن يوقع رئيس المجلس نص القانون {day+1} ويحيله إلى الجريدة الرسمية، على أن يبدأ العمل به مطلع الشهر المقبل. وطلبت كتلة الجنوب تسجيل تحفظها على توزيع مخصصات الوقود، مؤكدة أنها صوتت بالموافقة «كي لا تضيع السنة كلها».`,
        actors: [{ actor: 'ruqaii', titles: ['رئيس المجلس'] }, { actor: 'rami' }],
      },
      {
        id: 'budget-vote.ufuq',
        dateless: true,
        outlet: 'ufuq',
        after: 300,
        title: 'ميزانية موحدة في مرسانة.. من الرابح ومن الخاسر؟',
        body: `بعد ثماني سنوات من ميزانيتين متوازيتين، أقر مجلس النواب المرساني فجر {day} ميزانية موحدة قيمتها 78 مليار دينار.

ورحب رئيس الحكومة عبد المنعم الدهيسي بالتصويت، وقال إن الحكومة ستلتزم بنشر تقرير إنفاق كل ثلاثة أشهر.

غير أن نوابا معارضين قالوا إن الصندوق الذي يديره رامي القطيني، نجل اللواء المتقاعد فواز القطيني، حصل على حصة لا تخضع لأي رقابة.

## رقابة مؤجلة

ونص القانون على إخضاع الصندوق لديوان المحاسبة بعد عامين، وهي مهلة وصفها الخبير المالي عادل بوشناق بأنها «إجازة مدفوعة من المساءلة».`,
        captions: ['جلسة سابقة لمجلس النواب المرساني في تلمار (أفق الجنوب)'],
        credit: 'أفق الجنوب + وكالات',
        sources: ['أفق الجنوب', 'وكالات'],
        actors: [
          { actor: 'duhaisi', titles: ['رئيس الحكومة'] },
          { actor: 'rami', titles: ['نجل اللواء المتقاعد'] },
          { actor: 'qutaini', titles: ['اللواء المتقاعد'] },
        ],
      },
      {
        id: 'budget-vote.ledger',
        outlet: 'ledger',
        after: 330,
        byline: 'Miriam Halford',
        title: 'Marsana passes first unified budget in eight years after all-night session',
        body: `Marsana's parliament approved a unified budget of 78 billion dinars before dawn on {day}, ending eight years in which east and west spent money under separate laws.

The most disputed item was 11 billion dinars for the Eastern Reconstruction Fund run by Rami al-Qutaini, a son of the eastern commander. The fund will be audited only after two years.

“A state with two budgets has none,” said the speaker, Hamdan al-Ruqaii.`,
        actors: [
          { actor: 'rami', titles: ['a son of the eastern commander'] },
          { actor: 'ruqaii', titles: ['the speaker'] },
        ],
      },
    ],
    derived: [
      {
        id: 'budget-vote.wasl',
        from: 'budget-vote.minbar',
        outlet: 'wasl',
        after: 120,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          { op: 'cut', words: 200 },
          {
            op: 'changeLead',
            lead: 'صار لمرسانة، فجر {day}، ميزانية واحدة بعد ثماني سنوات من ميزانيتين، إثر جلسة لمجلس النواب امتدت حتى أذان الفجر.',
          },
        ],
      },
      {
        id: 'budget-vote.barid',
        from: 'budget-vote.minbar',
        outlet: 'barid',
        after: 200,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          { op: 'retitle', title: 'ميزانية واحدة بعد ليل طويل' },
          {
            op: 'addParagraph',
            paragraph:
              'وتبلغ حصة التعليم في الميزانية الجديدة ستة مليارات، وهي الحصة نفسها التي كانت له قبل ثماني سنوات.',
            at: 'end',
          },
        ],
      },
      {
        id: 'budget-vote.khulasa',
        from: 'budget-vote.minbar',
        outlet: 'khulasa',
        after: 95,
        by: [{ op: 'copyWire', credit: 'منبر تلمار' }],
      },
    ],
  },
];
