import { describe, expect, it } from 'vitest';
import { signPdfUrl, verifyPdfUrl } from './sign-url.ts';

const link = {
  origin: 'http://localhost:8080',
  storeHash: 'abc123',
  invoiceId: 2041,
  expiresAt: 1770000000,
  secret: 's3cret',
};
const url = signPdfUrl(link);
const before = link.expiresAt - 1;

describe('a signed link', () => {
  it('names the store, the invoice and the time', () => {
    expect(url).toMatch(
      /^http:\/\/localhost:8080\/_files\/abc123\/invoices\/2041\.pdf\?expires=1770000000&signature=[0-9a-f]{64}$/,
    );
  });

  it('works until it expires', () => {
    expect(verifyPdfUrl(url, link.secret, before)).toEqual({ storeHash: 'abc123', invoiceId: 2041 });
    expect(verifyPdfUrl(url, link.secret, link.expiresAt)).toEqual({ problem: 'expired' });
  });

  it.each([
    ['host', url.replace('localhost', 'example.com')],
    ['port', url.replace('8080', '8081')],
    ['scheme', url.replace('http:', 'https:')],
    ['folder', url.replace('_files', '_file')],
    ['store', url.replace('abc123', 'abc124')],
    ['invoice', url.replace('2041', '2042')],
    ['spelling of the invoice', url.replace('2041', '02041')],
    ['time', url.replace('1770000000', '1770000001')],
    ['spelling of the time', url.replace('=1770000000', '=01770000000')],
    ['signature', url.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['case of the signature', url.replace(/[0-9a-f]{64}$/, (signature) => signature.toUpperCase())],
    ['length of the signature', url.slice(0, -2)],
    ['query', `${url}&expires=9999999999`],
    ['order of the query', url.replace(/\?(expires=\d+)&(signature=\w+)/, '?$2&$1')],
    ['fragment', `${url}#x`],
  ])('is invalid with another %s', (_, changed) => {
    expect(changed).not.toBe(url);
    expect(verifyPdfUrl(changed, link.secret, before)).toEqual({ problem: 'invalid' });
  });

  it('is invalid, not expired, when it was tampered with and is late', () => {
    expect(verifyPdfUrl(url.replace('2041', '2042'), link.secret, link.expiresAt + 1)).toEqual({
      problem: 'invalid',
    });
  });

  it('is invalid with another secret, and with none', () => {
    expect(verifyPdfUrl(url, 'other', before)).toEqual({ problem: 'invalid' });
    expect(verifyPdfUrl(url, '', before)).toEqual({ problem: 'invalid' });
  });

  it.each(['', 'not a url', '/_files/abc123/invoices/2041.pdf', 'http://localhost:8080/'])(
    'is invalid when it is "%s"',
    (text) => {
      expect(verifyPdfUrl(text, link.secret, before)).toEqual({ problem: 'invalid' });
    },
  );

  it('takes a store hash that needs escaping', () => {
    const odd = signPdfUrl({ ...link, storeHash: 'a/b ü' });
    expect(verifyPdfUrl(odd, link.secret, before)).toEqual({ storeHash: 'a/b ü', invoiceId: 2041 });
  });

  it.each([
    { invoiceId: 0 },
    { invoiceId: '1/2' },
    { expiresAt: 1.5 },
    { expiresAt: -1 },
    { storeHash: '' },
    { secret: '' },
  ])('is not made with %o', (wrong) => {
    expect(() => signPdfUrl({ ...link, ...wrong })).toThrow(RangeError);
  });
});
