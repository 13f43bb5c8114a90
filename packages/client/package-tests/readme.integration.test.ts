import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../fixtures/start-sandbox.ts';
import { compilers, runCompiler } from '../type-tests/compilers.ts';
import { writeTsconfig } from './consumer-tsconfig.ts';
import { type ConsumerProject, installPackages } from './install-packages.ts';

const run = promisify(execFile);
const file = 'first-example.ts';

let project: ConsumerProject;
let sandbox: Sandbox;
beforeAll(async () => {
  [project, sandbox] = await Promise.all([installPackages(), startSandbox()]);
  await project.link('@types/node');
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  await writeFile(join(project.folder, file), example);
});
afterAll(() => Promise.all([project?.remove(), sandbox?.stop()]));

test.each([...compilers])("the README's first example compiles with %s", async (_name, compiler) => {
  await writeTsconfig(project.folder, [file], { resolution: 'nodenext', globals: 'node' });
  expect(await runCompiler(compiler, project.folder, ['-p', '.', '--pretty', 'false'])).toBe('');
});

test("the README's first example creates an invoice, lists it, and says what became of a second try", async () => {
  const { baseUrl: B2B_BASE_URL, storeHash: B2B_STORE_HASH, token: B2B_TOKEN } = sandbox;
  const env = { ...process.env, B2B_BASE_URL, B2B_STORE_HASH, B2B_TOKEN };
  const first = await run(process.execPath, [file], { cwd: project.folder, env });
  expect(first.stdout).toMatch(/^created \d+\n/);
  expect(first.stdout).toContain('INV-2026-0042 349.5000 USD\n');
  const second = await run(process.execPath, [file], { cwd: project.folder, env });
  expect(second.stderr).toContain('The invoice number already exists. (400 Bad Request) applied: no POST');
  expect(second.stderr).toContain('Did it take effect? no\n');
  expect(first.stdout + second.stdout + second.stderr).not.toContain(B2B_TOKEN);
});
