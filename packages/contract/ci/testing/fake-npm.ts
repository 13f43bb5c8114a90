import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { contractCommand } from './contract-command.ts';

/** An npm and an npx that note what they are asked for and give the command of this repository, which no registry has yet. */
export interface FakeNpm {
  /** What finds them before the others. */
  env: Record<string, string>;
  /** A checkout whose command is the one of this repository. */
  actionPath: string;
  /** A checkout whose command writes its arguments as JSON. */
  echoing: string;
  /** The arguments of each call, the oldest first. */
  asked(): Promise<string[][]>;
}

const command = fileURLToPath(new URL('fake-npm-command.ts', import.meta.url));

/** Writes a checkout whose package has this command, or none, and gives its path. */
export async function writePackage(checkout: string, contract: string | undefined): Promise<string> {
  const folder = join(checkout, 'packages/contract');
  await mkdir(folder, { recursive: true });
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  const bin = contract && { 'b2b-invoices-contract': relative(folder, contract) };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ version, bin }));
  return checkout;
}

/** Writes both, and the checkouts, into a folder. */
export async function fakeNpm(temporary: string): Promise<FakeNpm> {
  const bin = join(temporary, 'bin');
  const log = join(temporary, 'npm.log');
  const echo = join(temporary, 'echo.cjs');
  await mkdir(bin);
  await writeFile(log, '');
  await writeFile(echo, 'process.stdout.write(JSON.stringify(process.argv.slice(2)));\n');
  for (const name of ['npm', 'npx']) {
    const script = `#!/bin/sh\nexec "${process.execPath}" "${command}" "${log}" ${name} "$@"\n`;
    await writeFile(join(bin, name), script, { mode: 0o755 });
  }
  return {
    env: { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    actionPath: await writePackage(join(temporary, 'checkout'), contractCommand),
    echoing: await writePackage(join(temporary, 'echoing'), echo),
    async asked() {
      const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
      return lines.map((line) => JSON.parse(line) as string[]);
    },
  };
}
