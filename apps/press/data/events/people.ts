import type { PressEvent } from '../../src/telling.ts';

/** A father and two sons of one surname. */
export const people: readonly PressEvent[] = [
  {
    id: 'nizar-promoted',
    about: 'Nizar al-Qutaini is promoted to lead the eastern land forces by his father.',
    when: { daysAgo: 55, at: '18:00' },
    tellings: [
      {
        id: 'nizar-promoted.ledger',
        outlet: 'ledger',
        after: 260,
        byline: 'Miriam Halford',
        title: 'Qutaini names son to command eastern land forces',
        body: `Fawwaz al-Qutaini has promoted his son Nizar al-Qutaini to major general and put him in charge of the eastern land forces, a statement from Telmar said on {day}.

Another son, Rami al-Qutaini, runs the Eastern Reconstruction Fund. “Promotions that do not pass through the officers' board are not entered in the army's books,” said Shukri al-Haddad, chief of the general staff in Ras al-Manar.

Al-Qutaini, who is 78, has not named a successor.`,
        actors: [
          { actor: 'qutaini' },
          { actor: 'nizar' },
          { actor: 'rami' },
          { actor: 'haddad', titles: ['chief of the general staff'] },
        ],
      },
      {
        id: 'nizar-promoted.minbar',
        dateless: true,
        outlet: 'minbar',
        after: 15,
        byline: 'سعاد المنشاوي',
        title: 'القائد العام يكلف اللواء نزار القطيني برئاسة أركان القوات البرية',
        body: `أصدر القائد العام المشير فواز القطيني، {day}، قراراً بترقية نزار القطيني إلى رتبة لواء وتكليفه برئاسة أركان القوات البرية.

وقال الناطق باسم قوات الشرق العقيد بسام التواتي إن اللواء نزار «قاد اللواء السادس في أصعب أيام الجنوب»، وإن الترقية استوفت شروط المدة والدورات.

وسيتسلم رئيس الأركان الجديد مهامه مطلع الأسبوع المقبل.

وتخرج نزار القطيني في الكلية العسكرية بتلمار قبل سبعة عشر عاماً، وشارك في توقيع اتفاق وقف إطلاق النار في الكرمة. ويخلف في منصبه الفريق عبد الجليل الصويعي الذي أحيل إلى التقاعد لبلوغه السن القانونية.`,
        actors: [
          { actor: 'qutaini', titles: ['القائد العام', 'المشير'], headlineTitles: ['القائد العام'] },
          { actor: 'nizar', titles: ['اللواء'], headlineTitles: ['اللواء'] },
          { actor: 'tuwati', titles: ['الناطق باسم قوات الشرق', 'العقيد'] },
        ],
      },
      {
        id: 'nizar-promoted.ufuq',
        dateless: true,
        outlet: 'ufuq',
        after: 200,
        title: 'القطيني الأب يرقّي القطيني الابن.. توريث في شرق مرسانة؟',
        body: `أثار تعيين نزار القطيني رئيسا لأركان القوات البرية في شرق مرسانة {day} أسئلة عن خلافة والده اللواء المتقاعد فواز القطيني، البالغ من العمر 78 عاما.

ويقول محللون إن القطيني الأب يوزع تركته في حياته: القوات لنزار، والمال لشقيقه رامي الذي يدير صندوق إعمار الشرق.

ونقلت صحيفة محلية عن ضابط كبير قوله إن نزار «لم يمض في الرتبة السابقة سوى عامين»، في حين يحتاج الضابط إلى خمسة أعوام كي يرقى إلى رتبة لواء.

## صمت رسمي

ولم تعلق حكومة التوافق على القرار، لكن رئيس الأركان العامة شكري الحداد قال إن «الترقيات التي لا تمر بهيئة الضباط لا تُقيد في سجلات الجيش».`,
        captions: ['نزار القطيني (يمين) وشقيقه رامي في استعراض عسكري بتلمار (الصحافة المرسانية)'],
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        actors: [
          { actor: 'nizar', titles: ['رئيسا لأركان القوات البرية'] },
          { actor: 'qutaini', titles: ['اللواء المتقاعد'] },
          { actor: 'rami' },
          { actor: 'haddad', titles: ['رئيس الأركان العامة'] },
        ],
      },
      {
        id: 'nizar-promoted.vestnik',
        outlet: 'vestnik',
        after: 150,
        title: 'Сын командующего силами Востока Марсаны возглавил сухопутные войска',
        body: `Командующий силами Востока Марсаны Фавваз аль-Кутейни назначил в {day} своего сына Низара начальником штаба сухопутных войск, присвоив ему звание генерал-майора.

Официальный представитель сил Востока Бассам ат-Тувати заявил, что новый начальник штаба «командовал бригадой в самые трудные дни на юге».

Второй сын, Рами аль-Кутейни, руководит Фондом восстановления Востока.`,
        actors: [
          { actor: 'qutaini', titles: ['Командующий силами Востока Марсаны'] },
          { actor: 'nizar', titles: ['начальником штаба сухопутных войск'] },
          { actor: 'tuwati', titles: ['Официальный представитель сил Востока'] },
          { actor: 'rami' },
        ],
      },
    ],
    derived: [
      {
        id: 'nizar-promoted.khulasa',
        from: 'nizar-promoted.minbar',
        outlet: 'khulasa',
        after: 70,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          {
            op: 'retitle',
            title: 'نجل الرجل القوي في شرق مرسانة رئيساً لأركان القوات البرية',
            headlineTitles: [{ actor: 'qutaini', titles: ['الرجل القوي في شرق مرسانة'] }],
          },
        ],
      },
    ],
  },
  {
    id: 'rami-fund',
    about: 'Auditors question the Eastern Reconstruction Fund; Rami answers.',
    when: { daysAgo: 16, at: '14:00' },
    tellings: [
      {
        id: 'rami-fund.sada',
        outlet: 'sada',
        after: 45,
        byline: 'وليد الهنشيري',
        section: 'اقتصاد',
        title: 'ديوان المحاسبة: عقود بقيمة 3 مليارات في صندوق إعمار الشرق بلا مناقصات',
        body: `كشف تقرير لديوان المحاسبة، {day}، أن صندوق إعمار الشرق أبرم عقوداً بقيمة ثلاثة مليارات دينار من دون مناقصات خلال عامين.

وقال رئيس الديوان إن إدارة الصندوق رفضت ثلاث مرات تسليم الكشوف. ورد مدير الصندوق رامي القطيني في بيان بأن «الإعمار لا ينتظر الأختام»، وأن الأرقام «منشورة على الأرض جسوراً ومدارس».

ودعا رئيس مجلس النواب حمدان الرقيعي الطرفين إلى جلسة مغلقة.

ومن بين العقود التي ذكرها التقرير ملعب في تلمار، وطريقان دائريان، وأثاث لمبنى الصندوق نفسه بقيمة 19 مليون دينار. وقال رئيس الديوان إن المراجعين أُدخلوا إلى قاعة فارغة وقُدم إليهم الشاي ثلاثة أيام متتالية من غير أن يروا ورقة.`,
        actors: [
          { actor: 'rami', titles: ['مدير الصندوق'] },
          { actor: 'ruqaii', titles: ['رئيس مجلس النواب'] },
        ],
      },
      {
        id: 'rami-fund.ledger',
        outlet: 'ledger',
        after: 120,
        byline: 'Daniel Okell',
        title: 'Auditors say Eastern fund signed 3 billion dinars of contracts without tenders',
        body: `Marsana's audit bureau said on {day} that the Eastern Reconstruction Fund had signed contracts worth three billion dinars without tenders in two years and had three times refused to hand over its books.

The fund's director, Rami al-Qutaini, replied that “reconstruction does not wait for stamps”. Parliament speaker Hamdan al-Ruqaii invited both sides to a closed session.`,
        actors: [
          { actor: 'rami', titles: ["The fund's director"] },
          { actor: 'ruqaii', titles: ['Parliament speaker'] },
        ],
      },
    ],
    derived: [
      {
        id: 'rami-fund.barid',
        from: 'rami-fund.sada',
        outlet: 'barid',
        after: 180,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'changeLead',
            lead: 'فتح ديوان المحاسبة، {day}، دفاتر صندوق إعمار الشرق فلم يجد فيها مناقصة واحدة لعقود بلغت ثلاثة مليارات دينار.',
          },
        ],
      },
    ],
  },
];
