/** What tells the languages of one script apart: whole function words, letters of their own, and common letter groups. */
export type Profile = {
  language: string;
  words: ReadonlySet<string>;
  /** Letters this language alone has among those of its script named here. */
  own: string;
  /** Letters it shares with some of them. */
  shared: string;
  groups: readonly string[];
};

const profile = (language: string, own: string, shared: string, words: string, groups = ''): Profile => ({
  language,
  words: new Set(words.split(/\s+/).filter((word) => word !== '')),
  own,
  shared,
  groups: groups.split(/\s+/).filter((group) => group !== ''),
});

// Letter groups carry `_` for the edge of a word.
export const ARABIC_PROFILES: readonly Profile[] = [
  profile(
    'ar',
    'ةىإأ',
    'كيؤئضظثذ',
    'في من على إلى أن إن عن مع التي الذي الذين هذا هذه ذلك تلك بعد قبل كان كانت قال قالت لم لن لا ما أو ثم قد بين حول خلال عند منذ حتى كما وقال وأضاف هو هي هم أكد أعلن يوم غير كل بعض أي إذا لكن ولكن فيها عليه رئيس وزير فى الى ان او',
    '_ال _وال _بال _لل ات_ ية_ ين_ ون_ ها_',
  ),
  profile(
    'fa',
    '',
    'گچپژکی',
    'و در به از که این را با است برای آن یک شد شده می خود تا کرد بر هم نیز گفت بود باید های ها دو اما یا اگر هر پس او ما وی آنها نمی‌شود می‌شود کند دارد شود بین پیش روز سال کشور دولت ایران گزارش افزود همچنین درباره رئیس جمهور علیه هستند نیست',
    'های_ ان_ ند_ می_ _می ای_ است_ یم_ ده_',
  ),
  profile(
    'ur',
    'ٹڈڑںے',
    'ہھکیگچپ',
    'کے کی کا میں ہے سے اور کو نے پر کہ یہ ہیں اس ایک بھی کر ان گیا تھا جو ہو تو اپنے لیے بعد کیا رہے ساتھ ہوئے وہ کہا گے دیا تک جا تھے ہوں',
    'یں_ ئے_ وں_ ہے_ گا_ تے_ تا_ یا_ کا_',
  ),
  profile(
    'ku',
    'ەێۆڵڕ',
    'ڤکیگچپئ',
    'لە و بە بۆ کە لەگەڵ ئەو ئەم هەر دوای سەر یەک کرد کردووە دەکات نێوان بۆ لەسەر عێراق هەرێمی کوردستان سەرۆکی نییە دەبێت هەموو تەنها',
    'ەکان کان_ ەوە_ دە_ _دە _هە',
  ),
  profile(
    'ps',
    'ټډړښځڅږڼېۍ',
    'يچپګ',
    'په د کې چې ته او هم له نه یې دا دی څخه سره به وو شوي وي کړي پر لپاره کړ شو کوي ده هغه دې ډېر ویلي افغانستان شول',
    'ونه_ ونو_ کې_ وي_ نه_',
  ),
];

export const CYRILLIC_PROFILES: readonly Profile[] = [
  profile(
    'ru',
    'ыэё',
    '',
    'и в не на что с по как это из за к от для о он его она но все было так был мы же или если бы при том также после уже их чтобы который которые году сообщил заявил президент россии правительство стран сша мид глава против на эти это той',
    'ого_ его_ ть_ ться_ ние_ ый_ ов_ ски _про ся_ ии_ ом_ ет_ ли_ ой_ ей_ ия_ ны ст _ра _пре ент ами_ ами ать чт',
  ),
  profile(
    'uk',
    'іїєґ',
    '',
    'і в не на що з по як це із за до від для про він його вона але все було так був ми та або якщо при тому також після вже їх щоб який які році у є повідомив заявив президент україни уряд',
    'ння_ ти_ ого_ ськ ій_ ів_ ться_ _від ся_ ом_ ля_ ент',
  ),
  profile(
    'bg',
    '',
    'ъ',
    'и в не на че с по като това от за да се е са той тя но всичко беше така ние или ако при също след вече със който които година през ще има бе до той още само каза заяви президент русия министър правителство',
    'та_ то_ те_ ят_ ът_ ия_ ване ски_ ото_ ите_ ата_ ява ови_ ици',
  ),
];

export const LATIN_PROFILES: readonly Profile[] = [
  profile(
    'en',
    '',
    '',
    'the of and to in a is that for on with as was by at from his has have it be are an not said he she they which who this will after but been its had were their would over more into about between says said new as talks us say no than when who will against amid may year first two president minister army visits',
    '_th the he_ ing ion and ed_ _wh ly_ _sh ght tion _of_ _to_ ment ks_ ts_ rs_ ll_ oo ee ck nd_ ea es_ ts _wi ow ay_ ss ers tal ial ice ise our',
  ),
  profile(
    'fr',
    'ùœëï',
    'éèêàçîôâ',
    'le la les de des du et en un une est que qui dans pour par sur au aux avec il elle ne pas plus ce cette ces son sa ses été a sont ont mais ou se leur après selon comme entre être fait à mort nouveau président ministre',
    'ent_ _qu eau eux ion es_ _l_ _d_ que ais_ ait_ tion aux_ oir _les _le_ ré_ ère ois que_ ants aux_',
  ),
  profile(
    'es',
    'ñ¿¡',
    'áíóéú',
    'el la los las de del y en un una es que se por con para su sus al lo como más pero no ha han fue este esta entre sobre tras según también desde hasta cuando sin son ser está presidente gobierno ministro contra',
    'ción _el_ _los os_ as_ ado_ ando_ _que ien ía_ dad_ iones _del ente_ a_ o_ e_',
  ),
  profile(
    'de',
    'ß',
    'äöü',
    'der die das und in den von zu mit ist des im für auf dem ein eine nicht sich als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch präsident regierung gegen',
    'sch ein ich en_ er_ cht ung ge _ver _be _un tz_ eit_ lich eit ier_ ße gen_ ach',
  ),
  profile(
    'it',
    'ìò',
    'àèùé',
    'il lo la i gli le di del della dei delle e in un una è che si per con da al alla non come più ma anche ha hanno sono stato nel nella sul questo questa tra dopo dal dalla su ai suo sua essere presidente ministro contro governo',
    'zione _di_ _il_ gli ell che ato_ ità_ _del one_ ento_ lla_ zi a_ o_ e_ i_ nte ncon _il_ ggi cci gene ssi_',
  ),
  profile(
    'pt',
    'ãõ',
    'çâêáéíóú',
    'o a os as de do da dos das e em um uma é que se por com para no na nos nas ao não mais mas como foi são ser pelo pela entre sobre após também está até seu sua isso ele ela segundo presidente governo ministro contra',
    'ção ões_ _do_ ão_ _da_ nh lh _não ado_ em_ dade_ _que a_ o_ e_',
  ),
  profile(
    'tr',
    'ğşı',
    'çöü',
    've bir bu da de için ile olarak olan çok daha gibi kadar sonra en var ne ancak ise oldu olduğu dedi eden göre yeni her tarafından üzerinde etti şu o ya mi türkiye başkanı bakanı cumhurbaşkanı dedi etti bulundu oldu yeni',
    'lar ler lık in_ ın_ _bir dı_ di_ yor _ol iye ında inde ması lığı ları leri aç yle_ leri üşt nda_ undu arda ı_ ü_ mler ünde rdü üz eti_ nlar eler akan ük heye bakan ye_ ıyor iyor mış lı_ li_ arda lard _bul larda _gör _yap ti_',
  ),
  profile(
    'nl',
    '',
    'ëé',
    'de het een van en in is dat op te zijn met voor die niet aan er om ook als bij door naar uit maar heeft was over hij ze zij dit deze worden werd nog meer na tot tegen of wel dan kan president regering tegen',
    '_de_ _het een _van ij aa oo ee_ en_ sch _ge ijk _ver cht uit oe eld er_ ij rij gt_ dt_ eel ver_ stij zen_',
  ),
];

/** Letters whose presence says that the text is in a language we do not name. */
export const FOREIGN_CYRILLIC = 'јљњћђџќѓѕўәғқңөұүһ';
