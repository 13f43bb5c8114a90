import { compareDecimals, decimalsIn } from './decimal.ts';
import { anything, describeExpected, type Expected, holds, is, nothing } from './expected.ts';
import type { ModelField, ModelInvoice } from './model-invoice.ts';
import type { Judgement, ModelState } from './model-state.ts';
import type { RuleId } from './rules.ts';

/** An invoice as it stands in an answer. */
export type ReadInvoice = Record<string, unknown>;

const balances = new Set(['originalBalance', 'openBalance']);

/** Which rule a difference breaks, by what happened to the field since it was read last. */
function brokenRule(state: ModelState, invoice: ModelInvoice, field: ModelField | undefined): RuleId {
  const { readAt, writtenAt } = invoice;
  if (field && field.writtenAt > readAt) return field.rule;
  if (writtenAt > readAt) return readAt < 0 ? 'create-defaults' : 'update-keeps-the-rest';
  if (state.lastWrite > readAt && state.lastWrite > state.lastRefusal) return 'writes-touch-one-invoice';
  if (state.lastRefusal > readAt) return 'refused-changes-nothing';
  return 'reads-change-nothing';
}

/** Amounts that differ in digits alone break the rule about digits. */
function ruleOfBalance(read: unknown, expected: Expected, rule: RuleId): RuleId {
  if (expected.kind !== 'value') return rule;
  const [mine, theirs] = [Object(read), Object(expected.value)] as { code?: unknown; value?: unknown }[];
  const close = Math.abs(Number(mine?.value) - Number(theirs?.value)) <= 1;
  return mine?.code === theirs?.code && close && compareDecimals(mine?.value, theirs?.value) !== 0
    ? 'amounts-are-exact'
    : rule;
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

function judgeBalanceForm(judgement: Judgement, name: string, read: unknown): void {
  const { value } = Object(read) as { value?: unknown };
  const isText = typeof value === 'string' && /^(?!-0\.0+$)-?\d+\.(\d{4}|\d{4}\d*[1-9])$/.test(value);
  judgement.hold('amounts-are-text', isText, () => ({
    subject: 'value',
    expected: `${name}.value as text with four decimals`,
    actual: shown(value),
  }));
}

/** Beyond four decimals, and beyond what the specification assumes, nobody says whether digits are kept. */
function isOpen({ strict }: ModelState, name: string, expected: Expected): boolean {
  if (strict || !balances.has(name) || expected.kind !== 'value') return false;
  return decimalsIn((expected.value as { value?: unknown }).value) > 4;
}

/**
 * Holds an invoice that was read, alone or in a list, against what it must be; from then on it must stay as it was read.
 * @param parts the fields that this kind of read does not show
 */
export function judgeRead(
  state: ModelState,
  judgement: Judgement,
  invoice: ModelInvoice,
  { read, hidden }: { read: ReadInvoice; hidden: ReadonlySet<string> },
): void {
  const names = new Set([...invoice.fields.keys(), ...Object.keys(read)]);
  for (const name of names) {
    if (name === 'id' || hidden.has(name)) continue;
    const field = invoice.fields.get(name);
    const expected = field?.expected ?? (invoice.readAt >= 0 ? nothing : anything);
    const value = read[name];
    const rule = brokenRule(state, invoice, field);
    if (balances.has(name)) judgeBalanceForm(judgement, name, value);
    const kept = isOpen(state, name, expected) || holds(name, value, expected);
    judgement.hold(kept || !balances.has(name) ? rule : ruleOfBalance(value, expected, rule), kept, () => ({
      subject: name,
      expected: `${name} of invoice ${invoice.id} is ${describeExpected(expected)}`,
      actual: shown(value),
    }));
    if (kept && balances.has(name) && expected.kind === 'value')
      judgement.hold('amounts-are-exact', true, () => ({ expected: '', actual: '' }));
    // A field that nothing was said about is kept as it was seen.
    if (!field || expected.kind !== 'value' || !kept) {
      const seen: ModelField = { expected: value === undefined ? nothing : is(value), rule, writtenAt: -1 };
      invoice.fields.set(name, field ? { ...field, expected: seen.expected } : seen);
    }
  }
  invoice.readAt = state.tick;
}
