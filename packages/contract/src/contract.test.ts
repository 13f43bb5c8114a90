import { describe, expect, test } from 'vitest';
import { createExampleServer } from '../test-targets/example-server.ts';
import { createContract } from './contract.ts';
import type { Target } from './target.ts';

/** The failures of all tests on a target, by the names of the tests. */
async function failuresOf(target: Target): Promise<Map<string, string>> {
  const failures = new Map<string, string>();
  for (const { name, run } of createContract(target).tests) {
    await run().catch((error: Error) => failures.set(name, error.message));
  }
  return failures;
}

type Change = (
  answer: { status: number; headers: Headers; body: Record<string, unknown> },
  request: Request,
) => void;

/** The example server with something changed in every answer that the change applies to. */
function faulty(change: Change): Target {
  const server = createExampleServer();
  return {
    ...server,
    async fetch(request) {
      const response = await server.fetch(request.clone());
      const answer = {
        status: response.status,
        headers: new Headers(response.headers),
        body: (await response.json()) as Record<string, unknown>,
      };
      change(answer, request);
      return new Response(JSON.stringify(answer.body), { status: answer.status, headers: answer.headers });
    },
  };
}

describe('a target that keeps to the specification', () => {
  test('passes every test, and nothing is left uncovered', async () => {
    const contract = createContract(createExampleServer());
    for (const { run } of contract.tests) await run();
    expect(contract.omitted).toEqual([]);
    expect(contract.coverage().filter(({ missing }) => missing.length > 0)).toEqual([]);
    expect(contract.coverage().find(({ kind, via }) => kind === 'statuses' && via === 'client')?.total).toBe(
      64,
    );
  });

  test('that keeps what it is given is prepared before each test', async () => {
    let prepared = 0;
    const prepare = async () => {
      prepared += 1;
    };
    const [first, second] = createContract({ ...createExampleServer(), prepare }).tests;
    await first?.run();
    await second?.run();
    expect(prepared).toBe(2);
  });

  test('that cannot prefer is spared those tests, and they are listed', () => {
    const contract = createContract({ ...createExampleServer(), capabilities: [] });
    expect(contract.omitted.map(({ name }) => name)).toContain(
      'listInvoices through the client answers 429 with the example rateLimitExceeded',
    );
    expect(contract.tests.every(({ needs }) => needs.length === 0)).toBe(true);
  });
});

describe('the contract finds a server that', () => {
  test.each<[string, Change, string, string]>([
    [
      'changes a type without saying so',
      ({ body, status }) => {
        if (status === 200 && 'id' in Object(body['data']))
          body['data'] = { ...Object(body['data']), id: '2041' };
      },
      'getInvoice over HTTP answers 200 with the example completed',
      'response: the body at /data/id must be integer (#/components/schemas/Invoice/properties/id/type)',
    ],
    [
      'drops a required field',
      ({ body, status }) => {
        if (status === 200) body['data'] = undefined;
      },
      'deleteInvoice over HTTP accepts authToken alone',
      "response: the body must have required property 'data' (#/components/schemas/InvoiceDeleteResponse/required)",
    ],
    [
      'answers with a status that nobody documented',
      (answer) => {
        if (answer.status === 200) answer.status = 201;
      },
      'createInvoice over HTTP accepts the body minimalInvoice',
      'response: the status 201 is not described (#/paths/~1invoices/post/responses)',
    ],
    [
      'answers with a code other than the status',
      ({ body }) => {
        if (body['code'] === 404) body['code'] = 400;
      },
      'getInvoicePdf over HTTP answers 404 with the example invoiceNotFound',
      "response: the body's code differs from the status 404 (#/components/schemas/Code)",
    ],
    [
      'puts an error into a success',
      (answer) => {
        if (answer.status === 400) answer.status = 200;
      },
      'updateInvoice through the client answers 400 with the example balanceNotANumber',
      'the answer has the status 200 instead of 400',
    ],
    [
      'answers with another content type',
      ({ headers }) => headers.set('content-type', 'text/html'),
      'listInvoices over HTTP accepts the parameter q',
      'response: the content type text/html is not described for 200 (#/components/responses/InvoicePage/content)',
    ],
    [
      'ignores missing credentials',
      (answer) => {
        if (answer.status === 401) answer.status = 200;
      },
      'deleteInvoice over HTTP answers 401 to a request without credentials',
      'the answer has the status 200 instead of 401',
    ],
    [
      'takes what the specification forbids',
      (answer, request) => {
        if (answer.status === 422 && !request.headers.has('prefer')) answer.status = 200;
      },
      'updateInvoice over HTTP refuses a request whose body has a misspelt field',
      'the answer has the status 200 instead of an error of the 400s',
    ],
  ])('%s', async (_, change, name, message) => {
    const failures = await failuresOf(faulty(change));
    expect(failures.get(name)?.split('\n')).toContainEqual(message);
  });

  test('answers with something that is not JSON', async () => {
    const html: Target = {
      ...createExampleServer(),
      fetch: async () => new Response('<html>', { headers: { 'content-type': 'application/json' } }),
    };
    const failures = await failuresOf(html);
    expect(failures.get('getInvoice over HTTP accepts authToken alone')).toContain(
      'response: the body is not JSON',
    );
  });
});
