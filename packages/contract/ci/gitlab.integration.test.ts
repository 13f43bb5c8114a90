import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { snippetsOf } from './testing/document-snippets.ts';
import { type FakeNpm, fakeNpm } from './testing/fake-npm.ts';
import { freePort } from './testing/free-port.ts';
import { expandGitlab, type GitlabJob, variablesOf } from './testing/gitlab-job.ts';
import { runShell } from './testing/run-shell.ts';
import { type RunningApp, startApp } from './testing/start-app.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Include {
  remote: string;
  inputs: Record<string, unknown>;
}

const remote =
  'https://raw.githubusercontent.com/b2b-invoices/b2b-invoices/main/packages/contract/ci/gitlab.yml';
const including = (inputs: Record<string, unknown>): Include => ({ remote, inputs });

let temporary: string;
let npm: FakeNpm;
let mock: RunningApp;
let port: number;
/** GitLab takes seconds to expand a pipeline, so all jobs are in one. */
let jobs: Record<string, GitlabJob>;
let documented: { include: Include[]; variables: Record<string, string> };
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'b2b-invoices-ci-'));
  [npm, mock, port] = await Promise.all([fakeNpm(temporary), startApp('mock'), freePort()]);
  const [{ text = '' } = {}] = snippetsOf('.gitlab-ci.yml');
  documented = parse(text.replaceAll('4020', String(port)));
  const include = [
    ...documented.include,
    including({ job: 'agrees', profile: 'mock', url: mock.url, phases: 'protocol', quick: true }),
    including({ job: 'nobody', profile: 'mock', url: 'http://127.0.0.1:9/api/v3/io/ip' }),
    including({
      job: 'everything',
      profile: 'sandbox',
      url: 'http://x/$(touch owned)?a="1"',
      phases: 'examples model',
      'known-deviations': "it's known.yaml",
      'min-coverage': 'operations=100 statuses=80',
      arguments: '--seed 7',
      version: '9.8.7',
      reports: 'out',
      before: 'mkdir first',
    }),
  ];
  jobs = await expandGitlab(stringify({ include }));
});
afterAll(async () => {
  await mock[Symbol.asyncDispose]();
  await rm(temporary, { recursive: true });
});

function jobNamed(name: string): GitlabJob {
  const job = jobs[name];
  if (!job) throw new Error(`There is no job ${name}.`);
  return job;
}

/** Runs the script of a job as a runner does, all lines in one shell that ends with the first failure. */
async function runJob(job: GitlabJob, shell: string, variables: Record<string, string> = {}) {
  const cwd = await mkdtemp(join(temporary, 'builds'));
  const env = { ...npm.env, ...variables, ...variablesOf(job) };
  return { ...(await runShell(job.script.join('\n'), { shell, cwd, env })), cwd };
}

test.each(['bash', 'sh'])(
  'the job holds a server to the contract in %s, and leaves its reports',
  async (shell) => {
    const job = jobNamed('agrees');
    const { code, log, cwd } = await runJob(job, shell);
    expect([code, log]).toEqual([0, expect.stringContaining('mock agrees')]);
    expect(await readdir(join(cwd, 'contract-report'))).toContain('junit.xml');
    expect(job.artifacts).toEqual({
      when: 'always',
      paths: ['contract-report'],
      reports: { junit: 'contract-report/junit.xml' },
    });
  },
);

test('the pipeline of the document starts the sandbox and holds it to the contract', async () => {
  const variables = { B2B_INVOICES_SANDBOX_PORT: String(port), ...documented.variables };
  const { code, log, cwd } = await runJob(jobNamed('b2b-invoices-contract'), 'sh', variables);
  expect([code, log]).toEqual([0, expect.stringContaining('sandbox agrees')]);
  expect(await readdir(join(cwd, 'contract-report'))).toContain('junit.xml');
});

test('the job fails with the exit code of the command', async () => {
  expect((await runJob(jobNamed('nobody'), 'sh')).code).toBe(2);
});

test('the job passes its inputs on, and runs none of them but the command that comes first', async () => {
  const { cwd } = await runJob(jobNamed('everything'), 'sh');
  const [asked] = (await npm.asked()).slice(-1);
  expect(asked).toEqual([
    ...['--yes', '--package', '@b2b-invoices/contract@9.8.7', 'b2b-invoices-contract'],
    ...['--profile', 'sandbox', '--no-color', '--url', 'http://x/$(touch owned)?a="1"'],
    ...['--phase', 'examples', '--phase', 'model', '--known', "it's known.yaml"],
    ...['--min-coverage', 'operations=100', '--min-coverage', 'statuses=80', '--seed', '7'],
    ...['--report', 'junit=out/junit.xml', '--report', 'html=out/report.html'],
    ...['--report', 'json=out/report.json', '--report', 'markdown=out/report.md'],
  ]);
  expect((await readdir(cwd)).toSorted()).toEqual(['first', 'out']);
});

test('a profile that there is not, and a key that GitLab does not know, are refused', async () => {
  const staging = stringify({ include: [including({ profile: 'staging' })] });
  const wrong = stringify({
    include: [including({ profile: 'mock' })],
    other: { script: ['ls'], artefacts: {} },
  });
  await Promise.all([
    expect(expandGitlab(staging)).rejects.toThrow('staging'),
    expect(expandGitlab(wrong)).rejects.toThrow('artefacts'),
  ]);
});
