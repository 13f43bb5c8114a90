import { type Bump, isAtLeast } from '../src/bump.ts';
import type { Mutation, MutationClass } from './mutation.ts';

/** A mutation with what each differ asks for, in the order of the differs. */
export interface Verdicts {
  mutation: Mutation;
  bumps: readonly Bump[];
}

const classes: readonly [MutationClass, string][] = [
  ['breaking-request', 'breaking in requests'],
  ['breaking-response', 'breaking in answers'],
  ['additive', 'additive'],
  ['documentation', 'documentation only'],
  ['refactoring', 'pure refactoring'],
];

function tally(verdicts: readonly Verdicts[], differ: number): string {
  const given = verdicts.map(({ mutation, bumps }) => ({
    wanted: mutation.bump,
    given: bumps[differ] ?? 'none',
  }));
  const right = given.filter((each) => each.given === each.wanted).length;
  const under = given.filter((each) => !isAtLeast(each.given, each.wanted)).length;
  return `${right} / ${under} / ${given.length - right - under}`;
}

/** How many of some mutations a differ says of that they break, or that they do not. */
const count = (verdicts: readonly Verdicts[], differ: number, breaking: boolean): string =>
  String(verdicts.filter(({ bumps }) => (bumps[differ] === 'major') === breaking).length);

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A verdict, in bold where it is not what was wanted. */
const shown = (given: Bump, wanted: Bump) => (given === wanted ? given : `**${given}**`);

/** The score of each differ by class, and below it every mutation, as lines of Markdown. */
export function scoreTable(differs: readonly string[], verdicts: readonly Verdicts[]): string[] {
  const line = (title: string, some: readonly Verdicts[]) =>
    row([title, String(some.length), ...differs.map((_, index) => tally(some, index))]);
  const breaking = verdicts.filter(({ mutation }) => mutation.bump === 'major');
  const harmless = verdicts.filter(({ mutation }) => mutation.bump !== 'major');
  return [
    row(['class', 'mutations', ...differs.map((name) => `\`${name}\``)]),
    row(['---', '---:', ...differs.map(() => '---:')]),
    ...classes.map(([kind, title]) =>
      line(
        title,
        verdicts.filter(({ mutation }) => mutation.kind === kind),
      ),
    ),
    line('all', verdicts),
    row([
      'breaking, and not called so',
      String(breaking.length),
      ...differs.map((_, index) => count(breaking, index, false)),
    ]),
    row([
      'called breaking, and not so',
      String(harmless.length),
      ...differs.map((_, index) => count(harmless, index, true)),
    ]),
    '',
    'Right / rated too low / rated too high, and in the last two lines how often.',
    '',
    `<details><summary>All ${verdicts.length} mutations</summary>`,
    '',
    row(['mutation', 'wanted', ...differs.map((name) => `\`${name}\``), 'because']),
    row(['---', '---', ...differs.map(() => '---'), '---']),
    ...verdicts.map(({ mutation: { name, bump, because }, bumps }) =>
      row([name, bump, ...bumps.map((given) => shown(given, bump)), because]),
    ),
    '',
    '</details>',
  ];
}
