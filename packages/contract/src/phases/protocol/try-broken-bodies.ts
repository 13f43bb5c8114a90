import type { Operation } from '@b2b-invoices/spec';
import type { Rule } from '../../judge/verdict.ts';
import { whereThorough } from '../coverage/choose-cases.ts';
import type { Bench } from './bench.ts';
import { expectRefused } from './expect-refused.ts';

const broken: Rule = {
  id: 'bodies-that-are-no-json-are-refused',
  says: 'A body that is not JSON, or is no object, is refused.',
  weight: 'documented',
  pointer: '#/paths/~1invoices/post/requestBody',
};

const large: Rule = {
  id: 'bodies-beyond-a-mebibyte-are-refused',
  says: 'A body of more than a mebibyte is refused, and does no harm.',
  weight: 'assumed',
  pointer: '#/paths/~1invoices/post/requestBody',
};

/** What a text of JSON becomes when it is written wrongly. */
function brokenTexts(json: string): [what: string, text: string][] {
  const nested = `{"details":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  return [
    ['a body that is cut off', json.slice(0, -5)],
    ['a body without its last brace', json.slice(0, -1)],
    ['a trailing comma', json.replace(/\}$/, ',}')],
    ['single quotes', json.replaceAll('"', "'")],
    ['names without quotes', json.replace(/"(\w+)":/, '$1:')],
    ['a bare word', 'invoice'],
    ['NaN', json.replace(/\}$/, ',"dueDate":NaN}')],
    ['a number with leading zeros', json.replace(/\}$/, ',"dueDate":0012}')],
    ['a comment', json.replace('{', '{/* new */')],
    ['a control character', json.replace('":"', '":"\u0001')],
    ['two values', `${json}${json}`],
    ['text behind the body', `${json}x`],
    ['an empty body', ''],
    ['spaces alone', '   '],
    ['brackets that are never closed', '['.repeat(2000)],
    ['lists in lists', nested],
    ['a list', `[${json}]`],
    ['a text', JSON.stringify(json)],
    ['null', 'null'],
    ['a number', '1'],
    ['a form', 'invoiceNumber=1&customerId=4711'],
  ];
}

/** Tries to write with bodies that are broken; after each refusal nothing may have changed. */
export async function tryBrokenBodies(bench: Bench, operation: Operation): Promise<void> {
  const { context, session } = bench;
  const { operationId } = operation;
  const texts = brokenTexts(bench.validCall(operation).text ?? '{}');
  for (const [what, text] of whereThorough(context, texts)) {
    const step = await session.send({ ...bench.validCall(operation), text });
    expectRefused(context, session, step, {
      rule: broken,
      what: `${operationId} with ${what}`,
      subject: what,
    });
    await bench.readBack(operation);
  }
}

/** Tries to write a body that is too large. */
export async function tryLargeBody(bench: Bench, operation: Operation): Promise<void> {
  const { context, session } = bench;
  const call = bench.validCall(operation);
  const padding = 'x'.repeat(1_048_576);
  const step = await session.send({
    ...call,
    text: call.text?.replace(/\}$/, `,"type":"${padding}"}`) ?? '',
  });
  expectRefused(context, session, step, { rule: large, what: 'a body of more than a mebibyte' });
  await bench.readBack(operation);
}
