'use client';

import type { Channel } from '@mirqab/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Mail, Plus, Webhook } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { SelectField, TextField } from '../frame/field.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useFailureText } from '../states/failed.tsx';

/** Which channels an alert goes to, and a new one made on the spot. */
export function ChannelPicker(props: { picked: string[]; onPick: (ids: string[]) => void }) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const { data: channels = [], isSuccess } = useQuery(trpc.channels.list.queryOptions());
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const toggle = (id: string, on: boolean) =>
    props.onPick(on ? [...props.picked, id] : props.picked.filter((one) => one !== id));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-lg">{t('via')}</legend>
      {isSuccess && channels.length === 0 && !adding && (
        <p className="mb-2 text-muted text-sm">{t('noChannels')}</p>
      )}
      <ul className="space-y-1.5">
        {channels.map((channel) => (
          <li key={channel.id}>
            <label className="flex min-h-10 items-center gap-3 rounded-md border px-3 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-soft">
              <input
                type="checkbox"
                checked={props.picked.includes(channel.id)}
                onChange={(event) => toggle(channel.id, event.target.checked)}
                className="size-4 shrink-0 accent-(--accent)"
              />
              <ChannelName channel={channel} />
            </label>
          </li>
        ))}
      </ul>
      {secret && (
        <div role="status" className="mt-2 rounded-md bg-good-soft px-3 py-2 text-sm">
          <p>{t('secretOnce')}</p>
          <code dir="ltr" className="mt-1 block select-all break-all font-mono text-xs">
            {secret}
          </code>
        </div>
      )}
      {adding ? (
        <NewChannel
          onMade={(made) => {
            setSecret(made.secret);
            setAdding(false);
            props.onPick([...props.picked, made.id]);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button small className="mt-2" onClick={() => setAdding(true)}>
          <Plus size={16} aria-hidden />
          {channels.length > 0 ? t('addChannel') : t('firstChannel')}
        </Button>
      )}
    </fieldset>
  );
}

export function ChannelName({
  channel,
}: {
  channel: Pick<Channel, 'kind' | 'name' | 'target' | 'disabled'>;
}) {
  const t = useTranslations('alerts');
  const Icon = channel.kind === 'webhook' ? Webhook : Mail;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Icon size={16} aria-hidden className="shrink-0 text-muted" />
      <bdi className="shrink-0">{channel.name}</bdi>
      {!channel.name.includes(channel.target) && (
        <bdi className="truncate text-muted text-sm" dir="ltr">
          {channel.target}
        </bdi>
      )}
      {channel.disabled && <span className="shrink-0 text-bad text-sm">{t('channelOff')}</span>}
    </span>
  );
}

function NewChannel(props: {
  onMade: (made: { id: string; secret: string | null }) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const client = useQueryClient();
  const failure = useFailureText();
  const { me } = useReader();
  const [kind, setKind] = useState('email');
  const [target, setTarget] = useState(me?.email ?? '');
  const create = useMutation(
    trpc.channels.create.mutationOptions({
      onSuccess: async (made) => {
        await client.invalidateQueries({ queryKey: trpc.channels.list.queryKey() });
        props.onMade(made);
      },
    }),
  );
  const save = () => {
    const name =
      kind === 'email' ? t('emailOf', { address: target }) : (URL.parse(target)?.hostname ?? target);
    create.mutate(
      kind === 'email' ? { kind, name, address: target } : { kind: 'webhook', name, url: target },
    );
  };
  return (
    <div className="mt-2 space-y-3 rounded-md border bg-raised p-4">
      <SelectField
        label={t('channelKind')}
        value={kind}
        onPick={(value) => {
          setKind(value);
          setTarget(value === 'email' ? (me?.email ?? '') : '');
        }}
        choices={[
          { value: 'email', label: t('email') },
          { value: 'webhook', label: t('webhook') },
        ]}
      />
      <TextField
        label={kind === 'email' ? t('address') : t('hookUrl')}
        hint={kind === 'email' ? undefined : t('hookHint')}
        error={create.isError ? failure(create.error) : undefined}
        dir="ltr"
        type={kind === 'email' ? 'email' : 'url'}
        value={target}
        onChange={(event) => setTarget(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          save();
        }}
      />
      <div className="flex gap-2">
        <Button small look="primary" disabled={!target.trim() || create.isPending} onClick={save}>
          {t('keepChannel')}
        </Button>
        <Button small look="quiet" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
