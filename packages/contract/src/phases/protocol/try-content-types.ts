import type { Operation } from '@b2b-invoices/spec';
import type { Rule } from '../../judge/verdict.ts';
import { expectAccepted } from '../examples/expect-accepted.ts';
import type { Bench } from './bench.ts';
import { expectRefused } from './expect-refused.ts';
import { tryCharsets } from './try-charsets.ts';

const rule: Rule = {
  id: 'other-content-types-are-refused',
  says: 'Bodies are JSON in UTF-8 and say so; another content type is refused.',
  weight: 'documented',
  pointer: '#/paths/~1invoices/post/requestBody/content',
};

const refused: readonly string[] = [
  ...['', 'text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'text/json', 'text/html'],
  ...['application/vnd.api+json', 'multipart/form-data; boundary=x', 'application/octet-stream', 'json'],
];

const accepted: readonly string[] = [
  ...['application/json; charset=utf-8', 'application/json;charset=UTF-8', 'Application/JSON'],
  'application/json; charset="utf-8"',
  'application/json ; charset=utf-8',
];

/** Tries to write with other content types and charsets; after each refusal nothing may have changed. */
export async function tryContentTypes(bench: Bench, operation: Operation): Promise<void> {
  const { context, session } = bench;
  const isMock = context.target.capabilities.includes('prefer');
  for (const type of refused) {
    // Prism reads all that ends in +json, and fails at multipart and at what is no media type.
    if (isMock && /\+json|^multipart|^json$/.test(type)) continue;
    const call = { ...bench.validCall(operation), headers: { 'Content-Type': type } };
    const what = `${operation.operationId} with ${type === '' ? 'no content type' : type}`;
    expectRefused(context, session, await session.send(call), { rule, what, subject: type });
    await bench.readBack(operation);
  }
  for (const type of accepted) {
    const call = { ...bench.validCall(operation), headers: { 'Content-Type': type } };
    const what = `the content type ${type}`;
    expectAccepted(context, session, await session.send(call), { what, subject: 'Content-Type' });
  }
  await bench.readBack(operation);
  if (isMock) {
    context.skip('bodies that are not UTF-8 are refused', 'Prism may end when it is sent other bytes');
    return;
  }
  await tryCharsets(bench, operation);
}
