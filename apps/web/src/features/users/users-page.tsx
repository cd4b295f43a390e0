'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { SelectField, TextField } from '../frame/field.tsx';
import { isolate } from '../frame/isolate.ts';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useSay } from '../frame/toasts.tsx';
import { Failed, useFailureText } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { When } from '../time/when.tsx';

const ROLES = ['reader', 'editor', 'admin'] as const;
type Role = (typeof ROLES)[number];
const roleOf = (value: string): Role => ROLES.find((one) => one === value) ?? 'reader';

/** Who may come in, and as what. */
export function UsersPage() {
  const t = useTranslations('users');
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const { me } = useReader();
  const { data: people, error, refetch } = useQuery(trpc.users.list.queryOptions());
  const settle = {
    onError: (problem: unknown) => say(failure(problem)),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.users.pathKey() }),
  };
  const setRole = useMutation(trpc.users.setRole.mutationOptions(settle));
  const setOpen = useMutation(trpc.users.setOpen.mutationOptions(settle));
  return (
    <Sheet wide>
      <PageHead title={t('title')} lead={t('lead')} />
      <Invite />
      {error && <Failed error={error} again={() => void refetch()} />}
      {!people && !error && <RowsSkeleton />}
      <ul className="divide-y border-t">
        {people?.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="truncate font-semibold">
                <bdi>{person.name || person.email}</bdi>
                {person.closed && <span className="ms-2 text-bad text-sm">{t('closed')}</span>}
              </p>
              {person.name && person.name !== person.email && (
                <bdi dir="ltr" className="text-muted text-sm">
                  {person.email}
                </bdi>
              )}
            </div>
            <p className="text-muted text-sm tablet:w-44">
              {person.lastSeenAt ? (
                <>
                  {t('lastSeen')} <When at={person.lastSeenAt} />
                </>
              ) : (
                t('neverSeen')
              )}
            </p>
            {person.id === me?.id ? (
              <p className="min-w-36 text-sm">
                {t(`role.${person.role}`)} <span className="text-muted">{t('you')}</span>
              </p>
            ) : (
              <>
                <SelectField
                  label={t('roleOf', { name: isolate(person.name || person.email) })}
                  className="w-36 [&>label]:sr-only"
                  value={person.role}
                  disabled={setRole.isPending}
                  onPick={(role) => setRole.mutate({ id: person.id, role: roleOf(role) })}
                  choices={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
                />
                <Button
                  small
                  disabled={setOpen.isPending}
                  onClick={() => setOpen.mutate({ id: person.id, open: person.closed })}
                >
                  {person.closed ? t('open') : t('close')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Invite() {
  const t = useTranslations('users');
  const trpc = useTRPC();
  const failure = useFailureText();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('reader');
  const invite = useMutation(trpc.users.invite.mutationOptions());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ email: email.trim() || null, role });
  };
  return (
    <form onSubmit={submit} className="grid items-end gap-3 py-5 tablet:grid-cols-[minmax(0,1fr)_10rem_auto]">
      <TextField
        label={t('email')}
        type="email"
        dir="ltr"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <SelectField
        label={t('as')}
        value={role}
        onPick={(value) => setRole(roleOf(value))}
        choices={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <Button type="submit" look="primary" disabled={invite.isPending}>
        {t('invite')}
      </Button>
      {invite.isError && (
        <p role="alert" className="text-bad text-sm">
          {failure(invite.error)}
        </p>
      )}
      {invite.data && (
        <div role="status" className="rounded-md bg-good-soft px-3 py-2 text-sm tablet:col-span-3">
          <p>{t('linkMade', { days: Math.round(invite.data.hours / 24) })}</p>
          <code dir="ltr" className="mt-1 block select-all break-all font-mono text-xs">
            {invite.data.url}
          </code>
        </div>
      )}
    </form>
  );
}
