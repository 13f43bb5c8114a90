import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createFindings, type Findings } from '../run/findings.ts';
import { NotHere, type ScenarioResult } from './scenario.ts';

/** What a script in a namespace hands to the campaign, as one line of JSON. */
interface Handed {
  result: ScenarioResult;
  checked: number;
  failed: number;
  wrong: string[];
}

/** The most milliseconds that a script may run. */
const longest = 120_000;

function namespaced(args: readonly string[]): ReturnType<typeof spawn> {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  return spawn('unshare', [...asRoot, '--mount', '--', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: longest,
    killSignal: 'SIGKILL',
  });
}

async function outputOf(child: ReturnType<typeof spawn>): Promise<{ code: number | null; output: string }> {
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: null, output }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Runs a script of this folder where it may mount file systems that nobody else sees, and takes over its checks.
 * @throws NotHere when the system does not allow it
 */
export async function runInNamespace(script: string, findings: Findings): Promise<ScenarioResult> {
  const probe = await outputOf(namespaced(['mount', '-t', 'tmpfs', 'tmpfs', '/mnt']));
  if (probe.code !== 0) {
    throw new NotHere(
      'unshare and mount are not allowed here; run as root, or with user namespaces on Linux',
    );
  }
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { code, output } = await outputOf(namespaced([process.execPath, path]));
  if (code !== 0) throw new Error(`${script} ended with ${code}.`);
  const { result, checked, failed, wrong } = JSON.parse(output) as Handed;
  for (let count = 0; count < checked; count += 1) {
    findings.check(count >= failed, () => wrong[count] ?? `another failure in ${script}`);
  }
  return result;
}

/** Runs a scenario inside the namespace and prints its outcome for `runInNamespace`. */
export async function handOver(scenario: (findings: Findings) => Promise<ScenarioResult>): Promise<void> {
  const findings = createFindings();
  const result = await scenario(findings);
  const { checked, failed, wrong } = findings;
  process.stdout.write(JSON.stringify({ result, checked, failed, wrong: [...wrong] } satisfies Handed));
}
