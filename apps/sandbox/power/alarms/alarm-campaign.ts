import { basePath } from '../../src/api.ts';
import { listen } from '../../src/listen.ts';
import type { Settings } from '../../src/settings.ts';
import { openServer } from '../correct-server.ts';
import { runSuite, runSuiteAt, type SuiteOptions } from '../suite.ts';
import type { Campaign } from '../trials/campaign.ts';
import { attempt, type Trial } from '../trials/trial.ts';

/** A correct server, and how it is reached. */
interface CorrectServerName {
  name: string;
  way: 'in process' | 'over loopback';
  extraFields: Settings['extraFields'];
}

const named = (server: Omit<CorrectServerName, 'name'>): CorrectServerName => ({
  ...server,
  name: `the sandbox ${server.way}, extra fields ${server.extraFields}`,
});

/** The correct servers: each way in which one is reached, and each choice that the facts leave open, once. */
export const correctServers: readonly CorrectServerName[] = [
  named({ way: 'in process', extraFields: 'replace' }),
  named({ way: 'over loopback', extraFields: 'merge' }),
];

/** The name of a run on a correct server with a seed. */
export const alarmName = (server: string, seed: number): string => `${server}, seed ${seed}`;

async function overLoopback(settings: Partial<Settings>, options: SuiteOptions): Promise<Trial> {
  await using server = await openServer(settings);
  const listening = await listen(server.sandbox.listener, { host: '127.0.0.1', port: 0 }, 1000);
  try {
    return await attempt(() => runSuiteAt({ baseUrl: listening.origin + basePath }, options));
  } finally {
    await listening.close();
  }
}

/** Runs the suite on servers that have no mistake; what it sees is a false alarm. */
export const alarmCampaign: Campaign = {
  names: async () => correctServers.map(({ name }) => alarmName(name, 1)),
  async attempt(name, options) {
    const server = correctServers.find((each) => name.startsWith(`${each.name}, `));
    const [, seed] = /, seed (\d+)$/.exec(name) ?? [];
    if (!server || !seed) throw new Error(`There is no correct server ${name}.`);
    const seeded = { ...options, seed: Number(seed) };
    const settings = { extraFields: server.extraFields };
    if (server.way === 'over loopback') return overLoopback(settings, seeded);
    await using open = await openServer(settings);
    return await attempt(() => runSuite(open.answers, seeded));
  },
};
