import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { type ActionStep, repository } from './testing/composite-action.ts';
import { freePort } from './testing/free-port.ts';
import { runShell } from './testing/run-shell.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Job {
  env?: Record<string, string>;
  steps: (ActionStep & { name?: string })[];
}

const workflow = await readFile(join(repository, '.github/workflows/ci.yml'), 'utf8');
const { jobs } = parse(workflow) as { jobs: Record<string, Job> };

test.each([
  ['contract-mock', 'B2B_INVOICES_MOCK_PORT', '4010'],
  ['contract-sandbox', 'B2B_INVOICES_SANDBOX_PORT', '4020'],
])('the job %s has a server before it runs the action', async (name, variable, usual) => {
  const { env = {}, steps } = jobs[name] ?? { steps: [] };
  const start = steps.find((step) => step.name?.startsWith('Start'))?.run ?? '';
  const url = String(steps.find(({ uses }) => uses === './')?.with?.['url']);
  const port = String(await freePort());
  const ask = `node -e 'fetch(process.argv[1]).then(({ status }) => console.log(status))' "${url.replace(usual, port)}/invoices"`;
  const temporary = await mkdtemp(join(tmpdir(), 'b2b-invoices-workflow-'));
  try {
    const variables = { ...env, RUNNER_TEMP: temporary, [variable]: port };
    const ran = await runShell(`${start}\n${ask}`, { shell: 'bash', cwd: repository, env: variables });
    expect(ran).toEqual({ code: 0, log: expect.stringMatching(/is ready at .*\n401\n$/) });
  } finally {
    await rm(temporary, { recursive: true });
  }
});
