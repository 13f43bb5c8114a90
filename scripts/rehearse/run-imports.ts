import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConsumerProject, specifiersOf } from './consumer-project.ts';
import { type NodeProgram, runsOn } from './node-programs.ts';
import { RehearsalError } from './rehearsal-error.ts';
import { mustRun, type ProgramOptions } from './run-program.ts';

// A module that describes tests can be imported by its test runner alone.
const byTestRunner = '@b2b-invoices/contract/vitest';

/**
 * Imports every entry point of a project in a Node, once as ESM and once by `require`, which has to give the same names.
 * @returns how many entry points this Node is meant for
 * @throws RehearsalError when one cannot be loaded, or the two differ
 */
export async function runImports(
  project: ConsumerProject,
  { major, file }: NodeProgram & { file: string },
  options: Omit<ProgramOptions, 'cwd'>,
): Promise<number> {
  const specifiers = specifiersOf(project)
    .filter(({ specifier, manifest }) => specifier !== byTestRunner && runsOn(manifest, major))
    .map(({ specifier }) => specifier);
  const list = JSON.stringify(specifiers);
  const show = 'console.log(JSON.stringify(names));';
  const names = 'names[each] = Object.keys(module).filter((name) => name !== "module.exports").sort();';
  const programs = {
    'import.mjs': `const names = {};\nfor (const each of ${list}) { const module = await import(each); ${names} }\n${show}\n`,
    'require.cjs': `const names = {};\nfor (const each of ${list}) { const module = require(each); ${names} }\n${show}\n`,
  };
  const outputs: string[] = [];
  for (const [name, text] of Object.entries(programs)) {
    const program = `${major}-${name}`;
    await writeFile(join(project.folder, program), text);
    const advice = `An entry point cannot be loaded by Node ${major} that its engines allow.`;
    outputs.push(await mustRun(file, [program], { ...options, cwd: project.folder, advice }));
  }
  if (outputs[0] !== outputs[1])
    throw new RehearsalError(
      `In Node ${major}, require gives other names than import; both are shown above.`,
      outputs.join('\n'),
    );
  return specifiers.length;
}
