import type { OutletRulesView, RulePreview } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../frame/button.tsx';
import { SelectField } from '../../frame/field.tsx';
import { Failed } from '../../states/failed.tsx';
import type { Previewed } from './use-preview.ts';

/** Stored pages as they are read now and as the edited rules would have them read, line beside line. */
export function Preview({ preview, pages }: { preview: Previewed; pages: OutletRulesView['pages'] }) {
  const t = useTranslations('rules');
  const { asked, shownId, choose, waiting } = preview;
  const data = asked.data;
  return (
    <section aria-label={t('preview')} aria-busy={waiting} className="mt-8">
      <h3 className="mb-2 font-semibold">{t('preview')}</h3>
      {pages.length === 0 && <p className="text-muted">{t('previewNone')}</p>}
      {pages.length > 0 && (
        <SelectField
          label={t('page')}
          className="max-w-2xl"
          value={shownId ?? ''}
          onPick={choose}
          choices={pages.map(({ articleId, title }) => ({ value: articleId, label: title }))}
        />
      )}
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && pages.length > 0 && <div aria-hidden className="skeleton mt-4 h-40" />}
      {data && data.problems.length > 0 && <p className="mt-3 text-muted">{t('previewWaits')}</p>}
      {data && data.problems.length === 0 && <Found data={data} shownId={shownId} />}
    </section>
  );
}

function Found({ data, shownId }: { data: RulePreview; shownId: string | null }) {
  const t = useTranslations('rules');
  const read = data.pages.filter(({ state }) => state === 'read');
  const changed = read.filter(({ lines, fields }) => lines + fields > 0).length;
  const own = data.pages.find(({ articleId }) => articleId === shownId);
  return (
    <div className="mt-3 space-y-4">
      <p aria-live="polite">
        <span className="font-semibold">{t('pagesChange', { changed, read: read.length })}</span>{' '}
        {own?.state === 'read' && (
          <span className="text-muted">{t('linesChange', { lines: own.lines })}</span>
        )}
        {own && own.state !== 'read' && <span className="text-warn">{t(`state.${own.state}`)}</span>}
      </p>
      {data.shown && data.shown.fields.length > 0 && <Fields fields={data.shown.fields} />}
      {data.shown && <Lines shown={data.shown} />}
    </div>
  );
}

type Shown = NonNullable<RulePreview['shown']>;

function Fields({ fields }: { fields: Shown['fields'] }) {
  const t = useTranslations('rules');
  const value = (text: string | null) =>
    text === null ? <span className="text-muted">{t('noValue')}</span> : <bdi>{text}</bdi>;
  return (
    <dl aria-label={t('fieldsChange')} className="divide-y border-y text-sm">
      {fields.map(({ field, before, after }) => (
        <div key={field} className="grid gap-x-4 py-2 tablet:grid-cols-[7rem_1fr_1fr]">
          <dt className="font-semibold">{t(`field.${field}`)}</dt>
          <dd>
            <span className="text-muted">{t('now')}: </span>
            {value(before)}
          </dd>
          <dd>
            <span className="text-muted">{t('then')}: </span>
            {value(after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Line = Shown['lines'][number] & { id: string };

function Lines({ shown }: { shown: Shown }) {
  const t = useTranslations('rules');
  const [whole, setWhole] = useState(false);
  const all: Line[] = shown.lines.map((line, at) => ({ ...line, id: `${at} ${line.text}` }));
  const changed = all.filter(isChanged);
  const rows = whole || changed.length === 0 ? all : changed;
  return (
    <div>
      <section
        aria-label={t('line')}
        className="relative max-h-128 overflow-y-auto rounded-md border"
        {...SCROLLS}
      >
        <table className="w-full table-fixed text-sm">
          <thead className="sticky top-0 bg-sunk text-muted">
            <tr>
              <th scope="col" className="px-3 py-2 text-start font-normal">
                {t('line')}
              </th>
              <th scope="col" className="w-24 px-2 py-2 text-start font-normal tablet:w-44">
                {t('now')}
              </th>
              <th scope="col" className="w-24 px-2 py-2 text-start font-normal tablet:w-44">
                {t('then')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {rows.map((line) => (
              <tr key={line.id} className={isChanged(line) ? 'bg-warn-soft' : ''}>
                <td dir="auto" className={`px-3 py-2 align-top ${isRead(line.after) ? '' : 'text-muted'}`}>
                  <span className="line-clamp-3 break-words">{line.text}</span>
                </td>
                <Verdict verdict={line.before} />
                <Verdict verdict={line.after} strong={isChanged(line)} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 flex flex-wrap items-center gap-3 text-muted text-sm">
        {changed.length > 0 && (
          <Button small onClick={() => setWhole(!whole)} aria-pressed={whole}>
            {t(whole ? 'onlyChanges' : 'wholePage')}
          </Button>
        )}
        {shown.more > 0 && t('more', { count: shown.more })}
      </p>
    </div>
  );
}

/** What scrolls is scrolled by keys, too. */
const SCROLLS = { tabIndex: 0 } as const;

type Zone = Line['before'];
const isChanged = ({ before, after }: Line) => before?.kind !== after?.kind;
const isRead = (zone: Zone) => zone?.kind === 'body' || zone?.kind === 'headline';

function Verdict({ verdict, strong = false }: { verdict: Zone; strong?: boolean }) {
  const t = useTranslations('article');
  const own = useTranslations('rules');
  if (verdict === null) return <td className="px-2 py-2 align-top text-muted">{own('absent')}</td>;
  const { kind, reason } = verdict;
  return (
    <td className="px-2 py-2 align-top">
      <span className={strong ? 'font-semibold' : ''}>
        {t.has(`zone.${kind}`) ? t(`zone.${kind}`) : kind}
      </span>
      {t.has(`reason.${reason}`) && (
        <span className="hidden text-muted text-xs tablet:block">{t(`reason.${reason}`)}</span>
      )}
    </td>
  );
}
