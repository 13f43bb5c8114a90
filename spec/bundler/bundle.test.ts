import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOfSource } from '../checks/copy-of-source.ts';
import { type Artifacts, renderGenerated } from './artifacts.ts';
import { bundle, specFolder } from './bundle.ts';
import { staleLine } from './stale-line.ts';

describe('what is committed under generated/', () => {
  let artifacts: Artifacts;
  beforeAll(async () => {
    artifacts = await renderGenerated();
  });

  test('is fresh, or the failure names the first line that is not', async () => {
    for (const [file, rendered] of artifacts) {
      const committed = await readFile(join(specFolder, file), 'utf8').catch(() => '');
      const line = staleLine(rendered, committed);
      if (line)
        expect.fail(`spec/${file}:${line} differs from the source. Run \`pnpm generate\`; do not edit it.`);
    }
  });

  test('holds nothing that is no longer rendered', async () => {
    const folder = join(specFolder, 'generated');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(specFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    expect(files.toSorted()).toEqual([...artifacts.keys()].toSorted());
  });
});

test('the dereferenced document has no reference left', async () => {
  const text = await bundle({ format: 'json', dereferenced: true });
  expect(Object.keys(JSON.parse(text).paths)).toHaveLength(5);
  expect(text).not.toContain('"$ref"');
});

test('a hand edit of a generated file is found with its line', async () => {
  const generated = await bundle({ format: 'yaml' });
  const lines = generated.split('\n');
  const edited = [...lines.slice(0, 40), `${lines[40]} edited`, ...lines.slice(41)].join('\n');
  expect(staleLine(generated, edited)).toBe(41);
  expect(staleLine(generated, `${generated}# more\n`)).toBe(lines.length);
  expect(staleLine(generated, generated)).toBeUndefined();
});

describe('a source that cannot be bundled is reported with its file and line when', () => {
  test('a file is not YAML', async () => {
    await using copy = await copyOfSource({
      file: 'schemas/Money.yaml',
      from: 'type: object',
      to: 'type: [object',
    });
    await expect(bundle({ root: join(copy.folder, 'openapi.yaml'), format: 'json' })).rejects.toThrow(
      /schemas\/Money\.yaml.*\(\d+:\d+\)|Money\.yaml:\d+/,
    );
  });

  test('a reference leads nowhere', async () => {
    await using copy = await copyOfSource({
      file: 'schemas/ListMeta.yaml',
      from: 'Pagination.yaml',
      to: 'Paging.yaml',
    });
    await expect(bundle({ root: join(copy.folder, 'openapi.yaml'), format: 'json' })).rejects.toThrow(
      /spec\/schemas\/ListMeta\.yaml:\d+:\d+/,
    );
  });
});
