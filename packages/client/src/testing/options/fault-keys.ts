import type { Fault, FaultKind } from '../faults/fault.ts';
import {
  isRecord,
  jsonValue,
  type Keys,
  number,
  oneOf,
  optional,
  text,
  type Wanted,
  whole,
} from './wanted.ts';

/** Statuses whose answers have no body. */
const bodiless = [204, 205, 304];

const status = whole(200, 599);
const statusWithBody = optional(whole(200, 599, bodiless));
const when = optional(oneOf('before', 'after'));
const errorShape = optional(oneOf('data.errMsg', 'meta.errors', 'fields', 'empty-data'));
const pointer = optional(text(/^(\/.*)?$/, 'a JSON pointer, such as /data/*/status'));
const bytes = optional(whole(0));
const rows = optional(whole(1));
const totalCount = optional(oneOf('changes', 'stays'));
const rateLimit = {
  allocated: optional(whole(0)),
  windowSeconds: optional(number(0, Infinity)),
  remaining: optional(whole(0)),
  resetsAfterSeconds: optional(number(0, Infinity)),
};
const jsonNumber = text(/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/, 'a JSON number in a string');

const retryAfter: Wanted = (value) => {
  const fits = isRecord(value)
    ? number(0, Infinity)(value['dateIn'])
    : typeof value !== 'string' && number(0, Infinity)(value);
  return fits ? 'seconds, a string, or { dateIn: seconds }' : undefined;
};

const headers: Wanted = (value) =>
  isRecord(value) && Object.values(value).every((one) => typeof one === 'string')
    ? undefined
    : 'an object of strings';

const names: Wanted = (value) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? undefined : 'a list of strings';

/** The keys of each kind of fault besides `kind`, and what their values must be. */
export const faultKeys: {
  readonly [Kind in FaultKind]: Readonly<
    Record<Exclude<keyof Extract<Fault, { kind: Kind }>, 'kind'>, Wanted | Keys>
  >;
} = {
  status: {
    status,
    when,
    body: jsonValue,
    shape: errorShape,
    retryAfter: optional(retryAfter),
    rateLimit: rateLimit,
    headers: optional(headers),
  },
  html: { status: statusWithBody, when },
  envelope: { code: optional(whole(100, 999)), shape: errorShape, when },
  empty: { status: optional(status), when },
  echo: { status: statusWithBody },
  redirect: {
    status: optional(whole(300, 399, [304])),
    to: optional(oneOf('another-origin', 'http')),
    location: optional(text(/./, 'an address')),
  },
  'rate-limit': rateLimit,
  refused: {},
  reset: { when },
  hang: { when },
  delay: { delayMs: whole(0, 2 ** 31 - 1) },
  duplicate: { answer: optional(oneOf('first', 'second')) },
  truncate: { afterBytes: bytes, ends: optional(oneOf('terminated', 'quietly')) },
  stall: { afterBytes: bytes },
  encoding: { encoding: optional(oneOf('utf-16le', 'utf-16be', 'latin-1')) },
  'broken-json': {},
  number: { pointer, digits: optional(jsonNumber) },
  drift: { pointer, to: optional(oneOf('string', 'number', 'boolean', 'null', 'object', 'array')) },
  field: { pointer, name: optional(text()), value: jsonValue },
  enum: { pointer, value: jsonValue },
  'other-company': { rows, customerId: optional(text(/./, 'a string')) },
  'inserted-rows': { rows, totalCount },
  'deleted-rows': { rows, totalCount },
  'ignored-filter': { filters: optional(names) },
};
