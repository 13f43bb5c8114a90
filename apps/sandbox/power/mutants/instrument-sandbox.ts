import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { mutatedFiles, sourceFolder } from './mutated-files.ts';
import { noRuleOf } from './no-rules.ts';

/** A small change of the sandbox's code. */
export interface CodeMutant {
  /** The id by which it is switched on. */
  id: string;
  /** Tells it from the others. */
  name: string;
  /** Below the source folder. */
  file: string;
  /** From 1. */
  line: number;
  mutator: string;
  original: string;
  replacement: string;
  /** The line that it is in. */
  context: string;
}

/** The sandbox's code with every mutant in it, all switched off. */
export interface InstrumentedSandbox {
  mutants: CodeMutant[];
  /** The code of each file by its path. */
  code: ReadonlyMap<string, string>;
}

const nothing = (): void => {};
const no = (): boolean => false;
const silent = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};

const single = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

type Position = { line: number; column: number };

function textBetween(lines: readonly string[], start: Position, end: Position): string {
  const part = lines.slice(start.line, end.line + 1);
  const last = part.length - 1;
  part[last] = (part[last] ?? '').slice(0, end.column);
  part[0] = (part[0] ?? '').slice(start.column);
  return part.join('\n');
}

/** Puts the generic mutants of StrykerJS into the rules of the sandbox. */
export async function instrumentSandbox(): Promise<InstrumentedSandbox> {
  const sources = mutatedFiles().map((file) => ({
    name: join(sourceFolder, file),
    mutate: true,
    content: readFileSync(join(sourceFolder, file), 'utf8'),
  }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { files, mutants } = await new Instrumenter(silent).instrument(sources, options);
  const linesOf = new Map(sources.map(({ name, content }) => [name, content.split('\n')]));
  const all = mutants.map(({ id, fileName, location: { start, end }, mutatorName, replacement }) => {
    const lines = linesOf.get(fileName) ?? [];
    const file = relative(sourceFolder, fileName);
    const place = `${file}:${start.line + 1}:${start.column + 1}-${end.line + 1}:${end.column + 1}`;
    return {
      id,
      name: `${place} ${mutatorName} ${single(replacement)}`,
      file,
      line: start.line + 1,
      mutator: mutatorName,
      original: single(textBetween(lines, start, end)),
      replacement: single(replacement),
      context: single(lines[start.line] ?? ''),
    };
  });
  return {
    code: new Map(files.map(({ name, content }) => [name, content])),
    mutants: all.filter((mutant) => !noRuleOf(mutant)),
  };
}
