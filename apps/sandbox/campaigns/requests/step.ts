/** The stores of a run; each has a world of its own. */
export const storeNames = ['a', 'b'] as const;
export type StoreName = (typeof storeNames)[number];

/** A request before it is known which invoices there are. */
export interface Step {
  method: string;
  /** Below the base path, as it stands in the URL; `LIVE` is replaced by the id of an invoice that is there. */
  path: string;
  /** Which of the invoices that are there. */
  pick: number;
  /** With its question mark, or empty. */
  query: string;
  headers: Record<string, string>;
  /** The store that the credentials are for; undefined when they are not good. */
  store: StoreName | undefined;
  body: Uint8Array<ArrayBuffer> | undefined;
}

/** Stands in the path of a step for the id of an invoice that is there. */
export const live = 'LIVE';

const longest = 600;

/** A step in one line, for who reads what broke. */
export function describeStep({ method, path, pick, query, headers, body }: Step): string {
  const text = body ? new TextDecoder().decode(body) : '';
  const shown = text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
  const place = path.includes(live) ? `${path} (number ${pick} of those that are there)` : path;
  return `${method} ${place}${query.slice(0, longest)} ${JSON.stringify(headers).slice(0, longest)} ${shown}`.trim();
}
