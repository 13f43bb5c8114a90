import { amountsProblem } from '../money/amount-problem.ts';
import { shown } from './id-problem.ts';

/**
 * Why this is no body for a write, or undefined if it is one: no object, a field that the operation does not have or one
 * that it needs, a blank number or id, an amount that would be refused or rounded. `fields` says which are required.
 */
export function bodyProblem(
  body: unknown,
  fields: Readonly<Record<string, boolean>>,
  takesNumbers = false,
): string | undefined {
  if (Object(body) !== body || Array.isArray(body)) return 'the body must be an object';
  const given = body as Record<string, unknown>;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name))
      return `the body knows no "${name}", only ${Object.keys(fields).join(' ')}`;
  }
  for (const [name, isRequired] of Object.entries(fields)) {
    const value = given[name];
    if (isRequired && value === undefined) return `${name} is missing`;
    const isText = typeof value === 'string' && value.trim() !== '';
    if (/^(invoiceNumber|external(Customer)?Id|customerId)$/.test(name) && value !== undefined && !isText)
      return `${name} must be text that is not blank, not ${shown(value)}`;
  }
  return amountsProblem(given, takesNumbers);
}

/**
 * The body as it is sent, JSON. Throws a TypeError for a number that JSON cannot hold: `NaN` and the infinities would turn
 * into `null`.
 */
export function serializeBody(body: unknown): string {
  return JSON.stringify(body, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`"${key}" is ${value}`);
    return value;
  });
}
