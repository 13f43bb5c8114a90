import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeNpm, fakeNpm, writePackage } from './testing/fake-npm.ts';
import { type ActionRun, runAction } from './testing/run-action.ts';

let temporary: string;
let npm: FakeNpm;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'b2b-invoices-inputs-'));
  npm = await fakeNpm(temporary);
});
afterAll(() => rm(temporary, { recursive: true }));

describe('the action installs', () => {
  const nobody = { profile: 'mock', url: 'http://127.0.0.1:9/api/v3/io/ip' };
  const run = (version?: string): Promise<ActionRun> =>
    runAction({ actionPath: npm.echoing, env: npm.env, inputs: { ...nobody, ...(version && { version }) } });

  test('the version of its own ref, without scripts of packages', async () => {
    await using _done = await run();
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
    const [asked] = (await npm.asked()).slice(-1);
    expect(asked).toContain('--ignore-scripts');
    expect(asked?.at(-1)).toBe(`@b2b-invoices/contract@${version}`);
  });

  test('the version that it is told', async () => {
    await using _done = await run('9.8.7');
    expect((await npm.asked()).at(-1)?.at(-1)).toBe('@b2b-invoices/contract@9.8.7');
  });

  test('nothing but what the repository needs when it runs from source', async () => {
    await using done = await run('workspace');
    expect((await npm.asked()).at(-1)).toEqual(['run', '--silent', 'setup']);
    expect(done.log).toContain('"--profile","mock"');
  });
});

test('the action says so when the package has no command yet', async () => {
  const actionPath = await writePackage(join(temporary, 'older'), undefined);
  await using done = await runAction({
    actionPath,
    env: npm.env,
    inputs: { profile: 'mock', version: 'workspace' },
  });
  expect([done.code, done.log]).toEqual([2, expect.stringContaining('take a newer one')]);
});

test('the action takes a command that dies for no run, and not for findings', async () => {
  const broken = join(temporary, 'broken.cjs');
  await writeFile(broken, 'throw new Error("broken");\n');
  const actionPath = await writePackage(join(temporary, 'dying'), broken);
  await using done = await runAction({
    actionPath,
    env: npm.env,
    inputs: { profile: 'mock', version: 'workspace' },
  });
  expect([done.code, done.outputs['outcome']]).toEqual([1, 'not-made']);
});

test('the action passes its inputs on to the letter, and runs none of them', async () => {
  await using done = await runAction({
    actionPath: npm.echoing,
    env: npm.env,
    inputs: {
      profile: 'sandbox',
      url: 'http://x/$(touch owned)?a=1&b="2"',
      phases: 'examples\nmodel /*',
      quick: 'true',
      'known-deviations': "it's known.yaml",
      'min-coverage': 'operations=100 statuses=80',
      arguments: '--seed\n7\n\n--spec\na file.yaml',
      version: 'workspace',
      reports: 'r',
    },
  });
  const [line = ''] = /^\[.*\]$/m.exec(done.log) ?? [];
  expect(JSON.parse(line)).toEqual([
    ...['--profile', 'sandbox', '--github', '--url', 'http://x/$(touch owned)?a=1&b="2"'],
    ...['--phase', 'examples', '--phase', 'model', '--phase', '/*', '--quick', '--known', "it's known.yaml"],
    ...['--min-coverage', 'operations=100', '--min-coverage', 'statuses=80'],
    ...['--seed', '7', '--spec', 'a file.yaml'],
    ...['--report', 'json=r/report.json', '--report', 'html=r/report.html'],
    ...['--report', 'junit=r/junit.xml', '--report', 'markdown=r/report.md'],
  ]);
  expect(await readdir(done.folder)).toEqual(['r']);
});
