import { groupsOf, percent } from '../report/figures.ts';
import { isFound, otherwiseSeen, phaseTable, type Tried } from '../report/found-table.ts';
import { type Cell, code, folded, table } from '../report/markdown.ts';
import type { CodeMutant } from './instrument-sandbox.ts';

/** A mutant with what became of it. */
export interface TriedMutant extends Tried {
  mutant: CodeMutant;
  /** Why no client can see it, where that is so. */
  equivalent: string | undefined;
}

/** Whether a mutant was missed that a client could see. */
export const isSurvivor = (each: TriedMutant): boolean => !isFound(each) && each.equivalent === undefined;

function scoreRow(name: string, tried: readonly TriedMutant[]): Cell[] {
  const found = tried.filter(isFound).length;
  const equivalents = tried.filter((each) => each.equivalent !== undefined && !isFound(each)).length;
  const unreached = tried.filter(({ equivalent, trial }) => equivalent === undefined && trial.met === false);
  const counted = tried.length - equivalents;
  const endless = tried.filter(({ trial }) => trial.seen === 'time');
  return [
    name,
    tried.length,
    found,
    endless.length,
    percent(found, tried.length),
    equivalents,
    percent(found, counted),
    unreached.length,
  ];
}

function survivorTable(tried: readonly TriedMutant[]): string[] {
  const survivors = tried.filter(isSurvivor);
  const rows = survivors.map(({ mutant, trial }) => [
    `${mutant.file}:${mutant.line}`,
    mutant.mutator,
    code(mutant.original),
    code(mutant.replacement),
    trial.met === false ? 'never reached' : '',
  ]);
  return rows.length === 0 ? [] : table(['where', 'mutator', 'original', 'becomes', ''], rows);
}

function equivalentTable(tried: readonly TriedMutant[]): string[] {
  const listed = tried.filter((each) => each.equivalent !== undefined && !isFound(each));
  const rows = groupsOf(listed, ({ equivalent = '' }) => equivalent).map(([reason, group]) => [
    group.length,
    reason,
  ]);
  return rows.length === 0 ? [] : table(['equivalents', 'why no client can see them'], rows);
}

/** The scores by file, raw and without the equivalents, and what survived. */
export function mutantLines(tried: readonly TriedMutant[]): string[] {
  const files = groupsOf(tried, ({ mutant }) => mutant.file);
  const head = [
    'file',
    'mutants',
    'found',
    'of them without an end',
    'raw',
    'equivalent',
    'without equivalents',
    'never reached',
  ];
  const equivalents = equivalentTable(tried);
  return [
    ...table(head, [...files.map(([file, group]) => scoreRow(file, group)), scoreRow('**all**', tried)]),
    '',
    ...phaseTable(tried),
    ...(equivalents.length > 0 ? ['', ...equivalents] : []),
    ...otherwiseSeen(tried),
    ...folded('What survived', survivorTable(tried)),
  ];
}
