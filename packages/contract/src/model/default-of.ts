import type { Operation } from '@b2b-invoices/spec';

/** What a parameter is when it is left out. */
export function defaultOf({ parameters }: Operation, name: string, otherwise: number): number {
  const schema = parameters.find((parameter) => parameter.name === name)?.node['schema'];
  const value = (Object(schema) as { default?: unknown }).default;
  return typeof value === 'number' ? value : otherwise;
}
