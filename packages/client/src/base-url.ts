/** Where the API is. Most other resources of B2B Edition live one level up, without `/ip`. */
export const defaultBaseUrl = 'https://api-b2b.bigcommerce.com/api/v3/io/ip';

/**
 * A base URL in its normal form, without a slash at its end, or what is wrong with it. The problem never repeats the value,
 * which may hold a password.
 */
export function parseBaseUrl(value: unknown): { baseUrl: string } | { problem: string } {
  if (typeof value !== 'string') return { problem: 'baseUrl must be a string' };
  if (!URL.canParse(value)) return { problem: 'baseUrl is not an absolute address' };
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { problem: 'baseUrl must begin with https: (or with http: for this machine)' };
  }
  if (url.username !== '' || url.password !== '')
    return { problem: 'baseUrl must not hold a user or a password' };
  if (value.includes('?') || value.includes('#'))
    return { problem: 'baseUrl must not hold a query or a fragment' };
  if (url.protocol === 'http:' && !isThisMachine(url.hostname)) {
    return { problem: 'baseUrl must begin with https:, since http: would show the token to the network' };
  }
  return { baseUrl: url.origin + url.pathname.replace(/\/+$/, '') };
}

// `URL` has turned every spelling of an IPv4 address, such as 127.1 or 0x7f000001, into four decimal numbers.
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
