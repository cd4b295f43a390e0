import type { ZoneKind } from './types.ts';

/** What a marker opens, or, for `date` and `author`, what its label names. */
export type MarkerKind =
  | Extract<ZoneKind, 'related' | 'tags' | 'comments' | 'credit' | 'chrome' | 'spam'>
  | 'date'
  | 'author';

/**
 * How sure a phrase is. `firm` phrases open their zone also with a title after them on the same line; `plain` ones
 * also occur in prose («أخبار ذات صلة بالملف») and need the whole line, a colon, or a glued neighbour.
 */
export interface MarkerList {
  kind: MarkerKind;
  sure: 'firm' | 'plain';
  /** Separated by «|». */
  phrases: string;
}

/** Phrases that end an article's own text, by kind. Printed forms; matching folds both sides. */
export const MARKER_LISTS: readonly MarkerList[] = [
  {
    kind: 'related',
    sure: 'firm',
    phrases: `
      شاهد أيضا | شاهد ايضا | اقرأ أيضا | إقرأ أيضا | اقرأ أيضًا | اقرؤوا أيضا | طالع أيضا | انظر أيضا | اقرأ المزيد | إقرأ المزيد |
      قراءة المزيد | اقرأ في | قد يعجبك | قد يعجبك أيضا | قد يعجبكم | ربما يعجبك | قد يهمك | قد يهمك أيضا | قد يهمكم | مواضيع قد تهمك |
      مواضيع قد تعجبك | مقالات قد تهمك | أخبار قد تهمك | اخترنا لك | اخترنا لكم | قرأ الزوار أيضا | شاهد المزيد | لقراءة المزيد | لمزيد من الأخبار |
      ننصحك بقراءة | يمكنك أيضا قراءة | اقرأ كذلك | بیشتر بخوانید | همچنین بخوانید | بیشتر ببینید | این مطلب را هم بخوانید | مطالب پیشنهادی |
      read also | also read | read more | see also | read next | you may also like | you might also like | you may also be interested in |
      recommended for you | more on this story | more from this section | related articles | related stories | related posts | related news |
      related content | related topics | related coverage | related reading | related links | related items | most read | more stories |
      trending now | don't miss | further reading | читайте также | читать также | смотрите также | читайте ещё | читайте еще | читать далее |
      материалы по теме | новости по теме | статьи по теме | ещё по теме | еще по теме | вам может быть интересно | вас может заинтересовать |
      похожие материалы | похожие новости | похожие статьи | самое читаемое | другие новости | другие материалы |
      рекомендуем прочитать | рекомендуем также | lire aussi | à lire aussi | à lire également | lire également | voir aussi | sur le même sujet |
      articles liés | articles similaires | les plus lus | à découvrir aussi | dans la même rubrique | vous aimerez aussi | ilgili haberler |
      ilginizi çekebilir | bunlar da ilginizi çekebilir | ayrıca okuyun | bunu da okuyun | benzer haberler | diğer haberler | ilgili yazılar |
      lesen sie auch | lesen sie mehr | auch interessant | mehr zum thema | das könnte sie auch interessieren | weitere artikel | lea también |
      lee también | te puede interesar | le puede interesar | noticias relacionadas | más noticias | leia também | leia mais | veja também |
      saiba mais | leggi anche | potrebbe interessarti | lees ook | lees meer | czytaj także | czytaj też | zobacz także | läs också | läs mer`,
  },
  {
    kind: 'related',
    sure: 'plain',
    phrases: `
      أخبار ذات صلة | اخبار ذات صله | مواضيع متعلقة | مواضيع ذات صلة | موضوعات متعلقة | موضوعات ذات صلة | مقالات ذات صلة | مقالات متعلقة |
      مقالات مشابهة | أخبار متعلقة | أخبار مرتبطة | مواضيع مرتبطة | مواد ذات صلة | روابط ذات صلة | قصص ذات صلة | مواضيع مشابهة | أخبار مشابهة |
      الأكثر قراءة | الأكثر مشاهدة | الأكثر تداولا | الأكثر شيوعا | الأكثر رواجا | آخر الأخبار | أحدث الأخبار | المزيد من الأخبار |
      المزيد من المقالات | المقال السابق | المقال التالي | الخبر السابق | الخبر التالي | المقالة السابقة | المقالة التالية | أخبار أخرى | التالي |
      السابق | ذات صلة | متعلقات | المزيد | أيضا | مطالب مرتبط | اخبار مرتبط | خبرهای مرتبط | مطالب مشابه | پربازدیدترین | پربیننده ترین |
      آخرین اخبار | اخبار پیشنهادی | related | recommended | recommended reading | trending | popular | most popular | popular posts |
      popular stories | latest news | latest stories | recent posts | recent articles | top stories | top news | more news | more like this |
      more articles | editors picks | editor's picks | previous article | next article | previous post | next post | up next | in this story |
      in other news | also on | по теме | популярное | последние новости | главные новости | лента новостей | ранее | предыдущая статья |
      следующая статья | предыдущая запись | следующая запись | рекомендуем | интересное | другие статьи | похожее | выбор редакции |
      новости партнёров | новости партнеров | новости смi2 | материалы партнеров | nos dernières actualités | dernières nouvelles |
      article précédent | article suivant | plus d’articles | en çok okunanlar | son haberler | önceki haber | sonraki haber | meistgelesen |
      mehr artikel | empfehlungen | artículos relacionados | lo más leído | notícias relacionadas | mais lidas | articoli correlati | relacionadas`,
  },
  {
    kind: 'tags',
    sure: 'plain',
    phrases: `
      كلمات دلالية | الكلمات الدلالية | كلمات مفتاحية | الكلمات المفتاحية | الوسوم | وسوم | العلامات | تاغات | تاجات | التاجات | هاشتاغ |
      موضوعات الخبر | كلمات البحث | برچسب ها | برچسب‌ها | برچسبها | کلمات کلیدی | کلیدواژه ها | کلیدواژه‌ها | tags | tag | keywords | topics |
      filed under | tagged | tagged with | tagged as | categories | more on | in this article | теги | тэги | метки | ключевые слова | темы |
      рубрики | сюжеты | mots-clés | mots clés | étiquettes | etiketler | anahtar kelimeler | schlagwörter | schlagworte | themen | stichworte |
      etiquetas | temas | palabras clave | tagi | taggar | parole chiave`,
  },
  {
    kind: 'comments',
    sure: 'firm',
    phrases: `
      اترك تعليقا | اترك تعليقك | اترك ردا | اترك رد | أضف تعليقا | أضف تعليقك | أضف تعليق | اكتب تعليقا | اكتب تعليقك | إضافة تعليق |
      شاركنا برأيك | لن يتم نشر عنوان بريدك | إلغاء الرد | ارسال نظر | ارسال دیدگاه | نظر شما | دیدگاه خود را بنویسید | دیدگاهتان را بنویسید |
      leave a reply | leave a comment | post a comment | add a comment | write a comment | add comment | join the conversation |
      join the discussion | your email address will not be published | cancel reply | log in to comment | sign in to comment | view comments |
      show comments | comments are closed | оставить комментарий | добавить комментарий | написать комментарий | ваш комментарий |
      обсудить на форуме | laisser un commentaire | ajouter un commentaire | votre adresse e-mail ne sera pas publiée | yorum yap | yorum yaz |
      bir yorum bırak | bir cevap yazın | deja un comentario | deja una respuesta | deixe um comentário | lascia un commento | kommentar schreiben |
      schreibe einen kommentar`,
  },
  {
    kind: 'comments',
    sure: 'plain',
    phrases: `
      التعليقات | تعليقات | تعليقات القراء | آراء القراء | الردود | نظرات | نظرات کاربران | دیدگاه ها | دیدگاه‌ها | comments | comment |
      user comments | reader comments | discussion | комментарии | комментарии читателей | обсуждение | commentaires | réactions | yorumlar |
      kommentare | comentarios | comentários | commenti | reacties | kommentarer | komentarze`,
  },
  {
    kind: 'credit',
    sure: 'plain',
    phrases: `
      المصدر | المصادر | مصدر الخبر | مصدر | مصادر | المصدر الأصلي | نقلا عن | منبع | منبع خبر | source | sources | original source | via |
      источник | источники | по материалам | kaynak | kaynaklar | quelle | quellen | fuente | fuentes | fonte | bron | źródło | källa`,
  },
  {
    kind: 'date',
    sure: 'plain',
    phrases: `
      تاريخ النشر | نشر في | نشر بتاريخ | نشرت في | تم النشر في | تم النشر | نشر | آخر تحديث | أخر تحديث | اخر تحديث | تحديث | تم التحديث | حدث في |
      تاريخ التحديث | تاريخ | التاريخ | تاریخ انتشار | تاريخ الإضافة | published | published on | posted on | posted | date | updated |
      last updated | last modified | first published | опубликовано | дата публикации | обновлено | дата | publié le | publié | mis à jour |
      mis à jour le | yayınlanma | yayın tarihi | yayınlanma tarihi | güncelleme | giriş | veröffentlicht | stand | aktualisiert | publicado |
      publicado el | actualizado | atualizado | pubblicato | aggiornato`,
  },
  {
    kind: 'author',
    sure: 'plain',
    phrases: `
      بقلم | كتب | كتبت | كتبه | كتبها | كتابة | إعداد | تقرير | الكاتب | كاتب المقال | المؤلف | مراسل | حوار | ترجمة | أعده | أعدها | نویسنده |
      خبرنگار | by | author | authors | written by | story by | reported by | reporting by | words by | автор | авторы | автор статьи |
      автор текста | текст | par | auteur | yazar | yazan | muhabir | von | autor | por | autore | di | door`,
  },
  {
    kind: 'chrome',
    sure: 'plain',
    phrases: `
      مشاركة | المشاركة | شارك | شارك الخبر | شارك المقال | شارك الموضوع | شارك هذا | شارك على | شاركها | شاركه | شارك هذا الموضوع | مشاركة الخبر |
      مشاركة المقال | طباعة | طباعة الصفحة | طباعة الخبر | طباعة المقال | نسخة للطباعة | أرسل الصفحة | اطبع | حفظ | نسخ الرابط | انسخ الرابط | أرسل إلى صديق | إرسال | فيسبوك | تويتر | واتساب | تلغرام | تيليجرام |
      تليجرام | لينكدإن | إعلان | اعلان | إعلانات | الرئيسية | الأخبار | أخبار | الصفحة الرئيسية | القائمة | بحث | البحث | تسجيل الدخول | اتصل بنا |
      من نحن | سياسة الخصوصية | جميع الحقوق محفوظة | الحقوق محفوظة | النشرة البريدية | اشترك في النشرة | اشترك الآن | اشترك | تابعنا | تابعنا على |
      تابعونا | تابعونا على | تابعنا عبر | حمل التطبيق | استمع | استمع إلى المقال | استماع | حجم الخط | وقت القراءة | دقائق قراءة | عدد المشاهدات |
      المشاهدات | مشاهدات | زيارة | مشاهدة | أعجبني | رابط مختصر | تنبيه | انتقل إلى المحتوى | تجاوز إلى المحتوى | اشتراک گذاری | چاپ | کپی لینک |
      کد خبر | لینک کوتاه | share | share this | share this article | share this story | share on | share on facebook | share on twitter |
      share via | tweet | print | email | copy link | save | save article | follow us | follow us on | subscribe | subscribe now | sign up |
      newsletter | sign up for our newsletter | advertisement | advertisment | ad | ads | sponsored | promoted | home | menu | search | log in |
      login | sign in | register | all rights reserved | copyright | privacy policy | terms of use | cookie policy | contact us | about us |
      skip to content | skip to main content | listen | listen to this article | article continues below | article continues after advertisement |
      story continues below advertisement | continue reading | view gallery | facebook | twitter | linkedin | whatsapp | telegram | pinterest |
      reddit | pocket | loading | back to top | image | close | next | previous | gallery | min read | minute read | read time | reading time |
      estimated reading time | views | likes | this article | article | advertising | video | watch | photo | photos | поделиться | поделиться в |
      поделитесь | поделиться новостью | распечатать | печать | версия для печати | подписывайтесь | подписаться | подпишитесь | реклама |
      на правах рекламы | главная | меню | поиск | войти | вход | регистрация | все права защищены | просмотров | просмотры | наверх |
      ссылка скопирована | в избранное | рассылка | вконтакте | одноклассники | прослушать | загрузка | нравится | partager | partager sur |
      imprimer | s’abonner | s'abonner | publicité | accueil | tous droits réservés | paylaş | yazdır | abone ol | reklam | ana sayfa | takip et |
      teilen | drucken | anzeige | werbung | startseite | compartir | imprimir | publicidad | compartilhar | publicidade | condividi | stampa |
      pubblicità | delen | udostępnij | reklama | dela | annons | merken`,
  },
];
