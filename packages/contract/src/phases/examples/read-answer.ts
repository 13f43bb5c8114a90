import type { Step } from '../../session/step.ts';
import { parseJson } from '../../wire/exchange.ts';

/** The status of an answer. */
export const statusOf = ({ exchange }: Step): number => exchange.response.status;

/** Whether an answer is a success. */
export const isAccepted = (step: Step): boolean => statusOf(step) >= 200 && statusOf(step) < 300;

/** What the body of an answer parses to; undefined where it is no JSON. */
export const bodyOf = ({ exchange: { response } }: Step): unknown =>
  (response.json ?? parseJson(response.body))?.value;

/** The `data` of an answer, as an object. */
export const dataOf = (step: Step): Record<string, unknown> =>
  Object((Object(bodyOf(step)) as { data?: unknown }).data) as Record<string, unknown>;

/** The id of the invoice that a write was answered with; undefined where there is none. */
export function idOf(step: Step): number | undefined {
  const { id, invoiceId } = dataOf(step);
  const found = id ?? invoiceId;
  return isAccepted(step) && typeof found === 'number' ? found : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The kind of an error in words, which all four shapes have; undefined where it has none. */
export function kindOf(body: unknown): string | undefined {
  const { meta } = Object(body) as { meta?: unknown };
  const { message } = Object(meta) as { message?: unknown };
  return isText(message) ? message : undefined;
}

/** The text of an error in any of its four shapes; undefined where it has none. */
export function errorTextOf(body: unknown): string | undefined {
  const { data, meta } = Object(body) as { data?: unknown; meta?: unknown };
  const { errMsg } = Object(data) as { errMsg?: unknown };
  if (isText(errMsg)) return errMsg;
  const { errors } = Object(meta) as { errors?: unknown };
  if (isText(errors)) return errors;
  if (Array.isArray(data)) return undefined;
  return Object.values(Object(data) as Record<string, unknown>)
    .flat()
    .find(isText);
}
