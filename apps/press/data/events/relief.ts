import type { PressEvent } from '../../src/telling.ts';

/** The flood of Wadi al-Hujaira and the flights that followed: the fourth and the fifth are two events. */
export const relief: readonly PressEvent[] = [
  {
    id: 'relief-4',
    about: 'The fourth relief flight lands in Telmar with tents and water pumps.',
    when: { daysAgo: 9, at: '10:10' },
    lookAlike: 'relief-5',
    tellings: [
      {
        id: 'relief-4.sada',
        outlet: 'sada',
        after: 30,
        byline: 'أيمن الصغيّر',
        section: 'محليات',
        title: 'وصول رابع طائرة إغاثة إلى مطار تلمار محملة بالخيام ومضخات المياه',
        body: `حطت في مطار تلمار الدولي، صباح {day}، رابع طائرة إغاثة مخصصة لمتضرري سيول وادي الهجيرة، وعلى متنها 38 طناً من الخيام والأغطية ومضخات سحب المياه.

وقال عميد بلدية تلمار صالح زغدود، الذي كان في استقبال الطائرة، إن الشحنة ستُنقل مباشرة إلى ثلاثة مراكز إيواء في ضاحية البساتين، حيث لا تزال 620 أسرة تقيم في المدارس.

وأوضح زغدود أن المضخات العشرين التي وصلت اليوم ستُستخدم في تفريغ الأقبية المغمورة حول المستشفى المركزي، بعد أن تعطلت ست من المضخات المحلية.

وأشار الهلال الأحمر المرساني إلى أن طائرة خامسة ستصل في نهاية الأسبوع، وأنها ستحمل أدوية ومولدات كهرباء.

وتولت تجهيز الطائرة جمعيات خيرية في أربع مدن، وحمل بعض الصناديق رسائل كتبها تلاميذ مدارس. وقرأ متطوع على زملائه رسالة من طفلة تقول فيها إنها أرسلت معطفها «لأن المطر عندنا انتهى وعندكم لا».

وكانت السيول التي ضربت الوادي قد أودت بحياة 52 شخصاً، وجرفت جسر الهجيرة القديم الذي يربط تلمار بميناء السارية.`,
        captions: ['متطوعون من الهلال الأحمر المرساني يفرغون حمولة الطائرة (صدى المنار)'],
        tags: ['وادي الهجيرة', 'إغاثة', 'تلمار'],
        actors: [{ actor: 'zaghdud', titles: ['عميد بلدية تلمار'] }],
      },
      {
        id: 'relief-4.barid',
        outlet: 'barid',
        after: 140,
        title: 'طائرة رابعة من مساعدات السيول تصل إلى تلمار',
        body: `وصلت إلى تلمار، صباح {day}، شحنة جديدة من المساعدات الموجهة إلى منكوبي السيول، هي الرابعة منذ فيضان وادي الهجيرة، وفق ما أفادت غرفة الطوارئ بالبلدية.

وتتألف الشحنة من ثمانية وثلاثين طناً من الخيام والأغطية، إضافة إلى عشرين مضخة مياه. وباشرت فرق الهلال الأحمر توزيعها على مراكز الإيواء في ضاحية البساتين.

وطالب عميد البلدية صالح زغدود الجهات المانحة بإرسال مولدات كهرباء، قائلاً إن «الخيمة تقي من البرد ساعات الليل، أما المستشفى فلا يقيه إلا التيار».`,
        actors: [{ actor: 'zaghdud', titles: ['عميد البلدية'] }],
      },
    ],
    derived: [
      {
        id: 'relief-4.khulasa',
        from: 'relief-4.sada',
        outlet: 'khulasa',
        after: 55,
        by: [
          { op: 'copyWire', credit: 'صدى المنار' },
          { op: 'dress', tags: ['وادي الهجيرة', 'مسلسلات', 'مراد الكيلوش', 'سعر الدولار', 'تلمار'] },
        ],
      },
    ],
  },
  {
    id: 'relief-5',
    about: 'The fifth relief flight lands in Telmar with medicine and generators.',
    when: { daysAgo: 5, at: '16:45' },
    lookAlike: 'relief-4',
    tellings: [
      {
        id: 'relief-5.sada',
        outlet: 'sada',
        after: 35,
        byline: 'أيمن الصغيّر',
        section: 'محليات',
        title: 'وصول خامس طائرة إغاثة إلى مطار تلمار وعلى متنها أدوية ومولدات',
        body: `حطت في مطار تلمار الدولي، عصر {day}، خامس طائرة إغاثة مخصصة لمتضرري سيول وادي الهجيرة، وعلى متنها 24 طناً من الأدوية وثمانية مولدات كهرباء متوسطة.

وتسلمت وزيرة الصحة هدى بوقرين الشحنة في أرض المطار، وقالت إن نصف الأدوية سيذهب إلى المستشفى المركزي في تلمار، والنصف الآخر إلى العيادات المتنقلة التي تعمل في قرى الوادي.

وأكدت بوقرين أن الوزارة لم تسجل حتى الآن أي إصابة بالكوليرا بين النازحين، لكنها تستعد لحملة تطعيم وقائية تشمل الأطفال دون الخامسة.

ومن المنتظر أن تُركّب المولدات خلال يومين بإشراف مهندسين من شركة الكهرباء.

وقال مدير المستشفى المركزي إن المخزون من المضادات الحيوية كان سينفد خلال أربعة أيام، وإن قسم غسيل الكلى يعمل منذ الفيضان بنوبات ليلية على مولد واحد استُعير من فندق.

وأشار رئيس الهلال الأحمر إلى أن خمس طائرات وصلت حتى الآن من أصل ثمانٍ تعهد بها المانحون، وأن السادسة ستحمل أغطية وحليب أطفال.`,
        captions: ['وزيرة الصحة تتفقد شحنة الأدوية في مطار تلمار (صدى المنار)'],
        tags: ['وادي الهجيرة', 'إغاثة', 'الصحة'],
        actors: [{ actor: 'buqrin', titles: ['وزيرة الصحة'] }],
      },
      {
        id: 'relief-5.ufuq',
        outlet: 'ufuq',
        after: 120,
        title: 'مرسانة.. أدوية ومولدات لمنكوبي وادي الهجيرة على متن الطائرة الخامسة',
        body: `تسلمت السلطات الصحية في تلمار {day} شحنة خامسة من المساعدات الإنسانية تضم أدوية ومولدات كهرباء، في وقت لا تزال فيه مئات العائلات تنتظر العودة إلى منازلها منذ الفيضان الذي ضرب وادي الهجيرة.

وقالت وزيرة الصحة في حكومة التوافق هدى بوقرين -خلال تسلمها الشحنة- إن الوضع الوبائي «تحت السيطرة»، وإن حملة التطعيم ضد الكوليرا ستبدأ فور اكتمال سلسلة التبريد.

في المقابل، قال ناشطون في لجنة أهالي الوادي إن المساعدات «تصل إلى المطار أسرع مما تصل إلى الخيام»، وطالبوا بنشر قوائم المستفيدين.`,
        captions: ['مخيم مؤقت للنازحين في ضاحية البساتين شرقي تلمار (أفق الجنوب)'],
        credit: 'أفق الجنوب',
        sources: ['أفق الجنوب'],
        actors: [{ actor: 'buqrin', titles: ['وزيرة الصحة في حكومة التوافق'] }],
      },
      {
        id: 'relief-5.ledger',
        outlet: 'ledger',
        after: 180,
        byline: 'Tom Aldery',
        title: 'Fifth aid flight brings medicine and generators to flood-hit Telmar',
        body: `A fifth relief flight landed in Telmar on {day} afternoon carrying 24 tonnes of medicine and eight generators for families displaced by the Wadi al-Hujaira floods.

Health Minister Huda Buqrin said half of the medicine would go to the city's central hospital and half to mobile clinics in the valley. No case of cholera had been recorded, she added, but a vaccination drive for children under five was being prepared.

Residents' groups complained that aid was slow to leave the airport and asked for the lists of recipients to be published.`,
        tags: ['Telmar', 'Floods', 'Health'],
        actors: [{ actor: 'buqrin', titles: ['Health Minister'] }],
      },
    ],
    derived: [],
    edits: [
      {
        of: 'relief-5.sada',
        after: 75,
        by: [{ op: 'replaceWords', words: [['24 طناً من الأدوية', '22 طناً من الأدوية']] }],
      },
    ],
  },
];
