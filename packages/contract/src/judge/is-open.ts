import { parseJson, type WireRequest } from '../wire/exchange.ts';

/** The most characters, and the deepest nesting, of which everybody agrees that a server takes them. */
const largest = 200_000;
const deepest = 20;

const isText = (text: string): boolean => !/\p{Surrogate}/u.test(text) && !text.includes('\0');

/** Amounts may have any number of digits; other numbers only as many as JSON carries exactly everywhere. */
const isVast = (value: number, key: string): boolean =>
  !Number.isFinite(value) || Math.abs(value) > (key === 'value' ? 1e30 : 1e15);

function isUnusual(value: unknown, key = '', depth = 0): boolean {
  if (typeof value === 'string') return !isText(value);
  if (typeof value === 'number') return isVast(value, key);
  if (typeof value !== 'object' || value === null) return false;
  if (depth > deepest) return true;
  return Object.entries(value).some(([name, each]) => !isText(name) || isUnusual(each, name, depth + 1));
}

const isUnusualQuery = ({ searchParams }: URL): boolean =>
  [...searchParams].some(
    ([name, value]) =>
      !isText(name) ||
      !isText(value) ||
      value.includes('\ufffd') ||
      (/^\d{16,}$/.test(value) && name !== 'q'),
  );

/** Whether the bytes of a body can be read only with a charset that nobody promises. */
function hasOtherCharset({ headers }: WireRequest): boolean {
  const [, charset] = /charset="?([^";\s]+)/i.exec(headers.get('content-type') ?? '') ?? [];
  return charset !== undefined && !/^utf-?8$/i.test(charset);
}

/**
 * Whether the specification allows a request of which still nobody says what a server makes of it: text that no database
 * holds, numbers beyond those that JSON carries exactly, sizes beyond reason, other charsets.
 */
export function isOpen(request: WireRequest): boolean {
  const { url, body } = request;
  if (url.href.length > 4000 || /\/\d{16,}/.test(url.pathname)) return true;
  if (url.search !== '' && isUnusualQuery(url)) return true;
  if (body === '') return false;
  if (body.length > largest || hasOtherCharset(request) || !isText(body)) return true;
  return isUnusual(parseJson(body)?.value);
}
