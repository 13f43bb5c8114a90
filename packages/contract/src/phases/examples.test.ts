import { describe, expect, test } from 'vitest';
import { createExampleServer } from '../../test-targets/example-server.ts';
import { examplesPhase } from './examples.ts';
import { type ChangeableAnswer, changingAnswers } from './testing/change-answer.ts';
import { runPhase } from './testing/run-phase.ts';
import { createSmallServer } from './testing/small-server.ts';

const rulesOf = ({ verdicts }: { verdicts: { rule: { id: string }; subject?: string }[] }): string[] => [
  ...new Set(verdicts.map(({ rule, subject }) => (subject ? `${rule.id}: ${subject}` : rule.id))),
];

describe('a server that is right passes:', () => {
  test('a mock, which is asked for every example by name', async () => {
    const run = await runPhase(examplesPhase, createExampleServer());
    expect(rulesOf(run)).toEqual([]);
    const asked = run.steps.filter(({ call }) => call.headers?.['Prefer'] !== undefined);
    expect(asked.length).toBe(new Set(asked.map(({ call }) => JSON.stringify(call))).size);
    expect(asked.length).toBeGreaterThan(75);
  });

  test('one that keeps what it is given, of which every example but two is brought about', async () => {
    const run = await runPhase(examplesPhase, createSmallServer());
    expect(rulesOf(run)).toEqual([]);
    expect(run.skipped.filter((check) => !/rateLimitExceeded|internalError/.test(check))).toEqual([
      'each example of an answer is asked for by name',
    ]);
  });

  test('one that may not be written to, which is only read', async () => {
    const run = await runPhase(examplesPhase, {
      ...createSmallServer(),
      capabilities: ['refuse', 'stateful'],
    });
    expect(rulesOf(run)).toEqual([]);
    expect(run.steps.every(({ call }) => call.method === 'GET')).toBe(true);
    expect(run.skipped).toContain('each example of an answer is brought about');
  });
});

describe('the examples find a server that', () => {
  const has = (text: string, { body }: ChangeableAnswer): boolean => JSON.stringify(body).includes(text);

  test.each<[string, (answer: ChangeableAnswer, request: Request) => void, string]>([
    [
      'answers a taken number with 422',
      (answer) => {
        if (has('number already exists', answer))
          Object.assign(answer, { status: 422, body: { ...Object(answer.body), code: 422 } });
      },
      'answer-has-the-status-of-its-example: invoiceNumberTaken',
    ],
    [
      'takes a channel that there is not',
      (answer) => {
        if (has('Store channels not exist', answer))
          Object.assign(answer, {
            status: 200,
            body: { code: 200, data: { id: 1 }, meta: { message: 'SUCCESS' } },
          });
      },
      'answer-has-the-status-of-its-example: channelNotFound',
    ],
    [
      'gives the same id to the answers about orders',
      (answer, { url }) => {
        if (url.endsWith('/invoices') && url.includes('/orders/')) answer.headers.set('X-Request-Id', 'same');
      },
      'request-ids-are-unique: X-Request-Id',
    ],
    [
      'says nothing of what is wrong with an unknown order',
      (answer) => {
        if (has('Order does not exist', answer))
          answer.body = { code: 404, data: { errMsg: '' }, meta: { message: 'x' } };
      },
      'error-has-a-text: orderNotFound',
    ],
    [
      'answers a buyer as a stranger',
      (answer) => {
        if (answer.status === 403)
          Object.assign(answer, { status: 401, body: { ...Object(answer.body), code: 401 } });
      },
      'answer-has-the-status-of-its-example: storefrontToken',
    ],
    [
      'refuses every update',
      (answer, request) => {
        if (request.method === 'PUT' && answer.status === 200)
          Object.assign(answer, {
            status: 422,
            body: { code: 422, data: { errMsg: 'no' }, meta: { message: 'x' } },
          });
      },
      'valid-request-is-accepted: removedExternalPdf',
    ],
  ])('%s', async (_, change, rule) => {
    const run = await runPhase(examplesPhase, createSmallServer(changingAnswers(change)));
    expect(rulesOf(run)).toContain(rule);
  });

  test('answers with an example that is not the one of the specification', async () => {
    const server = createExampleServer();
    const answer = changingAnswers(({ body }) => {
      const { data } = Object(body) as { data?: { invoiceNumber?: string } };
      if (data?.invoiceNumber === '00000036') data.invoiceNumber = '36';
    })(server.fetch);
    const run = await runPhase(examplesPhase, { ...server, fetch: answer });
    expect(rulesOf(run)).toContain('preferred-example-is-answered: invoiceMadeFromOrder');
  });
});
