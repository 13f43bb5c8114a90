// Installs a published client as anybody would and runs the README's example with it: node scripts/release/smoke.ts 1.0.0
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { root } from '../workspace.mjs';
import { readmeExample } from './readme-example.ts';
import { ReleaseError, runStep } from './release-error.ts';
import { ask, run } from './run.ts';
import { startMock } from './start-mock.ts';

/** A registry shows a new version some time after it took it. */
async function waitFor(dependency: string, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const { code, stdout } = await ask('npm', ['view', dependency, 'version', '--prefer-online']);
    if (code === 0 && stdout.trim()) return;
    if (Date.now() >= end)
      throw new ReleaseError(
        `The registry does not have ${dependency}. Was it published? See the job publish.`,
      );
    await setTimeout(5000);
  }
}

/** Runs the example against the mock. @throws ReleaseError when it fails or gets no invoices */
async function runExample(folder: string): Promise<void> {
  await using mock = await startMock();
  const example = readmeExample(await readFile(join(root, 'README.md'), 'utf8'), mock.origin);
  await writeFile(join(folder, 'example.ts'), example);
  const { code, stdout, stderr } = await ask(process.execPath, ['example.ts'], { cwd: folder });
  console.log(stdout.trimEnd());
  if (code !== 0 || !/^[1-9]\d* of \d+$/m.test(stdout))
    throw new ReleaseError(`The README's example does not work with what was published. ${stderr.trim()}`);
}

await runStep(async () => {
  const { values, positionals } = parseArgs({
    options: {
      signatures: { type: 'boolean', default: false },
      within: { type: 'string', default: '300' },
    },
    allowPositionals: true,
  });
  const [version] = positionals;
  if (!version) throw new ReleaseError('Say which version to try: node scripts/release/smoke.ts 1.0.0');
  const dependency = `@b2b-invoices/client@${version}`;
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-smoke-'));
  try {
    await waitFor(dependency, Number(values.within));
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', ['install', ...quiet, dependency], { cwd: folder });
    if (values.signatures) await run('npm', ['audit', 'signatures'], { cwd: folder });
    await runExample(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
});
