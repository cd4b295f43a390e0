'use client';

import type { Proposal } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { HitSentence } from '../alerts/hit.tsx';
import { ENTITY_CLASS, labelOf } from '../article/entity-name.tsx';
import { Button } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { Link } from '../frame/link.tsx';
import { listOf } from '../frame/list-of.ts';
import { useReader } from '../frame/reader-context.tsx';
import { When } from '../time/when.tsx';
import { ActorPicker } from './actor-picker.tsx';
import { ChooseDialog } from './choose-dialog.tsx';
import { LikeLine } from './like-line.tsx';
import { ProposalPicker } from './proposal-picker.tsx';
import type { Curating } from './use-curation.ts';

/** A name with its sentences, whom it may be, and what can be decided of it. */
export function ProposalRow({ proposal, curating }: { proposal: Proposal; curating: Curating | null }) {
  const t = useTranslations('curation');
  const { locale } = useReader();
  const waits = proposal.state === 'open' || proposal.state === 'unsure';
  return (
    <li aria-label={proposal.name} className="py-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 dir="auto" className={`font-semibold text-lg ${ENTITY_CLASS[proposal.kind]}`}>
          {proposal.name}
        </h2>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          <span>{t(`kinds.${proposal.kind}`)}</span>
          <span>{t('inArticles', { count: proposal.articles })}</span>
          <When at={proposal.lastAt} />
        </p>
      </div>
      {proposal.others.length > 0 && (
        <p className="text-muted text-sm">{t('alsoWritten', { names: listOf(proposal.others, locale) })}</p>
      )}
      <ul className="mt-2 max-w-3xl space-y-2">
        {proposal.sentences.map((one) => (
          <li key={one.articleId}>
            <HitSentence spans={[{ zone: 'body', start: 0, sentence: one.sentence, mark: one.mark }]} />
            <p className="flex flex-wrap gap-x-3 text-muted text-xs">
              <Link href={`/articles/${one.articleId}`} className="hover:text-accent">
                <bdi>{one.outlet}</bdi>
              </Link>
              <When at={one.at} />
            </p>
          </li>
        ))}
      </ul>
      {waits && curating && (
        <>
          {proposal.like.length > 0 && <Alike proposal={proposal} curating={curating} />}
          <Decide proposal={proposal} curating={curating} />
        </>
      )}
      {!waits && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          {proposal.entity && (
            <Link href={`/actors/${proposal.entity.id}`} className="text-accent hover:underline">
              {t('nowOf', { name: isolate(labelOf(proposal.entity.label, locale)) })}
            </Link>
          )}
          {proposal.decidedAt && <When at={proposal.decidedAt} className="text-muted" />}
          {proposal.judgementId && curating && <TakeBack id={proposal.judgementId} curating={curating} />}
        </div>
      )}
    </li>
  );
}

function TakeBack({ id, curating }: { id: string; curating: Curating }) {
  const t = useTranslations('curation');
  return (
    <Button
      small
      look="quiet"
      disabled={curating.busy}
      onClick={() => curating.undo.mutate({ judgementId: id })}
    >
      {t('takeBack')}
    </Button>
  );
}

/** Actors whose names are like it: one press makes it a form of one of them. */
function Alike({ proposal, curating }: { proposal: Proposal; curating: Curating }) {
  const t = useTranslations('curation');
  const { locale } = useReader();
  return (
    <div className="mt-3 max-w-3xl rounded-md border bg-sunk px-3 py-2">
      <h3 className="text-muted text-sm">{t('mayBe')}</h3>
      <ul className="divide-y">
        {proposal.like.map((like) => (
          <li key={like.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
            <LikeLine like={like} className="min-w-0 flex-1 basis-56" />
            <Button
              small
              disabled={curating.busy}
              aria-label={t('formOf', { name: isolate(labelOf(like.label, locale)) })}
              onClick={() => curating.acceptAs.mutate({ id: proposal.id, entityId: like.id })}
            >
              {t('itsForm')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Decide({ proposal, curating }: { proposal: Proposal; curating: Curating }) {
  const t = useTranslations('curation');
  const [asking, setAsking] = useState<'actor' | 'proposal' | null>(null);
  const { id, kind } = proposal;
  const close = () => setAsking(null);
  const name = isolate(proposal.name);
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button small look="primary" disabled={curating.busy} onClick={() => curating.accept.mutate({ id })}>
        {t('accept')}
      </Button>
      <Button small disabled={curating.busy} onClick={() => setAsking('actor')}>
        {t('acceptAs')}
      </Button>
      <Button small disabled={curating.busy} onClick={() => setAsking('proposal')}>
        {t('join')}
      </Button>
      {proposal.state === 'open' && (
        <Button small look="quiet" disabled={curating.busy} onClick={() => curating.setAside.mutate({ id })}>
          {t('unsure')}
        </Button>
      )}
      <Button small look="quiet" disabled={curating.busy} onClick={() => curating.reject.mutate({ id })}>
        {t('reject')}
      </Button>
      {asking === 'actor' && (
        <ChooseDialog title={t('acceptAsTitle', { name })} lead={t('acceptAsLead')} onClose={close}>
          <ActorPicker
            kind={kind}
            onPick={(entityId) => curating.acceptAs.mutate({ id, entityId }, { onSettled: close })}
          />
        </ChooseDialog>
      )}
      {asking === 'proposal' && (
        <ChooseDialog title={t('joinTitle', { name })} lead={t('joinLead')} onClose={close}>
          <ProposalPicker
            of={proposal}
            onPick={(into) => curating.join.mutate({ id, into }, { onSettled: close })}
          />
        </ChooseDialog>
      )}
    </div>
  );
}
