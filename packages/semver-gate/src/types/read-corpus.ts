import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from './program.ts';

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));

/** The programs of the folder corpus/, each as a consumer of the version that its folder is named for wrote it. */
export async function readCorpus(): Promise<Program[]> {
  const paths = (await readdir(corpus, { recursive: true })).filter((path) => path.endsWith('.ts')).sort();
  return Promise.all(
    paths.map(async (path) => ({
      name: `corpus/${path.split(sep).join('/')}`,
      text: await readFile(join(corpus, path), 'utf8'),
    })),
  );
}
