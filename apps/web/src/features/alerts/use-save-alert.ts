'use client';

import type { Alert } from '@mirqab/api';
import type { AlertSettings } from '@mirqab/core/alerts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../api/provider.tsx';
import { useRouter } from '../frame/link.tsx';

export type WantedAlert = { name: string; query: string; settings: AlertSettings; channelIds: string[] };

/** Makes an alert, or changes `alert`, and opens its page. */
export function useSaveAlert(alert: Alert | undefined) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const create = useMutation(trpc.alerts.create.mutationOptions());
  const update = useMutation(trpc.alerts.update.mutationOptions());
  return useMutation({
    mutationFn: async (wanted: WantedAlert) => {
      if (!alert) return (await create.mutateAsync(wanted)).id;
      await update.mutateAsync({ id: alert.id, ...wanted });
      return alert.id;
    },
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: trpc.alerts.pathKey() });
      router.push(`/alerts/${id}`);
    },
  });
}
