/**
 * Month names of the Gregorian calendar as ICU (CLDR) writes them, in dates and alone, long and short, each spelling once,
 * under the first language that has it. Kept as data: asking ICU takes longer than reading ten pages.
 */
const WRITTEN: readonly string[] = [
  // en
  'January=1|February=2|March=3|April=4|May=5|June=6|July=7|August=8|September=9|October=10|November=11|December=12|Jan=1|Feb=2|Mar=3|Apr=4|Jun=6|Jul=7|Aug=8|Sep=9|Oct=10|Nov=11|Dec=12',
  // fr
  'janvier=1|février=2|mars=3|avril=4|mai=5|juin=6|juillet=7|août=8|septembre=9|octobre=10|novembre=11|décembre=12|janv=1|févr=2|avr=4|juil=7|sept=9',
  // de
  'Januar=1|Februar=2|März=3|Juni=6|Juli=7|Oktober=10|Dezember=12|Okt=10|Dez=12',
  // es
  'enero=1|febrero=2|marzo=3|abril=4|mayo=5|junio=6|julio=7|agosto=8|septiembre=9|octubre=10|noviembre=11|diciembre=12|ene=1|abr=4|ago=8|dic=12',
  // it
  'gennaio=1|febbraio=2|aprile=4|maggio=5|giugno=6|luglio=7|settembre=9|ottobre=10|dicembre=12',
  // pt
  'janeiro=1|fevereiro=2|março=3|maio=5|junho=6|julho=7|setembro=9|outubro=10|novembro=11|dezembro=12',
  // nl
  'januari=1|februari=2|maart=3|mei=5|augustus=8',
  // ru
  'января=1|январь=1|февраля=2|февраль=2|марта=3|март=3|апреля=4|апрель=4|мая=5|май=5|июня=6|июнь=6|июля=7|июль=7|августа=8|август=8|сентября=9|сентябрь=9|октября=10|октябрь=10|ноября=11|ноябрь=11|декабря=12|декабрь=12|янв=1|февр=2|мар=3|апр=4|июн=6|июл=7|авг=8|сент=9|окт=10|нояб=11|дек=12',
  // tr
  'Ocak=1|Şubat=2|Mart=3|Nisan=4|Mayıs=5|Haziran=6|Temmuz=7|Ağustos=8|Eylül=9|Ekim=10|Kasım=11|Aralık=12',
  // uk
  'січня=1|січень=1|лютого=2|лютий=2|березня=3|березень=3|квітня=4|квітень=4|травня=5|травень=5|червня=6|червень=6|липня=7|липень=7|серпня=8|серпень=8|вересня=9|вересень=9|жовтня=10|жовтень=10|листопада=11|листопад=11|грудня=12|грудень=12|квіт=4|трав=5|черв=6|серп=8|жовт=10|лист=11|груд=12',
  // pl
  'stycznia=1|styczeń=1|lutego=2|luty=2|marca=3|marzec=3|kwietnia=4|kwiecień=4|maja=5|maj=5|czerwca=6|czerwiec=6|lipca=7|lipiec=7|sierpnia=8|sierpień=8|września=9|wrzesień=9|października=10|październik=10|listopada=11|listopad=11|grudnia=12|grudzień=12',
  // sv
  'augusti=8',
  // da
  'marts=3',
  // nb
  'desember=12',
  // fi
  'tammikuuta=1|tammikuu=1|helmikuuta=2|helmikuu=2|maaliskuuta=3|maaliskuu=3|huhtikuuta=4|huhtikuu=4|toukokuuta=5|toukokuu=5|kesäkuuta=6|kesäkuu=6|heinäkuuta=7|heinäkuu=7|elokuuta=8|elokuu=8|syyskuuta=9|syyskuu=9|lokakuuta=10|lokakuu=10|marraskuuta=11|marraskuu=11|joulukuuta=12|joulukuu=12|tammi=1|helmi=2|maalis=3|huhti=4|touko=5|kesä=6|heinä=7|syys=9|loka=10|marras=11|joulu=12',
  // cs
  'ledna=1|leden=1|února=2|únor=2|března=3|březen=3|dubna=4|duben=4|května=5|květen=5|června=6|červen=6|července=7|červenec=7|srpna=8|srpen=8|září=9|října=10|říjen=10|listopadu=11|prosince=12|prosinec=12',
  // sk
  'januára=1|februára=2|marec=3|apríla=4|júna=6|júla=7|augusta=8|septembra=9|októbra=10|novembra=11|decembra=12',
  // ro
  'ianuarie=1|februarie=2|martie=3|aprilie=4|iunie=6|iulie=7|septembrie=9|octombrie=10|noiembrie=11|decembrie=12',
  // hu
  'március=3|április=4|május=5|június=6|július=7|augusztus=8|szeptember=9|febr=2|márc=3|szept=9',
  // el
  'Ιανουαρίου=1|Φεβρουαρίου=2|Μαρτίου=3|Απριλίου=4|Μαΐου=5|Ιουνίου=6|Ιουλίου=7|Αυγούστου=8|Σεπτεμβρίου=9|Οκτωβρίου=10|Νοεμβρίου=11|Δεκεμβρίου=12|Ιαν=1|Φεβ=2|Μαρ=3|Απρ=4|Μαΐ=5|Ιουν=6|Ιουλ=7|Αυγ=8|Σεπ=9|Οκτ=10|Νοε=11|Δεκ=12',
  // bg
  'януари=1|февруари=2|април=4|юни=6|юли=7|септември=9|октомври=10|ноември=11|декември=12',
  // sr
  'јануар=1|фебруар=2|мај=5|јун=6|јул=7|септембар=9|октобар=10|новембар=11|децембар=12',
  // hr
  'siječnja=1|siječanj=1|veljače=2|veljača=2|ožujka=3|ožujak=3|travnja=4|travanj=4|svibnja=5|svibanj=5|lipnja=6|lipanj=6|srpnja=7|srpanj=7|kolovoza=8|kolovoz=8|rujna=9|rujan=9|studenoga=11|studeni=11|prosinca=12|prosinac=12|velj=2',
  // he
  'ינואר=1|פברואר=2|מרץ=3|אפריל=4|מאי=5|יוני=6|יולי=7|אוגוסט=8|ספטמבר=9|אוקטובר=10|נובמבר=11|דצמבר=12|ינו=1|פבר=2|אפר=4|אוג=8|ספט=9|אוק=10|נוב=11|דצמ=12',
  // id
  'Maret=3|Agustus=8',
  // ca
  'de gener=1|gener=1|de febrer=2|febrer=2|de març=3|d’abril=4|de maig=5|maig=5|de juny=6|juny=6|de juliol=7|juliol=7|d’agost=8|agost=8|de setembre=9|setembre=9|d’octubre=10|de novembre=11|de desembre=12|desembre=12|de gen=1|de febr=2|d’abr=4|de jul=7|d’ag=8|de set=9|d’oct=10|de nov=11|de des=12',
];

/** Each name with its month, in the order in which one wins over another of the same spelling. */
export function* writtenMonths(): Generator<[name: string, month: number]> {
  for (const row of WRITTEN)
    for (const entry of row.split('|')) {
      const [name = '', month] = entry.split('=');
      yield [name, Number(month)];
    }
}
