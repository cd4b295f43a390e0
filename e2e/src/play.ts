import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { Received } from './sinks.ts';
import type { Stack } from './stack.ts';

export const ADMIN = { name: 'ندى الكاتب', email: 'nada@example.org', password: 'كلمة-مرور-طويلة-2026' };

/** The platform that the global set-up started. */
export function theStack(): Stack {
  const stack = process.env.MIRQAB_E2E_STACK;
  if (!stack) throw new Error('MIRQAB_E2E_STACK is not set: run through playwright.config.ts');
  return JSON.parse(stack);
}

/** What the mail server and the webhook receiver got so far. */
export async function received(stack: Stack): Promise<Received> {
  return (await fetch(`${stack.sinks}/received`)).json();
}

export type Draft = { outlet: string; title: string; body: string; related?: string[] };

/** Lets the sample press print an article: its page and feed show it at once. */
export async function publish(
  stack: Stack,
  draft: Draft | { telling: string },
): Promise<{ id: string; url: string; title: string }> {
  return tellPress(stack, 'publish', draft);
}

export async function edit(
  stack: Stack,
  id: string,
  change: { title?: string; body?: string },
): Promise<void> {
  await tellPress(stack, 'edit', { id, ...change });
}

/** Says a word to the sample press's own desk. */
export async function tellPress<T>(stack: Stack, what: string, body: object): Promise<T> {
  const response = await fetch(`${stack.press}/_press/${what}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the press answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** The worker's process id now; another one once it was started again. */
export function workerPid(stack: Stack): number {
  return Number(readFileSync(path.join(stack.dataDir, 'worker.pid'), 'utf8'));
}

/** Makes the first account through the printed link, or signs in when it was made before. */
export async function enter(page: Page, stack: Stack): Promise<void> {
  await page.goto(stack.welcome);
  const name = page.locator('input[name=name]');
  const refused = page.getByRole('alert').filter({ hasText: /\S/ }).first();
  // The form stands before the link is known to be good; its button waits for that.
  const usable = page.locator('form button[type=submit]:enabled');
  await expect(usable.or(refused).first()).toBeVisible();
  if (!(await refused.isVisible())) {
    await name.fill(ADMIN.name);
    await page.locator('input[name=email]').fill(ADMIN.email);
    await page.locator('input[name=password]').fill(ADMIN.password);
    await page.locator('form button[type=submit]').click();
    await page.getByRole('button', { name: 'التالي' }).click();
    await expect(page.getByRole('heading', { name: 'من تتابع؟' })).toBeVisible();
    await page.locator('ul button[aria-pressed=false]').first().click();
    await page.getByRole('button', { name: 'إلى الأخبار' }).click();
    await expect(page.getByRole('navigation').first()).toBeVisible();
    return;
  }
  await signIn(page, stack);
}

export async function signIn(page: Page, stack: Stack): Promise<void> {
  await page.goto(stack.url);
  await page.locator('input[type=email]').fill(ADMIN.email);
  await page.locator('input[type=password]').fill(ADMIN.password);
  await page.locator('form button[type=submit]').click();
  await expect(page.getByRole('link', { name: 'الإعدادات' }).first()).toBeVisible();
}

/** A signed-in context of its own: another window of the same person. */
export async function anotherWindow(browser: Browser, from: BrowserContext): Promise<Page> {
  const context = await browser.newContext({ storageState: await from.storageState(), locale: 'ar' });
  return context.newPage();
}

/** Reads an outlet's source now, from its page, and waits until the poll is told there. */
export async function readNow(page: Page, stack: Stack, outlet: string): Promise<void> {
  await page.goto(`${stack.url}/sources`);
  await page.getByRole('link', { name: outlet, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: outlet })).toBeVisible();
  await page.getByRole('button', { name: 'اقرأ الآن' }).click();
  await expect(page.getByText('طُلبت قراءته الآن').first()).toBeVisible();
}
