import type { PressEvent } from '../../src/telling.ts';

/** An Arab initiative, and European money for rescue at sea. */
export const envoys: readonly PressEvent[] = [
  {
    id: 'gendi-initiative',
    about: 'The Arab League envoy proposes a Cairo round; soldiers («الجندي») are mentioned beside the man.',
    when: { daysAgo: 21, at: '13:00' },
    tellings: [
      {
        id: 'gendi-initiative.sada',
        outlet: 'sada',
        after: 70,
        section: 'سياسة',
        title: 'الجندي يعرض مبادرة عربية لجمع الأطراف المرسانية في القاهرة',
        body: `عرض مبعوث جامعة الدول العربية إلى مرسانة رأفت الجندي، {day}، مبادرة من خمس نقاط لجمع الأطراف المرسانية في القاهرة، تبدأ بتثبيت وقف إطلاق النار وتنتهي بلجنة دستورية.

وقال الجندي بعد لقائه رئيس المجلس الانتقالي إدريس أبو طبيلة إن الجامعة «لا تنافس الأمم المتحدة وإنما تمهد لها».

وتنص النقطة الثالثة على أن يعود كل جندي من القوات المستحدثة إلى ثكنته قبل الاقتراع بثلاثين يوماً، وعلى ألا يُنقل الجندي من منطقة إلى أخرى إلا بإذن لجنة مشتركة.

وتتضمن المبادرة صندوقاً عربياً لإعادة إعمار المناطق المتضررة من القتال والسيول، وبعثة مراقبين من عشر دول. ومن المقرر أن ينتقل الجندي {day+1} إلى تلمار للقاء رئيس مجلس النواب، على أن يقدم تقريره إلى مجلس الجامعة خلال أسبوعين.

وهذه ثاني جولة للمبعوث منذ تعيينه، وكانت جولته الأولى قد انتهت بلا بيان.`,
        captions: ['مبعوث الجامعة العربية لدى وصوله إلى مقر المجلس الانتقالي (صدى المنار)'],
        actors: [
          { actor: 'gendi', titles: ['مبعوث جامعة الدول العربية إلى مرسانة'] },
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
        ],
      },
      {
        id: 'gendi-initiative.barid',
        outlet: 'barid',
        after: 180,
        title: 'خمس نقاط عربية على طاولة المجلس الانتقالي',
        body: `وضع مبعوث الجامعة العربية رأفت الجندي خمس نقاط على طاولة رئيس المجلس الانتقالي إدريس أبوطبيلة، {day}، وطلب جواباً عليها خلال عشرة أيام.

ويرى متابعون أن النقطة الأصعب هي عودة القوات إلى ثكناتها قبل الاقتراع. «الجندي يطيع من يدفع راتبه»، قال ضابط متقاعد للبريد، «وفي مرسانة من يدفع الرواتب اثنان».

وحمل المبعوث معه خريطة ملونة للبلاد بسطها أمام الصحفيين، ثم طواها حين لاحظ أحدهم أن جزيرة قرنة ليست عليها. وقال ضاحكاً إن «الجزر تُرسم في الجولة الثانية».`,
        actors: [
          { actor: 'gendi', titles: ['مبعوث الجامعة العربية'] },
          { actor: 'tabila', titles: ['رئيس المجلس الانتقالي'] },
        ],
      },
    ],
    derived: [
      {
        id: 'gendi-initiative.khulasa',
        from: 'gendi-initiative.sada',
        outlet: 'khulasa',
        after: 110,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['الجامعة العربية', 'مباريات اليوم', 'نزار القطيني', 'القاهرة'] },
        ],
      },
    ],
  },
  {
    id: 'safrani-rome',
    about: 'The foreign minister meets the EU ambassador; a call with Rome on migration.',
    when: { daysAgo: 33, at: '11:15' },
    meetings: [{ who: ['safrani', 'valdini'], where: 'رأس المنار', day: 0, status: 'held', means: 'talks' }],
    tellings: [
      {
        id: 'safrani-rome.sada',
        outlet: 'sada',
        after: 50,
        section: 'سياسة',
        title: 'الصفراني وفالديني يبحثان تمويل محطتي إنقاذ على الساحل',
        body: `بحثت وزيرة الخارجية لمياء الصفراني، {day}، مع سفير الاتحاد الأوروبي لدى مرسانة ماركو فالديني، تمويل محطتي إنقاذ على الساحل الغربي وتجهيز أربعة زوارق.

وقالت الصفراني إن بلادها «لن تكون سجناً لأوروبا ولا جسراً إليها بلا قانون»، وطالبت بفتح مسارات للعمل الموسمي.

وأوضح فالديني أن الاتحاد رصد 42 مليون يورو تصرف على ثلاث سنوات، وأن ثلثها مخصص للبلديات.

وستقام المحطتان في مرفأ الزيتون وفي رأس الطرف، وتضم كل منهما عيادة وغرفة عمليات مشتركة مع بلدية المدينة. واشترطت الصفراني ألا ترابط في المياه المرسانية زوارق أجنبية بموجب الاتفاق، وأن تُنشر أرقام الإنقاذ شهرياً.`,
        actors: [
          { actor: 'safrani', titles: ['وزيرة الخارجية'] },
          { actor: 'valdini', titles: ['سفير الاتحاد الأوروبي لدى مرسانة'] },
        ],
      },
      {
        id: 'safrani-rome.ledger',
        outlet: 'ledger',
        after: 110,
        byline: 'Miriam Halford',
        title: 'EU to fund two rescue stations on Marsana’s western coast',
        body: `The European Union will spend 42 million euros over three years on two rescue stations and four boats on the western coast of Marsana, its ambassador, Marco Valdini, said on {day} after talks with Foreign Minister Lamia al-Safrani.

A third of the money is meant for coastal municipalities. Marsana “will be neither Europe's prison nor a lawless bridge to it”, al-Safrani said.`,
        actors: [
          { actor: 'valdini', titles: ['its ambassador'] },
          { actor: 'safrani', titles: ['Foreign Minister'] },
        ],
      },
    ],
    derived: [
      {
        id: 'safrani-rome.wasl',
        from: 'safrani-rome.sada',
        outlet: 'wasl',
        after: 85,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'retitle', title: 'أوروبا ترصد 42 مليون يورو لمحطتي إنقاذ غربي مرسانة' },
        ],
      },
    ],
  },
];
