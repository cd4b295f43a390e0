'use client';

import type { Actor, Curation } from '@mirqab/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Combine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { labelOf } from '../article/entity-name.tsx';
import { Button } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { Link } from '../frame/link.tsx';
import { listOf } from '../frame/list-of.ts';
import { useReader } from '../frame/reader-context.tsx';
import { Failed } from '../states/failed.tsx';
import { When } from '../time/when.tsx';
import { FormsPart } from './forms-part.tsx';
import { LikeLine } from './like-line.tsx';
import { MergeActor } from './merge-actor.tsx';
import { type Curating, useCuration } from './use-curation.ts';

/** While the archive is read, the page looks again this often. */
const LOOK_AGAIN_MS = 1500;

/** For editors, under an actor's page: its forms, who may be the same, what was decided; each with a way back. */
export function CurationPart({ actor }: { actor: Actor }) {
  const curating = useCuration();
  return curating ? <Editing actor={actor} curating={curating} /> : null;
}

function Editing({ actor, curating }: { actor: Actor; curating: Curating }) {
  const t = useTranslations('curation');
  const trpc = useTRPC();
  const client = useQueryClient();
  const [merging, setMerging] = useState<{ into: string | null } | null>(null);
  const { data, error, refetch } = useQuery(
    trpc.entities.curation.queryOptions(
      { id: actor.id },
      {
        refetchInterval: (query) => (query.state.data?.archive?.state === 'running' ? LOOK_AGAIN_MS : false),
      },
    ),
  );
  const changed = data?.archive?.changed ?? 0;
  const state = data?.archive?.state;
  const seen = useRef<string | null>(null);
  // What the archive gives is on the page as it comes.
  useEffect(() => {
    const now = state ? `${state} ${changed}` : null;
    if (now !== null && seen.current !== null && seen.current !== now)
      void client.invalidateQueries({ queryKey: trpc.entities.get.queryKey({ id: actor.id }) });
    seen.current = now ?? seen.current;
  }, [changed, state, actor.id, client, trpc]);
  return (
    <section aria-labelledby="curation" className="mt-12 border-t pt-6">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="curation" className="min-w-0 flex-1 font-semibold text-lg">
          {t('title')}
        </h2>
        <Button small onClick={() => setMerging({ into: null })}>
          <Combine size={16} aria-hidden />
          {t('merge')}
        </Button>
      </div>
      {error && <Failed error={error} again={() => void refetch()} />}
      {data && (
        <div className="mt-4 space-y-8">
          {data.archive && <Archive of={data.archive} />}
          {data.like.length > 0 && (
            <div>
              <h3 className="font-semibold">{t('alike')}</h3>
              <ul className="mt-2 divide-y border-y">
                {data.like.map((one) => (
                  <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
                    <LikeLine like={one} className="min-w-0 flex-1 basis-64" />
                    <span className="flex gap-2">
                      <Button small disabled={curating.busy} onClick={() => setMerging({ into: one.id })}>
                        {t('sameOne')}
                      </Button>
                      <Button
                        small
                        look="quiet"
                        disabled={curating.busy}
                        onClick={() => curating.notSame.mutate({ id: actor.id, other: one.id })}
                      >
                        {t('notSame')}
                      </Button>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <FormsPart actor={actor} forms={data.forms} curating={curating} />
          <Words words={data.words} curating={curating} />
        </div>
      )}
      {merging && (
        <MergeActor actor={actor} curating={curating} into={merging.into} onClose={() => setMerging(null)} />
      )}
    </section>
  );
}

/** How far the archive has been read for the actor's forms. */
function Archive({ of }: { of: NonNullable<Curation['archive']> }) {
  const t = useTranslations('curation');
  if (of.state !== 'running') {
    if (of.total === 0) return null;
    return <p className="text-muted text-sm">{t('archiveRead', { done: of.done, changed: of.changed })}</p>;
  }
  return (
    <div role="status" className="text-sm">
      <p>{t('archiveReading', { done: of.done, total: of.total })}</p>
      <progress
        className="mt-1 h-1.5 w-full max-w-md"
        max={Math.max(1, of.total)}
        value={of.done}
        aria-label={t('archive')}
      />
    </div>
  );
}

const WORD_KEYS: Record<string, string> = {
  'entity.merge': 'merge',
  'entity.split': 'split',
  'entity.not-same': 'notSame',
  'entity.name': 'name',
  'entity.unname': 'unname',
  'proposal.actor': 'actor',
  'proposal.variant': 'variant',
};

function Words({ words, curating }: { words: Curation['words']; curating: Curating }) {
  const t = useTranslations('curation');
  const { locale } = useReader();
  if (words.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{t('decided')}</h3>
      <ul className="mt-2 divide-y border-y text-sm">
        {words.map((word) => (
          <li key={word.judgementId} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <p className="min-w-0 flex-1 basis-64">
              {t(`word.${WORD_KEYS[word.kind] ?? 'name'}`, {
                names: listOf(word.names, locale),
                other: word.other ? isolate(labelOf(word.other.label, locale)) : '',
              })}{' '}
              {word.other && word.kind !== 'entity.merge' && (
                <Link href={`/actors/${word.other.id}`} className="text-accent hover:underline">
                  {t('open')}
                </Link>
              )}
            </p>
            <span className="flex items-center gap-3 text-muted text-xs">
              {word.by && <bdi>{word.by}</bdi>}
              <When at={word.at} className="tabular" />
            </span>
            <Button
              small
              look="quiet"
              disabled={curating.busy}
              onClick={() => curating.undo.mutate({ judgementId: word.judgementId })}
            >
              {t('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
