'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { SelectField, TextField } from '../frame/field.tsx';
import { useRouter } from '../frame/link.tsx';
import { useFailureText } from '../states/failed.tsx';

const KINDS = ['person', 'organisation', 'place'] as const;
const lines = (text: string) =>
  text
    .split(/\n|،|,/)
    .map((one) => one.trim())
    .filter((one) => one.length > 1);

/** A name under the language its letters speak for. */
function labelFrom(name: string) {
  const script = /\p{Script=Arabic}/u.test(name) ? 'ar' : /\p{Script=Cyrillic}/u.test(name) ? 'ru' : 'en';
  return { ar: '', en: '', ru: '', [script]: name };
}

/** An actor to watch: the name in up to three scripts, other forms, and words that speak for this one. */
export function NewActor({ named, onDone }: { named: string; onDone: () => void }) {
  const t = useTranslations('actors');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const failure = useFailureText();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('person');
  const [label, setLabel] = useState(() => labelFrom(named));
  const [names, setNames] = useState('');
  const [context, setContext] = useState('');
  const create = useMutation(
    trpc.entities.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: trpc.entities.pathKey() });
        router.push(`/actors/${id}`);
      },
    }),
  );
  const written = Object.fromEntries(Object.entries(label).filter(([, name]) => name.trim().length > 1));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ kind, label: written, names: lines(names), context: lines(context) });
  };
  return (
    <form onSubmit={submit} className="mt-4 space-y-4 rounded-md border bg-raised p-4">
      <h2 className="font-semibold text-lg">{t('add')}</h2>
      <div className="grid gap-4 tablet:grid-cols-2">
        <TextField
          label={t('nameAr')}
          dir="rtl"
          lang="ar"
          value={label.ar}
          onChange={(event) => setLabel({ ...label, ar: event.target.value })}
        />
        <TextField
          label={t('nameEn')}
          dir="ltr"
          lang="en"
          value={label.en}
          onChange={(event) => setLabel({ ...label, en: event.target.value })}
        />
        <TextField
          label={t('nameRu')}
          dir="ltr"
          lang="ru"
          value={label.ru}
          onChange={(event) => setLabel({ ...label, ru: event.target.value })}
        />
        <SelectField
          label={t('kindOf')}
          value={kind}
          onPick={(value) => setKind(KINDS.find((one) => one === value) ?? 'person')}
          choices={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextField
          label={t('forms')}
          hint={t('formsHint')}
          dir="auto"
          value={names}
          onChange={(event) => setNames(event.target.value)}
        />
        <TextField
          label={t('context')}
          hint={t('contextHint')}
          dir="auto"
          value={context}
          onChange={(event) => setContext(event.target.value)}
        />
      </div>
      {create.isError && (
        <p role="alert" className="text-bad text-sm">
          {failure(create.error)}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={Object.keys(written).length === 0 || create.isPending}>
          {t('watch')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
