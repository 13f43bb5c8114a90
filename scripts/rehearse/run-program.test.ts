import process from 'node:process';
import { expect, test } from 'vitest';
import { mustRun, runProgram } from './run-program.ts';

const options = { cwd: process.cwd(), env: process.env, signal: new AbortController().signal };
const node = (program: string) => ['--eval', program];

test('a program that fails is reported with what it wrote and what to do', async () => {
  const program = node('console.log("said"); console.error("cried"); process.exit(3)');
  const failure = mustRun(process.execPath, program, { ...options, advice: 'Mend it.' });
  await expect(failure).rejects.toMatchObject({
    message: expect.stringMatching(/ended with exit code 3\. Mend it\.$/),
    details: 'said\n\ncried',
  });
});

test('a program that hangs is ended at its deadline, and what it started with it', async () => {
  // The grandchild holds the pipes: the call would not return while it lives.
  const forever = JSON.stringify('setInterval(() => {}, 1000)');
  const program = node(
    `require('child_process').spawn(process.execPath, ['--eval', ${forever}], { stdio: 'inherit' });`,
  );
  const failure = runProgram(process.execPath, program, { ...options, deadline: 1 });
  await expect(failure).rejects.toThrow('did not end within 1 s');
});

test('an interruption ends a program', async () => {
  const interruption = new AbortController();
  const program = node('setInterval(() => {}, 1000)');
  const running = runProgram(process.execPath, program, { ...options, signal: interruption.signal });
  interruption.abort(new Error('interrupted'));
  await expect(running).rejects.toThrow('interrupted');
});

test('a program that is not there is named', async () => {
  await expect(runProgram('b2b-no-such-program', [], options)).rejects.toThrow(
    /^b2b-no-such-program in .* cannot be started: .*ENOENT.* Is it installed\?$/,
  );
});
