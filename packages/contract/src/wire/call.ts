/**
 * Credentials that are made of good ones, so that no token stands in a call:
 * - `other letter case`: the token, its letters large where they were small;
 * - `cut off`: the token without its last character;
 * - `too long`: the token with one character more;
 * - `legacy in other letter case`: the same as the first, of the scheme before;
 * - `both schemes`: good ones of the current scheme beside good ones of the one before.
 */
export type SpoiltCredentials =
  | 'other letter case'
  | 'cut off'
  | 'too long'
  | 'legacy in other letter case'
  | 'both schemes';

/** Whose credentials a call bears: those of the current scheme, the one before, a buyer's, none, spoilt ones, or headers as given. */
export type CallCredentials =
  | 'current'
  | 'legacy'
  | 'storefront'
  | 'none'
  | SpoiltCredentials
  | Readonly<Record<string, string>>;

/** One request as a check makes it: plain data, so that it can be sent again, made smaller and printed. */
export interface Call {
  /** In capitals. */
  method: string;
  /** Below the base URL, encoded, with its query: `/invoices?limit=10`. */
  path: string;
  /** The body, to the letter; undefined where none is sent. */
  text?: string;
  /** How the text becomes bytes. Default UTF-8. */
  encoding?: 'utf-8' | 'latin1' | 'utf-16le';
  /** Added to the ordinary headers, or in their place; an empty value takes one away. */
  headers?: Readonly<Record<string, string>>;
  /** Default `current`. */
  credentials?: CallCredentials;
}
