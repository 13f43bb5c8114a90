import { isDeepStrictEqual } from 'node:util';
import type { Operation } from '@b2b-invoices/spec';
import type { Rule } from '../../judge/verdict.ts';
import type { Call } from '../../wire/call.ts';
import { keepsWrites } from '../examples/may-write.ts';
import { bodyOf, dataOf } from '../examples/read-answer.ts';
import type { Bench } from './bench.ts';
import { complain, expectRefused } from './expect-refused.ts';

const pointer = '#/paths/~1invoices/post/requestBody/content';

const notUtf8: Rule = {
  id: 'bytes-that-are-no-utf-8-are-refused',
  says: 'Bodies are JSON in UTF-8: bytes that are none are refused, and nothing is written.',
  weight: 'documented',
  pointer,
};

const otherCharset: Rule = {
  id: 'other-charsets-are-refused',
  says: 'Bodies are JSON in UTF-8: a content type that names another charset is refused.',
  weight: 'assumed',
  pointer,
};

interface CharsetCase {
  what: string;
  rule: Rule;
  /** Added to a text of the body. */
  suffix: string;
  changes: Partial<Call>;
}

const named = (charset: string): Record<string, string> => ({
  'Content-Type': `application/json; charset=${charset}`,
});

/**
 * Half a pair of UTF-16, of which latin1 takes the low byte, 0xE9, that is an e with an accent. A session holds nobody to what
 * becomes of such text, so that these checks alone say what must.
 */
const accent = '\udce9';

const cases: readonly CharsetCase[] = [
  { what: 'latin1', rule: notUtf8, suffix: accent, changes: { encoding: 'latin1' } },
  {
    what: 'latin1 that says so',
    rule: notUtf8,
    suffix: accent,
    changes: { encoding: 'latin1', headers: named('iso-8859-1') },
  },
  { what: 'UTF-16', rule: notUtf8, suffix: accent, changes: { encoding: 'utf-16le' } },
  {
    what: 'UTF-16 that says so',
    rule: notUtf8,
    suffix: accent,
    changes: { encoding: 'utf-16le', headers: named('utf-16le') },
  },
  { what: 'ASCII said to be latin1', rule: otherCharset, suffix: '', changes: { headers: named('latin1') } },
  { what: 'ASCII said to be UTF-16', rule: otherCharset, suffix: '', changes: { headers: named('utf-16') } },
];

/** Tries to write with bytes that are not UTF-8 and with other charsets; then nothing may have changed. */
export async function tryCharsets(bench: Bench, operation: Operation): Promise<void> {
  const { context, session, ask, invoiceId } = bench;
  const keeps = keepsWrites(context);

  async function state(): Promise<unknown> {
    if (!keeps) return undefined;
    const got = await ask('getInvoice', { path: { invoiceId } });
    return [dataOf(got), (Object(bodyOf(await ask('listInvoices'))) as { meta?: unknown }).meta];
  }

  for (const { what, rule, suffix, changes } of cases) {
    const before = await state();
    const call = bench.validCall(operation);
    const text = call.text?.replace(/("purchaseOrderNumber":"|"invoiceNumber":")/, `$1${suffix}`) ?? '{}';
    const step = await session.send({ ...call, text, ...changes });
    const about = `${operation.operationId} in ${what}`;
    expectRefused(context, session, step, { rule, what: about, subject: what });
    if (step.exchange.response.status < 400 || isDeepStrictEqual(before, await state())) continue;
    complain(context, session, step, { rule, subject: what, expected: `nothing written by ${about}` });
  }
}
