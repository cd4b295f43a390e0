import type { ChannelPort, SendResult } from '@mirqab/services/alert-message';
import { channelTarget } from '@mirqab/services/alert-message';
import nodemailer from 'nodemailer';
import { writeMail } from './mail.ts';

const TIMEOUT_MS = 20_000;
/** SMTP answers that speak of the address itself: it will not be there tomorrow either. */
const NO_SUCH_BOX = new Set([550, 551, 553]);

export type EmailOptions = { smtpUrl: string | undefined; from: string; publicUrl: string };

/** Mail by SMTP: text and HTML in the reader's language; the delivery's id is the Message-ID. */
export function createEmailChannel(options: EmailOptions): ChannelPort & { close(): void } {
  const transport =
    options.smtpUrl === undefined
      ? null
      : nodemailer.createTransport({
          url: options.smtpUrl,
          pool: true,
          maxConnections: 4,
          connectionTimeout: TIMEOUT_MS,
          greetingTimeout: TIMEOUT_MS,
          socketTimeout: TIMEOUT_MS,
        });
  return {
    send: async (message, target) => {
      const where = channelTarget.email.safeParse(target);
      if (!where.success) return failed('never', 'bad-target', 'no usable address', null);
      if (transport === null) return failed('again', 'no-mail-server', 'SMTP_URL is not set', null);
      const mail = writeMail(message, options.publicUrl);
      try {
        await transport.sendMail({
          from: options.from,
          to: where.data.address,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${message.id}@${new URL(options.publicUrl).hostname}>`,
          list: { unsubscribe: { url: mail.unsubscribe, comment: message.alert.id } },
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Mirqab-Delivery': message.id },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { ok: true, status: 250 };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport?.close(),
  };
}

function failureOf(error: unknown): SendResult {
  const message = error instanceof Error ? error.message.slice(0, 500) : String(error);
  const status =
    error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
      ? error.responseCode
      : null;
  if (status !== null && NO_SUCH_BOX.has(status)) return failed('gone', 'no-such-mailbox', message, status);
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'smtp';
  return failed('again', code.toLowerCase(), message, status);
}

function failed(
  fate: 'again' | 'never' | 'gone',
  code: string,
  message: string,
  status: number | null,
): SendResult {
  return { ok: false, fate, code, message, status, retryAfterMs: null };
}
