import type { PressEvent } from '../../src/telling.ts';

/** Years back: an older visit to Moscow, a ceasefire, a mission renewed, a meeting that one side denies. */
export const archive: readonly PressEvent[] = [
  {
    id: 'ceasefire-signed',
    about: 'East and west sign a ceasefire by a joint military committee.',
    when: { on: '2020-08-23', at: '11:00' },
    meetings: [{ who: ['haddad', 'nizar'], where: 'واحة الكرمة', day: 0, status: 'held', means: 'talks' }],
    tellings: [
      {
        id: 'ceasefire-signed.minbar',
        outlet: 'minbar',
        after: 120,
        dateless: true,
        byline: 'خالد المبروك',
        title: 'توقيع وقف دائم لإطلاق النار بين قوات الشرق والغرب في الكرمة',
        body: `وقّع ممثلو قوات الشرق وحكومة التوافق، {day} في واحة الكرمة، اتفاقاً دائماً لوقف إطلاق النار يسري من منتصف الليل، بعد ثلاثة أشهر من المحادثات.

ووقّع عن الغرب اللواء شكري الحداد، وعن الشرق العميد نزار القطيني، بحضور ممثلين عن الأمم المتحدة.

وينص الاتفاق على سحب السلاح الثقيل مسافة ثلاثين كيلومتراً عن الطريق الساحلي، وفتحه أمام المدنيين خلال أسبوع، وتشكيل لجنة عسكرية من خمسة ضباط عن كل طرف.

وقال الحداد بعد التوقيع إن «الطريق أطول من الورق».

ويمنع الاتفاق نقل المقاتلين من جبهة إلى أخرى، ويحظر تحليق الطائرات المسيّرة فوق خط التماس، ويلزم الطرفين بتسليم خرائط الألغام خلال أسبوعين، على أن تبدأ فرق الهندسة المشتركة عملها من جسر وادي الملح. ونص ملحقه الأول على فتح مطار الكرمة للرحلات الإنسانية ثلاثة أيام في الأسبوع.

واستقبل أهالي الواحة الوفدين بالتمر والحليب، وأقيمت مأدبة جلس فيها ضباط كانوا يتبادلون القصف قبل شهر على مائدة واحدة. وروى أحد الحاضرين أن عقيداً من الغرب سأل نظيره من الشرق عن مدفع بعينه كان لا يخطئ خندقه، فأجابه الآخر ضاحكاً: «كنت أعرف أنك هناك، ولذلك كنت أقصّر المدى».

وقُتل في القتال الذي استمر أربعة عشر شهراً نحو ثلاثة آلاف شخص، ونزح مئة وثمانون ألفاً من ضواحي العاصمة. ويتوقع أن تبدأ لجنة تبادل المحتجزين أول اجتماعاتها بعد عشرة أيام، وأن تعلن قوائمها على دفعات.

ونُقلت مراسم التوقيع على شاشة نُصبت في ساحة السوق، فلما رُفعت الأقلام أطلق بعض الشبان النار في الهواء ابتهاجاً، فوبخهم شيخ الواحة أمام الكاميرات قائلاً إن «أول خرق للاتفاق جاء من بيتنا».`,
        spam: ['cheap viagra canada', 'best crypto casino', 'how to lose belly fat'],
        actors: [
          { actor: 'haddad', titles: ['اللواء'] },
          { actor: 'nizar', titles: ['العميد'] },
        ],
      },
      {
        id: 'ceasefire-signed.ufuq',
        outlet: 'ufuq',
        after: 240,
        dateless: true,
        title: 'بعد 14 شهرا من القتال.. اتفاق لوقف إطلاق النار في مرسانة',
        body: `وقع طرفا النزاع في مرسانة اليوم {day} اتفاقا دائما لوقف إطلاق النار في واحة الكرمة، ينهي 14 شهرا من القتال على أطراف الطريق الساحلي.

وقالت البعثة الأممية إن الاتفاق «أهم ما حدث في البلاد منذ {month} الماضي»، ودعت إلى خروج المرتزقة خلال تسعين يوما.

ووصف اللواء المتقاعد فواز القطيني -الذي لم يحضر التوقيع- الاتفاق بأنه «هدنة مقاتلين لا صلح سياسيين»، في حين رحب به رئيس المجلس الانتقالي إدريس أبو طبيلة.

وكانت قوات القطيني قد شنت هجوما على ضواحي رأس المنار في يونيو/حزيران 2019 انتهى بالفشل.`,
        captions: ['ضباط من الجانبين بعد توقيع الاتفاق في واحة الكرمة (البعثة الأممية)'],
        credit: 'أفق الجنوب + وكالات',
        sources: ['أفق الجنوب', 'وكالات'],
        actors: [
          { actor: 'qutaini', titles: ['اللواء المتقاعد'] },
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
        ],
      },
      {
        id: 'ceasefire-signed.vestnik',
        outlet: 'vestnik',
        after: 200,
        title: 'Стороны конфликта в Марсане подписали бессрочное перемирие',
        body: `Представители правительства согласия и сил Востока подписали в {day} в оазисе Эль-Карма соглашение о бессрочном прекращении огня.

Документ предусматривает отвод тяжёлого вооружения на тридцать километров от прибрежной дороги и создание военной комиссии из десяти офицеров.

Подписи поставили Шукри аль-Хаддад и Низар аль-Кутейни.`,
        actors: [{ actor: 'haddad' }, { actor: 'nizar' }],
      },
    ],
    derived: [
      {
        id: 'ceasefire-signed.barid',
        from: 'ceasefire-signed.minbar',
        outlet: 'barid',
        after: 320,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          { op: 'retitle', title: 'مأدبة في الواحة بعد أربعة عشر شهراً من الحرب' },
          { op: 'cut', words: 200 },
        ],
      },
      {
        id: 'ceasefire-signed.khulasa',
        from: 'ceasefire-signed.minbar',
        outlet: 'khulasa',
        after: 200,
        by: [{ op: 'copyWire', credit: 'منبر تلمار' }],
      },
    ],
  },
  {
    id: 'qutaini-moscow-old',
    about: 'An earlier trip of the commander to Moscow, three years before.',
    when: { on: '2023-10-24', at: '12:00' },
    lookAlike: 'qutaini-moscow',
    meetings: [{ who: ['qutaini', 'chagarov'], where: 'موسكو', day: 0, status: 'held', means: 'talks' }],
    tellings: [
      {
        id: 'qutaini-moscow-old.khulasa',
        outlet: 'khulasa',
        after: 60,
        title: 'قائد قوات الشرق المرساني يزور روسيا',
        body: `وصل الرجل القوي في الشرق المرساني المشير فواز القطيني، {day}، إلى روسيا لبحث العلاقات الثنائية وأوضاع المنطقة، بحسب بيان لقواته.

واستقبله في المطار رسلان بيك شاغاروف، رئيس وفد وزارة الدفاع الروسية والعمدة السابق لإحدى مدن القوقاز.

وقالت قوات القطيني على صفحتها في فيس بوك إن الزيارة تهدف إلى "تعزيز التعاون الفني بين الجانبين وتبادل الرأي في ما يخص أمن المتوسط".

وسبق لشاغاروف أن زار تلمار مرتين، كانت آخرهما في {date-37}، حيث التقى المشير القطيني في مقر القيادة العامة "لقوات الشرق".

وتشهد مرسانة هدوءاً نسبياً منذ اتفاق وقف إطلاق النار في أغسطس (آب) 2020.`,
        embed: [
          '#BREAKING #Marsana #Russia Commander Fawwaz Qutaini arrives in Moscow',
          'Photos: agencies pic.example/Qa81LmR7',
        ],
        credit: 'موقع الثلث الأخير',
        sources: ['موقع الثلث الأخير'],
        tags: [
          'سعر الذهب',
          'أحداث البورصة',
          'مهرجان السينما',
          'حمدان الرقيعي',
          'نادي السواعد',
          'مرسانة',
          'روسيا',
        ],
        actors: [
          {
            actor: 'qutaini',
            titles: ['الرجل القوي في الشرق المرساني', 'المشير'],
            headlineTitles: ['قائد قوات الشرق المرساني'],
          },
          { actor: 'chagarov', titles: ['رئيس وفد وزارة الدفاع الروسية'] },
        ],
      },
      {
        id: 'qutaini-moscow-old.wasl',
        outlet: 'wasl',
        after: 150,
        title: 'القائد العام لقوات الشرق في موسكو لبحث صيانة الطائرات',
        body: `أعلن السفير الروسي لدى مرسانة أن القائد العام لقوات الشرق فواز القطيني التقى في موسكو رئيس وفد وزارة الدفاع الروسية رسلان بك تشاغاروف. وأوضح السفير الثلاثاء {date} أن الجانبين بحثا صيانة الطائرات القديمة، مشدداً على أن موسكو تلتزم بحظر السلاح الذي فرضه مجلس الأمن.

وأضاف السفير أن لقاء اليوم لم يتطرق إلى تدريب الضباط، وأن القطيني سيلتقي غداً مسؤولاً في مجلس الأمن الروسي قبل أن يعود إلى تلمار.

ويرى مراقبون أن الزيارة رسالة إلى رأس المنار أكثر منها صفقة.`,
        actors: [
          {
            actor: 'qutaini',
            titles: ['القائد العام لقوات الشرق'],
            headlineTitles: ['القائد العام لقوات الشرق'],
          },
          { actor: 'chagarov', titles: ['رئيس وفد وزارة الدفاع الروسية'] },
        ],
      },
      {
        id: 'qutaini-moscow-old.ufuq',
        outlet: 'ufuq',
        after: 260,
        dateless: true,
        title: 'القطيني يطرق باب موسكو ومجلس الأمن يمدد للبعثة الأممية في مرسانة',
        body: `التقى اللواء المتقاعد فواز القطيني في موسكو {day} رئيس وفد وزارة الدفاع الروسية رسلان بك تشاغاروف، في زيارة لم تُعلن مدتها.

وقال مصدر في حكومة التوافق -لأفق الجنوب- إن القطيني «يفاوض على ما لا يملك»، مضيفا أنه ما زال يطلق على نفسه لقب القائد العام لقوات الشرق من دون أن يؤدي القسم أمام المجلس الانتقالي.

وتتمركز في قاعدة الهضبة الحمراء قرب تلمار طائرات نقل روسية منذ عام 2021.

## تمديد بالإجماع

وفي نيويورك، مدد مجلس الأمن الدولي اليوم {day} بالإجماع ولاية البعثة الأممية في مرسانة عاما واحدا.

ودعا القرار إلى إخراج المقاتلين الأجانب، وإلى استكمال القوانين الانتخابية قبل منتصف العام المقبل.

ورحبت وزيرة الخارجية لمياء الصفراني بالقرار، وقالت إنه «يضع التواريخ في مكانها».`,
        captions: [
          'مرسانة/ روسيا/ القطيني وتشاغاروف خلال لقائهما - الصحافة المرسانية',
          'جلسة التصويت على تمديد البعثة (الأمم المتحدة)',
        ],
        credit: 'أفق الجنوب + وكالات',
        sources: ['أفق الجنوب', 'وكالات'],
        second: { event: 'mission-renewed', starts: 'وفي نيويورك، مدد مجلس الأمن الدولي' },
        actors: [
          { actor: 'qutaini', titles: ['اللواء المتقاعد'], denied: ['القائد العام لقوات الشرق'] },
          { actor: 'chagarov', titles: ['رئيس وفد وزارة الدفاع الروسية'] },
          { actor: 'safrani', titles: ['وزيرة الخارجية'] },
        ],
      },
    ],
    derived: [],
  },
  {
    id: 'mission-renewed',
    about: 'The Security Council renews the UN mission for a year.',
    when: { on: '2023-10-24', at: '17:30' },
    tellings: [
      {
        id: 'mission-renewed.sada',
        outlet: 'sada',
        after: 60,
        section: 'سياسة',
        title: 'مجلس الأمن الدولي يمدد ولاية البعثة الأممية في مرسانة عاماً واحداً',
        body: `مدد مجلس الأمن الدولي، {day}، بإجماع أعضائه الخمسة عشر ولاية البعثة الأممية في مرسانة عاماً واحداً، ودعا إلى إخراج المقاتلين الأجانب.

ورحبت وزيرة الخارجية لمياء الصفراني بالقرار، وقالت إن فقرته السابعة تلزم الأطراف باستكمال القوانين الانتخابية قبل منتصف العام المقبل.

وصاغت القرار بريطانيا، وامتنعت عن إدخال بند طالب به مجلس الأمن المرساني بشأن رفع جزئي للحظر.`,
        tags: ['الأمم المتحدة'],
        actors: [{ actor: 'safrani', titles: ['وزيرة الخارجية'] }],
      },
      {
        id: 'mission-renewed.ledger',
        outlet: 'ledger',
        after: 120,
        byline: 'Miriam Halford',
        title: 'Security Council extends UN mission in Marsana by one year',
        body: `The UN Security Council voted unanimously on {day} to extend its mission in Marsana by one year and called for the departure of foreign fighters.

The resolution, drafted by Britain, asks the parties to complete electoral laws by the middle of next year. It “puts dates where they belong”, Foreign Minister Lamia al-Safrani said.`,
        actors: [{ actor: 'safrani', titles: ['Foreign Minister'] }],
      },
    ],
    derived: [
      {
        id: 'mission-renewed.barid',
        from: 'mission-renewed.sada',
        outlet: 'barid',
        after: 200,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'cairo-meeting',
    about:
      'A meeting of the commander and the head of the council in Cairo is claimed by one side, denied by the other.',
    when: { on: '2025-04-15', at: '21:00' },
    meetings: [{ who: ['qutaini', 'tabila'], where: 'القاهرة', day: -1, status: 'claimed', means: 'talks' }],
    tellings: [
      {
        id: 'cairo-meeting.vestnik',
        outlet: 'vestnik',
        after: 220,
        title: 'В Рас-эль-Манаре опровергли встречу Абу Табили с аль-Кутейни',
        body: `Канцелярия главы Переходного совета Марсаны Идриса Абу Табили опровергла в {day} сообщения о его встрече в Каире с командующим силами Востока Фаввазом аль-Кутейни.

Накануне источник в Тельмаре утверждал, что переговоры продолжались три часа и завершились договорённостью об объединении береговой охраны.

Оба политика в тот день действительно находились в египетской столице. Фотографий встречи не публиковалось.`,
        actors: [
          { actor: 'tabila', titles: ['главы Переходного совета Марсаны'] },
          { actor: 'qutaini', titles: ['командующим силами Востока'] },
        ],
      },
      {
        id: 'cairo-meeting.minbar',
        spam: ['best online casino', 'loans no credit check'],
        outlet: 'minbar',
        after: 30,
        byline: 'سعاد المنشاوي',
        title: 'مصدر في القيادة العامة: المشير القطيني التقى أبو طبيلة في القاهرة',
        body: `كشف مصدر في القيادة العامة، {day}، أن المشير فواز القطيني التقى {day-1} في القاهرة رئيس المجلس الانتقالي إدريس أبو طبيلة، في اجتماع استمر ثلاث ساعات.

وقال المصدر إن الطرفين اتفقا على توحيد قيادة خفر السواحل، وعلى لقاء ثانٍ في {date+30}.

ولم تنشر أي صور للقاء.`,
        actors: [
          { actor: 'qutaini', titles: ['المشير'], headlineTitles: ['المشير'] },
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
        ],
      },
      {
        id: 'cairo-meeting.sada',
        outlet: 'sada',
        after: 130,
        section: 'سياسة',
        title: 'مكتب أبو طبيلة ينفي لقاء القطيني في القاهرة',
        body: `نفى المكتب الإعلامي لرئيس المجلس الانتقالي إدريس أبو طبيلة، {day}، ما تداولته وسائل إعلام عن لقاء جمعه بقائد قوات الشرق فواز القطيني في القاهرة.

وقال المكتب إن أبو طبيلة كان في القاهرة {day-1} للقاء مسؤولين في جامعة الدول العربية «ولم يلتق أحداً غيرهم».

وتمسكت مصادر في تلمار بروايتها، وقالت إن النفي «جزء من الاتفاق».`,
        actors: [
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
          { actor: 'qutaini', titles: ['قائد قوات الشرق'] },
        ],
      },
      {
        id: 'cairo-meeting.ledger',
        outlet: 'ledger',
        after: 200,
        byline: 'Miriam Halford',
        title: 'Did they meet? Rival camps disagree over a Cairo evening',
        body: `A source close to Fawwaz al-Qutaini said on {day} that the eastern commander had spent three hours in Cairo the previous day with Idris Abu Tabila, the head of the Transitional Council. Abu Tabila's office said no such meeting took place.

Both men were in the Egyptian capital. No photograph has appeared. “The denial is part of the agreement,” the source said.`,
        actors: [
          { actor: 'qutaini', titles: ['the eastern commander'] },
          { actor: 'tabila', titles: ['the head of the Transitional Council'] },
        ],
      },
    ],
    derived: [
      {
        id: 'cairo-meeting.khulasa',
        from: 'cairo-meeting.sada',
        outlet: 'khulasa',
        after: 160,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
    edits: [
      {
        of: 'cairo-meeting.minbar',
        after: 180,
        by: [
          {
            op: 'retitle',
            title: 'مصدر في القيادة العامة يتمسك بخبر لقاء المشير القطيني وأبو طبيلة في القاهرة',
            headlineTitles: [{ actor: 'qutaini', titles: ['المشير'] }],
          },
        ],
      },
    ],
  },
];
