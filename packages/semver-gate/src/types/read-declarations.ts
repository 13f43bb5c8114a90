import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The declarations below a folder, by their paths with `/`, in the order of the paths. */
export async function readDeclarations(folder: string): Promise<[path: string, text: string][]> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => /\.d\.[cm]?ts$/.test(path));
  return Promise.all(
    paths
      .sort()
      .map(
        async (path): Promise<[string, string]> => [
          path.split(sep).join('/'),
          await readFile(join(folder, path), 'utf8'),
        ],
      ),
  );
}
