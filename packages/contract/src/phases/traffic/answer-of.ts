import type { Step } from '../../session/step.ts';
import { parseJson } from '../../wire/exchange.ts';

/** An invoice as it was read, whatever it holds. */
export type Item = Readonly<Record<string, unknown>>;

/** An answer as far as the phases look into it. */
export interface Answer {
  status: number;
  /** Whether it says that the request was done: in its status, and not refused in its code. */
  done: boolean;
  data: unknown;
  /** The list in `data`; empty where there is none. */
  items: readonly Item[];
  /** `totalCount` of a page. */
  total: number | undefined;
  /** The id that a write names. */
  id: number | undefined;
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const field = (value: unknown, name: string): unknown => (isItem(value) ? value[name] : undefined);

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The answer of a step, read with tolerance: that it is as it should be is held elsewhere. */
export function answerOf({ exchange: { response } }: Step): Answer {
  const body = (response.json ?? parseJson(response.body))?.value;
  const data = field(body, 'data');
  const code = numberIn(field(body, 'code')) ?? 0;
  return {
    status: response.status,
    done: response.status >= 200 && response.status < 300 && code < 400,
    data,
    items: Array.isArray(data) ? data.filter(isItem) : [],
    total: numberIn(field(field(field(body, 'meta'), 'pagination'), 'totalCount')),
    id: numberIn(field(data, 'id') ?? field(data, 'invoiceId')),
  };
}
