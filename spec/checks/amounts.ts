import { type Document, isNode, type Node } from '../src/document.ts';
import { operationsOf } from '../src/operations.ts';
import { times, toUnits } from './decimal.ts';
import type { Problem } from './problem.ts';

interface Amount {
  code: string;
  value: unknown;
}

const listIn = (node: Node | undefined, key: string): Node[] =>
  Array.isArray(node?.[key]) ? (node[key] as Node[]) : [];
const sum = (amounts: bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const amountOf = (value: unknown): bigint => toUnits((value as Amount).value);

function invoicesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(invoicesIn);
  if (!isNode(value)) return [];
  return value['originalBalance'] ? [value] : Object.values(value).flatMap(invoicesIn);
}

function currenciesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(currenciesIn);
  if (!isNode(value)) return [];
  const { code, value: amount } = value;
  return typeof code === 'string' && amount !== undefined
    ? [code]
    : Object.values(value).flatMap(currenciesIn);
}

function problemsOf(invoice: Node): string[] {
  const problems: string[] = [];
  const original = amountOf(invoice['originalBalance']);
  const open = amountOf(invoice['openBalance']);
  const details = invoice['details'] as Node | undefined;
  const costLines = listIn(details?.['header'] as Node | undefined, 'costLines');
  const lineItems = listIn(details?.['details'] as Node | undefined, 'lineItems');
  const subtotal = costLines.find(({ description }) => description === 'Subtotal');

  if (new Set(currenciesIn(invoice)).size !== 1) problems.push('has amounts of several currencies');
  if (open > original || open < 0n) problems.push('has an open balance outside 0 and the original balance');
  const status = open === 0n ? 2 : open < original ? 1 : 0;
  if (invoice['status'] !== undefined && invoice['status'] !== status)
    problems.push(`has the status ${invoice['status']}, not ${status}`);
  if (costLines.length > 0 && sum(costLines.map(({ amount }) => amountOf(amount))) !== original) {
    problems.push('has cost lines that do not add up to the original balance');
  }
  const lines = lineItems.map(({ quantity, unitPrice, unitDiscount }) =>
    times(toUnits(quantity), amountOf(unitPrice) - (unitDiscount ? amountOf(unitDiscount) : 0n)),
  );
  if (lines.length > 0 && (!subtotal || sum(lines) !== amountOf(subtotal['amount']))) {
    problems.push('has line items that do not add up to the subtotal');
  }
  return problems;
}

/** The invoices of the examples add up: lines to the subtotal, cost lines to the balance, balances to the status. */
export function checkAmounts(document: Document): Problem[] {
  return operationsOf(document).flatMap(({ operationId, requestBodies, responses }) => {
    const examples = [...requestBodies, ...responses.flatMap(({ bodies }) => bodies)].flatMap(
      (body) => body.examples,
    );
    return examples.flatMap(({ name, value, pointer }) =>
      invoicesIn(value)
        .flatMap(problemsOf)
        .map((problem) => ({ pointer, message: `${operationId}: the example ${name} ${problem}` })),
    );
  });
}
