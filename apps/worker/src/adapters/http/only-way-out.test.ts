import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../../..');
const OUTBOUND =
  /\b(?:from|import|require)\s*\(?\s*['"](?:undici|node:https|node:http2|node:tls|node:dgram|https|http2|axios|got|ky|node-fetch)['"]|\b(?:globalThis|global)\s*(?:\.|\[['"])\s*fetch\b/;

test('no other module holds a way out of the house, not even by dynamic import', () => {
  const files = globSync('{packages,apps}/*/src/**/*.{ts,tsx,mts,js,mjs}', {
    cwd: root,
    exclude: (file) => file.includes('node_modules') || file.includes('/generated/'),
  });
  const others = files.filter(
    (file) => !file.startsWith('apps/worker/src/adapters/http/') && !/\.(?:test|fault)\.tsx?$/.test(file),
  );
  expect(others.length).toBeGreaterThan(50);
  expect(others.filter((file) => OUTBOUND.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});
