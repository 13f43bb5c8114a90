#!/usr/bin/env node
import module from 'node:module';

const oldest = 24;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    `The sandbox needs Node ${oldest} or newer, and this is Node ${process.versions.node}. Install a newer one.\n`,
  );
  process.exitCode = 1;
} else {
  // What was compiled at the last start need not be compiled again: about a third of the time to the first answer.
  module.enableCompileCache();
  await import('./server.ts');
}
