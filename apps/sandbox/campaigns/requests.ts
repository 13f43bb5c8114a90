import { megabytes, watchHeap } from './requests/heap.ts';
import { createPlayer } from './requests/play-steps.ts';
import { sendGenerated } from './requests/send-generated.ts';
import { sendUnbroken } from './requests/send-unbroken.ts';
import { createFindings } from './run/findings.ts';
import { grouped, runCampaign, say } from './run/run-campaign.ts';

// node campaigns/requests.ts [--count 200000] [--unbroken 40000] [--seed N] [--write]

/** The most bytes that the heap may grow in the last third of a part: 320 for each of 13,333 requests. */
const mostGrowth = 4 * 2 ** 20;

/** The fewest requests that say something about the heap. */
const fewestForHeap = 30_000;

const wanted = { numbers: { count: 200_000, unbroken: 40_000 } };

await runCampaign('requests', wanted, async ({ seed, numbers }) => {
  const { count = 0, unbroken = 0 } = numbers;
  const findings = createFindings();
  const crashes: unknown[] = [];
  const note = (error: unknown): number => crashes.push(error);
  await using player = await createPlayer();
  const rows: (string | number)[][] = [];

  async function run(name: string, aim: number, send: (look: () => void) => Promise<string | undefined>) {
    const [before, began] = [player.sent, performance.now()];
    const heap = watchHeap(aim);
    process.on('unhandledRejection', note).on('uncaughtException', note);
    const wrong = await send(() => heap.look(player.sent - before)).finally(() =>
      process.off('unhandledRejection', note).off('uncaughtException', note),
    );
    findings.check(wrong === undefined, () => wrong ?? '');
    const growth = heap.lastGrowth();
    const flat = wrong !== undefined || aim < fewestForHeap || growth <= mostGrowth;
    findings.check(flat, () => `The heap grew by ${megabytes(growth)} MB in the last third, ${name}`);
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    rows.push([name, grouped(player.sent - before), heap.shown(), minutes, wrong === undefined ? 0 : 1]);
    say(rows.at(-1)?.join(', ') ?? '');
  }

  await run('in sequences from a fresh start', count, async (look) => {
    const { broken } = await sendGenerated(player, { count, seed }, look);
    return broken;
  });
  await run('on and on', unbroken, (look) => sendUnbroken(player, { count: unbroken, seed }, look));

  findings.check(crashes.length === 0, () => `Crashes: ${crashes.map(String).join('; ')}`);
  for (const status of [200, 400, 401, 403, 404, 405, 422]) {
    findings.check(
      player.statuses.has(status),
      () => `No answer had the status ${status}, so the run says little`,
    );
  }
  const statuses = [...player.statuses].toSorted(([left], [right]) => left - right);
  rows.push([
    `answers: ${statuses.map(([status, times]) => `${grouped(times)} of ${status}`).join(', ')}`,
    grouped(player.sent),
    '',
    '',
    findings.failed,
  ]);
  return { columns: ['requests', 'sent', 'heap at each third, MB', 'minutes', 'wrong'], rows, findings };
});
