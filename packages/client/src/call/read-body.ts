import { parseLossless } from '../money/parse-lossless.ts';
import { type Redact, redactJson } from './redact.ts';

/** What a body turned out to be. `json` is undefined if the body is no JSON or no UTF-8. */
export interface ReadBody {
  text: string;
  /** Why there is no `json`, or undefined if there is. */
  problem?: 'empty-body' | 'not-json';
  json?: unknown;
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder();

/** Decodes and parses a body, once. Never throws: a body that cannot be read is told of in `problem`. */
export function readBody(bytes: ArrayBuffer): ReadBody {
  try {
    const text = strict.decode(bytes);
    return { text, json: parseLossless(text) };
  } catch {
    const text = lenient.decode(bytes);
    return { text, problem: text.trim() === '' ? 'empty-body' : 'not-json' };
  }
}

/** The start of a body in one line of at most 200 characters, without the token. Undefined for an empty body. */
export function snippetOf(text: string, redact: Redact): string | undefined {
  // Without control characters, since a body in UTF-16 has one between any two letters, of a token too.
  const plain = text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '');
  const line = redact(plain.trim());
  return line.length > 200 ? `${line.slice(0, 199).replace(/[\ud800-\udbff]$/, '')}…` : line || undefined;
}

/** The JSON of a body, without the token. It is walked only if the token is in the body, in whatever spelling. */
export function jsonOf({ text, json }: ReadBody, redact: Redact): unknown {
  return redact(text) === text ? json : redactJson(json, redact);
}
