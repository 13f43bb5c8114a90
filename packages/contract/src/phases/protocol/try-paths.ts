import { isDeepStrictEqual } from 'node:util';
import type { Rule } from '../../judge/verdict.ts';
import type { Step } from '../../session/step.ts';
import { bodyOf, statusOf } from '../examples/read-answer.ts';
import type { Bench } from './bench.ts';
import { complain, expectHarmless, expectRefused } from './expect-refused.ts';

const unknownPath: Rule = {
  id: 'unknown-paths-get-404',
  says: 'A path that the specification does not have is answered with 404.',
  weight: 'assumed',
  pointer: '#/paths',
};

const oddPath: Rule = {
  id: 'odd-paths-are-errors-or-the-same',
  says: 'A path that differs from a known one in its spelling is an error, or answered as the known one is.',
  weight: 'assumed',
  pointer: '#/paths',
};

const ignoredKey: Rule = {
  id: 'unknown-query-keys-are-ignored',
  says: 'A query key that the service does not know is ignored.',
  weight: 'observed',
  pointer: '#/paths/~1invoices/get/parameters',
};

const unknown = ['/nothing', '/invoice', '/orders', '/orders/1', '/companies', '/', '/invoices/1/nothing'];
const odd = [
  '/invoices/',
  '//invoices',
  '/INVOICES',
  '/Invoices',
  '/%69nvoices',
  '/invoices//',
  '/invoices%2F',
];

/** How a server may say that a path is wrong. */
const known = [400, 404, 405, 422];

/** Keys that no operation knows, and some that only others know. */
const keys: readonly string[] = [
  ...['colour=red', 'companyId=4711', 'page=2', 'full=1', '_=1', 'fields=id', 'invoiceId=1', 'format=xml'],
  ...['limit=1', 'offset=1', 'status=2', 'isIncludeExtraFields=0', 'q=none', 'constructor=1', '=1'],
];

/** What an answer says, without the address of a document, which may be another each time. */
function contentOf(step: Step): unknown {
  const { data, meta } = Object(bodyOf(step)) as { data?: unknown; meta?: unknown };
  if (typeof Object(data).url !== 'string') return { data, meta };
  return { data: { ...Object(data), url: undefined }, meta };
}

/** Tries query keys that an operation does not know: the answer must be as without them. */
async function tryQueryKeys({ context, session, validCall }: Bench): Promise<void> {
  for (const operation of context.operations.filter(({ method }) => method === 'GET')) {
    const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
    const known = new Set(inQuery.map(({ name }) => name));
    const ofPath = operation.parameters.filter((parameter) => parameter.in === 'path');
    const call = validCall(operation);
    const without = await session.send(call);
    const all = [...keys, ...ofPath.map(({ name }) => `${name}=abc`)];
    for (const key of all.filter((each) => !known.has(each.split('=')[0] ?? ''))) {
      const step = await session.send({ ...call, path: `${call.path}?${key}` });
      const isSame = !session.model || isDeepStrictEqual(contentOf(step), contentOf(without));
      if (statusOf(step) === statusOf(without) && isSame) continue;
      complain(context, session, step, {
        rule: ignoredKey,
        pointer: operation.pointer,
        subject: operation.operationId,
        expected: `the same answer with ?${key} as without`,
      });
    }
  }
}

/** Tries paths that there are not, paths that are spelt in another way, and query keys that there are not. */
export async function tryPaths({ context, session, invoiceId, ...rest }: Bench): Promise<void> {
  for (const path of [...unknown, `/invoices/${invoiceId}/payments`]) {
    const step = await session.send({ method: 'GET', path });
    expectRefused(context, session, step, { rule: unknownPath, what: `GET ${path}`, statuses: [404] });
  }
  for (const path of [...odd, `/invoices/${invoiceId}/`, `/invoices/${invoiceId}/download-pdf/`]) {
    const step = await session.send({ method: 'GET', path });
    const what = `GET ${path.replace(/\d+/, '{id}')}`;
    const status = statusOf(step);
    expectHarmless(context, session, step, what);
    if (status !== 200 && status < 500 && !known.includes(status))
      complain(context, session, step, {
        rule: oddPath,
        expected: `an error of a wrong path, or the known answer for ${what}`,
      });
  }
  // How an id of an invoice or of an order that there is may not be written.
  for (const spelt of ['0', '%30', '+'])
    for (const operation of context.operations.filter(({ path }) => /^\/\w+\/\{/.test(path))) {
      const call = rest.validCall(operation);
      await session.send({ ...call, path: call.path.replace(/^\/\w+\//, `$&${spelt}`) });
      if (operation.path.startsWith('/invoices/')) await rest.readBack(operation);
    }
  await tryQueryKeys({ context, session, invoiceId, ...rest });
}
