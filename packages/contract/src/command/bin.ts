#!/usr/bin/env node
import module from 'node:module';

const oldest = 22;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    `The contract tests need Node ${oldest} or newer, and this is Node ${process.versions.node}. Install a newer one.\n`,
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  await import('./command.ts');
}
