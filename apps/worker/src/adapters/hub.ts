import type { HubPort } from '@mirqab/services/ask-hub';
import { type Http, HttpFailure } from './http/index.ts';

const TIMEOUT_MS = 15_000;

/** Hubs, through the guarded client: a form is posted, redirects are not followed. */
export function createHub(http: Http): HubPort {
  return async (hub, form) => {
    try {
      const { status } = await http.post(hub, {
        body: form,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        timeouts: { headers: TIMEOUT_MS, total: TIMEOUT_MS },
      });
      if (status >= 200 && status < 300) return { ok: true, status };
      const passing = status === 429 || status >= 500;
      return {
        ok: false,
        fate: passing ? 'again' : 'never',
        code: 'http',
        status,
        message: `HTTP ${status}`,
      };
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      const { fate, code, message } = error;
      return { ok: false, fate, code, status: null, message };
    }
  };
}
