import { describe, expect, it } from 'vitest';
import { withParts } from '../test/with-parts.ts';
import { deprecationHeaders } from './deprecation-headers.ts';

const readAt = Date.parse('2026-12-24T10:00:00.900Z');
const day = (text: string) => `@${Date.parse(`${text}T00:00:00Z`) / 1000}`;
const deprecated = (since: string, sunset: string) => ({
  deprecated: true,
  'x-deprecated-since': since,
  'x-sunset': sunset,
});

const headersOf = deprecationHeaders(
  withParts({
    '#/paths/~1invoices~1{invoiceId}~1download-pdf/get': deprecated('2026-12-01', '2027-06-30'),
    '#/paths/~1invoices~1extra-fields/get': { deprecated: true },
    '#/paths/~1orders~1{orderId}~1invoices/post': { deprecated: true, 'x-sunset': '2026-12-20' },
    '#/components/parameters/Q': deprecated('2026-12-02', '2027-07-31'),
    '#/components/parameters/ExternalId': deprecated('2026-12-03', '2027-05-31'),
    '#/components/parameters/Status': { 'x-sunset': '2027-01-01' },
  }),
  readAt,
);

function ask(path: string, method = 'GET') {
  const request = new Request(`http://mock/api/v3/io/ip${path}`, { method });
  return headersOf(request, path.split('?')[0] ?? '');
}

describe('a request is told of deprecation', () => {
  it('when its operation is deprecated: since when, and until when', () => {
    expect(ask('/invoices/5/download-pdf')).toEqual({
      deprecation: '@1796083200',
      sunset: 'Wed, 30 Jun 2027 00:00:00 GMT',
    });
  });

  it('when it uses a deprecated parameter', () => {
    expect(ask('/invoices?limit=5&q=PO-7')).toEqual({
      deprecation: day('2026-12-02'),
      sunset: 'Sat, 31 Jul 2027 00:00:00 GMT',
    });
  });

  it('when the name of that parameter is percent-encoded', () => {
    expect(ask('/invoices?externalId%5B%5D=A-1')).toMatchObject({ sunset: 'Mon, 31 May 2027 00:00:00 GMT' });
  });

  it('with the earliest times, when it uses several', () => {
    expect(ask('/invoices?q=PO-7&externalId[]=A-1')).toEqual({
      deprecation: day('2026-12-02'),
      sunset: 'Mon, 31 May 2027 00:00:00 GMT',
    });
  });

  it('by the time when the specification was read, when it does not say since when', () => {
    expect(ask('/invoices/extra-fields')).toEqual({ deprecation: '@1798106400' });
  });

  it('by a time that is not after the sunset', () => {
    expect(ask('/orders/5/invoices', 'POST')).toEqual({
      deprecation: day('2026-12-20'),
      sunset: 'Sun, 20 Dec 2026 00:00:00 GMT',
    });
  });
});

describe('a request is told nothing', () => {
  it.each([
    ['of a parameter that it does not use', '/invoices?limit=5'],
    ['of what has a sunset and is not deprecated', '/invoices?status=0'],
    ['of another operation', '/invoices/5'],
    ['under a path that the specification does not have', '/invoices/5/lines?q=PO-7'],
  ])('%s', (_, path) => {
    expect(ask(path)).toEqual({});
  });

  it('of another method of the path', () => {
    expect(ask('/invoices/extra-fields', 'POST')).toEqual({});
  });
});

describe('a deprecated parameter is used', () => {
  const ofId = deprecationHeaders(
    withParts({ '#/components/parameters/InvoiceId': { deprecated: true } }),
    0,
  );

  it('in a path always', () => {
    expect(ofId(new Request('http://mock/invoices/5'), '/invoices/5')).toEqual({ deprecation: '@0' });
  });

  it('as a header whatever its case', () => {
    const parameters = [{ name: 'X-Trace', in: 'header', deprecated: true, schema: { type: 'string' } }];
    const ofTrace = deprecationHeaders(
      withParts({ '#/paths/~1invoices~1extra-fields/get': { parameters } }),
      0,
    );
    const tell = (headers: Record<string, string>) =>
      ofTrace(new Request('http://mock/', { headers }), '/invoices/extra-fields');
    expect(tell({ 'x-trace': 'a' })).toEqual({ deprecation: '@0' });
    expect(tell({})).toEqual({});
  });
});
