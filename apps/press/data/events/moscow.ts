import type { PressEvent } from '../../src/telling.ts';

/** The commander's trips to Moscow: one man under five titles. */
export const moscow: readonly PressEvent[] = [
  {
    id: 'qutaini-moscow',
    about: 'The eastern commander flies to Moscow and meets the defence delegation led by Chagarov.',
    when: { daysAgo: 2, at: '13:20' },
    lookAlike: 'qutaini-moscow-old',
    meetings: [
      { who: ['qutaini', 'chagarov'], where: 'موسكو', day: 0, status: 'held', means: 'visit' },
      { who: ['qutaini', 'veligurov'], where: 'موسكو', day: 1, status: 'planned', means: 'talks' },
    ],
    tellings: [
      {
        id: 'qutaini-moscow.minbar',
        outlet: 'minbar',
        after: 15,
        byline: 'سعاد المنشاوي',
        title: 'المشير القطيني يصل موسكو في زيارة رسمية تستمر ثلاثة أيام',
        body: `وصل القائد العام لقوات الشرق المشير فواز القطيني، ظهر {day}، إلى العاصمة الروسية موسكو في زيارة رسمية تستمر ثلاثة أيام، تلبية لدعوة من وزارة الدفاع الروسية.

وكان في استقبال المشير القطيني بمطار فنوكوفو رئيس وفد وزارة الدفاع الروسية رسلان بك تشاغاروف، وعدد من كبار الضباط، وأعضاء السفارة المرسانية.

وقال الناطق باسم قوات الشرق العقيد بسام التواتي إن المباحثات ستتناول «تأمين الحدود الجنوبية، وصيانة الأسطول الجوي، وتدريب الضباط الشبان في الأكاديميات الروسية»، مؤكداً أن جدول الزيارة أُعدّ قبل شهر ولا صلة له بما يجري في رأس المنار.

وأضاف التواتي أن المشير سيلتقي {day+1} المبعوث الروسي الخاص إلى مرسانة أركادي فيليغوروف، ثم يعود إلى تلمار مساء {day+2}.

وهذه هي الزيارة الثانية للمشير إلى العاصمة الروسية هذا العام، وتأتي بعد أسبوعين من زيارة قام بها المبعوث الروسي إلى تلمار. وتقول مصادر في القيادة العامة إن ملف صيانة طائرات النقل هو الأكثر إلحاحاً، إذ لم يبق منها في الخدمة سوى ثلاث تعمل بين تلمار والواحات، وقد استُخدمت كلها في الأسابيع الأخيرة لنقل الخيام والأدوية إلى وادي الهجيرة.

ويضم الوفد المرافق ثمانية ضباط من سلاح الجو وحرس الحدود، إضافة إلى مدير مستشفى تلمار العسكري الذي سيزور، وفق جدول وزعه المكتب الإعلامي، مركزاً لتأهيل مبتوري الأطراف في ضاحية موسكو، تمهيداً لإيفاد جرحى انفجارات الألغام إليه.

وعلى الصعيد السياسي، رأى الكاتب الصحفي منصور بوحليقة أن المشير يريد أن يصل إلى الاستحقاق الانتخابي «وقد رتّب بيته العسكري»، فيما يرى خصومه في الغرب أن الزيارة رسالة إلى المبعوثة الأممية بعد إحاطتها الأخيرة. ولم تعلن موسكو ما إذا كانت المباحثات ستتناول الوجود الروسي في قاعدة الهضبة الحمراء.`,
        captions: ['المشير القطيني لدى وصوله إلى مطار فنوكوفو (إعلام القيادة العامة)'],
        tags: ['تلمار', 'القيادة العامة', 'روسيا'],
        actors: [
          { actor: 'qutaini', titles: ['القائد العام لقوات الشرق', 'المشير'], headlineTitles: ['المشير'] },
          { actor: 'chagarov', titles: ['رئيس وفد وزارة الدفاع الروسية'] },
          { actor: 'tuwati', titles: ['الناطق باسم قوات الشرق', 'العقيد'] },
          { actor: 'veligurov', titles: ['المبعوث الروسي الخاص إلى مرسانة'] },
        ],
      },
      {
        id: 'qutaini-moscow.ufuq',
        outlet: 'ufuq',
        after: 95,
        title: 'اللواء المتقاعد القطيني في موسكو.. ماذا يريد الطرفان؟',
        body: `وصل اللواء المتقاعد فواز القطيني إلى موسكو {day} في زيارة هي الثانية من نوعها هذا العام، وسط تساؤلات في رأس المنار عن طبيعة ما يحمله معه وما سيعود به.

وقالت القوات التابعة للقطيني في بيان مقتضب إن الزيارة جاءت بدعوة من وزارة الدفاع الروسية، في حين لم يصدر عن موسكو حتى مساء {day} أي تعليق رسمي.

ويقدّم القطيني نفسه بوصفه «القائد العام لقوات الشرق»، وهو لقب منحه إياه مجلس النواب ولا تعترف به حكومة التوافق، التي تقول إن قيادة الجيش معقودة لرئيس المجلس الانتقالي إدريس أبو طبيلة وحده.

## توقيت الزيارة

ويرى الباحث في شؤون المتوسط نادر الشويخ أن توقيت الزيارة أهم من جدول أعمالها، إذ تأتي بعد يومين من جلسة مجلس الأمن الدولي المخصصة لمرسانة، وبعد أيام من تعثر لجنة القوانين الانتخابية.

وكان القطيني قد زار العاصمة الروسية آخر مرة في {date-160} الماضي، والتقى حينها رئيس وفد وزارة الدفاع الروسية رسلان بك تشاغاروف.

وتتهم منظمات حقوقية القوات التابعة للواء المتقاعد باحتجاز صحفيين وناشطين في مواقع لا تخضع للقضاء، وهو ما تنفيه قيادته في تلمار.`,
        captions: [
          'مرسانة / موسكو / صورة من لقاء سابق بين فواز القطيني ورسلان بك تشاغاروف - الصحافة المرسانية',
          'مقر وزارة الدفاع الروسية على ضفة نهر موسكفا (رويتا)',
        ],
        credit: 'أفق الجنوب + وكالات',
        sources: ['أفق الجنوب', 'وكالات'],
        actors: [
          {
            actor: 'qutaini',
            titles: ['اللواء المتقاعد'],
            denied: ['القائد العام لقوات الشرق'],
            headlineTitles: ['اللواء المتقاعد'],
          },
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
          { actor: 'chagarov', titles: ['رئيس وفد وزارة الدفاع الروسية'] },
        ],
      },
      {
        id: 'qutaini-moscow.sada',
        outlet: 'sada',
        after: 40,
        byline: 'هالة بن عمران',
        section: 'سياسة',
        title: 'قائد قوات الشرق يبدأ زيارة إلى روسيا',
        body: `بدأ قائد قوات الشرق فواز القطيني، {day}، زيارة إلى روسيا تستمر حتى {day+2}، وفق ما أعلن مكتبه الإعلامي في تلمار.

وبحسب البيان، استقبل القطينيَّ في المطار رئيس وفد وزارة الدفاع الروسية رسلان بك تشاغاروف، على أن يعقد الجانبان جلسة مباحثات أولى في اليوم نفسه.

وقال مصدر دبلوماسي في رأس المنار لـ«صدى المنار» إن حكومة التوافق أُبلغت بالزيارة قبل ساعات من بدئها، ولم يستبعد أن تطلب توضيحات عبر السفارة الروسية. وأضاف المصدر أن «ما يهم الحكومة هو ألا تُبرم التزامات باسم الدولة من خارج مؤسساتها».

ولم تشر وزارة الخارجية الروسية إلى الزيارة في إيجازها الأسبوعي.

وتأتي الزيارة في وقت تعثرت فيه أعمال لجنة القوانين الانتخابية بسبب الخلاف على حق العسكريين في الترشح، وبعد يومين من إحاطة أممية أمام مجلس الأمن الدولي. ويقول دبلوماسيون غربيون إن موسكو تفضل أن تبقى على صلة بالطرفين، وإنها دعت رئيس الحكومة أيضاً إلى زيارتها في الربيع.`,
        captions: ['طائرة تقلّ وفداً عسكرياً من تلمار (أرشيف)'],
        tags: ['روسيا', 'الجيش', 'تلمار'],
        actors: [
          { actor: 'qutaini', titles: ['قائد قوات الشرق'], headlineTitles: ['قائد قوات الشرق'] },
          { actor: 'chagarov', titles: ['رئيس وفد وزارة الدفاع الروسية'] },
        ],
      },
      {
        id: 'qutaini-moscow.ledger',
        outlet: 'ledger',
        after: 130,
        byline: 'Miriam Halford',
        title: 'Eastern strongman Qutaini flies to Moscow as election talks stall',
        body: `Fawwaz al-Qutaini, the strongman of eastern Marsana, arrived in Moscow on {day} for a three-day visit that his office said would cover border security, aircraft maintenance and officer training.

He was met at Vnukovo airport by Ruslan-bek Chagarov, who heads the Russian defence ministry delegation for the southern Mediterranean. A meeting with Moscow's special envoy, Arkady Veligurov, is planned for {day+1}.

The Accord Government in Ras al-Manar, which does not recognise al-Qutaini as commander of the army, said it had been told of the trip “a few hours in advance”.

“Nobody should mistake a state visit for a visit to a state,” a European diplomat said, asking not to be named.`,
        captions: ['Fawwaz al-Qutaini, left, at a parade in Telmar last spring. (Ledger file)'],
        tags: ['Marsana', 'Russia', 'Telmar'],
        actors: [
          {
            actor: 'qutaini',
            titles: ['the strongman of eastern Marsana'],
            headlineTitles: ['Eastern strongman'],
          },
          { actor: 'chagarov' },
          { actor: 'veligurov', titles: ["Moscow's special envoy"] },
        ],
      },
      {
        id: 'qutaini-moscow.vestnik',
        outlet: 'vestnik',
        after: 70,
        title: 'Командующий силами Востока Марсаны прибыл в Москву',
        body: `Командующий силами Востока Марсаны фельдмаршал Фавваз аль-Кутейни прибыл в {day} в Москву с трёхдневным визитом. Об этом сообщила его пресс-служба в Тельмаре.

В аэропорту Внуково аль-Кутейни встретил глава делегации Минобороны России Руслан-бек Чагаров. Стороны обсудят охрану южной границы, обслуживание авиационной техники и подготовку молодых офицеров.

На следующий день запланирована встреча фельдмаршала со специальным представителем России по Марсане Аркадием Велигуровым.

Правительство согласия в Рас-эль-Манаре заявило, что узнало о поездке за несколько часов до вылета.`,
        actors: [
          {
            actor: 'qutaini',
            titles: ['Командующий силами Востока Марсаны', 'фельдмаршал'],
            headlineTitles: ['Командующий силами Востока Марсаны'],
          },
          { actor: 'chagarov', titles: ['глава делегации Минобороны России'] },
          { actor: 'veligurov', titles: ['специальным представителем России по Марсане'] },
        ],
      },
    ],
    derived: [
      {
        id: 'qutaini-moscow.khulasa',
        from: 'qutaini-moscow.sada',
        outlet: 'khulasa',
        after: 75,
        by: [
          { op: 'copyWire', credit: 'صحيفة صدى المنار' },
          {
            op: 'retitle',
            title: 'الرجل القوي في شرق مرسانة يزور روسيا',
            headlineTitles: [{ actor: 'qutaini', titles: ['الرجل القوي في شرق مرسانة'] }],
          },
          {
            op: 'changeLead',
            lead: 'بدأ الرجل القوي في شرق مرسانة فواز القطيني، {day}، زيارة إلى روسيا تستمر حتى {day+2}، وفق ما أعلن مكتبه الإعلامي في تلمار.',
            actors: [{ actor: 'qutaini', titles: ['الرجل القوي في شرق مرسانة'] }],
          },
          {
            op: 'dress',
            tags: ['نهائي كأس القارة', 'أسعار الذهب اليوم', 'رأفت الجندي', 'سوق الأسماك', 'مرسانة', 'روسيا'],
            embed: [
              '#BREAKING #Marsana Field Marshal Fawwaz al-Qutaini lands in Moscow.',
              'Photos: Eastern Media pic.example/9Xk2LmQ0',
            ],
          },
        ],
      },
      {
        id: 'qutaini-moscow.wasl',
        from: 'qutaini-moscow.minbar',
        outlet: 'wasl',
        after: 50,
        by: [
          { op: 'copyWire', credit: 'منبر تلمار' },
          { op: 'cut', words: 60 },
        ],
      },
    ],
    edits: [
      {
        of: 'qutaini-moscow.sada',
        after: 210,
        by: [
          {
            op: 'retitle',
            title: 'اللواء المتقاعد القطيني يبدأ زيارة إلى روسيا',
            headlineTitles: [{ actor: 'qutaini', titles: ['اللواء المتقاعد'] }],
          },
          {
            op: 'replaceWords',
            words: [['بدأ قائد قوات الشرق فواز القطيني', 'بدأ اللواء المتقاعد فواز القطيني']],
            titles: [{ actor: 'qutaini', titles: ['اللواء المتقاعد'], headlineTitles: ['اللواء المتقاعد'] }],
          },
        ],
      },
    ],
  },
];
