import { describe, expect, test } from 'vitest';
import {
  type Answers,
  exampleAnswers,
  exampleTarget,
  openAt,
  sessionsAt,
  unwatched,
} from '../../test-targets/open-at.ts';
import { createRecordingControl } from '../../test-targets/recording-control.ts';
import { RunStopped } from '../run/run-stopped.ts';
import { TargetFailed } from '../run/target-failed.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';

const list = { method: 'GET', path: '/invoices' };
const rulesOf = ({ verdicts }: Step): string[] => verdicts.map(({ rule }) => rule.id);
const right = exampleAnswers;

const broken: Answers = () =>
  Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }));

/** Answers each request by its own of these, the last one from then on. */
function inTurn(...answers: Answers[]): Answers & { readonly sent: Request[] } {
  const sent: Request[] = [];
  const answer: Answers = (request) => {
    sent.push(request);
    return (answers[sent.length - 1] ?? answers.at(-1) ?? broken)(request);
  };
  return Object.assign(answer, { sent });
}

const tooMany: Answers = async () =>
  Response.json(
    { code: 429, data: { errMsg: 'Too many' }, meta: { message: 'Error' } },
    { status: 429, headers: { 'X-Request-Window-Resets-After': '30.000 s' } },
  );

test('an answer that is right shows nothing, and is told of once it is judged', async () => {
  const { session, told } = await openAt(exampleTarget());
  const step = await session.send(list);
  expect(step.verdicts).toEqual([]);
  expect(step.exchange.operation?.operationId).toBe('listInvoices');
  expect(told).toEqual([step]);
  expect(session.steps).toEqual([step]);
});

describe('no answer', () => {
  test('to one request is a finding, and the conversation goes on', async () => {
    const { session } = await openAt(exampleTarget({ fetch: inTurn(broken, right) }));
    const lost = await session.send(list);
    expect(lost.verdicts).toMatchObject([
      { rule: { id: 'is-answered' }, subject: 'listInvoices', actual: 'ECONNRESET' },
    ]);
    expect(rulesOf(await session.send(list))).toEqual([]);
  });

  test('three times in a row ends the run in a sentence', async () => {
    const { session, told } = await openAt(exampleTarget({ fetch: broken }));
    await session.send(list);
    await session.send(list);
    const third = session.send(list);
    await expect(third).rejects.toThrow(TargetFailed);
    await expect(third).rejects.toThrow(
      'GET http://127.0.0.1/api/v3/io/ip/invoices is not answered: ECONNRESET. See whether the server still runs.',
    );
    expect(told.length).toBe(3);
  });

  test('twice, an answer, and twice again does not end it', async () => {
    const { session } = await openAt(
      exampleTarget({ fetch: inTurn(broken, broken, right, broken, broken, right) }),
    );
    for (let count = 0; count < 6; count += 1) await session.send(list);
    expect(session.steps.flatMap(rulesOf)).toEqual(Array(4).fill('is-answered'));
  });

  test('to requests at once counts as one, and not at all where one of them is answered', async () => {
    const { session } = await openAt(exampleTarget({ fetch: broken }));
    await session.sendAtOnce([list, list, list, list]);
    await session.sendAtOnce([list, list, list, list]);
    await expect(session.sendAtOnce([list, list])).rejects.toThrow(TargetFailed);
    let sent = 0;
    const sometimes: Answers = (request) => (++sent % 4 === 1 ? right(request) : broken(request));
    const other = await openAt(exampleTarget({ fetch: async (request) => sometimes(request) }));
    for (let count = 0; count < 4; count += 1) await other.session.sendAtOnce([list, list, list, list]);
    expect(other.session.steps.length).toBe(16);
  });

  test('in any session counts, where all share the store of the target', async () => {
    const sessions = sessionsAt(exampleTarget({ fetch: broken }));
    for (let count = 0; count < 2; count += 1) await (await sessions.open(undefined, unwatched)).send(list);
    const third = await sessions.open(undefined, unwatched);
    await expect(third.send(list)).rejects.toThrow(TargetFailed);
  });

  test('within the time is a finding, although the request never ends', async () => {
    const { session } = await openAt(exampleTarget({ fetch: () => new Promise(() => {}) }), { timeoutMs: 1 });
    const { verdicts } = await session.send(list);
    expect(verdicts).toMatchObject([{ rule: { id: 'is-answered' }, actual: 'no answer came in time' }]);
  });
});

describe('the end of a run', () => {
  test('sends nothing more', async () => {
    const answers = inTurn(right);
    const { session } = await openAt(exampleTarget({ fetch: answers }), { signal: AbortSignal.abort() });
    await expect(session.send(list)).rejects.toThrow(RunStopped);
    expect(answers.sent).toEqual([]);
  });

  test('does not wait for a request that is under way, and is no finding', async () => {
    const end = new AbortController();
    const hanging: Answers = () => {
      end.abort();
      return new Promise(() => {});
    };
    const { session, told } = await openAt(exampleTarget({ fetch: hanging }), { signal: end.signal });
    await expect(session.send(list)).rejects.toThrow('The run was interrupted.');
    expect(told).toEqual([]);
  });

  test('does not wait for the window of a store', async () => {
    const end = new AbortController();
    const refusing: Answers = (request) => {
      queueMicrotask(() => end.abort());
      return tooMany(request);
    };
    const { session } = await openAt(exampleTarget({ fetch: refusing }), { signal: end.signal });
    await expect(session.send(list)).rejects.toThrow(RunStopped);
  });
});

describe('429', () => {
  test('is waited for by the clock of a store of its own, and the request sent again', async () => {
    const control = createRecordingControl();
    const answers = inTurn(tooMany, tooMany, right);
    const { session } = await openAt(exampleTarget({ fetch: answers, control }));
    const step = await session.send(list);
    expect(step.exchange.response.status).toBe(200);
    expect(step.clock).toBe(1_772_366_400);
    expect(control.asked.slice(2)).toEqual(['clock 1 1772366461', 'clock 1 1772366522']);
  });

  test('that never ends is the answer', async () => {
    const answers = inTurn(tooMany);
    const { session } = await openAt(exampleTarget({ fetch: answers, control: createRecordingControl() }));
    expect((await session.send(list)).exchange.response.status).toBe(429);
    expect(answers.sent.length).toBe(6);
  });

  test('that was asked for is the answer at once', async () => {
    const { session } = await openAt(exampleTarget());
    const { exchange } = await session.send({
      ...list,
      headers: { Prefer: 'code=429, example=rateLimitExceeded' },
    });
    expect(exchange.response.status).toBe(429);
  });
});

describe('credentials', () => {
  const sentBy = async (credentials: NonNullable<Parameters<Session['send']>[0]['credentials']>) => {
    const answers = inTurn(right);
    const { session } = await openAt(exampleTarget({ fetch: answers, control: createRecordingControl() }));
    await session.send({ ...list, credentials });
    const { headers } = answers.sent[0] as Request;
    return ['x-auth-token', 'x-store-hash', 'authtoken'].map((name) => headers.get(name));
  };

  test.each([
    ['current', ['token-of-store-1', 'hash-1', null]],
    ['legacy', [null, null, 'former-of-store-1']],
    ['storefront', ['buyer-of-store-1', 'hash-1', null]],
    ['none', [null, null, null]],
    [{ authToken: 'other' }, [null, null, 'other']],
  ] as const)('%s', async (credentials, headers) => {
    expect(await sentBy(credentials)).toEqual(headers);
  });

  test('that open nothing must be refused, also where they stand in a header', async () => {
    const lenient: Answers = (request) =>
      right(new Request(request, { headers: { 'X-Auth-Token': 'a', 'X-Store-Hash': 'b' } }));
    const { session } = await openAt(exampleTarget({ fetch: lenient }));
    expect(rulesOf(await session.send(list))).toEqual([]);
    const none = await session.send({ ...list, credentials: 'none' });
    expect(rulesOf(none)).toContain('credentials-are-checked');
    const wrong = await session.send({ ...list, headers: { 'X-Auth-Token': 'wrong' } });
    expect(rulesOf(wrong)).toContain('credentials-are-checked');
  });

  test.each(['token-of-store-1', 'former-of-store-1', 'buyer-of-store-1'])(
    'in an answer are a finding: %s',
    async (token) => {
      const telling: Answers = async () =>
        Response.json({ code: 404, data: { errMsg: token }, meta: { message: 'Error' } }, { status: 404 });
      const control = createRecordingControl();
      const { session } = await openAt(exampleTarget({ fetch: telling, control }));
      expect(rulesOf(await session.send(list))).toContain('no-secret-in-answer');
    },
  );
});

describe('a target that keeps nothing', () => {
  const refusing: Answers = async () =>
    Response.json({ code: 422, data: { errMsg: 'No' }, meta: { message: 'Error' } }, { status: 422 });

  test('must take what the specification allows', async () => {
    const { session } = await openAt(exampleTarget({ fetch: refusing }));
    expect(rulesOf(await session.send(list))).toContain('allowed-is-accepted');
  });

  test('may refuse what is forbidden, and what was asked for by Prefer', async () => {
    const { session } = await openAt(exampleTarget({ fetch: refusing }));
    const forbidden = await session.send({ method: 'GET', path: '/invoices?limit=0' });
    const asked = await session.send({ ...list, headers: { prefer: 'code=422' } });
    for (const step of [forbidden, asked]) expect(rulesOf(step)).not.toContain('allowed-is-accepted');
  });

  test('must refuse what is forbidden only where it is said to refuse', async () => {
    const taking: Answers = (request) => right(new Request(request.url.replace('limit=0', ''), request));
    const call = { method: 'GET', path: '/invoices?limit=0' };
    const refuses = await openAt(exampleTarget({ fetch: taking }));
    expect(rulesOf(await refuses.session.send(call))).toContain('forbidden-is-refused');
    const lenient = await openAt(exampleTarget({ fetch: taking, capabilities: ['prefer'] }));
    expect(rulesOf(await lenient.session.send(call))).toEqual([]);
  });
});

describe('an audit', () => {
  const pages =
    (count: (offset: number) => number, totalCount: number): Answers =>
    async (request) => {
      const offset = Number(new URL(request.url).searchParams.get('offset'));
      const data = Array.from({ length: count(offset) }, (_, index) => ({ id: offset + index + 1 }));
      const pagination = { offset, limit: 250, totalCount };
      return Response.json({ code: 200, data, meta: { message: 'SUCCESS', pagination } });
    };
  const offsetsOf = ({ steps }: Session) =>
    steps.map(({ exchange }) => exchange.request.url.searchParams.get('offset'));

  test('reads every page', async () => {
    const answers = pages((offset) => Math.min(250, 600 - offset), 600);
    const { session } = await openAt(exampleTarget({ fetch: answers }));
    await session.audit();
    expect(offsetsOf(session)).toEqual(['0', '250', '500']);
  });

  test('ends where a page brings nothing new, whatever the total', async () => {
    const again = pages(() => 250, 1e9);
    const fetch: Answers = (request) => again(new Request(request.url.replace(/offset=\d+/, 'offset=0')));
    const { session } = await openAt(exampleTarget({ fetch }));
    await session.audit();
    expect(offsetsOf(session)).toEqual(['0', '250']);
  });

  test('ends where a list is none', async () => {
    const { session } = await openAt(exampleTarget({ fetch: async () => new Response('null') }));
    await session.audit();
    expect(session.steps.length).toBe(1);
  });
});
