import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { contractCommand } from './contract-command.ts';

// Notes what it is asked for. `npm install --prefix DIR …` puts the package into DIR, `npx … COMMAND …` runs a command.
const commands = new Map([
  ['b2b-invoices-contract', contractCommand],
  ['@b2b-invoices/sandbox', fileURLToPath(new URL('../../../../apps/sandbox/src/bin.ts', import.meta.url))],
]);
const [log = '', name, ...args] = process.argv.slice(2);
appendFileSync(log, `${JSON.stringify(args)}\n`);

function install(prefix: string): void {
  const folder = join(prefix, 'node_modules/@b2b-invoices/contract');
  mkdirSync(folder, { recursive: true });
  const bin = { 'b2b-invoices-contract': relative(folder, contractCommand) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ bin }));
}

/** One phase is enough to see that a command line is taken; what the phases find is tested where they are. */
const phaseOf = (command: string, given: readonly string[]): string[] =>
  command === 'b2b-invoices-contract' && !given.includes('--phase') && !given.includes('--plan')
    ? ['--phase', 'protocol']
    : [];

if (name === 'npm' && args.includes('--prefix')) install(args[args.indexOf('--prefix') + 1] ?? '');
if (name === 'npx') {
  const at = args.findIndex((argument) => commands.has(argument));
  const command = args[at] ?? '';
  const given = args.slice(at + 1);
  const line = [commands.get(command) ?? '', ...given, ...phaseOf(command, given)];
  const { status } = spawnSync(process.execPath, line, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
