import { startSandbox } from '../../campaigns/run/sandbox-process.ts';
import { basePath } from '../../src/api.ts';
import type { Part } from '../part.ts';
import { median, percent } from '../report/figures.ts';
import { table } from '../report/markdown.ts';
import { controlSecret, credentials, runSuiteAt } from '../suite.ts';
import { createRecording, type Recording, type Replay, replay } from './recording.ts';
import { type CommandRun, runCommand } from './run-command.ts';

const roundCount = 3;

/** Starts a fresh sandbox as a process and does something with it. */
async function onProcess<Result>(use: (baseUrl: string) => Promise<Result>): Promise<Result> {
  const sandbox = await startSandbox({
    data: 'memory',
    stores: [`${credentials.storeHash}:${credentials.token}`],
    args: ['--control', controlSecret, '--log', 'error'],
  });
  try {
    return await use(sandbox.url);
  } finally {
    await sandbox.stop();
  }
}

const perSecond = (requests: number, milliseconds: number): number =>
  Math.round((1000 * requests) / milliseconds);
const inSeconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

const rowOf = (
  name: string,
  { requests, milliseconds }: Pick<CommandRun, 'requests' | 'milliseconds'>,
): string[] => [
  name,
  requests.toLocaleString('en-US'),
  inSeconds(milliseconds),
  perSecond(requests, milliseconds).toLocaleString('en-US'),
];

interface Rounds {
  suite: CommandRun[];
  quick: CommandRun[];
  bare: Replay[];
}

/** Runs both in turn, so that a machine that is busy for a while disturbs both. */
async function measureRounds(recording: Recording, seed: number, step: () => void): Promise<Rounds> {
  const rounds: Rounds = { suite: [], quick: [], bare: [] };
  const flags = ['--seed', String(seed)];
  for (let round = 0; round < roundCount; round += 1) {
    rounds.suite.push(await onProcess((baseUrl) => runCommand(baseUrl, flags)));
    step();
    rounds.quick.push(await onProcess((baseUrl) => runCommand(baseUrl, [...flags, '--quick'])));
    step();
    rounds.bare.push(await onProcess((baseUrl) => replay(recording, new URL(baseUrl).origin)));
    step();
  }
  return rounds;
}

const medianTime = (runs: readonly { milliseconds: number }[]): number =>
  median(runs.map(({ milliseconds }) => milliseconds)) ?? 0;

/** How fast the suite is over loopback, beside a bare loop of the same requests. */
export const speedPart: Part = {
  says: 'requests a second over loopback, beside a bare loop of the same requests',
  async measure({ seed, progress }) {
    let done = 0;
    const step = (): void => {
      done += 1;
      progress.step(done, 1 + 3 * roundCount);
    };
    const recording = createRecording();
    await onProcess((baseUrl) => runSuiteAt({ baseUrl, fetch: recording.fetch }, { seed }));
    step();
    const { suite, quick, bare } = await measureRounds(recording, seed, step);
    // Control is not counted on either side, though both wait for it.
    const asked = recording.requests.filter(({ path }) => path.startsWith(basePath)).length;
    const requests = median(suite.map((run) => run.requests)) ?? 0;
    const [suiteTime, quickTime, bareTime] = [medianTime(suite), medianTime(quick), medianTime(bare)];
    const quickRequests = median(quick.map((run) => run.requests)) ?? 0;
    const ratio = requests / suiteTime / (asked / bareTime);
    const same = Math.min(...bare.map((run) => run.same));
    const findings = [...suite, ...quick].reduce((sum, run) => sum + run.findings.length, 0);
    return {
      lines: [
        ...table(
          ['run', 'requests', 'seconds', 'requests a second'],
          [
            rowOf('the suite, default', { requests, milliseconds: suiteTime }),
            rowOf('the suite, `--quick`', { requests: quickRequests, milliseconds: quickTime }),
            rowOf('a bare loop of the requests of a default run', {
              requests: asked,
              milliseconds: bareTime,
            }),
          ],
        ),
        '',
        `Medians of ${roundCount} runs in turn, of the suite each by the command in a process of its own. The suite makes ${ratio.toFixed(2)} times as many requests a second as the bare`,
        'loop, which checks nothing and sends one request after the other;',
        `${percent(same, recording.requests.length)} of its requests got the status that the suite got.`,
      ],
      complaints: findings > 0 ? [`The suite reports ${findings} findings in the correct sandbox.`] : [],
      missed: [],
      data: { requests, suiteTime, asked, bareTime, ratio, same, quickRequests, quickTime },
    };
  },
};
