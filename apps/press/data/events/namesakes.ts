import type { PressEvent } from '../../src/telling.ts';

/** Names that mean something else too: a coach called al-Safrani like the minister, a journalist called al-Mihrab. */
export const namesakes: readonly PressEvent[] = [
  {
    id: 'sawaed-quarter',
    about: 'Al-Sawaed win the quarter final of the continental cup; the coach is Marwan al-Safrani.',
    when: { daysAgo: 28, at: '22:00' },
    lookAlike: 'sawaed-semi',
    tellings: [
      {
        id: 'sawaed-quarter.sada',
        outlet: 'sada',
        after: 30,
        section: 'رياضة',
        title: 'السواعد يبلغ نصف نهائي كأس القارة بهدف في الوقت القاتل',
        body: `بلغ نادي السواعد نصف نهائي كأس القارة بفوزه على ضيفه النجم الأطلسي 2-1، مساء {day} على ملعب المنارة، بهدف سجله يحيى بوزيان في الدقيقة 93.

وقال المدرب مروان الصفراني إن فريقه «لعب الشوط الثاني بقلبه وحده»، وإنه لن يتحدث عن الكأس قبل المباراة المقبلة.

وخرجت الجماهير إلى كورنيش رأس المنار حتى الفجر.`,
        tags: ['كأس القارة', 'السواعد'],
        actors: [{ actor: 'marwan', titles: ['المدرب'] }],
      },
      {
        id: 'sawaed-quarter.barid',
        outlet: 'barid',
        after: 600,
        title: 'بوزيان في الدقيقة 93 والسواعد إلى نصف النهائي',
        body: `انتظر ثلاثون ألف متفرج حتى الدقيقة 93 ليروا كرة يحيى بوزيان تعانق الشباك، فيعبر السواعد {day} إلى نصف نهائي كأس القارة على حساب النجم الأطلسي.

وأهدى الصفراني، مدرب الفريق، الفوز إلى عمال إنارة الملعب الذين أعادوا التيار قبل المباراة بعشر دقائق. واسم المدرب الكامل مروان الصفراني، وقد حمل شارة القيادة في النادي تسعة مواسم.`,
        actors: [{ actor: 'marwan', titles: ['مدرب الفريق', 'المدرب'] }],
      },
    ],
    derived: [
      {
        id: 'sawaed-quarter.khulasa',
        from: 'sawaed-quarter.sada',
        outlet: 'khulasa',
        after: 60,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['كأس القارة', 'السواعد', 'لمياء الصفراني', 'موعد المباراة'] },
        ],
      },
    ],
  },
  {
    id: 'sawaed-semi',
    about: 'Al-Sawaed win the semi final, again 2-1.',
    when: { daysAgo: 7, at: '22:00' },
    lookAlike: 'sawaed-quarter',
    tellings: [
      {
        id: 'sawaed-semi.sada',
        outlet: 'sada',
        after: 30,
        section: 'رياضة',
        title: 'السواعد يبلغ نهائي كأس القارة للمرة الأولى في تاريخه',
        body: `بلغ نادي السواعد نهائي كأس القارة للمرة الأولى في تاريخه بفوزه على ضيفه أسود الهضاب 2-1، مساء {day} على ملعب المنارة، بعد أن قلب تأخره في الشوط الأول.

وسجل يحيى بوزيان الهدفين في الدقيقتين 58 و71. وقال المدرب مروان الصفراني إن «الكأس صارت على بعد تسعين دقيقة، وهذه أطول مسافة في الكرة».

ويلتقي السواعد في النهائي الفائز من مباراة {day+1}.

وتقدم الضيوف في الدقيقة 22 من ركلة جزاء احتج عليها لاعبو السواعد طويلاً، ثم أضاع القائد وليد العكاري فرصتين أمام مرمى خالٍ. وبدّل الصفراني بين الشوطين لاعبين دفعة واحدة، فانقلبت المباراة.

وحضر اللقاء 34 ألف متفرج، بينهم ألف من تلمار وصلوا في عشرين حافلة عبر الطريق الساحلي.`,
        tags: ['كأس القارة', 'السواعد'],
        actors: [{ actor: 'marwan', titles: ['المدرب'] }],
      },
      {
        id: 'sawaed-semi.ledger',
        outlet: 'ledger',
        after: 80,
        title: 'Two goals by Bouziane send al-Sawaed to first continental final',
        body: `Al-Sawaed of Ras al-Manar came from behind to beat Highland Lions 2-1 on {day} and reach the final of the continental cup for the first time.

Yahya Bouziane scored both goals in the second half. “The cup is ninety minutes away, the longest distance in football,” said the coach, Marwan al-Safrani, who captained the club for nine seasons.`,
        actors: [{ actor: 'marwan', titles: ['the coach'] }],
      },
    ],
    derived: [
      {
        id: 'sawaed-semi.khulasa',
        from: 'sawaed-semi.sada',
        outlet: 'khulasa',
        after: 55,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'mihrab-detained',
    about: 'The journalist Anas al-Mihrab is detained at a checkpoint.',
    when: { daysAgo: 38, at: '17:00' },
    lookAlike: 'mihrab-released',
    tellings: [
      {
        id: 'mihrab-detained.sada',
        outlet: 'sada',
        after: 90,
        section: 'محليات',
        title: 'نقابة الصحفيين تطالب بالكشف عن مكان الصحفي أنس المحراب',
        body: `طالبت نقابة الصحفيين، {day}، بالكشف عن مكان الصحفي أنس المحراب الذي أوقفته قوة مجهولة عند بوابة الكيلو 60 وهو في طريقه لتغطية أوضاع المحتجزين.

وقالت زوجته إنه اتصل بها في الخامسة مساء وقال كلمة واحدة: «أوقفوني»، ثم أُغلق هاتفه. ونفت وزارة الداخلية أن يكون لديها.

والمحراب كاتب عمود أسبوعي عن الفساد في عقود الوقود.`,
        tags: ['صحافة', 'حريات'],
        actors: [{ actor: 'mihrab', titles: ['الصحفي'] }],
      },
      {
        id: 'mihrab-detained.ufuq',
        outlet: 'ufuq',
        after: 200,
        title: 'اختفاء صحفي مرساني عند بوابة أمنية بين الشرق والغرب',
        body: `اختفى الصحفي المرساني أنس المحراب {day} عند بوابة أمنية تفصل بين مناطق سيطرة حكومة التوافق ومناطق سيطرة قوات الشرق.

وتبادل الطرفان نفي المسؤولية عن توقيفه، وقال الناطق باسم قوات الشرق بسام التواتي إن البوابة «لا تتبع القيادة العامة».

وقالت منظمة معنية بحرية الصحافة إن المحراب تلقى تهديدات بعد مقالات عن شبكة تهريب يُعتقد أن عماد الساري، المعروف بأبي الليل، يديرها.

ووقع أكثر من مئتي صحفي على عريضة تطالب الطرفين بالكشف عن مصيره، وأطفأت ثلاث إذاعات محلية بثها دقيقة كاملة عند الخامسة مساء، وهي الساعة التي أُغلق فيها هاتفه.`,
        captions: ['الصحفي أنس المحراب (مواقع التواصل)'],
        credit: 'أفق الجنوب + وكالات',
        sources: ['أفق الجنوب', 'وكالات'],
        actors: [
          { actor: 'mihrab', titles: ['الصحفي المرساني'] },
          { actor: 'tuwati', titles: ['الناطق باسم قوات الشرق'] },
          { actor: 'sari' },
        ],
      },
    ],
    derived: [
      {
        id: 'mihrab-detained.khulasa',
        from: 'mihrab-detained.sada',
        outlet: 'khulasa',
        after: 130,
        by: [{ op: 'copyWire', credit: 'صدى المنار' }],
      },
    ],
  },
  {
    id: 'mihrab-released',
    about: 'Anas al-Mihrab is released after nine days.',
    when: { daysAgo: 29, at: '20:00' },
    lookAlike: 'mihrab-detained',
    tellings: [
      {
        id: 'mihrab-released.sada',
        outlet: 'sada',
        after: 60,
        section: 'محليات',
        title: 'الإفراج عن الصحفي أنس المحراب بعد تسعة أيام من اختفائه',
        body: `أُفرج مساء {day} عن الصحفي أنس المحراب بعد تسعة أيام من اختفائه عند بوابة الكيلو 60، ووصل إلى منزله في رأس المنار.

وقال المحراب لزملائه الذين انتظروه في مقر النقابة إنه «لم ير وجه أحد ولم يسمع اسماً»، وإنه سيكتب ما جرى حين ينام ليلة كاملة.

وصلى عدد من المستقبلين ركعتين في محراب الجامع المجاور شكراً لعودته.

وقال نقيب الصحفيين إن النقابة تلقت اتصالاً من رقم مجهول حدد مكان التسليم عند مسجد على الطريق الساحلي، وإن المحراب كان واقفاً وحده هناك يحمل كيساً فيه حذاؤه. وأضاف أن لجنة قانونية ستتابع القضية مهما كانت الجهة التي تقف وراءها.`,
        tags: ['صحافة', 'حريات'],
        actors: [{ actor: 'mihrab', titles: ['الصحفي'] }],
      },
      {
        id: 'mihrab-released.ledger',
        outlet: 'ledger',
        after: 150,
        byline: 'Miriam Halford',
        title: 'Journalist Anas al-Mihrab freed after nine days in unknown hands',
        body: `Anas al-Mihrab, a columnist who writes about corruption in fuel contracts, was freed on {day}, nine days after he vanished at a checkpoint between western and eastern Marsana.

He “saw no face and heard no name”, he told colleagues at the journalists' union, adding that he would write about it “after a whole night's sleep”.`,
        actors: [{ actor: 'mihrab', titles: ['a columnist'] }],
      },
    ],
    derived: [
      {
        id: 'mihrab-released.wasl',
        from: 'mihrab-released.sada',
        outlet: 'wasl',
        after: 100,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'أنس المحراب حر: لم أر وجهاً ولم أسمع اسماً' },
        ],
      },
    ],
  },
];
