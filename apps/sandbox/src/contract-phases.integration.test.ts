import { createSandboxControl, type Finding, type PhaseName, runContract } from '@b2b-invoices/contract';
import { describe, expect, test } from 'vitest';
import { createSandbox } from './create-sandbox.ts';

const origin = 'http://127.0.0.1:4020';

/** A request on its way to the sandbox, as a fault changes it. */
type Fault = (request: Request, send: (request: Request) => Promise<Response>) => Promise<Response>;

const isOn = ({ method, url }: Request, wanted: string, path: RegExp): boolean =>
  method === wanted && path.test(new URL(url).pathname);

/** Findings of these phases at a sandbox behind a fault. */
async function findingsOf(phases: PhaseName[], fault: Fault, stopAtFirst: boolean): Promise<Finding[]> {
  const sandbox = await createSandbox({
    stores: [{ hash: 'store-a', tokens: ['token-of-a'] }],
    rateLimit: 'off',
    controlSecret: 'secret',
    onViolation: 'note',
  });
  const fetch = (request: Request): Promise<Response> =>
    request.url.startsWith(`${origin}/api`)
      ? fault(request, (passed) => sandbox.fetch(passed))
      : sandbox.fetch(request);
  try {
    const { findings } = await runContract(
      {
        name: 'faulty sandbox',
        baseUrl: `${origin}/api/v3/io/ip`,
        fetch,
        credentials: { storeHash: 'store-a', token: 'token-of-a' },
        legacyCredentials: { authToken: 'token-of-a' },
        capabilities: ['refuse', 'stateful', 'write'],
        control: createSandboxControl({ url: `${origin}/_sandbox`, secret: 'secret', fetch }),
      },
      { seed: 1, effort: 0.2, phases, stopAtFirst },
    );
    return findings;
  } finally {
    await sandbox.close();
  }
}

/** The request with another query. */
function withoutParameter(request: Request, name: string): Request {
  const url = new URL(request.url);
  url.searchParams.delete(name);
  return new Request(url, request);
}

/** The request with a body that was changed. */
async function withBody(request: Request, change: (body: Record<string, unknown>) => void): Promise<Request> {
  const text = await request.clone().text();
  if (!text.startsWith('{')) return request;
  const body = JSON.parse(text) as Record<string, unknown>;
  change(body);
  return new Request(request, { body: JSON.stringify(body) });
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Numbers that creates were told are free, looked up before they are written. */
const looksBeforeItWrites: Fault = async (request, send) => {
  if (!isOn(request, 'POST', /\/invoices$/) || request.url.includes('/orders/')) return send(request);
  const body = (await request.clone().json()) as { invoiceNumber?: unknown };
  const url = `${origin}/api/v3/io/ip/invoices?limit=250&searchBy=invoiceNumber&q=${encodeURIComponent(String(body.invoiceNumber))}`;
  const list = await send(new Request(url, { headers: request.headers }));
  const { data } = (await list.json()) as { data?: { invoiceNumber: string }[] };
  if (data?.some(({ invoiceNumber }) => invoiceNumber === body.invoiceNumber)) return send(request);
  await pause();
  const answer = await send(request.clone() as Request);
  if (answer.status !== 400) return answer;
  const again = await withBody(request, (each) => {
    each['invoiceNumber'] = `${String(each['invoiceNumber'])} again`;
  });
  return send(again);
};

describe('a fault is found by the phase', () => {
  test.each<[PhaseName, string, Fault, rule: string]>([
    [
      'properties',
      'an update that drops the terms of a create',
      async (request, send) =>
        send(
          isOn(request, 'POST', /\/invoices$/)
            ? await withBody(request, (body) => {
                delete body['purchaseOrderNumber'];
              })
            : request,
        ),
      'create-keeps',
    ],
    [
      'model',
      'a list that is not filtered by status',
      (request, send) => send(withoutParameter(request, 'status')),
      'list-filters',
    ],
    [
      'model',
      'a delete that deletes nothing',
      async (request, send) => {
        if (request.method !== 'DELETE') return send(request);
        const got = await send(new Request(request.url, { headers: request.headers }));
        if (got.status !== 200) return got;
        const { data } = (await got.json()) as { data: { id: number } };
        const headers = {
          ...Object.fromEntries(got.headers),
          'content-type': 'application/json; charset=utf-8',
        };
        return Response.json({ code: 200, data: { id: data.id }, meta: { message: 'Success' } }, { headers });
      },
      'deleted-is-gone',
    ],
    [
      'relations',
      'the document of the invoice before',
      async (request, send) => {
        const own = await send(request);
        const [, id] = /(\d+)\/download-pdf$/.exec(new URL(request.url).pathname) ?? [];
        if (id === undefined || own.status !== 200) return own;
        const address = request.url.replace(`${id}/download`, `${Number(id) - 1}/download`);
        const other = await send(new Request(address, { headers: request.headers }));
        if (other.status !== 200) return own;
        const [mine, theirs] = (await Promise.all([own.json(), other.json()])) as { data: { url: string } }[];
        const data = { ...mine?.data, url: theirs?.data.url };
        return Response.json({ ...mine, data }, { headers: own.headers });
      },
      'pdf-is-of-its-invoice',
    ],
    [
      'races',
      'a number that is looked up before it is written',
      looksBeforeItWrites,
      'creates-of-one-number-leave-one',
    ],
  ])('%s: %s', { timeout: 60_000 }, async (phase, _, fault, rule) => {
    const findings = await findingsOf([phase], fault, true);
    expect(findings.map(({ verdict }) => verdict.rule.id)).toContain(rule);
  });
});
