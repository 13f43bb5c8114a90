#!/usr/bin/env node
import { type CommandLine, HELP, readCommandLine, UsageError } from './command-line.ts';
import { createMock } from './create-mock.ts';
import { listen } from './listen.ts';
import { BASE_PATH } from './service-error.ts';

try {
  const commandLine = readCommandLine(process.argv.slice(2), process.env);
  if (commandLine.help) process.stdout.write(HELP);
  else await run(commandLine);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  const advice =
    error instanceof UsageError
      ? ' See --help.'
      : code === 'EADDRINUSE'
        ? ' Stop the program that has it, or choose another port: --port 4011, or --port 0 for any free one.'
        : '';
  process.stderr.write(`${message}${advice}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
}

/**
 * Serves until a signal comes. Throws when it cannot read the specification, cannot listen, or when Prism cannot be
 * brought to answer.
 */
async function run({ host, port, specification }: CommandLine): Promise<void> {
  // Before Prism is there, so that no signal can come between.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => mock.close());
  const mock = createMock({ ...(specification && { specification }) });
  try {
    const front = await listen(mock.fetch, { host, port });
    const isReady = await mock.ready().then(
      () => true,
      () => false,
    );
    if (isReady) process.stdout.write(`The mock is ready at ${front.origin}${BASE_PATH}\n`);
    const failure = await mock.ended;
    await front.close();
    if (failure !== undefined) throw failure;
  } finally {
    await mock.close();
  }
}
