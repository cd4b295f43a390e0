'use client';

import { Dialog } from '@base-ui/react/dialog';
import type { ActorSentence } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { HitSentence } from '../alerts/hit.tsx';
import { useTRPC } from '../api/provider.tsx';
import { Link } from '../frame/link.tsx';
import { Failed } from '../states/failed.tsx';
import { When } from '../time/when.tsx';

/** Which sentences are asked for: everything a number of the page stands for. */
export type SentenceQuestion = {
  outletId?: string;
  title?: string;
  stance?: 'asserted' | 'attributed' | 'denied';
  week?: string;
  withId?: string;
  /** Of the last so many weeks alone. */
  weeks?: number;
};

/** The sentences behind a number or a cell. */
export function SentencesPanel(props: {
  entityId: string;
  question: SentenceQuestion | null;
  heading: string;
  onClose: () => void;
}) {
  const t = useTranslations('actors');
  return (
    <Dialog.Root open={props.question !== null} onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed inset-y-0 end-0 z-50 flex w-full max-w-xl flex-col bg-raised shadow-lift">
          <header className="flex items-center gap-3 border-b px-5 py-3">
            <Dialog.Title className="min-w-0 flex-1 font-semibold">
              <bdi>{props.heading}</bdi>
            </Dialog.Title>
            <Dialog.Close
              aria-label={t('close')}
              className="flex size-9 items-center justify-center rounded-md text-muted hover:bg-sunk hover:text-ink"
            >
              <X size={18} aria-hidden />
            </Dialog.Close>
          </header>
          {props.question && <Sentences entityId={props.entityId} question={props.question} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Sentences({ entityId, question }: { entityId: string; question: SentenceQuestion }) {
  const t = useTranslations('actors');
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.entities.sentences.queryOptions({ entityId, ...question }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return (
    <ul className="flex-1 divide-y overflow-y-auto px-5" aria-busy={!data}>
      {data?.map((one) => (
        <SentenceRow key={one.articleId} of={one} />
      ))}
      {data?.length === 0 && <li className="py-6 text-muted">{t('noSentences')}</li>}
    </ul>
  );
}

function SentenceRow({ of }: { of: ActorSentence }) {
  const spans = of.marks.map((mark) => ({ zone: of.zone, start: mark.start, sentence: of.sentence, mark }));
  return (
    <li className="py-4">
      <HitSentence spans={spans} />
      <Link
        href={`/articles/${of.articleId}`}
        dir="auto"
        className="mt-0.5 block w-fit max-w-full truncate text-sm hover:text-accent"
      >
        {of.title}
      </Link>
      <p className="flex flex-wrap gap-x-3 text-muted text-sm">
        <bdi>{of.outlet.name}</bdi>
        <When at={of.at} />
      </p>
    </li>
  );
}
