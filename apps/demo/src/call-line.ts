import { styleText } from 'node:util';
import type { Exchange } from '@b2b-invoices/contract';

/** What a line tells of one call. */
export interface Call {
  operationId: string;
  title: string;
  /** Undefined where nothing came back. */
  exchange: Exchange | undefined;
  problems: readonly string[];
}

/** Operation, status, milliseconds, valid or not, title; and below it, a line each, the reasons. */
export function callLine({ operationId, title, exchange, problems }: Call): string {
  const valid = problems.length === 0;
  const verdict = valid ? styleText('green', '✓ valid  ') : styleText('red', '✗ invalid');
  const status = String(exchange?.response.status ?? '-').padStart(3);
  const time = `${(exchange?.milliseconds ?? 0).toFixed(0).padStart(5)} ms`;
  const reasons = problems.map((problem) => `\n      ${problem}`).join('');
  return `  ${operationId.padEnd(24)}${status}${time}  ${verdict}  ${styleText('dim', title)}${reasons}`;
}
