import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { furnish } from './furnish.ts';
import { enter } from './play.ts';
import { startStack } from './stack.ts';
import { LANGUAGES, THEMES, tour, visit } from './tour.ts';

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/**
 * Photographs every page of a platform that it starts for itself, in both languages and themes, at the
 * desk and on the phone: `<folder>/<page>-<language>-<theme>-<size>.png`. With `only`, these pages alone.
 *
 * @returns how many pictures were taken.
 */
export async function takePictures(
  folder: string,
  only: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const stops = tour.filter(({ name }) => only.length === 0 || only.includes(name));
  mkdirSync(folder, { recursive: true });
  const stack = await startStack();
  const browser = await chromium.launch(launchOptions);
  let taken = 0;
  try {
    const first = await browser.newContext({ locale: 'ar', timezoneId: 'Africa/Tripoli' });
    const page = await first.newPage();
    await enter(page, stack);
    say('the sample press is being read');
    const places = await furnish(page, stack);
    const storageState = await first.storageState();
    await first.close();
    const looks = THEMES.flatMap((theme) =>
      Object.entries(SIZES).flatMap(([size, viewport]) =>
        LANGUAGES.map((language) => ({ theme, size, viewport, language })),
      ),
    );
    const walk = async (): Promise<void> => {
      for (let look = looks.shift(); look; look = looks.shift()) {
        const { theme, size, viewport, language } = look;
        const context = await browser.newContext({
          storageState,
          viewport,
          locale: language,
          colorScheme: theme,
          timezoneId: 'Africa/Tripoli',
          reducedMotion: 'reduce',
        });
        const lens = await context.newPage();
        for (const stop of stops) {
          await visit(lens, stack.url, language, stop, places);
          await lens.screenshot({ path: path.join(folder, `${stop.name}-${language}-${theme}-${size}.png`) });
          taken += 1;
        }
        await context.close();
        say(`${language}, ${theme}, ${size}: ${stops.length} pictures`);
      }
    };
    await Promise.all([walk(), walk()]);
  } finally {
    await browser.close();
    await stack.stop();
  }
  return taken;
}
