import { foldText } from '../text/index.ts';
import { termOf } from './terms.ts';

/**
 * What news tells of, by the words of four languages: Arabic | English | Russian (beginnings of words) | French.
 * A telling in one language and a story in another share these where they share no word. Those with a star are in
 * every other report and weigh little.
 */
const ROWS = `
quake: زلزال هزة زلازل | earthquake quake tremor | землетрясен подземн толчк | séisme tremblement
flood: سيول فيضان فيضانات سيل | flood floods flooding | наводнен паводк | inondation inondations crue
fire: حريق حرائق نيران | fire blaze wildfire | пожар возгоран | incendie feu
boat: قارب زورق مركب قوارب | boat dinghy vessel | лодк судн катер | bateau embarcation canot
migrant: مهاجر مهاجرين لاجئين لاجئ | migrant migrants refugees refugee | мигрант бежен | migrants réfugiés
drown: غرق غرقى غريق | drowned drown sank capsized | утону затону | noyés naufrage
mine: لغم ألغام | mine landmine mines | мина мины минн подорв | mine mines
blast: انفجار تفجير عبوة | blast explosion bomb bombing | взрыв бомб | explosion attentat bombe
*killed: قتل مقتل قتلى قتيل | killed dead deaths | убит погиб жертв | tués morts
*wounded: جرحى إصابة مصاب جريح | wounded injured injuries | ранен пострадав | blessés
arrest: اعتقال توقيف القبض اعتقل أوقف | arrested arrest detained detention | арест задержа | arrêté arrestation détenu
release: إفراج أفرج إطلاق | released release freed | освобо отпущ | libéré libération
swap: تبادل محتجزين أسرى | exchange swap prisoners | обмен пленн | échange prisonniers
smuggle: تهريب مهرب مهربين | smuggling smuggled smugglers | контраб | contrebande trafic
fuel: وقود بنزين ديزل | fuel petrol diesel gasoline | топлив бензин | carburant essence
oil: نفط خام نفطي | oil crude | нефт | pétrole brut
gas: غاز الغاز | gas | газ | gaz
port: ميناء موانئ مرفأ | port harbour harbor ports | порт | port
airport: مطار | airport | аэропорт | aéroport
plane: طائرة طائرات | plane flight aircraft | самолет рейс | avion vol
drone: مسيرة مسيرات | drone drones | беспилот дрон | drone drones
power: كهرباء تيار محول | electricity power blackout outage | электр свет | électricité panne
*water: مياه مضخات | water | вод | eau
dam: سد سدود | dam | плотин дамб | barrage
school: مدرسة مدارس معلمين معلم | school schools teachers teacher | школ учител | école écoles enseignants
hospital: مستشفى مستشفيات | hospital hospitals | больниц госпитал | hôpital
doctor: طبيب أطباء | doctors doctor medics | врач медик | médecins médecin
cholera: كوليرا | cholera | холер | choléra
vaccine: تطعيم لقاح | vaccination vaccine | вакцин прививк | vaccination vaccin
strike: إضراب مضربين | strike strikers | забастовк | grève
protest: احتجاج مظاهرة متظاهرين | protest protesters demonstration | протест демонстр | manifestation manifestants
*election: انتخابات انتخاب اقتراع ناخبين | election elections vote polls voters | выбор голосован избират | élections scrutin vote
*parliament: برلمان نواب | parliament lawmakers | парламент депутат | parlement députés
*council: مجلس | council | совет | conseil
budget: ميزانية موازنة | budget | бюджет | budget
bank: مصرف بنك مصارف | bank banks | банк | banque
currency: دينار دولار صرف عملة | dinar dollar currency exchange | динар доллар валют курс | dinar dollar devise
*price: سعر أسعار | price prices | цен | prix
bread: خبز رغيف | bread | хлеб | pain
court: محكمة قاض حكم | court judge sentenced | суд приговор | tribunal juge
*army: جيش عسكري قوات | army military troops forces | арми военн войск | armée militaire forces
*police: شرطة | police | полици | police
truce: هدنة وقف | ceasefire truce | перемир прекращен | cessez-le-feu trêve
*deal: اتفاق اتفاقية توقيع | agreement deal accord signed | соглашен договор подписа | accord signé
*talks: محادثات مباحثات لقاء اجتماع | talks meeting met | переговор встреч | entretiens rencontre pourparlers
*visit: زيارة يزور | visit visits | визит посет | visite
*minister: وزير وزراء | minister ministers | министр | ministre
*cabinet: حكومة وزاري تعديل | government cabinet reshuffle | правительств кабинет | gouvernement remaniement
*envoy: مبعوث مبعوثة سفير | envoy ambassador | посланник посол спецпред | envoyé ambassadeur
*border: حدود معبر | border crossing | границ погранич переход | frontière poste-frontière
bridge: جسر | bridge | мост | pont
*road: طريق | road highway | дорог шоссе трасс | route
refinery: مصفاة | refinery | нпз нефтеперераб | raffinerie
museum: متحف آثار أثري | museum archaeologists antiquities | музе археолог | musée archéologues
theatre: مسرح | theatre theater amphitheatre | театр амфитеатр | théâtre
match: مباراة فوز هدف | match win goal beat | матч побед гол | match victoire but
final: نهائي | final | финал | finale
cup: كأس | cup | кубок | coupe
*team: منتخب فريق نادي | team club side | сборн команд клуб | équipe club
funeral: جنازة تشييع حداد | funeral mourning | похорон траур | funérailles deuil
resign: استقال استقالة | resigns resigned resignation | отставк | démission
appoint: تعيين عين | appointed appoints named | назнач | nommé nomination
promote: ترقية رقى | promoted promotes promotion | звани повыш | promu promotion
university: جامعة جامعي طلاب طالب | university students student | университет студент | université étudiants
rain: أمطار مطر | rain rains | дожд ливн | pluie pluies
storm: عاصفة رياح | storm winds | шторм бур ветер | tempête
desalination: تحلية | desalination | опреснен | dessalement
locust: جراد | locust locusts | саранч | criquets
camp: مخيم | camp | лагер | camp
*aid: مساعدات إغاثة | aid relief | помощ гуманитар | aide secours
sanction: عقوبات | sanctions | санкци | sanctions
weapon: أسلحة سلاح | weapons arms | оружи | armes
raid: مداهمة غارة | raid airstrike strike | рейд удар налет | raid frappe
kidnap: خطف اختطاف مخطوف | kidnapped abducted | похищ | enlevé enlèvement
`;

const exact = new Map<string, string>();
const beginnings: [string, string][] = [];
for (const row of ROWS.trim().split('\n')) {
  const [id = '', rest = ''] = row.split(': ');
  const [arabic = '', english = '', russian = '', french = ''] = rest.split('|');
  for (const word of arabic.split(' ').filter(Boolean)) exact.set(termOf(foldText(word)), id);
  for (const word of `${english} ${french}`.split(' ').filter(Boolean)) exact.set(foldText(word), id);
  for (const word of russian.split(' ').filter(Boolean)) beginnings.push([foldText(word), id]);
}

/** The concept of a folded word, or null. */
export function conceptOf(folded: string): string | null {
  if (/^[а-я]/.test(folded)) return beginnings.find(([start]) => folded.startsWith(start))?.[1] ?? null;
  return exact.get(/^[\u0621-\u064a]/.test(folded) ? termOf(folded) : folded) ?? null;
}
