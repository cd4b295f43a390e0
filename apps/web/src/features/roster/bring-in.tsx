'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { useFailureText } from '../states/failed.tsx';
import { ImportReportView } from './import-report.tsx';

const MODES = ['fill', 'replace'] as const;
type Mode = (typeof MODES)[number];
/** More cannot be what the API takes, whatever its letters; a larger file is not even read here. */
const MOST_BYTES = 40_000_000;

/** A file of actors: first what it would change, then, when told to, the change. */
export function BringIn() {
  const t = useTranslations('files');
  const trpc = useTRPC();
  const client = useQueryClient();
  const failure = useFailureText();
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [mode, setMode] = useState<Mode>('fill');
  const [tooBig, setTooBig] = useState(false);
  const tried = useMutation(trpc.roster.import.mutationOptions());
  const written = useMutation(
    trpc.roster.import.mutationOptions({
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: trpc.entities.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.groups.pathKey() }),
          client.invalidateQueries(trpc.stories.choices.queryFilter()),
        ]),
    }),
  );
  const look = (file: string, how: Mode) => {
    written.reset();
    tried.mutate({ text: file, mode: how, apply: false });
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    setTooBig(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) return;
    const read = await file.text();
    setText(read);
    look(read, mode);
  };
  const changes = (tried.data?.new ?? 0) + (tried.data?.changed ?? 0);
  const problem = written.error ?? tried.error;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="font-semibold text-lg">
        {t('import')}
      </h2>
      <p className="mb-3 text-muted text-sm">{t('importLead')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <label
          htmlFor={`${id}-file`}
          className={`${buttonClass('plain')} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2`}
        >
          <Upload size={17} aria-hidden />
          {t(name === null ? 'file' : 'another')}
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,.tsv,.json,.jsonl,.ndjson,.ftm,text/csv,application/json"
            onChange={(event) => void choose(event.target.files?.[0])}
            className="sr-only"
          />
        </label>
        {name !== null && <bdi className="text-muted text-sm">{name}</bdi>}
      </div>
      <fieldset className="mt-4 space-y-2">
        {MODES.map((one) => (
          <label key={one} className="flex gap-3">
            <input
              type="radio"
              name={`${id}-mode`}
              checked={mode === one}
              onChange={() => {
                setMode(one);
                if (text !== null) look(text, one);
              }}
              className="mt-1.5 size-4 shrink-0 accent-(--accent)"
            />
            <span>
              <span className="block">{t(`mode.${one}`)}</span>
              <span className="text-muted text-sm">{t(`modeMore.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite" className="mt-4">
        {(tried.isPending || written.isPending) && <p className="text-muted text-sm">{t('reading')}</p>}
        {(problem !== null || tooBig) && (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
            {tooBig ? failure({ data: { failure: { code: 'file-too-big' } } }) : failure(problem)}
          </p>
        )}
        {written.data ? (
          <>
            <p className="mb-3 rounded-md bg-good-soft px-3 py-2">{t('done')}</p>
            <ImportReportView report={written.data} />
          </>
        ) : (
          tried.data && (
            <>
              <ImportReportView report={tried.data} />
              <Button
                look="primary"
                className="mt-4"
                disabled={changes === 0 || written.isPending || text === null}
                onClick={() => text !== null && written.mutate({ text, mode, apply: true })}
              >
                {t('apply', { count: changes })}
              </Button>
            </>
          )
        )}
      </div>
    </section>
  );
}
