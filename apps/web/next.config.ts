import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const root = path.join(import.meta.dirname, '../..');

/** Every page's address that carries no language. */
const BARE = '/:path((?!(?:ar|en|api|raw|_next)(?:/|$)|icon\\.svg|favicon\\.ico).+)';
const PREFERS_ENGLISH = [{ type: 'cookie' as const, key: 'mirqab-locale', value: 'en' }];

const config: NextConfig = {
  output: 'standalone',
  // A trial build beside the one that is being served.
  distDir: process.env.MIRQAB_WEB_DIST || '.next',
  outputFileTracingRoot: root,
  turbopack: { root },
  transpilePackages: [
    '@mirqab/api',
    '@mirqab/auth',
    '@mirqab/core',
    '@mirqab/db',
    '@mirqab/jobs',
    '@mirqab/services',
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  // The pages ask for no image of another host, so nothing is resized here.
  images: { unoptimized: true },
  devIndicators: false,
  // Arabic, the first language, has no prefix. These stand here and not in the proxy because there a
  // rewrite to 127.0.0.1 is taken for one to another host.
  redirects: async () => [
    { source: '/ar/:path*', destination: '/:path*', permanent: false },
    { source: '/', has: PREFERS_ENGLISH, destination: '/en', permanent: false },
    { source: BARE, has: PREFERS_ENGLISH, destination: '/en/:path', permanent: false },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: '/ar' },
      { source: BARE, destination: '/ar/:path' },
    ],
  }),
  // Types are checked by the workspace's own run.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
