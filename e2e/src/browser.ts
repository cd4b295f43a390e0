import chromium from '@sparticuz/chromium';

/** Chromium from the registry package, and what it needs to run headless as any user without a network. */
export const launchOptions = {
  executablePath: process.env.MIRQAB_CHROMIUM || (await chromium.executablePath()),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--font-render-hinting=none',
  ],
};
