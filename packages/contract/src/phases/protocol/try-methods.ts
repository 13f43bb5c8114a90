import type { Rule } from '../../judge/verdict.ts';
import { createFindOperation } from '../../specification/find-operation.ts';
import { mayWrite } from '../examples/may-write.ts';
import { statusOf } from '../examples/read-answer.ts';
import type { Bench } from './bench.ts';
import { complain, expectHarmless, expectRefused } from './expect-refused.ts';

const notAllowed: Rule = {
  id: 'other-methods-get-405',
  says: 'A method that a path does not have is answered with 405.',
  weight: 'assumed',
  pointer: '#/paths',
};

const allow: Rule = {
  id: 'allow-names-the-methods',
  says: 'A 405 names in Allow the methods that the path has.',
  weight: 'assumed',
  pointer: '#/paths',
};

const methods = ['PATCH', 'POST', 'PUT', 'DELETE', 'GET'];

/** Whether Allow names all that a path must have, and nothing that it cannot have. */
function isRight(header: string, must: readonly string[], may: readonly string[]): boolean {
  const named = header.split(',').map((name) => name.trim().toUpperCase());
  return must.every((name) => named.includes(name)) && named.every((name) => may.includes(name));
}

async function tryPath(bench: Bench, path: string, must: readonly string[]): Promise<void> {
  const { context, session } = bench;
  const findOperation = createFindOperation(context.operations);
  const may = [...methods.filter((method) => findOperation(method, path)), 'HEAD', 'OPTIONS'];
  for (const method of methods.filter((each) => !may.includes(each))) {
    const text = method === 'GET' || method === 'DELETE' ? {} : { text: '{"status":2}' };
    const step = await session.send({ method, path, ...text });
    expectRefused(context, session, step, {
      rule: notAllowed,
      what: `${method} ${path.replace(/\d+/, '{id}')}`,
      statuses: [405],
    });
    const header = step.exchange.response.headers.get('allow');
    const isMock = context.target.capabilities.includes('prefer');
    if (statusOf(step) === 405 && header === null && isMock)
      context.skip('a 405 has Allow', 'Prism answers 405 without it');
    else if (statusOf(step) === 405 && !isRight(header ?? '', must, may))
      complain(context, session, step, {
        rule: allow,
        expected: `Allow: ${must.join(', ')} instead of ${header ?? 'none'}`,
      });
    await bench.readBack(undefined);
  }
  for (const method of ['HEAD', 'OPTIONS'])
    expectHarmless(context, session, await session.send({ method, path }), `${method} of a path`);
}

/** Tries on every path the methods that it does not have. */
export async function tryMethods(bench: Bench): Promise<void> {
  const { context } = bench;
  if (!mayWrite(context, 'methods that a path does not have get 405')) return;
  const paths = new Map<string, { path: string; methods: string[] }>();
  for (const operation of context.operations) {
    const known = paths.get(operation.path);
    const path = known?.path ?? bench.validCall(operation).path;
    paths.set(operation.path, { path, methods: [...(known?.methods ?? []), operation.method] });
  }
  for (const each of paths.values()) await tryPath(bench, each.path, each.methods);
  await bench.readBack(undefined);
}
