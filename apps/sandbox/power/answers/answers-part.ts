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
import { type AnswerMutant, answerMutants } from './answer-mutants.ts';
import { collectSamples, judgeMutant, type Verdict } from './answer-samples.ts';

type AnswerEntry = Partial<Pick<AnswerMutant, 'operationId' | 'statusClass' | 'pointer' | 'operator'>>;

interface TriedAnswer extends Tried {
  mutant: AnswerMutant;
  verdict: Verdict;
  equivalent: string | undefined;
}

/** The classes of changes; those of typed fields that the specification forbids come first. */
function classOfMutant({ mutant, verdict, equivalent, trial }: TriedAnswer): string {
  if (equivalent !== undefined && !trial.seen) return 'equivalent';
  if (mutant.pointer === undefined) return 'status, headers, content type';
  if (!mutant.typed) return 'fields of several types';
  return verdict === 'allowed'
    ? 'typed fields, allowed by the schema'
    : 'typed fields, forbidden by the schema';
}

const caption =
  'A field is typed where the schemas give it one type or an enum, and for `drop` also where they require it. Its changes count ' +
  'whether the specification forbids them or allows them, the two apart; listed equivalents do not.';

function linesOf(tried: readonly TriedAnswer[]): string[] {
  const counted = tried.filter((each) => classOfMutant(each) !== 'equivalent');
  const typed = counted.filter(({ mutant }) => mutant.typed);
  const missed = counted.filter((each) => !isFound(each));
  const missedRows = missed.map(({ name, mutant, verdict, trial }) => [
    name,
    mutant.typed ? 'typed' : '',
    verdict,
    trial.gaveUp ?? '',
  ]);
  const reasons = groupsOf(
    tried.filter((each) => classOfMutant(each) === 'equivalent'),
    ({ equivalent = '' }) => equivalent,
  ).map(([reason, group]): [number, string] => [group.length, reason]);
  return [
    caption,
    '',
    ...foundTable('changes of', counted, classOfMutant),
    '',
    ...foundTable('on typed fields', typed, ({ mutant }) => mutant.operator),
    '',
    ...foundTable('on typed fields', typed, ({ mutant }) => mutant.operationId),
    '',
    ...phaseTable(counted),
    ...(reasons.length > 0 ? ['', ...table(['equivalents', 'why no client can see them'], reasons)] : []),
    ...otherwiseSeen(counted),
    ...folded('What was missed', missed.length > 0 ? table(['change', '', '', ''], missedRows) : []),
  ];
}

function listedEquivalents(mutants: readonly AnswerMutant[]): Equivalents {
  const list = readReasons<AnswerEntry>(new URL('equivalents.yaml', import.meta.url));
  return matchEquivalents(
    mutants,
    list,
    (entry, mutant) =>
      isLikeText(entry.operationId, mutant.operationId) &&
      isLikeText(entry.statusClass, mutant.statusClass) &&
      isLikeText(entry.pointer, mutant.pointer ?? '') &&
      isLikeText(entry.operator, mutant.operator),
  );
}

/** How many changes of answers the suite finds. */
export const answersPart: Part = {
  says: 'changes of every answer, made on its way by operators on JSON, status and headers',
  async measure({ seed, effort, phases, concurrency, withEquivalents, progress, ...choice }) {
    const mutants = answerMutants();
    const listed = listedEquivalents(mutants);
    const names = new Set(
      chosen(
        mutants.map(({ name }) => name),
        choice,
      ),
    );
    const samples = await collectSamples(ofSuite({ seed, effort, phases }));
    const judged = await Promise.all(
      mutants
        .filter(({ name }) => names.has(name))
        .map(async (mutant) => {
          const verdict = await judgeMutant(mutant, samples);
          const absent =
            verdict === 'nothing to change'
              ? 'No answer of the sandbox has anything to change there.'
              : undefined;
          return { mutant, verdict, equivalent: listed.reasons.get(mutant.name) ?? absent };
        }),
    );
    const tried: TriedAnswer[] = await tryJudged('answers', judged, {
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
        .map(({ mutant: { operationId, statusClass, pointer, operator } }) => ({
          operationId,
          statusClass,
          ...(pointer === undefined ? {} : { pointer }),
          operator,
        })),
      data: tried.map(({ name, mutant: { typed }, verdict, equivalent, trial }) => ({
        name,
        typed,
        verdict,
        equivalent,
        ...trial,
      })),
    };
  },
};
