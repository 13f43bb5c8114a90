#!/usr/bin/env node
import process from 'node:process';
import { whyNotLoaded } from './why-not-loaded.ts';

async function run(): Promise<number> {
  const [{ comparisons }, { runCommand }] = await Promise.all([
    import('./comparisons.ts'),
    import('./run-command.ts'),
  ]);
  return runCommand(
    process.argv.slice(2),
    {
      stdout: (text) => process.stdout.write(text),
      stderr: (text) => process.stderr.write(text),
      environment: process.env,
      folder: process.cwd(),
      width: process.stdout.columns ?? 100,
      color: process.stdout.hasColors?.() ?? false,
      today: new Date().toISOString().slice(0, 10),
    },
    comparisons,
  );
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(whyNotLoaded(error));
  process.exitCode = 2;
}
