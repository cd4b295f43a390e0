import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { to: string; subject: string; text: string; html: string; messageId: string };
export type ReceivedHook = { path: string; headers: Record<string, string>; body: string };
export type Received = { mails: ReceivedMail[]; hooks: ReceivedHook[] };

/**
 * The far ends of alerts: a mail server and a webhook receiver. `GET /received` shows what came;
 * the tests run in another process and ask there.
 */
export async function startSinks() {
  const received: Received = { mails: [], hooks: [] };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.mails.push({
            to: session.envelope.rcptTo.map((to) => to.address).join(', '),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html ?? '',
            messageId: mail.messageId ?? '',
          });
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
  const hooks = createServer(async (request, response) => {
    if (request.url === '/received') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(received));
      return;
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    received.hooks.push({ path: request.url ?? '', headers, body });
    response.statusCode = 204;
    response.end();
  });
  await new Promise<void>((resolve) => hooks.listen(0, '127.0.0.1', () => resolve()));
  const hookPort = (hooks.address() as AddressInfo).port;
  const smtpAddress = smtp.server.address();
  const smtpPort = smtpAddress && typeof smtpAddress === 'object' ? smtpAddress.port : 0;
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    hookHost: `127.0.0.1:${hookPort}`,
    async close() {
      await new Promise((resolve) => smtp.close(() => resolve(null)));
      await new Promise((resolve) => hooks.close(resolve));
    },
  };
}
