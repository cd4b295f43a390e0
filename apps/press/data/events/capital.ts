import type { PressEvent } from '../../src/telling.ts';

/** The capital: a wanted man under two names, and a council that shares its name with two others. */
export const capital: readonly PressEvent[] = [
  {
    id: 'abu-layl-raid',
    about: 'A raid on the house of Imad al-Sari, called Abu al-Layl; he escapes.',
    when: { daysAgo: 3, at: '05:10' },
    tellings: [
      {
        id: 'abu-layl-raid.barid',
        outlet: 'barid',
        after: 15,
        title: 'عاجل: إطلاق نار كثيف في حي التل',
        body: `عاجل: إطلاق نار كثيف في حي التل برأس المنار منذ الفجر، ولا معلومات عن سقوط ضحايا حتى الآن.`,
        actors: [],
      },
      {
        id: 'abu-layl-raid.ledger',
        outlet: 'ledger',
        after: 250,
        byline: 'Tom Aldery',
        title: 'Wanted militia leader escapes raid in Ras al-Manar',
        body: `Imad al-Sari, the militia leader known as Abu al-Layl, escaped minutes before police raided his house in Ras al-Manar at dawn on {day}, setting off a gun battle in the al-Tell district.

One of his fighters was killed and two policemen were wounded. Interior Minister Nabil Wahdan said a store of weapons “enough for a small war” had been found in the house, and promised to pursue al-Sari “and whoever warned him”.

A warrant was issued for al-Sari after customs linked him to a seized cargo of smuggled diesel.`,
        actors: [
          { actor: 'sari', titles: ['the militia leader'] },
          { actor: 'wahdan', titles: ['Interior Minister'] },
        ],
      },
      {
        id: 'abu-layl-raid.sada',
        outlet: 'sada',
        after: 110,
        byline: 'أيمن الصغيّر',
        section: 'محليات',
        title: 'قوة أمنية تداهم منزل «أبو الليل» في رأس المنار والمطلوب يفر',
        body: `داهمت قوة من وزارة الداخلية، فجر {day}، منزل عماد الساري الملقب بـ«أبو الليل» في حي التل برأس المنار، لكنه تمكن من الفرار قبل وصولها بدقائق.

وجرى تبادل لإطلاق النار مع مسلحين من كتيبة السواري التي يقودها الساري، وأسفر عن مقتل أحدهم وإصابة شرطيين، وأغلق السكان محالهم حتى الظهر.

وقال وزير الداخلية نبيل وهدان إن القوة عثرت في المنزل على «مخزن يكفي لحرب صغيرة»، وتعهد بملاحقة الساري «ومن حذّره».

وصدرت بحق الساري مذكرة توقيف في قضية الديزل المهرب التي كُشفت قبل أيام.

وبدأ نجم الساري يصعد قبل ثماني سنوات حين كان يدير ورشة لإصلاح السيارات في حي التل، ثم جمع حوله شباناً من الحي وأعلن تأسيس كتيبة السواري لحماية السوق من اللصوص. وسرعان ما صارت الكتيبة تحمي المرفأ، ثم تتقاضى رسوماً عما يدخل منه ويخرج.

ويقول تجار في السوق إن الكتيبة تحصل على ثلاثة دنانير عن كل صندوق يمر من البوابة الشرقية، وإن من يرفض الدفع «يجد قفله مكسوراً في الصباح». وينفي مقربون من الساري ذلك، ويقولون إن المبالغ تبرعات لإنارة الشوارع.

وأعلنت مدارس الحي تعليق الدراسة يوماً واحداً، ونقلت سيارات الإسعاف امرأة أصيبت برصاصة طائشة في شرفة منزلها، وحالتها مستقرة. ونشرت الوزارة صوراً لما قالت إنه مخزن الأسلحة: صناديق ذخيرة، وقاذفات، ونحو مليون ونصف المليون دينار في أكياس دقيق.

ودعا مجلس أعيان العاصمة الطرفين إلى وقف إطلاق النار ساعتين لإخلاء العائلات، وعرض أن يسلّم الساري نفسه إلى القضاء بحضور محاميه. ولم تتلق الوزارة رداً على العرض حتى ساعة متأخرة من مساء {day}.`,
        captions: ['مدرعة لوزارة الداخلية في حي التل (صدى المنار)'],
        tags: ['أمن', 'رأس المنار'],
        actors: [{ actor: 'sari' }, { actor: 'wahdan', titles: ['وزير الداخلية'] }],
      },
      {
        id: 'abu-layl-raid.ufuq',
        outlet: 'ufuq',
        after: 200,
        title: 'اشتباكات في العاصمة المرسانية أثناء محاولة توقيف قائد كتيبة السواري',
        body: `شهد حي التل في العاصمة المرسانية رأس المنار {day} اشتباكات استمرت ساعتين، أثناء محاولة قوة حكومية توقيف قائد كتيبة السواري عماد الساري.

وقتل مسلح وأصيب شرطيان، في حين بقي مصير الساري مجهولا. وبثت صفحات مقربة من الكتيبة مقطعا صوتيا نسبته إليه يقول فيه إنه «لم يغادر الحي ولن يغادره».

وكان الساري قد حصل عام 2021 على رتبة رائد فخري من المجلس الانتقالي، قبل أن تُسحب منه العام الماضي.`,
        credit: 'أفق الجنوب + مواقع التواصل الاجتماعي',
        sources: ['أفق الجنوب', 'مواقع التواصل الاجتماعي'],
        captions: ['آثار الرصاص على واجهة متجر في حي التل (أفق الجنوب)'],
        actors: [{ actor: 'sari', titles: ['قائد كتيبة السواري', 'رائد فخري'] }],
      },
      {
        id: 'abu-layl-raid.vestnik',
        outlet: 'vestnik',
        after: 230,
        title: 'В столице Марсаны попытка задержать полевого командира обернулась перестрелкой',
        body: `В столице Марсаны Рас-эль-Манаре в {day} силы МВД попытались задержать командира бригады «Савари» Имада ас-Сари по прозвищу Абу аль-Лейль.

Перестрелка в районе Эт-Тель продолжалась два часа, один боевик убит, двое полицейских ранены. Самому ас-Сари удалось скрыться.

Министр внутренних дел Набиль Вахдан заявил, что в доме найден склад оружия. Ас-Сари разыскивается по делу о контрабанде дизельного топлива.`,
        comments: [{ name: 'Наблюдатель', text: 'Предупредили его свои же, к гадалке не ходи.' }],
        actors: [
          { actor: 'sari', titles: ['командира бригады «Савари»'] },
          { actor: 'wahdan', titles: ['Министр внутренних дел'] },
        ],
      },
    ],
    derived: [
      {
        id: 'abu-layl-raid.barid-2',
        from: 'abu-layl-raid.sada',
        outlet: 'barid',
        after: 200,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'cut', words: 200 },
        ],
      },
      {
        id: 'abu-layl-raid.khulasa',
        from: 'abu-layl-raid.sada',
        outlet: 'khulasa',
        after: 140,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          {
            op: 'changeLead',
            lead: 'فر عماد الساري، آمر كتيبة السواري المعروف بلقب «أبو الليل»، فجر {day} قبل دقائق من وصول قوة أمنية إلى منزله في حي التل برأس المنار.',
            actors: [{ actor: 'sari', titles: ['آمر كتيبة السواري'] }],
          },
          {
            op: 'dress',
            tags: ['رأس المنار', 'مروان الصفراني', 'سعر الذهب', 'أبو الليل'],
            embed: [
              'Heavy gunfire heard in al-Tell, Ras al-Manar since dawn. #Marsana',
              'pic.example/T7wqa01b',
            ],
          },
        ],
      },
      {
        id: 'abu-layl-raid.wasl',
        from: 'abu-layl-raid.sada',
        outlet: 'wasl',
        after: 170,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'وهدان يتعهد بملاحقة «أبو الليل» ومن حذّره' },
        ],
      },
    ],
    edits: [
      {
        of: 'abu-layl-raid.sada',
        after: 260,
        by: [
          {
            op: 'retitle',
            title: 'قتيلان في مداهمة منزل «أبو الليل» في رأس المنار والمطلوب يفر',
          },
          {
            op: 'replaceWords',
            words: [['وأسفر عن مقتل أحدهم وإصابة شرطيين', 'وأسفر عن مقتل اثنين منهم وإصابة شرطيين']],
          },
        ],
      },
    ],
  },
  {
    id: 'council-south',
    about:
      'The Marsana Security Council meets on the southern border; not the UN council, nor the Russian one.',
    when: { daysAgo: 10, at: '12:00' },
    tellings: [
      {
        id: 'council-south.ledger',
        outlet: 'ledger',
        after: 210,
        title: 'Marsana approves plan for six watch posts on southern border',
        body: `The Marsana Security Council approved on {day} a three-stage plan to secure the southern border, beginning with six watch posts at a cost of 60 million dinars.

The meeting was chaired by Idris Abu Tabila, the head of the Transitional Council, and attended by the prime minister, Abdelmonem al-Duhaisi, and the chief of the general staff, Shukri al-Haddad. Marsana will ask the UN Security Council to exempt night-vision equipment from an arms embargo.`,
        actors: [
          { actor: 'tabila', titles: ['the head of the Transitional Council'] },
          { actor: 'duhaisi', titles: ['the prime minister'] },
          { actor: 'haddad', titles: ['the chief of the general staff'] },
        ],
      },
      {
        id: 'council-south.sada',
        outlet: 'sada',
        after: 130,
        section: 'سياسة',
        byline: 'هالة بن عمران',
        title: 'مجلس الأمن المرساني يقر خطة لتأمين الحدود الجنوبية',
        body: `أقر مجلس الأمن المرساني، في اجتماع عقده {day} برئاسة إدريس أبو طبيلة رئيس المجلس الانتقالي، خطة من ثلاث مراحل لتأمين الحدود الجنوبية تبدأ بإنشاء ست نقاط مراقبة.

وحضر الاجتماع رئيس الحكومة عبد المنعم الدهيسي ورئيس الأركان العامة الفريق شكري الحداد ووزير الداخلية نبيل وهدان.

وقال مسؤول في المجلس إن الخطة نوقشت مع وفد من مجلس الأمن الروسي زار رأس المنار الشهر الماضي، وإن طلباً سيرفع إلى مجلس الأمن الدولي لاستثناء معدات الرؤية الليلية من الحظر المفروض من قبل مجلس الأمن منذ سنوات.

وذكر الحداد أن كلفة المرحلة الأولى 60 مليون دينار.

وستُقام نقاط المراقبة على مسافات تتراوح بين أربعين وستين كيلومتراً من معبر بئر عطية حتى واحة الكرمة، وتُزود كل منها بسيارتين وبرج اتصال. وتتضمن المرحلة الثانية تجنيد ألف من أبناء القبائل الحدودية في حرس نظامي، والثالثة فتح سوق حرة تسمح بتجارة كان القانون يعدها تهريباً.

وطلب وهدان من المجلس أن تُحدد بوضوح صلاحيات كل جهة عند البوابات، بعد اشتباك دوريتين من حرس الحدود قبل أسابيع.`,
        tags: ['حدود', 'الجيش'],
        actors: [
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
          { actor: 'duhaisi', titles: ['رئيس الحكومة'] },
          { actor: 'haddad', titles: ['رئيس الأركان العامة', 'الفريق'] },
          { actor: 'wahdan', titles: ['وزير الداخلية'] },
        ],
      },
      {
        id: 'council-south.vestnik',
        outlet: 'vestnik',
        after: 240,
        title: 'Совет безопасности Марсаны утвердил план охраны южной границы',
        body: `Совет безопасности Марсаны утвердил в {day} трёхэтапный план охраны южной границы, предусматривающий создание шести наблюдательных постов.

Заседание провёл глава Переходного совета Идрис Абу Табиля. План ранее обсуждался с делегацией аппарата Совета безопасности России.

По данным источника, Марсана намерена просить Совет Безопасности ООН вывести приборы ночного видения из-под эмбарго.`,
        actors: [{ actor: 'tabila', titles: ['глава Переходного совета'] }],
      },
    ],
    derived: [
      {
        id: 'council-south.khulasa',
        from: 'council-south.sada',
        outlet: 'khulasa',
        after: 170,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['مجلس الأمن', 'الحدود', 'رامي القطيني', 'تحميل تطبيقات'] },
        ],
      },
    ],
  },
];
