import { wordSet } from './words.ts';

/** Offices and forms of address that stand before a name in English and Russian, in every common case. */
export const WESTERN_TITLES = wordSet(
  `president minister premier secretary general marshal commander envoy ambassador spokesman spokeswoman spokesperson chancellor king queen
   prince princess sheikh sultan emir mr mrs ms dr leader chief head director governor speaker chairman chairwoman senator judge professor
   executive officer colonel captain brigadier admiral lieutenant major mayor coach deputy representative commissioner lawmaker analyst
   президент президента президенту президентом премьер премьера премьеру премьером министр министра министру министром министра глава
   главы главе главой главу посол посла послу послом генерал генерала генералу генералом маршал маршала маршалу маршалом фельдмаршал
   фельдмаршала фельдмаршалу фельдмаршалом посланник посланника спецпосланник спецпосланника спецпосланницей посланница секретарь секретаря
   секретарем канцлер канцлера король короля принц принца шейх шейха лидер лидера лидером директор директора председатель председателя
   председателем командующий командующего командующим полковник полковника мэр мэра депутат депутата представитель представителя тренер
   тренера эксперт эксперта`,
);

/** Capitalised words that are no part of a person's name. */
export const WESTERN_STOP = wordSet(
  `the a an in on at of for and but he she it they we his her their this that these those after before when while as if from by with to
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
   december united nations security council government national ministry army forces force oil corporation bank university college court
   parliament house representatives union european african arab league middle east west north south northern southern eastern western
   general assembly state states republic kingdom city river sea ocean gulf airport port street square news agency group company party
   movement front brigade authority services service statistics sports police prosecution emergency resources gardens accountants democrats republicans
   conservatives labour union unions workers delhi york angeles news media television radio clipper pavilion brothers hospital ambulance street avenue foundation museum station bridge stadium centre center park church
   school academy club cup times post house hall tower island day week sale final mission office department committee commission international central high supreme foreign defence defense interior
   prime acting former late russian american british french german italian turkish egyptian libyan chinese israeli iranian saudi
   в на по с со из за о об от до для и но он она они это его ее их после перед когда как если совет безопасности оон россия россии
   понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье правительство армия армии министерство центральный республика республики республике федерация федерации области область края администрации администрация
   управления управление суда суд банк банка комитет комитета комиссии парламента прокуратуры цб мид мвд фсб цик оон сша рф`,
);

/** Verbs that somebody is the subject of, beside a name. */
export const WESTERN_VERBS = wordSet(
  `said says told added announced warned called met visited arrived left denied confirmed stressed urged told accused described signed
   replied insisted noted wrote thanked promised refused resigned won died
   сказал сказала заявил заявила сообщил сообщила добавил добавила отметил отметила подчеркнул подчеркнула встретился встретилась прибыл
   прибыла посетил посетила назвал назвала объявил объявила призвал призвала опроверг подтвердил подтвердила поблагодарил умер погиб`,
);

/** Small words inside names. */
export const WESTERN_LINKS = wordSet(
  'al el bin ben ibn abu bint van von de da di del la le аль ас ад ан ар эль бен ибн бин абу бек',
);
