import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '../../src/database/testing/start-postgres.ts';
import { type Access, callApi, messageOf } from '../run/call-api.ts';
import type { Findings } from '../run/findings.ts';
import { DidNotStart, startSandbox } from '../run/sandbox-process.ts';
import { waitUntil } from '../run/wait-until.ts';
import { type Acknowledged, checkAllThere, checkComesBack, createInvoice } from './read-invoices.ts';
import { type ScenarioResult, store } from './scenario.ts';

const rounds = 3;
const writers = 6;

interface Traffic {
  /** Stops it, and resolves when every answer is there. */
  end(): Promise<void>;
}

/** Creates without a pause; every answer must be 200 or 503 with Retry-After. */
function traffic(access: Access, acknowledged: Acknowledged, name: string, findings: Findings): Traffic {
  let over = false;
  async function write(writer: number): Promise<void> {
    for (let count = 0; !over; count += 1) {
      const reply = await createInvoice(access, acknowledged, `${name}-${writer}-${count}`, 500);
      if (reply?.status === 200) continue;
      checkComesBack(reply, findings, 'for a create while PostgreSQL is away');
      await pause(10);
    }
  }
  const all = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return {
    async end() {
      over = true;
      await all;
    },
  };
}

/** A start without its server: exit code 1 and one sentence, without the password. */
async function startWithout(data: string, findings: Findings): Promise<void> {
  const { password, port } = new URL(data);
  const error: unknown = await startSandbox({ data, stores: [store] }).then(
    (sandbox) => sandbox.kill(),
    (reason: unknown) => reason,
  );
  const said = error instanceof DidNotStart ? error.said : String(error);
  const clear =
    error instanceof DidNotStart && error.code === 1 && /^[^\n]+\n$/.test(said) && said.includes(port);
  findings.check(clear && !said.includes(password), () => `A start without PostgreSQL said: ${said}`);
}

/** PostgreSQL is stopped and started under load, several times, by an orderly and by an immediate shutdown. */
export async function stopPostgres(findings: Findings): Promise<ScenarioResult> {
  await using server = await startPostgres();
  const data = server.url;
  const acknowledged: Acknowledged = new Map();
  const sandbox = await startSandbox({ data, stores: [store] });
  const access = { url: sandbox.url, store };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const load = traffic(access, acknowledged, `P-${round}`, findings);
      await pause(300);
      await server.halt();
      checkComesBack(
        await callApi(access, 'GET', '/invoices'),
        findings,
        'for a read while PostgreSQL is away',
      );
      if (round === 0) await startWithout(data, findings);
      await pause(500);
      await server.resume();
      await waitUntil('the sandbox works with the restarted PostgreSQL', 20_000, async () => {
        const reply = await createInvoice(access, acknowledged, `BACK-${round}-${performance.now()}`);
        return reply?.status === 200;
      });
      await load.end();
      await checkAllThere(access, acknowledged, findings, `after PostgreSQL came back, round ${round}`);
    }
    const reply = await callApi(access, 'GET', '/invoices');
    findings.check(reply?.status === 200, () => `After all restarts a read was answered ${messageOf(reply)}`);
    findings.check(sandbox.isRunning(), () => `The sandbox ended: ${sandbox.errors()}`);
    return { did: `stopped and started ${rounds} times under load`, acknowledged: acknowledged.size };
  } finally {
    await sandbox.kill();
  }
}
