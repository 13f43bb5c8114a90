import { guardWrites } from '../live/guard-writes.ts';
import { openJournal } from '../live/journal.ts';
import { createOwnInvoices } from '../live/own-invoices.ts';
import { pace } from '../live/pace.ts';
import { kitPrefix } from '../live/run-prefix.ts';
import { sweep } from '../live/sweep.ts';
import type { CommandLine } from './command-line.ts';
import type { InputOutput } from './input-output.ts';
import { limitTime } from './limit-time.ts';
import { probeTarget } from './probe-target.ts';
import { sayLeft } from './say-left.ts';

/** Removes what earlier runs have left. */
export async function runSweep(commandLine: CommandLine, io: InputOutput): Promise<number> {
  const { url, credentials, companyId = '', timeoutMs, limits } = commandLine;
  const journal = openJournal(commandLine.journal);
  const own = createOwnInvoices(journal, { baseUrl: url, companyId, run: 'sweep-' });
  const { perMinute } = limits;
  const { timer } = io;
  const onWait = (seconds: number, why: string): void => io.stderr(`Waiting for ${seconds} s: ${why}.\n`);
  const paced = pace({ fetch: limitTime(timeoutMs), perMinute, timer, mayRepeat: () => true, onWait });
  paced.endWith(io.signal);
  const write = { companyId };
  const { fetch } = guardWrites({
    fetch: paced.fetch,
    baseUrl: url,
    prefix: kitPrefix,
    write,
    maxObjects: 0,
    own,
    startedAt: 0,
  });
  await probeTarget({ url, fetch, credentials, timeoutMs });
  const options = { fetch, baseUrl: url, credentials, companyId, own, timer, journal, now: Date.now() };
  const { removed, left, young } = await sweep(options);
  io.stdout(`Removed of earlier runs, from ${url}: ${removed}.\n`);
  if (young > 0) io.stdout(`Left alone, of runs that may be at work: ${young}.\n`);
  if (left.length > 0) io.stderr(sayLeft(left, companyId, journal.file));
  if (journal.leftovers().length === 0) journal.remove();
  return left.length > 0 ? 1 : 0;
}
