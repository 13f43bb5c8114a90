import { isDeepStrictEqual } from 'node:util';
import type { ExtraFieldConfig } from '@b2b-invoices/types';
import { readAnswer } from './answer.ts';
import { defaultOf } from './default-of.ts';
import type { ModelExchange } from './model.ts';
import type { Judgement, ModelState } from './model-state.ts';
import { judgeOutcome, mustSucceed } from './refusal.ts';

/** Whether a configuration has what is known of it, and nothing that contradicts it. */
const agrees = (read: Record<string, unknown>, known: ExtraFieldConfig): boolean =>
  Object.entries(known).every(([name, value]) => isDeepStrictEqual(read[name], value));

/** Judges a page of the store's extra fields. */
export function judgeExtraFieldList(
  { world }: ModelState,
  judgement: Judgement,
  { exchange, operation }: ModelExchange,
): void {
  const answer = readAnswer(exchange);
  judgeOutcome(judgement, answer, mustSucceed, 'extra-fields-are-listed');
  const { extraFields } = world;
  if (!answer.ok || !Array.isArray(answer.data) || !extraFields) return;
  const query = exchange.request.url.searchParams;
  const [offset, limit] = [
    Number(query.get('offset') ?? defaultOf(operation, 'offset', 0)),
    Number(query.get('limit') ?? defaultOf(operation, 'limit', 10)),
  ];
  const { pagination = {} } = Object(answer.meta) as { pagination?: Record<string, unknown> };
  const wanted = {
    totalCount: extraFields.length,
    limit,
    offset,
    length: Math.min(limit, Math.max(0, extraFields.length - offset)),
  };
  const seen = { ...pagination, length: answer.data.length } as Record<string, unknown>;
  for (const [name, value] of Object.entries(wanted)) {
    judgement.hold('extra-fields-are-listed', seen[name] === value, () => ({
      subject: name,
      expected: String(value),
      actual: String(seen[name]),
    }));
  }
  const items = answer.data as Record<string, unknown>[];
  const names = new Set(items.map((item) => item['fieldName']));
  judgement.hold('extra-fields-are-listed', names.size === items.length, () => ({
    subject: 'data',
    expected: 'each extra field once',
    actual: 'one twice',
  }));
  for (const item of items) {
    const known = extraFields.find(({ fieldName }) => fieldName === item['fieldName']);
    judgement.hold('extra-fields-are-listed', known !== undefined && agrees(item, known), () => ({
      subject: 'configuration',
      expected: known ? JSON.stringify(known) : 'an extra field of the store',
      actual: JSON.stringify(item),
    }));
  }
}
