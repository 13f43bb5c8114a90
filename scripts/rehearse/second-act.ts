import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { GateReport } from '../../packages/semver-gate/src/report/gate-report.ts';
import { askGate, problemLines } from './ask-gate.ts';
import { removed, removeProperty } from './breaking-change/remove-property.ts';
import type { Released } from './first-act.ts';
import { readManifest } from './published-packages.ts';
import { RehearsalError } from './rehearsal-error.ts';
import { mustRun, type ProgramOptions } from './run-program.ts';
import type { Stage } from './stage.ts';
import { updateConsumer } from './update-consumer.ts';

type Options = Omit<ProgramOptions, 'cwd'>;

const group = ['@b2b-invoices/spec', '@b2b-invoices/types', '@b2b-invoices/client'];
const disagreements = 'spec/releases/disagreements.yaml';
const note = new URL('breaking-change/note.md', import.meta.url);

/**
 * Makes a second version with a breaking change in the copy of the workspace, and holds the gate to what it promises: it refuses a
 * minor, and a major without its migration note, and accepts the major with it; then the users of the first version are updated.
 */
export async function secondAct(stage: Stage, released: Released): Promise<void> {
  const { signal, steps } = stage;
  const { copy, env } = released;
  const options = { env, signal };
  const version = await nextMajor(copy);
  await steps.do(`remove ${removed.property} from ${removed.file}, and generate`, () =>
    breakSpecification(copy, version, options),
  );
  const minor = await steps.do(
    'a changeset that says minor is refused',
    () => refuseMinor(copy, options),
    ({ problems }) => problems.find(({ kind }) => kind === 'bump-too-small')?.says ?? '',
  );
  await recordDisagreements(copy, minor);
  const major = await steps.do(
    'a major without a migration note is refused',
    () => refuseWithoutNote(copy, options),
    ({ problems }) => `${problems.length} changes want one`,
  );
  await writeNote(copy, version, major);
  await steps.do('the major with its note is accepted', () => acceptWithNote(copy, version, options));
  await updateConsumer(stage, released, version);
}

async function nextMajor(copy: string): Promise<string> {
  const { version } = await readManifest(join(copy, 'spec'));
  return `${Number.parseInt(version, 10) + 1}.0.0`;
}

async function breakSpecification(copy: string, version: string, options: Options): Promise<void> {
  // What waits there is about changes that the first act has released.
  await rm(join(copy, disagreements), { force: true });
  await rm(join(copy, 'spec/migrations', version), { recursive: true, force: true });
  const file = join(copy, removed.file);
  await writeFile(file, removeProperty(await readFile(file, 'utf8'), removed.property));
  const args = ['--recursive', ...group.map((name) => `--filter=${name}`), 'run', 'generate'];
  const advice = 'It is what `npx pnpm generate` does.';
  await mustRun('pnpm', args, { ...options, cwd: copy, advice });
}

async function writeChangeset(copy: string, bump: 'minor' | 'major'): Promise<void> {
  const front = group.map((name) => `"${name}": ${bump}\n`).join('');
  const words = 'An invoice does not tell the name of its channel any more.';
  await writeFile(join(copy, '.changeset/rehearsed.md'), `---\n${front}---\n\n${words}\n`);
}

async function refuseMinor(copy: string, options: Options): Promise<GateReport> {
  await writeChangeset(copy, 'minor');
  const report = await askGate(copy, options);
  const isNamed = report.changes.some(
    ({ bump, pointer }) => bump === 'major' && pointer.endsWith(`/properties/${removed.property}`),
  );
  if (report.problems.some(({ kind }) => kind === 'bump-too-small') && isNamed) return report;
  throw new RehearsalError(
    `The gate does not refuse a minor, or does not name the removal of ${removed.property} as a major change. What it refuses stands above.`,
    problemLines(report),
  );
}

/** Records, as a maintainer would, where the second opinion differs about the change. */
async function recordDisagreements(copy: string, report: GateReport): Promise<void> {
  const expires = new Date(Date.parse(report.today) + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const reason = 'A program that reads the property no longer compiles.';
  const entries = report.disagreements.map(({ fingerprint }) => ({ fingerprint, reason, expires }));
  if (entries.length > 0) await writeFile(join(copy, disagreements), stringify(entries));
}

/** What has no fingerprint in any note yet and needs one. */
function unnoted({ changes, types }: GateReport): string[] {
  const major = changes.filter(({ bump }) => bump === 'major');
  return [...major, ...types.breaks].map(({ fingerprint }) => fingerprint);
}

async function refuseWithoutNote(copy: string, options: Options): Promise<GateReport> {
  await writeChangeset(copy, 'major');
  const report = await askGate(copy, options);
  const { problems } = report;
  const named = problems.map(({ fingerprint }) => fingerprint);
  const isComplete = unnoted(report).every((fingerprint) => named.includes(fingerprint));
  if (problems.length > 0 && problems.every(({ kind }) => kind === 'note') && isComplete) return report;
  throw new RehearsalError(
    'The gate does not refuse a major for its missing migration notes alone, and for each breaking change. What it refuses stands above.',
    problemLines(report),
  );
}

async function writeNote(copy: string, version: string, report: GateReport): Promise<void> {
  const text = (await readFile(note, 'utf8')).replace('FINGERPRINTS', JSON.stringify(unnoted(report)));
  await mkdir(join(copy, 'spec/migrations', version), { recursive: true });
  await writeFile(join(copy, 'spec/migrations', version, 'no-channel-name.md'), text);
}

async function acceptWithNote(copy: string, version: string, options: Options): Promise<void> {
  const report = await askGate(copy, options);
  const goesTo = report.packages.map(({ to }) => to);
  if (report.agrees && goesTo.every((to) => to === version)) return;
  throw new RehearsalError(
    `The gate does not accept a major with its note as ${version}: the packages go to ${goesTo.join(', ')}. What it refuses stands above.`,
    problemLines(report),
  );
}
