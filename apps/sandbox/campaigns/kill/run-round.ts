import { setTimeout as pause } from 'node:timers/promises';
import { callApi } from '../run/call-api.ts';
import type { Findings } from '../run/findings.ts';
import type { Random } from '../run/random.ts';
import { DidNotStart, type SandboxProcess, startSandbox } from '../run/sandbox-process.ts';
import { waitUntil } from '../run/wait-until.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { readBack } from './read-back.ts';
import type { StorageUnderTest } from './storage-under-test.ts';
import { writeLoad } from './write-load.ts';

/** What is killed in a round. */
export type Victim = 'sandbox' | 'database' | 'both';

/** What a round did. */
export interface Round {
  ledger: Ledger;
  victim: Victim;
  /** Whether a start was killed too, before the load. */
  killedStart: boolean;
  /** Digests of what its stores showed at its end. */
  digests: Map<string, string>;
}

const writers = 12;

function chooseVictim({ prepareCrash }: StorageUnderTest, random: Random): Victim {
  if (!prepareCrash) return 'sandbox';
  return random.pick(['sandbox', 'sandbox', 'database', 'both'] as const);
}

/** Kills a start at a random moment; it may have become ready before. */
async function killStart(data: string, stores: readonly string[], random: Random): Promise<void> {
  const onSpawn = (child: { kill: (signal: NodeJS.Signals) => boolean }): void => {
    setTimeout(() => child.kill('SIGKILL'), random.between(100, 900));
  };
  await startSandbox({ data, stores, onSpawn }).then(
    (sandbox) => sandbox.kill(),
    (error: unknown) => {
      if (!(error instanceof DidNotStart)) throw error;
    },
  );
}

/** Ends what is to be ended at a random moment, and starts the database again. */
async function strike(
  sandbox: SandboxProcess,
  storage: StorageUnderTest,
  victim: Victim,
  random: Random,
): Promise<void> {
  const signal = random.pick(['SIGQUIT', 'SIGKILL'] as const);
  const crash = victim === 'sandbox' ? undefined : await storage.prepareCrash?.(signal);
  await pause(random.between(50, 1500));
  await Promise.all([
    crash?.(),
    victim === 'database' ? undefined : pause(random.below(10)).then(() => sandbox.kill()),
  ]);
  if (crash) await pause(random.below(300));
  if (crash) await storage.resume();
}

/** Writes under load, kills at a random moment, starts again on the same database, and reads everything back. */
export async function runRound(
  storage: StorageUnderTest,
  round: number,
  random: Random,
  findings: Findings,
): Promise<Round> {
  const names = ['', '-a', '-b', '-c'].map((suffix) => `round${round}${suffix}`);
  const stores = names.map((name) => `${name}:token-of-${name}`);
  const [store = '', ...orderStores] = stores;
  const ledger = createLedger(store, orderStores);
  const victim = chooseVictim(storage, random);
  const killedStart = random.onceIn(6);
  const { data } = storage;

  if (killedStart) await killStart(data, stores, random);
  let sandbox = await startSandbox({ data, stores });
  try {
    let over = false;
    const { url } = sandbox;
    const isOver = (): boolean => over || !sandbox.isRunning();
    const load = writeLoad({ url, ledger, findings, random, isOver }, writers);
    await strike(sandbox, storage, victim, random);
    if (victim === 'database') {
      findings.check(sandbox.isRunning(), () => `The sandbox ended with its database: ${sandbox.errors()}`);
      await waitUntil('the sandbox works with the restarted database', 20_000, async () => {
        const reply = await callApi({ url, store }, 'GET', '/invoices?limit=1');
        return reply?.status === 200;
      });
      await pause(100);
    }
    over = true;
    await load;
    if (victim !== 'database') sandbox = await startSandbox({ data, stores });
    const digests = await readBack(sandbox.url, ledger, random, findings);
    findings.check((await sandbox.stop()) === 0, () => `The sandbox ended badly: ${sandbox.errors()}`);
    return { ledger, victim, killedStart, digests };
  } finally {
    if (sandbox.isRunning()) await sandbox.kill();
  }
}
