// `npm run pictures [-- feed actor …]`: starts the whole platform with the sample press and photographs every
// page (or those named), in both languages and themes, at the desk and on the phone, into pictures/. Three
// of them are the README's.
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { takePictures } from '../e2e/src/pictures.ts';

const root = path.dirname(import.meta.dirname);
const folder = path.join(root, 'pictures');
const SHOWN = {
  'feed-ar-light': 'feed-reading-ar-light-desk',
  'actor-ar-dark': 'actor-ar-dark-desk',
  'alert-en-light': 'alert-new-en-light-desk',
};

const taken = await takePictures(folder, process.argv.slice(2), (line) =>
  process.stdout.write(`pictures: ${line}\n`),
);
for (const [name, picture] of Object.entries(SHOWN)) {
  const from = path.join(folder, `${picture}.png`);
  if (existsSync(from)) copyFileSync(from, path.join(root, 'docs', `${name}.png`));
}
process.stdout.write(`pictures: ${taken} in pictures/; docs/ shows three\n`);
process.exit(0);
