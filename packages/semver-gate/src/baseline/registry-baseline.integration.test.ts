import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test, vi } from 'vitest';
import { smallDocument } from '../fixtures/small-document.ts';
import { temporaryRepository } from '../fixtures/temporary-repository.ts';
import type { Baseline } from './baseline.ts';
import { loopbackRegistry, type PublishedPackages } from './loopback-registry.ts';
import { readBaseline } from './read-baseline.ts';

// Seconds alone; more where everything is tested at once.
vi.setConfig({ testTimeout: 300_000 });

/** The baseline that a registry gives, in a folder of its own, with npm's own cache. */
async function baselineFrom(url: string, use: (baseline: Baseline) => Promise<void>): Promise<void> {
  const files = { 'published/.keep': '', '.npmrc': `registry=${url}\n` };
  await using repository = await temporaryRepository({ files });
  const { root } = repository;
  const { npm_config_registry, ...environment } = process.env;
  const baseline = await readBaseline({
    root,
    choice: 'registry',
    current: { version: '1.0.0', document: smallDocument('1.0.0') },
    pending: true,
    folder: join(root, 'published'),
    environment: {
      ...environment,
      npm_config_cache: join(root, 'cache'),
      npm_config_userconfig: join(root, 'none'),
    },
  });
  await use(baseline);
}

const spec = (version: string) => ({ 'generated/openapi.json': JSON.stringify(smallDocument(version)) });
const types = (version: string) => ({ 'dist/index.d.ts': `export type Version = '${version}';\n` });
const published: PublishedPackages = {
  '@b2b-invoices/spec': {
    '0.9.0': spec('0.9.0'),
    '0.10.0': spec('0.10.0'),
    '0.11.0-next.1': spec('0.11.0-next.1'),
  },
  '@b2b-invoices/types': { '0.9.0': types('0.9.0'), '0.10.0': types('0.10.0') },
  '@b2b-invoices/client': { '0.9.0': types('0.9.0'), '0.10.0': types('0.10.0') },
};

test('the last published version is installed from the registry that npm is configured for; a snapshot is none', async () => {
  await using registry = await loopbackRegistry(published);
  await baselineFrom(registry.url, async (baseline) => {
    expect(baseline).toMatchObject({
      version: '0.10.0',
      source: 'registry',
      says: 'The baseline is the last published version, 0.10.0.',
    });
    const modules = join(baseline.packages ?? '', 'node_modules');
    const file = join(modules, '@b2b-invoices/client/dist/index.d.ts');
    expect(await readFile(file, 'utf8')).toContain("'0.10.0'");
    expect(existsSync(join(modules, '@b2b-invoices/types/package.json'))).toBe(true);
  });
});

test('where nothing has been published, spec/releases is used and it says so', async () => {
  await using registry = await loopbackRegistry({});
  await baselineFrom(registry.url, async (baseline) => {
    expect(baseline).toMatchObject({
      version: '1.0.0',
      source: 'repository',
      says: 'No version has been published yet. The baseline is spec/releases/1.0.0.json.',
    });
  });
  expect(registry.asked).toEqual(['/@b2b-invoices/spec']);
});

test('where a package of the version is missing, spec/releases is used and it says so', async () => {
  const { '@b2b-invoices/client': _, ...others } = published;
  await using registry = await loopbackRegistry(others);
  await baselineFrom(registry.url, async ({ says }) => {
    expect(says).toBe(
      'The registry did not give the last published version (E404). The baseline is spec/releases/1.0.0.json.',
    );
  });
});

test('without a network, spec/releases is used and it says so', async () => {
  const closed = await loopbackRegistry({});
  await closed[Symbol.asyncDispose]();
  await baselineFrom(closed.url, async ({ says }) => {
    expect(says).toBe(
      'The registry did not give the last published version (ECONNREFUSED). The baseline is spec/releases/1.0.0.json.',
    );
  });
});
