import { setTimeout as pause } from 'node:timers/promises';
import { judgeRaw } from './hostile/judge-raw.ts';
import { rawCases } from './hostile/raw-cases.ts';
import { rawExchange } from './hostile/raw-exchange.ts';
import { type SlowCase, slowCases } from './hostile/slow-cases.ts';
import { callApi, messageOf } from './run/call-api.ts';
import { createFindings, type Findings } from './run/findings.ts';
import { createRandom, type Random } from './run/random.ts';
import { runCampaign, say } from './run/run-campaign.ts';
import { startSandbox } from './run/sandbox-process.ts';

// node campaigns/hostile.ts [--rounds 20] [--seed N] [--write]

const store = 'a:token-of-a';

/** The most milliseconds that an honest request may take beside the hostile ones. */
const mostWaiting = 3000;

/** Holds connections open in one way, and checks that the server ends them all in time. */
async function hold(url: string, slow: SlowCase, findings: Findings): Promise<(string | number)[]> {
  const { name, connections, pieces, pause: between, within, most = Number.POSITIVE_INFINITY } = slow;
  const answers = await Promise.all(
    Array.from({ length: connections }, () => rawExchange(url, pieces(), { within, pause: between })),
  );
  for (const { ended, sent, statuses } of answers) {
    findings.check(ended, () => `${name}: a connection was still open after ${within} ms`);
    findings.check(sent <= most, () => `${name}: the server took ${sent} bytes`);
    findings.check(!statuses.some((status) => status >= 500), () => `${name}: answered ${statuses.join()}`);
  }
  const longest = Math.max(...answers.map(({ milliseconds }) => milliseconds)) / 1000;
  return [name, connections, answers.filter(({ ended }) => ended).length, longest.toFixed(1)];
}

/** Reads like an honest client until it is over; gives the longest wait in milliseconds. */
async function readOn(url: string, isOver: () => boolean, findings: Findings): Promise<number> {
  let longest = 0;
  while (!isOver()) {
    const began = performance.now();
    const reply = await callApi({ url, store }, 'GET', '/invoices/2041');
    const took = performance.now() - began;
    longest = Math.max(longest, took);
    findings.check(reply?.status === 200, () => `An honest request was answered ${messageOf(reply)}`);
    findings.check(took <= mostWaiting, () => `An honest request took ${took.toFixed(0)} ms`);
    await pause(100);
  }
  return longest;
}

/** All quick cases in an order of chance, ten at once. */
async function playQuick(url: string, rounds: number, random: Random, findings: Findings): Promise<number> {
  const cases = Array.from({ length: rounds }, () => rawCases).flat();
  const total = cases.length;
  async function play(): Promise<void> {
    while (cases.length > 0) {
      const [rawCase] = cases.splice(random.below(cases.length), 1);
      if (!rawCase) return;
      const answer = await rawExchange(url, rawCase.pieces, { halfClose: rawCase.halfClose ?? false });
      const wrong = judgeRaw(rawCase, answer);
      // The invoice of a valid body is there from the first round on.
      const again = answer.text.includes('The invoice number already exists.');
      findings.check(wrong === undefined || again, () => `${rawCase.name}: ${wrong}`);
    }
  }
  await Promise.all(Array.from({ length: 10 }, play));
  return total;
}

await runCampaign('hostile', { numbers: { rounds: 20 } }, async ({ seed, numbers }) => {
  const findings = createFindings();
  const sandbox = await startSandbox({ data: 'memory', stores: [store] });
  const { url } = sandbox;
  try {
    let over = false;
    const reader = readOn(url, () => over, findings);
    const quick = await playQuick(url, numbers['rounds'] ?? 20, createRandom(seed), findings);
    say(`${quick} quick connections, ${findings.failed} failures`);
    const rows = await Promise.all(slowCases.map((slow) => hold(url, slow, findings)));
    over = true;
    const longest = await reader;
    findings.check(
      sandbox.isRunning() && sandbox.errors() === '',
      () => `The sandbox said: ${sandbox.errors()}`,
    );
    rows.unshift([`${rawCases.length} kinds of malformed requests`, quick, quick, '5.0 at most']);
    rows.push(['honest reads beside them', 1, 1, (longest / 1000).toFixed(1)]);
    return {
      columns: ['what came', 'connections', 'ended by the server', 'longest, seconds'],
      rows,
      findings,
    };
  } finally {
    await sandbox.kill();
  }
});
