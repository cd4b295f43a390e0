import { clockTime, dayAndMonth, wallClock, weekdayName } from '../dates.ts';
import { block, esc, lines, type Print, type View } from './page.ts';

const nav = ['الصفحة الأولى', 'شؤون الوطن', 'اقتصاد', 'الملف الثقافي', 'الوفيات'];

/** A site of another century: nested tables, font tags, line breaks for paragraphs, windows-1256 declared in the page
 * only, Levantine months, and the most read in a side column. */
export function barid(view: View): Print {
  const { told, outlet } = view;
  const date = `${weekdayName(view.published, 'levant')} ${dayAndMonth(view.published, 'levant')} ${wallClock(view.published).year} - الساعة ${clockTime(view.published)}`;
  const print: Print = [
    `<HTML DIR=RTL><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1256">
<TITLE>${esc(outlet.name)} - ${esc(told.title)}</TITLE></HEAD>
<BODY BGCOLOR="#FFFFFF"><TABLE WIDTH=780 BORDER=0 ALIGN=center>`,
    block(
      'chrome',
      [outlet.name, outlet.tagline, nav.join(' | ')],
      `<TR><TD COLSPAN=2><FONT SIZE=6>${esc(outlet.name)}</FONT><BR>${esc(outlet.tagline)}<BR>${nav.map((text) => `<A HREF="${outlet.home}">${text}</A>`).join(' | ')}</TD></TR>`,
    ),
    '<TR><TD WIDTH=560 VALIGN=top><TABLE WIDTH="100%"><TR><TD>',
    block('headline', [told.title], `<FONT SIZE=5 COLOR="#800000"><B>${esc(told.title)}</B></FONT>`),
    '</TD></TR><TR><TD>',
    block('chrome', [date], `<FONT SIZE=2 COLOR=gray>${date}</FONT>`),
    '</TD></TR>',
  ];
  if (told.byline) {
    print.push(
      block(
        'byline',
        [`بقلم: ${told.byline}`],
        `<TR><TD><FONT SIZE=3>بقلم: ${esc(told.byline)}</FONT></TD></TR>`,
      ),
    );
  }
  if (told.captions?.[0]) {
    print.push(
      block(
        'caption',
        [told.captions[0]],
        `<TR><TD><TABLE ALIGN=left><TR><TD><IMG SRC="${outlet.home}pictures/${view.article.number}.svg" WIDTH=240></TD></TR><TR><TD><FONT SIZE=1>${esc(told.captions[0])}</FONT></TD></TR></TABLE></TD></TR>`,
      ),
    );
  }
  print.push('<TR><TD><FONT SIZE=4>');
  for (const paragraph of told.paragraphs) {
    const text = paragraph.replace(/^## /, '');
    print.push(
      block('body', [text], text === paragraph ? `${esc(text)}<BR><BR>` : `<B>${esc(text)}</B><BR><BR>`),
    );
  }
  print.push('</FONT></TD></TR>');
  if (told.credit) {
    print.push(
      block('credit', [`المصدر: ${told.credit}`], `<TR><TD><I>المصدر: ${esc(told.credit)}</I></TD></TR>`),
    );
  }
  print.push(
    block(
      'chrome',
      ['طباعة الصفحة', 'أرسل إلى صديق'],
      '<TR><TD><A HREF="#">طباعة الصفحة</A> <A HREF="#">أرسل إلى صديق</A></TD></TR>',
    ),
    '</TABLE></TD><TD WIDTH=220 VALIGN=top BGCOLOR="#EEEEEE">',
  );
  if (view.related.length > 0) {
    print.push(
      block(
        'related',
        ['الأكثر قراءة', ...view.related.map((item) => item.title)],
        `<B>الأكثر قراءة</B><BR>${view.related.map((item) => `<LI><A HREF="${item.url}">${esc(item.title)}</A>`).join('\n')}`,
      ),
    );
  }
  print.push(
    '</TD></TR></TABLE>',
    lines('chrome', ['مؤسسة البريد للصحافة والنشر - رأس المنار'], 'CENTER'),
    '</BODY></HTML>',
  );
  return print;
}
