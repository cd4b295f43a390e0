import type { OutletRulesView } from '@mirqab/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../api/provider.tsx';
import { Button, buttonClass } from '../../frame/button.tsx';
import { SelectField } from '../../frame/field.tsx';
import { Link } from '../../frame/link.tsx';
import { useFailureText } from '../../states/failed.tsx';
import {
  type Draft,
  draftOf,
  newRule,
  PARTS,
  type Part,
  readJson,
  recordPart,
  rowAt,
  rulesOf,
} from './draft.ts';
import { JsonBox } from './json-box.tsx';
import { Preview } from './preview.tsx';
import { useProblemText } from './problems.ts';
import { RuleRow } from './rule-row.tsx';
import { usePreview } from './use-preview.ts';

type Props = { outletId: string; sourceId: string; view: OutletRulesView };

/** The rules as rows to fill in, or as JSON for those who prefer it, with what they would change on stored pages. */
export function RulesForm({ outletId, sourceId, view }: Props) {
  const t = useTranslations('rules');
  const words = useTranslations('sources');
  const trpc = useTRPC();
  const client = useQueryClient();
  const failure = useFailureText();
  const say = useProblemText();
  const [draft, setDraft] = useState<Draft>(() => draftOf(view.rules));
  const [json, setJson] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [looking, setLooking] = useState(false);
  const typed = json === null ? null : readJson(json);
  const rules = typed ? (typed.ok ? typed.value : view.rules) : rulesOf(draft);
  const empty = json === null ? draft.rules.filter((rule) => !rule.value.trim()) : [];
  const dirty = JSON.stringify(rules) !== JSON.stringify(rulesOf(draftOf(view.rules))) || empty.length > 0;
  const wanted = dirty || looking;
  const preview = usePreview(outletId, rules, { pages: view.pages, wanted });
  const problems = wanted ? preview.problems : [];
  const refused = problems.length > 0 || empty.length > 0 || typed?.ok === false;
  const save = useMutation(
    trpc.sources.updateOutlet.mutationOptions({
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: trpc.outlets.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.sources.pathKey() }),
        ]),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!refused) save.mutate({ id: outletId, rules });
  };
  const toForm = () => {
    if (typed?.ok) setDraft(draftOf(typed.value));
    setJson(null);
  };
  const unplaced = problems.filter(({ path }) => json !== null || rowAt(draft, path) === null);
  const problemOf = (key: number): string | null => {
    const own = problems.find(({ path }) => rowAt(draft, path)?.key === key);
    if (own) return say.text(own);
    return tried && empty.some((rule) => rule.key === key) ? t('problem.empty') : null;
  };
  return (
    <form onSubmit={submit} noValidate className="mt-3">
      {json === null ? (
        <Rows draft={draft} setDraft={setDraft} view={view} problemOf={problemOf} />
      ) : (
        <JsonBox label={words('rulesLead')} text={json} onChange={setJson} />
      )}
      {(typed?.ok === false || unplaced.length > 0) && (
        <ul role="alert" className="mt-2 space-y-1 text-bad text-sm">
          {typed?.ok === false && <li>{t('jsonBroken', { line: typed.line, column: typed.column })}</li>}
          {unplaced.map((problem) => (
            <li key={`${problem.path.join()} ${problem.code}`}>{say.placed(problem)}</li>
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" small disabled={save.isPending || !dirty}>
          {words('rulesSave')}
        </Button>
        <Button
          small
          look="quiet"
          disabled={typed?.ok === false}
          onClick={json === null ? () => setJson(rules ? JSON.stringify(rules, null, 2) : '') : toForm}
        >
          {t(json === null ? 'asJson' : 'asForm')}
        </Button>
        {dirty && (
          <span className="flex items-center gap-1">
            <span className="text-muted text-sm">{t('unsaved')}</span>
            <Button
              small
              look="quiet"
              onClick={() => {
                setDraft(draftOf(view.rules));
                setJson(null);
                setTried(false);
              }}
            >
              {t('undo')}
            </Button>
          </span>
        )}
        {!dirty && view.rulesVersion > 0 && (
          <Link href={`/runs/new?source=${sourceId}&stage=page`} className={buttonClass('plain', true)}>
            {words('rulesReread')}
          </Link>
        )}
      </div>
      {(save.isError || (tried && refused)) && (
        <p role="alert" className="mt-2 text-bad text-sm">
          {save.isError ? failure(save.error) : t('notSaved')}
        </p>
      )}
      {wanted ? (
        <Preview preview={preview} pages={view.pages} />
      ) : (
        view.pages.length > 0 && (
          <Button small className="mt-4" onClick={() => setLooking(true)}>
            {t('look')}
          </Button>
        )
      )}
    </form>
  );
}

function Rows(props: {
  draft: Draft;
  setDraft: (draft: Draft) => void;
  view: OutletRulesView;
  problemOf: (key: number) => string | null;
}) {
  const { draft, setDraft, view, problemOf } = props;
  const t = useTranslations('rules');
  const [part, setPart] = useState<Part>('ignore');
  return (
    <>
      {draft.rules.length === 0 ? (
        <p className="border-y py-4 text-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y border-y">
          {draft.rules.map((rule) => (
            <RuleRow
              key={rule.key}
              rule={rule}
              record={view.records.find(
                (record) => record.rule === rule.value.trim() && record.part === recordPart(rule),
              )}
              problem={problemOf(rule.key)}
              onChange={(next) =>
                setDraft({ ...draft, rules: draft.rules.map((one) => (one.key === rule.key ? next : one)) })
              }
              onRemove={() =>
                setDraft({ ...draft, rules: draft.rules.filter((one) => one.key !== rule.key) })
              }
            />
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap items-end gap-3">
        <SelectField
          label={t('addKind')}
          className="basis-64"
          value={part}
          onPick={(value) => setPart(PARTS.find((one) => one === value) ?? 'ignore')}
          choices={PARTS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <Button onClick={() => setDraft({ ...draft, rules: [...draft.rules, newRule(part)] })}>
          {t('add')}
        </Button>
        <SelectField
          label={t('dateOrder')}
          className="basis-56 tablet:ms-auto"
          value={draft.dateOrder || 'none'}
          onPick={(value) => setDraft({ ...draft, dateOrder: value === 'none' ? '' : value })}
          choices={(['none', 'dmy', 'mdy', 'ymd'] as const).map((one) => ({
            value: one,
            label: t(`dateOrders.${one}`),
          }))}
        />
      </div>
    </>
  );
}
