import { ofSuite, type Part, type PartOptions } from '../part.ts';
import { groupsOf } from '../report/figures.ts';
import { folded, table } from '../report/markdown.ts';
import { runSuiteOnMock } from '../suite.ts';
import { runTrials } from '../trials/run-trials.ts';
import { attempt, type Trial } from '../trials/trial.ts';
import { alarmName, correctServers } from './alarm-campaign.ts';
import { startMock } from './start-mock.ts';

interface Alarm {
  server: string;
  seed: number;
  trial: Trial;
}

const mockName = 'the Prism mock over loopback';

async function onMock(
  { effort, phases, only = mockName, progress }: PartOptions,
  seeds: readonly number[],
): Promise<Alarm[]> {
  if (!mockName.includes(only)) return [];
  await using mock = await startMock();
  const alarms: Alarm[] = [];
  for (const seed of seeds) {
    const trial = await attempt(() => runSuiteOnMock(mock.url, ofSuite({ seed, effort, phases })));
    alarms.push({ server: mockName, seed, trial });
    progress.step(alarms.length, seeds.length, mockName);
  }
  return alarms;
}

async function onSandbox(
  { seed: first, effort, phases, concurrency, only = '', progress }: PartOptions,
  seeds: readonly number[],
): Promise<Alarm[]> {
  const runs = correctServers
    .filter(({ name }) => name.includes(only))
    .flatMap(({ name }) => seeds.map((seed) => ({ server: name, seed })));
  let done = 0;
  const trials = await runTrials({
    campaign: 'alarms',
    names: runs.map(({ server, seed }) => alarmName(server, seed)),
    options: ofSuite({ seed: first, effort, phases }),
    concurrency,
    onTrial() {
      done += 1;
      progress.step(done, runs.length, 'the sandbox');
    },
  });
  return runs.map(({ server, seed }) => ({
    server,
    seed,
    trial: trials.get(alarmName(server, seed)) as Trial,
  }));
}

function linesOf(alarms: readonly Alarm[]): string[] {
  const rows = groupsOf(alarms, ({ server }) => server).map(([server, group]) => [
    server,
    group.length,
    group.reduce((sum, { trial }) => sum + trial.requests, 0).toLocaleString('en-US'),
    group.filter(({ trial }) => trial.seen).length,
  ]);
  const wrong = alarms.filter(({ trial }) => trial.seen);
  const wrongRows = wrong.map(({ server, seed, trial }) => [server, seed, trial.phase ?? '', trial.by ?? '']);
  return [
    ...table(['server without a mistake', 'seeds', 'requests', 'runs with a false alarm'], rows),
    ...folded('False alarms', wrong.length > 0 ? table(['server', 'seed', 'phase', 'rule'], wrongRows) : []),
  ];
}

/** In how many runs on correct servers the suite reports anything. */
export const alarmsPart: Part = {
  says: 'false alarms on servers that have no mistake',
  async measure(options) {
    const seeds = Array.from({ length: options.seeds }, (_, index) => options.seed + index);
    const alarms = (await Promise.all([onSandbox(options, seeds), onMock(options, seeds)])).flat();
    const silent = alarms.filter(({ trial }) => trial.requests === 0 && !trial.seen);
    return {
      lines: linesOf(alarms),
      complaints: silent.map(({ server, seed }) => `The run on ${server} with seed ${seed} sent nothing.`),
      missed: [],
      data: alarms,
    };
  },
};
