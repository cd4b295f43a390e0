'use client';

import type { AppRouter } from '@mirqab/api';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslations } from 'next-intl';
import { Button } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { When } from '../time/when.tsx';
import type { Repair } from './use-repair.ts';

type Judgement = inferRouterOutputs<AppRouter>['stories']['get']['judgements'][number];

const KEYS = { 'story.merge': 'merge', 'story.split': 'split', 'story.not-same': 'notSame' } as const;

/** What editors decided of the story, which later joining obeys; each can be taken back as long as it stands. */
export function Judgements({ judgements, repair }: { judgements: Judgement[]; repair: Repair | null }) {
  const t = useTranslations('story');
  if (judgements.length === 0) return null;
  return (
    <section aria-labelledby="judgements">
      <h2 id="judgements" className="mb-3 font-semibold text-lg">
        {t('judgements')}
      </h2>
      <ul className="grid gap-3 text-sm">
        {judgements.map((one) => (
          <li key={one.id} className="border-b pb-2">
            <p>
              {t(`judgement.${KEYS[one.kind]}`)}{' '}
              {one.articleId && (
                <Link href={`/articles/${one.articleId}`} className="hover:text-accent">
                  <bdi>«{one.title}»</bdi>
                </Link>
              )}{' '}
              {one.outlet && <bdi className="text-muted">{one.outlet}</bdi>}
            </p>
            <div className="flex items-center gap-2 text-muted text-xs">
              {one.by && <bdi>{one.by}</bdi>}
              <When at={one.at} className="tabular" />
              {repair && (
                <Button
                  small
                  look="quiet"
                  className="ms-auto"
                  disabled={repair.busy}
                  onClick={() => repair.undo(one.id)}
                >
                  {t('takeBack')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
