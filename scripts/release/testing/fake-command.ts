import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A program that notes what it is asked, and answers by a table. */
export interface FakeCommand {
  /** The folder in which it is found. */
  bin: string;
  /** The arguments of each call, the oldest first, with blanks between. */
  asked(): Promise<string[]>;
}

/**
 * Puts a program into `bin` of a folder whose package.json says that modules are of ECMAScript.
 * @param answers by the beginning of the arguments: what it prints, and its exit code, 0 unless told otherwise
 */
export async function fakeCommand(
  folder: string,
  name: string,
  answers: Record<string, { stdout?: string; stderr?: string; code?: number }>,
): Promise<FakeCommand> {
  const bin = join(folder, 'bin');
  const log = join(folder, `${name}.log`);
  await mkdir(bin, { recursive: true });
  await writeFile(log, '');
  const script = `#!${process.execPath}
import { appendFileSync } from 'node:fs';
const call = process.argv.slice(2).join(' ');
appendFileSync(${JSON.stringify(log)}, call + '\\n');
const [, answer = {}] = Object.entries(${JSON.stringify(answers)}).find(([start]) => call.startsWith(start)) ?? [];
process.stdout.write(answer.stdout ?? '');
process.stderr.write(answer.stderr ?? '');
process.exitCode = answer.code ?? 0;
`;
  await writeFile(join(bin, name), script, { mode: 0o755 });
  return { bin, asked: async () => (await readFile(log, 'utf8')).trim().split('\n').filter(Boolean) };
}
