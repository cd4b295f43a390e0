'use client';

import { useReader } from '../frame/reader-context.tsx';

export type NamedEntity = { kind: 'person' | 'organisation' | 'place'; label: Record<string, string> };

export const ENTITY_CLASS = {
  person: 'entity-person',
  organisation: 'entity-organisation',
  place: 'entity-place',
} as const;

/** The form of a name for this reader: their language, else the first there is. */
export function labelOf(label: Record<string, string>, locale: string): string {
  return label[locale] ?? label.ar ?? label.en ?? Object.values(label)[0] ?? '—';
}

/** An actor's name under the fine line of its kind. */
export function EntityName({ actor }: { actor: NamedEntity }) {
  const { locale } = useReader();
  return <bdi className={ENTITY_CLASS[actor.kind]}>{labelOf(actor.label, locale)}</bdi>;
}
