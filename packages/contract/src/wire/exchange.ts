import type { Operation } from '@b2b-invoices/spec';
import type { Problem } from '../specification/problem.ts';

/** Whether a request came from the client package or was written by hand. */
export type Via = 'client' | 'http';

/** A request as it went over the wire. */
export interface WireRequest {
  method: string;
  url: URL;
  headers: Headers;
  /** Empty where there was none. */
  body: string;
}

/** An answer as it came over the wire. */
export interface WireResponse {
  status: number;
  headers: Pick<Headers, 'get'>;
  body: string;
  /** What the body parses to, for who has it already; otherwise the text is parsed. */
  json?: { value: unknown };
}

/** One request and its answer, both held against the specification. */
export interface Exchange {
  via: Via;
  /** Undefined where the specification has no such method and path. */
  operation: Operation | undefined;
  request: WireRequest;
  response: WireResponse;
  milliseconds: number;
  problems: Problem[];
}

/** The value of a JSON text, or undefined where it is none. */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** The media type of a `Content-Type`, without its parameters. */
export const mediaTypeOf = (headers: Pick<Headers, 'get'>): string =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
