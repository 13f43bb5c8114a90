import { describe, expect, test } from 'vitest';
import { type Answers, exampleAnswers, exampleTarget } from '../../test-targets/open-at.ts';
import { createRecordingControl } from '../../test-targets/recording-control.ts';
import { runOnePhase } from '../../test-targets/run-one-phase.ts';
import type { Finding } from '../findings/finding.ts';
import type { Rule } from '../judge/verdict.ts';
import type { PhaseContext } from '../phases/phase.ts';
import type { Progress } from './run-options.ts';
import { RunStopped } from './run-stopped.ts';
import { TargetFailed } from './target-failed.ts';

const list = { method: 'GET', path: '/invoices' };
const failing: Answers = async () =>
  Response.json({ code: 500, data: { errMsg: 'x' }, meta: { message: 'x' } }, { status: 500 });
const rule: Rule = { id: 'own-rule', says: 'It holds.', weight: 'observed', pointer: '#/paths' };
const verdict = { rule, expected: '1', actual: '2' };

const openTwo = async ({ openSession }: PhaseContext): Promise<void> => {
  const session = await openSession();
  await openSession();
  await session.send(list);
};
const closesOf = ({ asked }: { asked: readonly string[] }): string[] =>
  asked.filter((each) => each.startsWith('close')).toSorted();

describe('stores that a phase leaves open are closed when it', () => {
  test('ends', async () => {
    const control = createRecordingControl();
    await runOnePhase(exampleTarget({ control }), openTwo).ended;
    expect(closesOf(control)).toEqual(['close 1', 'close 2']);
  });

  test('fails by a mistake of ours, which is told', async () => {
    const control = createRecordingControl();
    const { ended } = runOnePhase(exampleTarget({ control }), async (context) => {
      await openTwo(context);
      throw new RangeError('a mistake');
    });
    await expect(ended).rejects.toThrow(RangeError);
    expect(closesOf(control)).toEqual(['close 1', 'close 2']);
  });

  test('is interrupted in the middle', async () => {
    const control = createRecordingControl();
    const end = new AbortController();
    const target = exampleTarget({ control });
    const phase = async (context: PhaseContext): Promise<void> => {
      await openTwo(context);
      end.abort();
      await openTwo(context);
    };
    const { ended, report } = runOnePhase(target, phase, { signal: end.signal });
    await expect(ended).rejects.toThrow(RunStopped);
    expect(closesOf(control)).toEqual(['close 1', 'close 2']);
    expect(report().requests).toBe(1);
  });

  test('cannot close one of them, which is a failure of the target', async () => {
    const control = createRecordingControl((asked) => asked === 'close 1');
    const { ended } = runOnePhase(exampleTarget({ control }), openTwo);
    await expect(ended).rejects.toThrow(TargetFailed);
    expect(closesOf(control)).toEqual(['close 1', 'close 2']);
  });

  test('fails and cannot close them either, where the first reason is told', async () => {
    const control = createRecordingControl((asked) => asked.startsWith('close'));
    const { ended } = runOnePhase(exampleTarget({ control }), async (context) => {
      await openTwo(context);
      throw new RangeError('a mistake');
    });
    await expect(ended).rejects.toThrow('a mistake');
  });

  test('a store whose clock cannot be set is closed too', async () => {
    const control = createRecordingControl((asked) => asked.startsWith('clock'));
    const { ended } = runOnePhase(exampleTarget({ control }), openTwo);
    await expect(ended).rejects.toThrow('The control of examples did not set the clock of a store');
  });
});

describe('what is found', () => {
  test('is told of once, when it is first seen, and counted each time', async () => {
    const told: Finding[] = [];
    const phase = async ({ openSession, report }: PhaseContext): Promise<void> => {
      const session = await openSession();
      for (let count = 0; count < 3; count += 1) await session.send(list);
      // What the answers have wrong already is no finding of the phase's own.
      report({ ...verdict, subject: 'status, again' }, session.steps);
    };
    const target = exampleTarget({ fetch: failing });
    const { ended, findings, report } = runOnePhase(target, phase, {
      onFinding: (finding) => told.push(finding),
    });
    await ended;
    expect(told).toEqual(findings());
    const accepted = told.find((each) => each.verdict.rule.id === 'allowed-is-accepted');
    expect(accepted).toMatchObject({ count: 3, phase: 'model', seed: 7 });
    expect(accepted?.steps.length).toBe(1);
    expect(told.some((each) => each.verdict.rule.id === 'own-rule')).toBe(false);
    expect(report().findings).toBe(told.length);
  });

  test('by a phase itself has all the steps that it was seen over', async () => {
    const { ended, findings } = runOnePhase(exampleTarget(), async ({ openSession, report }) => {
      const session = await openSession();
      for (let count = 0; count < 3; count += 1) await session.send(list);
      report(verdict, session.steps);
    });
    await ended;
    expect(findings().map(({ steps, verdict: { rule } }) => [rule.id, steps.length])).toEqual([
      ['own-rule', 3],
    ]);
  });

  test('by a rule of another weight is not', async () => {
    const phase = async ({ report }: PhaseContext): Promise<void> => report(verdict, []);
    const run = runOnePhase(exampleTarget(), phase, { weights: ['documented'] });
    await run.ended;
    expect(run.findings()).toEqual([]);
  });

  test('ends the phase at once where the first is enough, and no request follows', async () => {
    let sent = 0;
    const fetch: Answers = (request) => {
      sent += 1;
      return failing(request);
    };
    const phase = async ({ openSession }: PhaseContext): Promise<void> => {
      const session = await openSession();
      for (let count = 0; count < 3; count += 1) await session.send(list);
    };
    const run = runOnePhase(exampleTarget({ fetch }), phase, { stopAtFirst: true });
    await expect(run.ended).rejects.toThrow(RunStopped);
    expect(run.findings().length).toBe(1);
    expect(sent).toBe(1);
  });

  test('among requests at once ends the phase when all of them are answered', async () => {
    let answered = 0;
    const fetch: Answers = async (request) => {
      if (request.url.includes('offset=1')) await new Promise((resolve) => setImmediate(resolve));
      answered += 1;
      return failing(request);
    };
    const later = { ...list, path: '/invoices?offset=1' };
    const phase = async ({ openSession }: PhaseContext): Promise<void> => {
      await (await openSession()).sendAtOnce([list, later, later]);
    };
    const { ended } = runOnePhase(exampleTarget({ fetch }), phase, { stopAtFirst: true });
    await expect(ended).rejects.toThrow(RunStopped);
    expect(answered).toBe(3);
  });
});

test('progress is told after each answer', async () => {
  const progress: Progress[] = [];
  const phase = async ({ openSession }: PhaseContext): Promise<void> => {
    const session = await openSession();
    await session.send(list);
    await session.send({ ...list, path: '/invoices?limit=0' });
  };
  // The second one is to be refused.
  const fetch: Answers = (request) =>
    exampleAnswers(new Request(`${request.url}`.replace('limit=0', ''), request));
  await runOnePhase(exampleTarget({ fetch }), phase, { onProgress: (each) => progress.push(each) }).ended;
  expect(progress).toEqual([
    { phase: 'model', done: 0.5, requests: 1, findings: 0 },
    { phase: 'model', done: 0.5, requests: 2, findings: 0 },
  ]);
});

describe('a check that the target cannot be held to is listed with the reason:', () => {
  test.each([
    ['prefer', { capabilities: [] }, 'the target cannot be asked for an answer by Prefer'],
    ['refuse', { capabilities: [] }, 'the target refuses nothing'],
    ['stateful', { capabilities: [] }, 'the target keeps nothing'],
    ['write', { capabilities: [] }, 'the target may not be written to'],
    ['control', {}, 'the target has no control of its stores'],
  ] as const)('%s', async (need, more, reason) => {
    const phase = async ({ can }: PhaseContext): Promise<void> => {
      expect(can('a check', need)).toBe(false);
      expect(can('a check', need)).toBe(false);
    };
    const { ended, report } = runOnePhase(exampleTarget(more), phase);
    await ended;
    expect(report().skipped).toEqual([{ check: 'a check', reason }]);
  });

  test('several reasons are one sentence, and what a phase skips by itself is beside them', async () => {
    const phase = async ({ can, skip }: PhaseContext): Promise<void> => {
      expect(can('writes', 'stateful', 'refuse', 'write')).toBe(false);
      skip('orders', 'no order is known');
      expect(can('refusals', 'refuse')).toBe(true);
    };
    const { ended, report } = runOnePhase(exampleTarget(), phase);
    await ended;
    expect(report().skipped).toEqual([
      { check: 'writes', reason: 'the target keeps nothing and may not be written to' },
      { check: 'orders', reason: 'no order is known' },
    ]);
  });

  test('the credentials of the scheme before are those of the target, or of its stores', async () => {
    const { legacyCredentials: _, ...target } = exampleTarget();
    const phase = async ({ can }: PhaseContext): Promise<void> => void can('authToken', 'legacy credentials');
    const without = runOnePhase(target, phase);
    await without.ended;
    expect(without.report().skipped).toEqual([
      { check: 'authToken', reason: 'the target was given no authToken' },
    ]);
    for (const other of [exampleTarget(), { ...target, control: createRecordingControl() }]) {
      const run = runOnePhase(other, phase);
      await run.ended;
      expect(run.report().skipped).toEqual([]);
    }
  });
});

describe('parts that need nothing of each other', () => {
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  /** Notes in which order parts begin and end; the first of them takes longest. */
  const noting =
    (noted: string[]) =>
    ({ together }: PhaseContext): Promise<void> =>
      together(
        [3, 2, 1].map((turns, index) => async () => {
          noted.push(`begin ${index}`);
          for (let count = 0; count < turns; count += 1) await turn();
          noted.push(`end ${index}`);
        }),
      );

  test.each([
    ['some at once where each has a store of its own', createRecordingControl(), 2, 'begin 0, begin 1'],
    ['one after the other where only one may be', createRecordingControl(), 1, 'begin 0, end 0'],
    ['one after the other in a store that all share', undefined, 2, 'begin 0, end 0'],
  ])('are carried out %s', async (_, control, atOnce, first) => {
    const noted: string[] = [];
    const target = exampleTarget(control ? { control } : {});
    await runOnePhase(target, noting(noted), { atOnce }).ended;
    expect(noted.slice(0, 2).join(', ')).toBe(first);
    expect(noted.length).toBe(6);
  });

  test('tell a finding in their order, whichever saw it first', async () => {
    const control = createRecordingControl();
    const phase = ({ together }: PhaseContext): Promise<void> =>
      together(
        ['slow', 'quick'].map((actual) => async ({ report }) => {
          if (actual === 'slow') await turn();
          report({ ...verdict, actual }, []);
        }),
      );
    const { ended, findings } = runOnePhase(exampleTarget({ control }), phase, { atOnce: 2 });
    await ended;
    expect(findings()).toMatchObject([{ verdict: { actual: 'slow' }, count: 2 }]);
  });

  test('end with the first that fails, and send no more', async () => {
    const control = createRecordingControl();
    const phase = ({ together }: PhaseContext): Promise<void> =>
      together([
        async ({ openSession }) => {
          const session = await openSession();
          for (;;) {
            await turn();
            await session.send(list);
          }
        },
        async () => {
          await turn();
          throw new RangeError('a mistake');
        },
      ]);
    const { ended } = runOnePhase(exampleTarget({ control }), phase, { atOnce: 2 });
    await expect(ended).rejects.toThrow('a mistake');
    expect(closesOf(control)).toEqual(['close 1']);
  });
});
