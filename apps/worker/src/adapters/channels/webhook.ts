import type { AlertMessage, ChannelPort, SendResult } from '@mirqab/services/alert-message';
import { channelTarget } from '@mirqab/services/alert-message';
import { Webhook } from 'standardwebhooks';
import { type Http, HttpFailure } from '../http/index.ts';

const TIMEOUT_MS = 15_000;

/** What a webhook is sent: its own type, the alert, the stories, and of each the sentences that fired it. */
export function webhookBody(message: AlertMessage, publicUrl: string): string {
  const { id, at, alert, digest, stories } = message;
  return JSON.stringify({
    type: digest ? 'alert.digest' : 'alert.matched',
    timestamp: at.toISOString(),
    data: {
      delivery: id,
      alert: { ...alert, url: `${publicUrl}/alerts/${alert.id}` },
      stories: stories.map((story) => ({ ...story, page: `${publicUrl}/articles/${story.articleId}` })),
    },
  });
}

/** Webhooks as Standard Webhooks signs them; the delivery's id is theirs, so a repetition is known. */
export function createWebhookChannel(options: { http: Http; publicUrl: string }): ChannelPort {
  return {
    send: async (message, target, secret) => {
      const where = channelTarget.webhook.safeParse(target);
      if (!where.success || secret === null) return refused('bad-target', 'no usable address or secret');
      const body = webhookBody(message, options.publicUrl);
      const at = new Date();
      const headers = {
        'content-type': 'application/json',
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(message.id, at, body),
      };
      try {
        const answer = await options.http.post(where.data.url, {
          body,
          headers,
          timeouts: { headers: TIMEOUT_MS, total: TIMEOUT_MS },
        });
        return resultOf(answer.status, answer.headers['retry-after'] ?? null);
      } catch (error) {
        if (!(error instanceof HttpFailure)) throw error;
        if (error.fate === 'never') return refused(error.code, error.message);
        return {
          ok: false,
          fate: 'again',
          code: error.code,
          message: error.message,
          status: null,
          retryAfterMs: null,
        };
      }
    },
  };
}

function resultOf(status: number, retryAfter: string | null): SendResult {
  if (status >= 200 && status < 300) return { ok: true, status };
  const failed = { ok: false as const, code: 'http', message: `HTTP ${status}`, status };
  if (status === 410) return { ...failed, fate: 'gone', code: 'gone', retryAfterMs: null };
  // A redirect of a webhook is not followed: what is sent goes where its owner said.
  const seconds = Number(retryAfter ?? Number.NaN);
  return {
    ...failed,
    fate: 'again',
    retryAfterMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null,
  };
}

function refused(code: string, message: string): SendResult {
  return { ok: false, fate: 'never', code, message, status: null, retryAfterMs: null };
}
