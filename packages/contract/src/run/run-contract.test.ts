import { describe, expect, test } from 'vitest';
import { createInvoiceServer } from '../../test-targets/invoice-server.ts';
import { type Answers, exampleAnswers, exampleTarget } from '../../test-targets/open-at.ts';
import { createRecordingControl, type RecordingControl } from '../../test-targets/recording-control.ts';
import type { Finding } from '../findings/finding.ts';
import type { Target } from '../target/target.ts';
import { runContract } from './run-contract.ts';
import type { Progress } from './run-options.ts';

/** Answers a GET of one invoice with 500, and all else from the examples. */
const faulty: Answers = async (request) =>
  request.method === 'GET' && /invoices\/\d+$/.test(request.url)
    ? Response.json({ code: 500, data: { errMsg: 'x' }, meta: { message: 'x' } }, { status: 500 })
    : exampleAnswers(request);
const reading = { seed: 5, effort: 0.1, phases: ['client'] as const };
/** One thing after the other, where a test counts. */
const inOrder = { ...reading, atOnce: 1 };
/** A target that can do so little that a run is short. */
const readOnly = (more: Partial<Target> = {}): Target => exampleTarget({ capabilities: ['refuse'], ...more });
const idsOf = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint);

/** Answers so many requests. */
function lasting(count: number, then: Answers, first: Answers = exampleAnswers): Answers {
  let sent = 0;
  return (request) => (++sent > count ? then : first)(request);
}
const gone: Answers = () => Promise.reject(new TypeError('x', { cause: { code: 'ECONNREFUSED' } }));
const openOnes = ({ asked }: RecordingControl): number =>
  asked.filter((each) => each.startsWith('open')).length -
  asked.filter((each) => each.startsWith('close')).length;

describe('a report', () => {
  test('of a target that is right says what was done', async () => {
    const report = await runContract(readOnly(), { ...reading, keepExchanges: true });
    expect(report).toMatchObject({ target: { name: 'examples' }, seed: 5, findings: [] });
    expect(report.phases.map(({ name }) => name)).toEqual(['client']);
    expect(report.requests).toBe(report.phases[0]?.requests);
    expect(report.exchanges?.length).toBe(report.requests);
    expect(report.specVersion).toMatch(/^\d+\.\d+\.\d+/);
    expect(report).not.toHaveProperty('stopped');
    expect(report).not.toHaveProperty('failed');
  });

  test('has a seed also where none was given, and no exchanges unless they are wanted', async () => {
    const report = await runContract(readOnly(), { phases: [] });
    expect(Number.isSafeInteger(report.seed)).toBe(true);
    expect(report).not.toHaveProperty('exchanges');
    expect(report.phases).toEqual([]);
  });

  test('counts each cause once, in the phase that showed it first', async () => {
    const told: Finding[] = [];
    const { findings, phases } = await runContract(readOnly({ fetch: faulty }), {
      ...reading,
      onFinding: (finding) => told.push(finding),
    });
    expect(findings.length).toBeGreaterThan(0);
    expect(idsOf(told)).toEqual(expect.arrayContaining(idsOf(findings)));
    expect(phases[0]?.findings).toBe(findings.length);
  });
});

test('the same seed finds the same, and another sends something else', async () => {
  const run = async (seed: number) => {
    const target = exampleTarget({ fetch: faulty, capabilities: ['refuse', 'write'] });
    const options = { seed, effort: 0.05, phases: ['properties'] as const, keepExchanges: true };
    const { findings, exchanges = [] } = await runContract(target, options);
    return { found: idsOf(findings), sent: exchanges.map(({ request }) => `${request.url} ${request.body}`) };
  };
  const [first, again, other] = [await run(1), await run(1), await run(2)];
  expect(again).toEqual(first);
  expect(other.sent).not.toEqual(first.sent);
});

describe('a run ends', () => {
  test('with the first finding where that is enough, as it was found', async () => {
    const control = createRecordingControl();
    const target = readOnly({ fetch: faulty, control });
    const report = await runContract(target, { ...reading, stopAtFirst: true });
    expect(report.findings).toMatchObject([{ shrunk: false, count: 1 }]);
    expect(report).not.toHaveProperty('stopped');
    expect(openOnes(control)).toBe(0);
  });

  test('when it is interrupted, says so, and leaves no store open', async () => {
    const end = new AbortController();
    const control = createRecordingControl();
    const fetch = lasting(5, (request) => {
      end.abort();
      return exampleAnswers(request);
    });
    const report = await runContract(readOnly({ fetch, control }), { ...inOrder, signal: end.signal });
    expect(report.stopped).toBe('The run was interrupted.');
    expect(report.requests).toBe(5);
    expect(openOnes(control)).toBe(0);
  });

  test('when it is interrupted while findings are made smaller, and says so too', async () => {
    const end = new AbortController();
    const opened = createRecordingControl((asked) => {
      if (asked === 'open 3') end.abort();
      return false;
    });
    const target = readOnly({ fetch: faulty, control: opened });
    const report = await runContract(target, { ...reading, signal: end.signal });
    expect(report.stopped).toBe('The run was interrupted.');
    expect(report.findings.length).toBeGreaterThan(0);
    expect(openOnes(opened)).toBe(0);
  });

  test('before it begins where the signal was given before', async () => {
    const report = await runContract(readOnly(), { ...reading, signal: AbortSignal.abort() });
    expect(report).toMatchObject({ requests: 0, stopped: 'The run was interrupted.' });
  });

  test('after the round in which the seconds have passed', async () => {
    const told: Finding[] = [];
    const progress: Progress[] = [];
    const report = await runContract(readOnly({ fetch: faulty }), {
      ...reading,
      seconds: 0.001,
      onProgress: (each) => progress.push(each),
      onFinding: (finding) => told.push(finding),
    });
    // One round takes longer than that.
    expect(report.phases.length).toBe(1);
    expect(new Set(told.map(({ seed }) => seed))).toEqual(new Set([5]));
    expect(progress.every(({ done }) => done <= 1)).toBe(true);
  });

  test('with what a mistake of ours says, and leaves no store open', async () => {
    const control = createRecordingControl();
    const onProgress = ({ requests }: Progress): void => {
      if (requests === 3) throw new RangeError('a mistake');
    };
    const running = runContract(readOnly({ control }), { ...reading, onProgress });
    await expect(running).rejects.toThrow('a mistake');
    expect(openOnes(control)).toBe(0);
  });
});

test('a fault of a later round has the seed that shows it again', async () => {
  let rounds = 0;
  const server = createInvoiceServer();
  const control: typeof server.control = {
    async openStore(world) {
      rounds += 1;
      return (server.control as NonNullable<typeof server.control>).openStore(world);
    },
  };
  // Each store is of a round of its own but for the client, which has one for each scheme.
  const fetch: Answers = async (request) => (rounds > 2 ? gone : server.fetch)(request);
  const told: Finding[] = [];
  const report = await runContract(
    { ...server, fetch, control },
    { ...reading, seconds: 30, onFinding: (finding) => told.push(finding) },
  );
  const lost = report.findings.find(({ verdict }) => verdict.rule.id === 'is-answered');
  expect(lost?.seed).toBe(6);
  expect(lost?.replay).toBe(`client-6-${lost?.fingerprint}`);
});

describe('a target that fails in the middle is told of, with all that was found until then:', () => {
  test('it answers no more', async () => {
    const fetch = lasting(40, gone, faulty);
    const report = await runContract(readOnly({ fetch }), reading);
    expect(report.failed).toMatch(/^(GET|POST) http:.* is not answered: ECONNREFUSED\. See whether/);
    expect(report.findings.map(({ verdict }) => verdict.rule.id)).toContain('is-answered');
    expect(report.findings.length).toBeGreaterThan(1);
    expect(report.requests).toBe(43);
    expect(report).not.toHaveProperty('stopped');
  });

  test('it hangs', async () => {
    const fetch = lasting(5, () => new Promise(() => {}));
    const report = await runContract(readOnly({ fetch }), { ...reading, timeoutMs: 5 });
    expect(report.failed).toContain('no answer came in time');
  });

  test('it never was there', async () => {
    const report = await runContract(readOnly({ fetch: gone }), reading);
    expect(report.failed).toContain('ECONNREFUSED');
    expect(report.requests).toBe(3);
  });

  test('its control opens no more stores', async () => {
    const control = createRecordingControl((asked) => asked === 'open 2');
    const report = await runContract(readOnly({ fetch: faulty, control }), inOrder);
    expect(report.failed).toBe('The control of examples did not open a store: no open 2');
    expect(report.findings.length).toBeGreaterThan(0);
  });
});

test('control that fails while findings are made smaller loses none of them', async () => {
  const whole = await runContract(readOnly({ fetch: faulty, control: createRecordingControl() }), reading);
  const control = createRecordingControl((asked) => /open (?![12]$)/.test(asked));
  const report = await runContract(readOnly({ fetch: faulty, control }), reading);
  expect(report).not.toHaveProperty('failed');
  expect(idsOf(report.findings)).toEqual(expect.arrayContaining(idsOf(whole.findings)));
  expect(report.findings.every(({ shrunk }) => !shrunk)).toBe(true);
});

test('rules of a weight that was not asked for are not held against the target', async () => {
  const adding: Answers = async (request) => {
    const answer = await exampleAnswers(request);
    const body = Object(await answer.json()) as object;
    return Response.json({ ...body, more: 1 }, { status: answer.status, headers: answer.headers });
  };
  const rulesOf = async (weights: readonly ('documented' | 'assumed')[]) => {
    const { findings } = await runContract(readOnly({ fetch: adding }), { ...reading, weights });
    return [...new Set(findings.map(({ verdict }) => verdict.rule.id))];
  };
  expect(await rulesOf(['documented'])).toEqual([]);
  expect(await rulesOf(['assumed'])).toEqual(['only-documented-properties']);
});
