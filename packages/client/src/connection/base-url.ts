/** Where the API is. Most other resources of B2B Edition live one level up, without `/ip`. */
const defaultBaseUrl = 'https://api-b2b.bigcommerce.com/api/v3/io/ip';

// `URL` has turned every spelling of an IPv4 address, such as 127.1 or 0x7f000001, into four decimal numbers.
const usable = /^(https:\/\/|http:\/\/(localhost|\[::1\]|127(\.\d+){3})[:/])[^?#@]*$/;

/** A base URL in its normal form, without a slash at its end; undefined if it cannot be used. */
export function readBaseUrl(value: unknown = defaultBaseUrl): string | undefined {
  const text = String(value);
  const url = URL.canParse(text) ? new URL(text).href : '';
  return usable.test(url) && !/[?#]/.test(text) ? url.replace(/\/+$/, '') : undefined;
}
