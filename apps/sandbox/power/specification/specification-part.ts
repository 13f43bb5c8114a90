import { at, specification } from '@b2b-invoices/spec';
import { chosen, ofSuite, type Part } from '../part.ts';
import {
  type Equivalents,
  isLikeText,
  matchEquivalents,
  readReasons,
  refuted,
} from '../report/equivalents.ts';
import { groupsOf } from '../report/figures.ts';
import { foundTable, isFound, otherwiseSeen, phaseTable, type Tried } from '../report/found-table.ts';
import { folded, table } from '../report/markdown.ts';
import { tryJudged } from '../trials/try-judged.ts';
import { type SpecificationMutant, specificationMutants } from './specification-mutants.ts';
import { givenStatuses, whyUnseen } from './unseen.ts';

type SpecificationEntry = Partial<Pick<SpecificationMutant, 'pointer' | 'operator'>>;

interface TriedMutant extends Tried {
  mutant: SpecificationMutant;
  equivalent: string | undefined;
}

/** An operator without the name that it is about: `drop required id` is `drop required`. */
const operatorOf = ({ mutant: { operator } }: TriedMutant): string =>
  operator.replace(
    /^(drop required|require|rename property|drop from enum|drop parameter|drop header|change media type) .*/,
    '$1',
  );

const sideOf = ({ mutant: { kind, usages } }: TriedMutant): string => {
  if (kind === 'path' || kind === 'method' || kind === 'security') return 'operations and security';
  if (!usages.has('request')) return 'answers';
  return usages.size > 1 ? 'requests and answers' : 'requests';
};

function linesOf(tried: readonly TriedMutant[]): string[] {
  const isCounted = (each: TriedMutant): boolean => each.equivalent === undefined || isFound(each);
  const counted = tried.filter(isCounted);
  const missed = counted.filter((each) => !isFound(each));
  const reasons = groupsOf(
    tried.filter((each) => !isCounted(each)),
    ({ equivalent = '' }) => equivalent,
  ).map(([reason, group]): [number, string] => [group.length, reason]);
  return [
    ...foundTable('faults in what it says of', counted, sideOf),
    '',
    ...foundTable('operator', counted, operatorOf),
    '',
    ...phaseTable(counted),
    ...(reasons.length > 0 ? ['', ...table(['equivalents', 'why no run can show them'], reasons)] : []),
    ...otherwiseSeen(counted),
    ...folded(
      'What was missed',
      missed.length > 0
        ? table(
            ['where', 'operator', ''],
            missed.map(({ mutant, trial }) => [mutant.pointer, mutant.operator, trial.gaveUp ?? '']),
          )
        : [],
    ),
  ];
}

function listedEquivalents(mutants: readonly SpecificationMutant[]): Equivalents {
  const list = readReasons<SpecificationEntry>(new URL('equivalents.yaml', import.meta.url));
  return matchEquivalents(
    mutants,
    list,
    (entry, { pointer, operator }) =>
      isLikeText(entry.pointer, pointer) && isLikeText(entry.operator, operator),
  );
}

function operationIdAt(pointer: string): string | undefined {
  return pointer.startsWith('#/paths/') ? (at(specification, pointer)['operationId'] as string) : undefined;
}

/** How many faults of the specification the unchanged suite sees on the unchanged sandbox. */
export const specificationPart: Part = {
  says: 'faults of the specification, with the unchanged suite on the unchanged sandbox',
  async measure({ seed, effort, phases, concurrency, withEquivalents, progress, ...choice }) {
    const mutants = specificationMutants();
    const listed = listedEquivalents(mutants);
    const names = new Set(
      chosen(
        mutants.map(({ name }) => name),
        choice,
      ),
    );
    const given = await givenStatuses(ofSuite({ seed, effort, phases }));
    const judged = mutants
      .filter(({ name }) => names.has(name))
      .map((mutant) => ({
        mutant,
        equivalent:
          listed.reasons.get(mutant.name) ?? whyUnseen(mutant, given, operationIdAt(mutant.pointer)),
      }));
    const tried: TriedMutant[] = await tryJudged('specification', judged, {
      seed,
      effort,
      phases,
      concurrency,
      withEquivalents,
      progress,
    });
    return {
      lines: linesOf(tried),
      complaints: [...listed.complaints, ...refuted(listed, tried)],
      missed: tried
        .filter((each) => !isFound(each) && each.equivalent === undefined)
        .map(({ mutant: { pointer, operator } }) => ({ pointer, operator })),
      data: tried.map(({ name, mutant: { kind, direction, usages }, equivalent, trial }) => ({
        name,
        kind,
        direction,
        usages: [...usages],
        equivalent,
        ...trial,
      })),
    };
  },
};
