// `npm run pictures`: starts the whole platform with the sample press and photographs every page, in both
// languages and themes, at the desk and on the phone, into pictures/. Three of them are the README's.
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { takePictures } from '../e2e/src/pictures.ts';

const root = path.dirname(import.meta.dirname);
const folder = path.join(root, 'pictures');
const SHOWN = { 'feed-ar-light': 'feed', 'actor-ar-dark': 'actor', 'alert-en-light': 'alert-new' } as const;

const taken = await takePictures(folder, (line) => process.stdout.write(`pictures: ${line}\n`));
for (const [name, page] of Object.entries(SHOWN)) {
  const picture = `${name.replace(/^[a-z]+/, page)}-desk.png`;
  copyFileSync(path.join(folder, picture), path.join(root, 'docs', `${name}.png`));
}
process.stdout.write(`pictures: ${taken} in pictures/, three of them in docs/\n`);
process.exit(0);
