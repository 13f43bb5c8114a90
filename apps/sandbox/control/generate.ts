import { mkdir, writeFile } from 'node:fs/promises';
import { render } from './render.ts';

for (const { file, text } of await render()) {
  const target = new URL(`../${file}`, import.meta.url);
  await mkdir(new URL('.', target), { recursive: true });
  await writeFile(target, text);
}
