import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type ActionStep, action } from './composite-action.ts';

/** What a runner would have made of the action. */
export interface ActionRun extends AsyncDisposable {
  /** The exit code of the first step that failed, or 0. */
  code: number;
  outputs: Record<string, string>;
  /** What stands in the summary of the job. */
  summary: string;
  log: string;
  /** The folder that the steps ran in. */
  folder: string;
}

export interface ActionRunOptions {
  inputs: Record<string, string>;
  env?: Record<string, string>;
  /** Where the action is. */
  actionPath: string;
}

const readOutputs = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([^=\n]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

function withValues(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, name: string) => values[name] ?? '');
}

async function runStep({ run = '' }: ActionStep, env: NodeJS.ProcessEnv, cwd: string) {
  const script = join(cwd, '..', 'step.sh');
  await writeFile(script, run);
  const bash = ['--noprofile', '--norc', '-e', '-o', 'pipefail', script];
  const child = spawn('bash', bash, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, log };
}

/** Runs the `run:` steps of the action in a folder of their own, as a runner does; what they use is taken to be there. */
export async function runAction({ inputs, env = {}, actionPath }: ActionRunOptions): Promise<ActionRun> {
  const temporary = await mkdtemp(join(tmpdir(), 'b2b-invoices-action-'));
  const folder = join(temporary, 'a checkout');
  await mkdir(folder);
  const [output, summary] = [join(temporary, 'output'), join(temporary, 'summary')];
  await writeFile(summary, '');
  const values: Record<string, string> = {};
  for (const [name, { default: value = '' }] of Object.entries(action.inputs))
    values[`inputs.${name}`] = inputs[name] ?? value;
  const runner = {
    GITHUB_ACTION_PATH: actionPath,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temporary,
  };
  let log = '';
  let code = 0;
  for (const step of action.runs.steps.filter(({ run }) => run !== undefined)) {
    await writeFile(output, '');
    const given = Object.entries(step.env ?? {}).map(([name, text]) => [name, withValues(text, values)]);
    const ran = await runStep(
      step,
      { ...process.env, ...env, ...runner, ...Object.fromEntries(given) },
      folder,
    );
    log += ran.log;
    for (const [name, value] of Object.entries(readOutputs(await readFile(output, 'utf8'))))
      values[`steps.${step.id}.outputs.${name}`] = value;
    code = ran.code;
    if (code !== 0) break;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [
    name,
    withValues(value, values),
  ]);
  return {
    code,
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    summary: await readFile(summary, 'utf8'),
    log,
    folder,
    [Symbol.asyncDispose]: () => rm(temporary, { recursive: true }),
  };
}
