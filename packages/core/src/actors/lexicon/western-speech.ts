import { wordSet } from './words.ts';

/** Verbs of saying in English and Russian, as the press writes them. */
export const WESTERN_SAYING = wordSet(
  `said says told tells added announced warned stressed noted insisted declared stated wrote explained argued replied denied confirmed
   claimed acknowledged promised urged
   сказал сказала сказали заявил заявила заявили заявляет сообщил сообщила сообщили сообщает добавил добавила добавили отметил отметила
   отметили подчеркнул подчеркнула подчеркнули рассказал рассказала пояснил пояснила уточнил уточнила считает говорит объявил объявила
   написал написала ответил ответила предупредил предупредила призвал призвала напомнил напомнила подтвердил подтвердила`,
);

/** Forms that carry a speech on («adding that», «добавив, что»). */
export const WESTERN_CARRYING = wordSet(
  'adding noting stressing saying warning insisting добавив отметив подчеркнув заявив сообщив пояснив уточнив добавляя отмечая',
);

/** Pronouns that stand for whoever spoke last. */
export const WESTERN_PRONOUNS = wordSet('he she они он она');

/** Words between a subject and its verb. */
export const WESTERN_ADVERBS = wordSet(
  'also later earlier then has had have reportedly recently already today yesterday также ранее позже уже затем накануне сегодня вчера тоже',
);

/** Speakers without a name, after an article («the ministry said»). */
export const WESTERN_SPEAKERS = wordSet(
  `ministry government army military company spokesman spokeswoman spokesperson statement official officials source sources police court
   embassy office agency mission minister president ambassador envoy committee commission`,
);

/** What opens reported speech; in English any of the second may, right after the verb. */
export const WESTERN_CLAUSES = wordSet('that что');
export const WESTERN_OPENERS = wordSet(
  'the he she it they his her its their there a an this these no some all',
);

/** Words of meeting, receiving, travelling. */
export const WESTERN_MEET = wordSet(
  'met meets встретился встретилась встретились встречался провел провела провели',
);
export const WESTERN_WILL_MEET = wordSet('meet встретится встретятся проведет проведут');
export const WESTERN_RECEIVE = wordSet('hosted received welcomed принял приняла');
export const WESTERN_WILL_RECEIVE = wordSet('host receive примет примут');
export const WESTERN_VISIT = wordSet(
  'visited visits arrived arrives travelled traveled flew посетил посетила прибыл прибыла прилетел прилетела приехал приехала',
);
export const WESTERN_WILL_VISIT = wordSet('visit посетит прибудет приедет прилетит');
export const WESTERN_TALKS = wordSet(
  'talks meeting negotiations переговоры переговоров встреча встречу встречи встрече',
);
export const WESTERN_CALL = wordSet('phone telephone телефону телефонный телефонного телефонном');
export const WESTERN_WITH = wordSet('with с со');

/** Where a place follows. */
export const WESTERN_TOWARDS = wordSet('in at to into в во на');

/** What ends the list of those who met. */
export const WESTERN_BARRIERS = wordSet(
  'who which that where after before when while because as который которая которые что где после перед когда чтобы',
);
export const WESTERN_PLANNED = wordSet(
  'will expected scheduled planned plans due planning set планирует намерен намерена ожидается запланирована запланированы предстоит',
);
export const WESTERN_CLAIMED = wordSet('allegedly rumoured rumored denied denies якобы опроверг опровергла');
export const WESTERN_NEGATED = wordSet('not never без не didnt');

/** Days and months are no places. */
export const WESTERN_TIMES = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
   december понедельник вторник среду четверг пятницу субботу воскресенье`,
);

/** First names that make a person of two capitalised words. */
export const WESTERN_FIRST = wordSet(
  `john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
   joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
   brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry peter henry arthur mary patricia jennifer linda
   elizabeth barbara susan jessica sarah karen lisa nancy margaret sandra ashley emily donna michelle carol amanda melissa deborah stephanie
   rebecca laura helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine catherine christine maria diana julia
   victoria olivia emma sophie charlotte alice hannah martin simon philip neil stuart graham ian colin nigel emmanuel jean pierre jacques
   francois nicolas olivier antoine luigi giorgia giuseppe mario matteo paolo marco francesco sergio angela olaf hans klaus jens ursula
   pedro jose juan carlos luis miguel antonio fernando recep mehmet mustafa ahmet hakan ibrahim mohammed mohamed muhammad ahmed ahmad ali
   hassan hussein omar khalid khaled abdullah abdul yousef youssef salah saleh khalifa saddam fayez aguila mahmoud ismail nasser tarek
   tom joe bill jim mike steve chris alex nick tony sam ben dan bob kate jane rachel lucy claire anne marie omar karim amina leila fatima
   vladimir sergei sergey dmitry dmitri alexei aleksei mikhail nikolai ivan igor oleg yuri andrei viktor boris maxim pavel vasily anatoly
   владимир сергей дмитрий алексей михаил николай иван игорь олег юрий андрей виктор борис максим павел василий анатолий александр евгений
   валентин валерий виталий вячеслав аркадий анатолий геннадий григорий денис кирилл константин леонид марат никита роман руслан станислав степан федор
   эдуард антон артем антонина анна валентина вера галина екатерина елена ирина людмила марина мария наталья наталия ольга светлана татьяна
   юлия халифа мухаммед мохаммед ахмед али хасан хусейн абдель абдул махмуд исмаил реджеп джо дональд джон эммануэль ангела олаф антониу`,
);

/** Last words of a body's name, and first words that «of» or «for» follows. */
export const WESTERN_BODIES = wordSet(
  `ministry corporation company bank council commission agency authority party university institute association federation committee
   parliament court army forces organisation organization fund group union movement front brigade`,
);
