#!/usr/bin/env node
import process from 'node:process';
import { comparisons } from './comparisons.ts';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(
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
