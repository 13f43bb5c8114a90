import { digestOf } from './kill/read-back.ts';
import { type Round, runRound } from './kill/run-round.ts';
import { postgresStorage, type StorageUnderTest, sqliteStorage } from './kill/storage-under-test.ts';
import { createFindings, type Findings } from './run/findings.ts';
import { listAll } from './run/list-all.ts';
import { createRandom, type Random } from './run/random.ts';
import { grouped, runCampaign, say } from './run/run-campaign.ts';
import { startSandbox } from './run/sandbox-process.ts';

// node campaigns/kill.ts [--rounds 50] [--data both|sqlite|postgres] [--seed N] [--write]

/** Milliseconds after which no more round begins on a storage. */
const longest = 240_000;

/** Whether every store still shows what it showed at the end of its round. */
async function checkEarlier(data: string, digests: Map<string, string>, findings: Findings): Promise<void> {
  const sandbox = await startSandbox({ data, stores: ['last:token-of-last'] });
  try {
    for (const [store, digest] of digests) {
      const same = digestOf(await listAll({ url: sandbox.url, store })) === digest;
      findings.check(same, () => `${store} is not as it was at the end of its round`);
    }
  } finally {
    await sandbox.stop();
  }
}

async function killOn(
  storage: StorageUnderTest,
  wanted: number,
  random: Random,
  findings: Findings,
): Promise<(string | number)[]> {
  const began = performance.now();
  const rounds: Round[] = [];
  while (rounds.length < wanted && performance.now() - began < longest) {
    const round = await runRound(storage, rounds.length, random, findings);
    const { ledger, victim, killedStart } = round;
    say(
      `${storage.name}, round ${rounds.length + 1}: killed ${victim}${killedStart ? ' and a start' : ''}, ` +
        `${ledger.acknowledged} acknowledged, ${ledger.lost} in doubt, ${findings.failed} failures so far`,
    );
    // Only the digests are needed from here on.
    ledger.entries.clear();
    rounds.push(round);
  }
  findings.check(rounds.length === wanted, () => `Only ${rounds.length} of ${wanted} rounds ended in time`);
  const digests = new Map(rounds.flatMap((round) => [...round.digests]));
  await checkEarlier(storage.data, digests, findings);
  const sum = (count: (round: Round) => number): number =>
    rounds.reduce((total, round) => total + count(round), 0);
  const acknowledged = sum(({ ledger }) => ledger.acknowledged);
  findings.check(acknowledged > rounds.length, () => `Hardly a write was acknowledged on ${storage.name}`);
  return [
    storage.name,
    rounds.length,
    sum(({ victim, killedStart }) => Number(victim !== 'database') + Number(killedStart)),
    sum(({ victim }) => Number(victim !== 'sandbox')),
    grouped(acknowledged),
    grouped(sum(({ ledger }) => ledger.lost)),
  ];
}

const wanted = { numbers: { rounds: 50 }, words: { data: ['both', 'sqlite', 'postgres'] } };

await runCampaign('kill', wanted, async ({ seed, numbers, words }) => {
  const findings = createFindings();
  const random = createRandom(seed);
  const rows: (string | number)[][] = [];
  const open = { sqlite: sqliteStorage, postgres: postgresStorage };
  for (const [name, openStorage] of Object.entries(open)) {
    if (words['data'] !== 'both' && words['data'] !== name) continue;
    await using storage = await openStorage();
    const before = { checked: findings.checked, failed: findings.failed };
    const row = await killOn(storage, numbers['rounds'] ?? 50, random, findings);
    rows.push([...row, grouped(findings.checked - before.checked), findings.failed - before.failed]);
  }
  return {
    columns: [
      'on',
      'rounds',
      'sandboxes killed',
      'databases killed',
      'writes acknowledged',
      'writes in doubt',
      'checks',
      'lost, half there or twice there',
    ],
    rows,
    findings,
  };
});
