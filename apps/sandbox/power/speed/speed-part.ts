import type { RunReport } from '@b2b-invoices/contract';
import { startSandbox } from '../../campaigns/run/sandbox-process.ts';
import { basePath } from '../../src/api.ts';
import type { Part } from '../part.ts';
import { median, percent } from '../report/figures.ts';
import { table } from '../report/markdown.ts';
import { controlSecret, credentials, runSuiteAt, type SuiteOptions } from '../suite.ts';
import { createRecording, type Recording, type Replay, replay } from './recording.ts';

/** How much `--quick` draws. */
const quickEffort = 0.2;

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
  { requests, milliseconds }: Pick<RunReport, 'requests' | 'milliseconds'>,
): string[] => [
  name,
  requests.toLocaleString('en-US'),
  inSeconds(milliseconds),
  perSecond(requests, milliseconds).toLocaleString('en-US'),
];

interface Rounds {
  suite: RunReport[];
  bare: Replay[];
}

/** Runs both in turn, so that a machine that is busy for a while disturbs both. */
async function measureRounds(
  recording: Recording,
  suiteOptions: SuiteOptions,
  step: () => void,
): Promise<Rounds> {
  const rounds: Rounds = { suite: [], bare: [] };
  for (let round = 0; round < roundCount; round += 1) {
    rounds.suite.push(await onProcess((baseUrl) => runSuiteAt({ baseUrl }, suiteOptions)));
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
  async measure({ seed, effort, progress }) {
    let done = 0;
    const step = (): void => {
      done += 1;
      progress.step(done, 2 + 2 * roundCount);
    };
    const recording = createRecording();
    await onProcess((baseUrl) => runSuiteAt({ baseUrl, fetch: recording.fetch }, { seed, effort }));
    step();
    const { suite, bare } = await measureRounds(recording, { seed, effort }, step);
    const quick = await onProcess((baseUrl) =>
      runSuiteAt({ baseUrl }, { seed, effort: effort * quickEffort }),
    );
    step();
    // Control is not counted on either side, though both wait for it.
    const asked = recording.requests.filter(({ path }) => path.startsWith(basePath)).length;
    const requests = median(suite.map((run) => run.requests)) ?? 0;
    const [suiteTime, bareTime] = [medianTime(suite), medianTime(bare)];
    const ratio = requests / suiteTime / (asked / bareTime);
    const same = Math.min(...bare.map((run) => run.same));
    const findings = [...suite, quick].reduce((sum, run) => sum + run.findings.length, 0);
    return {
      lines: [
        ...table(
          ['run', 'requests', 'seconds', 'requests a second'],
          [
            rowOf('the suite, default', { requests, milliseconds: suiteTime }),
            rowOf('the suite, `--quick`', quick),
            rowOf('a bare loop of the requests of a default run', {
              requests: asked,
              milliseconds: bareTime,
            }),
          ],
        ),
        '',
        `Medians of ${roundCount} runs in turn. The suite makes ${ratio.toFixed(2)} times as many requests a second as the bare`,
        'loop, which checks nothing and sends one request after the other;',
        `${percent(same, recording.requests.length)} of its requests got the status that the suite got.`,
      ],
      complaints: findings > 0 ? [`The suite reports ${findings} findings in the correct sandbox.`] : [],
      missed: [],
      data: { requests, suiteTime, asked, bareTime, ratio, same, quick: { ...quick, coverage: undefined } },
    };
  },
};
