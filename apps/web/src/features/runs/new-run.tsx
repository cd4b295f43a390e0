'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { SelectField, TextField } from '../frame/field.tsx';
import { useRouter } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useFailureText } from '../states/failed.tsx';

const KINDS = ['day', 'source', 'failure', 'history'] as const;
const STAGES = ['poll', 'page', 'enrich', 'match'] as const;
type Kind = (typeof KINDS)[number];
type Stage = (typeof STAGES)[number];
type Offered = { value: string; label: string; count?: number };

/** Reads again: a day, a source or a failure, from the stage chosen; it alerts nobody unless asked. */
export function NewRun(offered: { source?: string; failure?: string; stage?: string }) {
  const t = useTranslations('runs');
  const reasons = useTranslations('reasons');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const failure = useFailureText();
  const { now } = useReader();
  const { data: sources = [] } = useQuery(trpc.sources.list.queryOptions());
  const offer = (list: readonly { reason: string; count: number }[], chosen: string): Offered[] => {
    const words = (reason: string) => (reasons.has(reason) ? reasons(reason).replace(/\.$/, '') : reason);
    const found = list.map(({ reason, count }) => ({ value: reason, label: words(reason), count }));
    // One that was asked for by its address stays the choice, though nothing ended so of late.
    const known = !chosen || found.some(({ value }) => value === chosen);
    return known ? found : [...found, { value: chosen, label: words(chosen) }];
  };
  const [kind, setKind] = useState<Kind>(offered.failure ? 'failure' : offered.source ? 'source' : 'day');
  const [stage, setStage] = useState<Stage>(STAGES.find((one) => one === offered.stage) ?? 'page');
  const [day, setDay] = useState(now.toISOString().slice(0, 10));
  const [sourceId, setSourceId] = useState(offered.source ?? '');
  const [code, setCode] = useState(offered.failure ?? '');
  const [why, setWhy] = useState('');
  const [alerting, setAlerting] = useState(false);
  const { data: named } = useQuery(
    trpc.runs.failures.queryOptions(sourceId ? { sourceId } : {}, { enabled: kind === 'failure' }),
  );
  const absent = code !== '' && named !== undefined && !named.some(({ reason }) => reason === code);
  const hint = absent ? t('noSuchFailure') : named?.length === 0 ? t('noFailures') : undefined;
  const start = useMutation(
    trpc.runs.start.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: trpc.runs.pathKey() });
        router.push(`/runs/${id}`);
      },
    }),
  );
  const of = sourceId ? { sourceId } : {};
  const scope =
    kind === 'day'
      ? day && { kind, day, ...of }
      : kind === 'source' || kind === 'history'
        ? sourceId && { kind, sourceId }
        : code.trim() && { kind, reason: code.trim(), ...of };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (scope)
      start.mutate({
        scope,
        stage: kind === 'history' ? 'poll' : stage,
        alerting,
        ...(why.trim() ? { reason: why.trim() } : {}),
      });
  };
  return (
    <form onSubmit={submit} className="max-w-lg space-y-5 pt-6">
      <SelectField
        label={t('scope')}
        value={kind}
        onPick={(value) => setKind(KINDS.find((one) => one === value) ?? 'day')}
        choices={KINDS.map((value) => ({ value, label: t(`scopeOf.${value}`) }))}
      />
      {kind === 'day' && (
        <TextField
          label={t('day')}
          type="date"
          dir="ltr"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
      {kind === 'failure' && (
        <SelectField
          label={t('failure')}
          value={code}
          onPick={setCode}
          hint={hint}
          choices={[{ value: '', label: t('chooseFailure') }, ...offer(named ?? [], code)].map(
            ({ value, label, count }) => ({
              value,
              label: count === undefined ? label : t('failureCount', { failure: label, count }),
            }),
          )}
        />
      )}
      <SelectField
        label={t('source')}
        value={sourceId}
        onPick={setSourceId}
        choices={[
          { value: '', label: kind === 'source' || kind === 'history' ? t('choose') : t('everySource') },
          ...sources.map((source) => ({ value: source.id, label: `${source.outlet.name} — ${source.url}` })),
        ]}
      />
      {kind === 'history' && <p className="text-muted text-sm">{t('historyHint')}</p>}
      {kind !== 'failure' && kind !== 'history' && (
        <SelectField
          label={t('from')}
          value={stage}
          onPick={(value) => setStage(STAGES.find((one) => one === value) ?? 'page')}
          choices={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          hint={t(`stageHint.${stage}`)}
        />
      )}
      <TextField
        label={t('why')}
        hint={t('whyHint')}
        dir="auto"
        value={why}
        maxLength={300}
        onChange={(event) => setWhy(event.target.value)}
      />
      <label className="flex min-h-10 items-center gap-3">
        <input
          type="checkbox"
          checked={alerting}
          onChange={(event) => setAlerting(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('alertToo')}
      </label>
      {start.isError && (
        <p role="alert" className="text-bad text-sm">
          {failure(start.error)}
        </p>
      )}
      <Button type="submit" look="primary" disabled={!scope || start.isPending}>
        {t('start')}
      </Button>
    </form>
  );
}
