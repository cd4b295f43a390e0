import { createHash } from 'node:crypto';
import type { Db } from '@mirqab/db';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { foldEmail, type Role } from './accounts.ts';
import { ADDRESS_HEADER } from './address-header.ts';
import { opens, PASSWORD_MAX, PASSWORD_MIN, seal } from './passwords.ts';
import { takeTurn } from './rate.ts';

export type AuthOptions = {
  db: Db;
  /** At least 32 characters; signs session cookies. */
  secret: string;
  /** Where browsers reach the app, such as https://news.example.org */
  publicUrl: string;
};

export type Caller = {
  userId: string;
  name: string;
  email: string;
  workspaceId: string;
  role: Role;
  sessionToken: string;
};

export type Auth = {
  /** Serves /api/auth/*. */
  handler(request: Request): Promise<Response>;
  /** Who sends these cookies, with the role in the workspace; null for nobody, a banned user or an ended session. */
  readCaller(headers: Headers): Promise<Caller | null>;
};

/** A session lives this long without use; used, it is renewed once a day. */
const SESSION_DAYS = 14;
const ACCOUNT_RULE = { windowSeconds: 900, max: 10 };

/** The addresses a browser may show for this app: the loopback has several names. */
export function trustedOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'];
  if (!loopback.includes(url.hostname)) return [url.origin];
  return loopback.map((host) => `${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`);
}

/** Sign-in by e-mail and password on the product's own tables. Accounts are made by link only. */
export function createAuth(options: AuthOptions): Auth {
  const { db } = options;
  const auth = betterAuth({
    appName: 'Mirqab',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    database: prismaAdapter(db.prisma, { provider: 'postgresql' }),
    trustedOrigins: trustedOrigins(options.publicUrl),
    telemetry: { enabled: false },
    logger: { level: 'error', disabled: process.env.NODE_ENV === 'test' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: seal, verify: ({ hash, password }) => opens(hash, password) },
    },
    disabledPaths: [
      '/sign-up/email',
      '/update-user',
      '/change-email',
      '/delete-user',
      '/request-password-reset',
    ],
    user: {
      additionalFields: {
        banned: { type: 'boolean', input: false, defaultValue: false, required: false },
        banReason: { type: 'string', input: false, required: false },
      },
    },
    session: { expiresIn: SESSION_DAYS * 86_400, updateAge: 86_400, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: { '/sign-in/email': { window: 60, max: 10 }, '/change-password': { window: 60, max: 5 } },
    },
    advanced: {
      // Said aloud: the library leaves the check out when it thinks that it is being tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'mirqab',
      useSecureCookies: options.publicUrl.startsWith('https://'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email') return;
        const email: unknown = ctx.body?.email;
        if (typeof email !== 'string') return;
        const key = createHash('sha256').update(foldEmail(email)).digest('hex').slice(0, 32);
        const wait = await takeTurn(db, `account:${key}`, ACCOUNT_RULE);
        if (wait > 0) throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_TRIES', wait });
      }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const user = await db.prisma.user.findUnique({
              where: { id: session.userId },
              select: { banned: true },
            });
            if (!user || user.banned) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_CLOSED' });
          },
        },
      },
    },
  });

  return {
    handler: (request) => auth.handler(request),
    readCaller: async (headers) => {
      const found = await auth.api.getSession({ headers });
      if (!found) return null;
      const { rows } = await db.pool.query<{ workspace_id: string; role: Role }>(
        `select m.workspace_id, m.role from member m join "user" u on u.id = m.user_id
         where m.user_id = $1 and not u.banned order by m.created_at limit 1`,
        [found.user.id],
      );
      const member = rows[0];
      if (!member) return null;
      return {
        userId: found.user.id,
        name: found.user.name,
        email: found.user.email,
        workspaceId: member.workspace_id,
        role: member.role,
        sessionToken: found.session.token,
      };
    },
  };
}
