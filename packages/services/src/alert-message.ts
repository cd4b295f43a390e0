import { z } from 'zod';

/** Where a channel leads, as stored with it. */
export const channelTarget = {
  email: z.strictObject({ address: z.email().max(320) }),
  webhook: z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
};
export type ChannelKind = keyof typeof channelTarget;

/** `surface` is the text's own form of the term. */
export type MessageSpan = {
  zone: string;
  term: string;
  surface: string;
  sentence: string;
  start: number;
  end: number;
};

export type MessageStory = {
  storyId: string;
  articleId: string;
  title: string;
  url: string | null;
  outlet: string;
  outlets: number;
  language: string | null;
  /** As the page states it. */
  publishedAt: string | null;
  datePrecision: string | null;
  firstSeenAt: string;
  spans: MessageSpan[];
};

/** One send, whole: what every channel is given. */
export type AlertMessage = {
  /** The delivery's id: Message-ID and webhook-id, so that the far side knows a repetition. */
  id: string;
  at: Date;
  alert: { id: string; name: string };
  digest: boolean;
  stories: MessageStory[];
  reader: { locale: string; timeZone: string; digits: string; months: string };
};

/**
 * How a try ended. again: another one by the schedule, not before `retryAfterMs`. never: this message
 * will not be taken. gone: the far end refused for good, and the channel is switched off.
 */
export type SendResult =
  | { ok: true; status: number | null }
  | {
      ok: false;
      fate: 'again' | 'never' | 'gone';
      code: string;
      message: string;
      status: number | null;
      retryAfterMs: number | null;
    };

export type ChannelPort = {
  /** `secret` is the channel's own, unsealed; never throws for what the far end does. */
  send(message: AlertMessage, target: unknown, secret: string | null): Promise<SendResult>;
};
export type ChannelPorts = Record<ChannelKind, ChannelPort>;
