import type { PressEvent } from '../../src/telling.ts';

/** The flood itself, and the vaccination that followed it. */
export const flood: readonly PressEvent[] = [
  {
    id: 'flood-hujaira',
    about: 'Wadi al-Hujaira floods; dozens dead or missing near Telmar.',
    when: { daysAgo: 24, at: '07:30' },
    tellings: [
      {
        id: 'flood-hujaira.barid',
        outlet: 'barid',
        after: 200,
        byline: 'مندوب البريد في تلمار',
        title: 'سيول وادي الهجيرة تجرف ثلاث قرى وتقطع الطريق الساحلي',
        body: `اجتاحت سيول جارفة، فجر {day}، ثلاث قرى في وادي الهجيرة جنوبي تلمار، بعد أمطار غزيرة استمرت تسع ساعات، فأودت بحياة 31 شخصاً على الأقل، ولا يزال 44 في عداد المفقودين.

وقالت غرفة الطوارئ في بلدية تلمار إن منسوب المياه بلغ أربعة أمتار عند جسر الهجيرة القديم قبل أن ينهار في السادسة والنصف صباحاً، فانقطع الطريق الساحلي بين تلمار وميناء السارية انقطاعاً تاماً.

وروى أحد الناجين من قرية أولاد مسعود أن الماء «جاء كالحائط»، وأنه أمضى ساعتين فوق خزان المدرسة مع أطفاله الأربعة حتى بلغه قارب لصيادين متطوعين.

وأعلنت حكومة التوافق حالة الطوارئ في البلديات الثلاث، وأوفدت إليها وزيرة الصحة هدى بوقرين. وأرسلت القيادة العامة لقوات الشرق وحدة هندسية وجسراً متحركاً، في واحد من المواضع القليلة التي عمل فيها الطرفان جنباً إلى جنب.

ودعا عميد البلدية صالح زغدود سكان الأحياء المنخفضة إلى مغادرة منازلهم قبل المساء، محذراً من أن السد الترابي عند رأس الوادي «يحمل من الماء أكثر مما بني له». وقال إن المدارس ستبقى مفتوحة لإيواء الأسر طوال الأسبوع، وإن المخابز تعهدت بتوزيع الخبز بلا مقابل.

وتوقعت الأرصاد الجوية أن تنحسر الأمطار ابتداء من ظهر {day+1}، على أن تعود متفرقة في نهاية الأسبوع. ونصحت السائقين بتجنب مجاري الأودية، وذكّرت بأن سيولاً مماثلة ضربت المنطقة نفسها عام 1971 وأدت إلى نزوح قرية بكاملها. وقال مدير الأرصاد إن محطة القياس في أعلى الوادي سجلت في ليلة واحدة ما يعادل مطر عام ونصف العام، وإن المحطة نفسها توقفت عن الإرسال بعد منتصف الليل حين غمرتها المياه، فلم يبق للمراقبين إلا هواتف الرعاة.`,
        actors: [
          { actor: 'buqrin', titles: ['وزيرة الصحة'] },
          { actor: 'zaghdud', titles: ['عميد البلدية'] },
        ],
      },
      {
        id: 'flood-hujaira.ufuq',
        outlet: 'ufuq',
        after: 260,
        title: 'عشرات القتلى والمفقودين في سيول شرقي مرسانة',
        body: `لقي 31 شخصاً مصرعهم وفُقد العشرات في سيول ضربت فجر {day} وادي الهجيرة شرقي مرسانة، وفق حصيلة أولية أعلنتها فرق الإنقاذ.

وأظهرت صور بثها ناشطون انهيار جسر الهجيرة وانجراف عشرات السيارات، في حين حاصرت المياه مستشفى تلمار المركزي ساعات عدة.

وقال عميد البلدية صالح زغدود -في اتصال مع أفق الجنوب- إن عدد المفقودين مرشح للارتفاع لأن «قرى بكاملها لا يردّ فيها أحد على الهاتف».

## تضامن وانتقادات

وأعلنت تركيا ومصر وإيطاليا استعدادها لإرسال مساعدات عاجلة. في الأثناء، حمّل مهندسون السلطات المتعاقبة مسؤولية إهمال صيانة السدود منذ أكثر من عقدين.`,
        captions: [
          'مرسانة/ تلمار/ منازل غمرتها السيول في وادي الهجيرة - الصحافة المرسانية',
          'جسر الهجيرة بعد انهياره فجر اليوم (مواقع التواصل)',
        ],
        credit: 'أفق الجنوب + مواقع التواصل الاجتماعي',
        sources: ['أفق الجنوب', 'مواقع التواصل الاجتماعي'],
        actors: [{ actor: 'zaghdud', titles: ['عميد البلدية'] }],
      },
      {
        id: 'flood-hujaira.ledger',
        outlet: 'ledger',
        after: 300,
        byline: 'Tom Aldery',
        title: 'At least 31 dead as flash floods tear through villages south of Telmar',
        body: `Flash floods swept through three villages in Wadi al-Hujaira before dawn on {day}, killing at least 31 people and leaving 44 missing after nine hours of rain.

The old Hujaira bridge collapsed shortly after six in the morning, cutting the coast road between Telmar and the oil port of Sariya. Mayor Salih Zaghdud told people in low-lying districts to leave their homes before nightfall because an earth dam at the head of the valley was “holding more water than it was built for”.

The Accord Government declared an emergency and sent Health Minister Huda Buqrin to the area. In a rare show of cooperation, the eastern forces contributed an engineering unit and a mobile bridge.`,
        captions: ['Cars piled against a school wall in Wadi al-Hujaira. (Ledger)'],
        actors: [
          { actor: 'zaghdud', titles: ['Mayor'] },
          { actor: 'buqrin', titles: ['Health Minister'] },
        ],
      },
      {
        id: 'flood-hujaira.vestnik',
        outlet: 'vestnik',
        after: 310,
        title: 'Наводнение на востоке Марсаны: погибли более 30 человек',
        body: `Не менее 31 человека погибли и 44 пропали без вести в результате наводнения в долине Вади-эль-Худжейра на востоке Марсаны.

Рано утром в {day} вода поднялась на четыре метра и разрушила старый мост, прервав сообщение между Тельмаром и портом Эс-Сария. Жители спасались на крышах школ.

Мэр города Салих Загдуд призвал жителей низинных районов покинуть дома до наступления темноты. Правительство согласия ввело в трёх муниципалитетах режим чрезвычайной ситуации.`,
        comments: [
          { name: 'Игорь', text: 'Держитесь, люди. Страшно смотреть на эти кадры.' },
          { name: 'Гость', text: 'А что там с дамбой, кто её строил?' },
        ],
        actors: [{ actor: 'zaghdud', titles: ['Мэр города'] }],
      },
    ],
    derived: [
      {
        id: 'flood-hujaira.wasl',
        from: 'flood-hujaira.barid',
        outlet: 'wasl',
        after: 260,
        by: [
          { op: 'copyWire', credit: 'البريد المرساني' },
          { op: 'cut', words: 200 },
        ],
      },
      {
        id: 'flood-hujaira.khulasa',
        from: 'flood-hujaira.ufuq',
        outlet: 'khulasa',
        after: 330,
        by: [
          { op: 'copyWire', credit: 'أفق الجنوب' },
          { op: 'dress', tags: ['وادي الهجيرة', 'درجات الحرارة', 'حمدان الرقيعي', 'كأس القارة', 'سيول'] },
        ],
      },
    ],
    edits: [
      {
        of: 'flood-hujaira.ufuq',
        after: 420,
        by: [
          {
            op: 'replaceWords',
            words: [
              ['لقي 31 شخصاً مصرعهم', 'لقي 52 شخصاً مصرعهم'],
              ['حصيلة أولية', 'حصيلة محدّثة'],
            ],
          },
          {
            op: 'addParagraph',
            paragraph:
              'وعثرت فرق الغوص مساء {day} على 21 جثة في مصب الوادي، معظمها لنساء وأطفال من قرية أولاد مسعود.',
            at: 1,
          },
        ],
      },
    ],
  },
  {
    id: 'cholera-vaccination',
    about: 'A preventive cholera vaccination drive starts in the shelters of Telmar.',
    when: { daysAgo: 1, at: '09:00' },
    tellings: [
      {
        id: 'cholera-vaccination.sada',
        outlet: 'sada',
        after: 50,
        byline: 'مها الزليطني',
        section: 'صحة',
        title: 'انطلاق حملة التطعيم ضد الكوليرا في مراكز الإيواء بتلمار',
        body: `انطلقت صباح {day} في ضاحية البساتين بتلمار حملة تطعيم وقائية ضد الكوليرا تستهدف 12 ألف طفل دون الخامسة في مراكز الإيواء والقرى المتضررة من السيول.

ودشنت الحملة وزيرة الصحة هدى بوقرين في مدرسة عمر بن الخطاب، حيث اصطفت عشرات الأمهات منذ السابعة صباحاً. وقالت للصحفيين: «لم تظهر إصابة واحدة، ونريد أن يبقى الأمر كذلك».

وتستمر الحملة عشرة أيام بمشاركة ستين فريقاً من الهلال الأحمر المرساني، وتشمل جرعة ثانية بعد أسبوعين. وطلبت الوزارة من الأهالي غلي مياه الشرب إلى أن تظهر نتائج تحليل الآبار.`,
        captions: ['طفل يتلقى جرعة اللقاح في مدرسة بضاحية البساتين (صدى المنار)'],
        tags: ['صحة', 'تلمار', 'لقاح'],
        actors: [{ actor: 'buqrin', titles: ['وزيرة الصحة'] }],
      },
      {
        id: 'cholera-vaccination.minbar',
        outlet: 'minbar',
        after: 110,
        byline: 'سعاد المنشاوي',
        section: 'محليات',
        title: 'ستون فريقاً طبياً يبدأون تطعيم أطفال الوادي ضد الكوليرا',
        body: `بدأ ستون فريقاً طبياً تطعيم أطفال وادي الهجيرة ضد الكوليرا، في حملة تستمر عشرة أيام وتشرف عليها مديرية الصحة في تلمار بالتعاون مع الهلال الأحمر.

وقال مدير الصحة بالبلدية إن الكميات المتوفرة تكفي 12 ألف طفل، وإن الأولوية للمقيمين في المدارس والخيام، مشيراً إلى أن نتائج تحليل مياه الآبار ستعلن في {date+3}.

واشتكى أهالي قرية أولاد مسعود من تأخر وصول الفرق إليهم بسبب انقطاع الطريق.`,
        comments: [{ name: 'أم ياسين', text: 'جزاهم الله خيراً، لكننا في القرية لم نر أحداً إلى الآن.' }],
        spam: [
          'Buy essay online fast',
          'best weight gummies 2024',
          'how to win at roulette',
          'Cheap replica watches',
        ],
        actors: [],
      },
    ],
    derived: [
      {
        id: 'cholera-vaccination.khulasa',
        from: 'cholera-vaccination.minbar',
        outlet: 'khulasa',
        after: 160,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          { op: 'retitle', title: 'حملة لتطعيم أطفال وادي الهجيرة ضد الكوليرا تستمر عشرة أيام' },
          { op: 'dress', tags: ['الكوليرا', 'صحة', 'أسعار الأضاحي', 'فواز القطيني', 'لقاح'] },
        ],
      },
    ],
  },
];
