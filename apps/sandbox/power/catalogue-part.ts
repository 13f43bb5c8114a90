import type { SeededFault } from './catalogue/seeded-fault.ts';
import { seededFaults } from './catalogue-campaign.ts';
import { chosen, ofSuite, type Part } from './part.ts';
import { groupsOf, inMilliseconds, median } from './report/figures.ts';
import { foundTable, isFound, otherwiseSeen, phaseTable, type Tried } from './report/found-table.ts';
import { folded, table } from './report/markdown.ts';
import { runUnchanged } from './run-unchanged.ts';
import { runTrials } from './trials/run-trials.ts';

interface TriedFault extends Tried {
  fault: SeededFault;
}

function linesOf(tried: readonly TriedFault[]): string[] {
  const found = tried.filter(isFound);
  const rowOf = ({ name, fault, trial }: TriedFault): (string | number)[] => [
    name,
    fault.area,
    fault.rule,
    trial.phase ?? trial.seen ?? 'missed',
    trial.by ?? '',
    trial.requests,
    inMilliseconds(trial.milliseconds),
  ];
  const head = ['fault', 'area', 'the rule that it breaks', 'seen by', 'rule', 'requests', 'ms'];
  const missed = tried.filter((each) => !isFound(each));
  return [
    ...foundTable('class', tried, ({ fault }) => fault.kind),
    '',
    `Median time to find a fault: ${inMilliseconds(median(found.map(({ trial }) => trial.milliseconds)))} ms.`,
    '',
    ...foundTable('area', tried, ({ fault }) => fault.area),
    '',
    ...phaseTable(tried),
    ...(missed.length > 0 ? ['', 'Missed:', '', ...table(head, missed.map(rowOf))] : []),
    ...otherwiseSeen(tried),
    ...folded('Every fault', table(head, tried.map(rowOf))),
  ];
}

/** Names that come twice. */
const doubled = (names: readonly string[]): string[] =>
  groupsOf(names, (name) => name).flatMap(([name, group]) => (group.length > 1 ? [name] : []));

/** How many of the seeded faults the suite finds. One process alone works, so that times are not disturbed. */
export const cataloguePart: Part = {
  says: 'seeded faults, each a small patch around a correct server',
  async measure({ seed, effort, phases, progress, ...choice }) {
    const names = chosen(
      seededFaults.map(({ name }) => name),
      choice,
    );
    await runUnchanged(ofSuite({ seed, effort, phases }));
    let missed = 0;
    const trials = await runTrials({
      campaign: 'catalogue',
      names,
      options: { ...ofSuite({ seed, effort, phases }), stopAtFirst: true },
      concurrency: 1,
      onTrial(name, { seen }) {
        if (!seen) missed += 1;
        progress.step(names.indexOf(name) + 1, names.length, `${missed} missed`);
      },
    });
    const tried = seededFaults.flatMap((fault): TriedFault[] => {
      const trial = trials.get(fault.name);
      return trial ? [{ name: fault.name, fault, trial }] : [];
    });
    return {
      lines: linesOf(tried),
      complaints: doubled(names).map((name) => `The catalogue has ${name} twice.`),
      missed: tried.filter((each) => !isFound(each)).map(({ name }) => ({ name })),
      data: tried.map(({ name, fault: { kind, area, rule }, trial }) => ({
        name,
        kind,
        area,
        rule,
        ...trial,
      })),
    };
  },
};
