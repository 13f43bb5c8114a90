import { basePath } from './api.ts';
import { type CommandLine, help, readCommandLine, UsageError } from './command-line.ts';
import { createSandbox } from './create-sandbox.ts';
import { demoStore } from './demo-store.ts';
import { limitYoungSpace } from './limit-young-space.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves at the first signal to end. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}

/** Serves until a signal comes, then finishes what it accepted. */
async function run({
  host,
  port,
  data,
  stores,
  empty,
  rateLimit,
  controlSecret,
  controlFromAnywhere,
  extraFields,
  logLevel,
  maxConnections,
}: CommandLine): Promise<void> {
  const signal = untilSignal();
  const sandbox = await createSandbox({
    storage: data,
    rateLimit,
    ...(controlSecret ? { controlSecret } : {}),
    stores: stores.map((store) => (empty ? store : demoStore(store))),
    log: createLog(logLevel, process.stderr),
    metrics: createMetrics(),
    controlFromAnywhere,
    settings: { extraFields },
  });
  try {
    const listening = await listen(sandbox.listener, { host, port }, maxConnections);
    limitYoungSpace();
    process.stdout.write(`The sandbox is ready at ${listening.origin}${basePath}\n`);
    await signal;
    await listening.close();
  } finally {
    await sandbox.close();
  }
}

try {
  const commandLine = readCommandLine(process.argv.slice(2), process.env);
  if (commandLine.help) process.stdout.write(help);
  else await run(commandLine);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  const advice =
    error instanceof UsageError
      ? ' See --help.'
      : code === 'EADDRINUSE'
        ? ' Stop the program that has it, or choose another port: --port 4021, or --port 0 for any free one.'
        : '';
  process.stderr.write(`${message}${advice}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
