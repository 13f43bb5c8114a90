import { authorized } from './raw-cases.ts';

/** A way to hold connections open for as long as the server lets it. */
export interface SlowCase {
  name: string;
  /** How many at once. */
  connections: number;
  /** What is sent; it may have no end. */
  pieces: () => Iterable<string>;
  /** Milliseconds between two pieces. */
  pause: number;
  /** The most milliseconds until the server ends the connection: its timeout, and the half minute in which it looks. */
  within: number;
  /** The most bytes that the server may take. */
  most?: number;
}

const path = '/api/v3/io/ip';
const head = `POST ${path}/invoices HTTP/1.1\r\nHost: a\r\n${authorized}Content-Type: application/json\r\n`;
const look = 31_000;
const second = 1000;

/** The first piece, and then another for ever. */
function* endless(first: string, next: (count: number) => string): Generator<string> {
  yield first;
  for (let count = 0; ; count += 1) yield next(count);
}

/** Connections that are meant to last; the server ends them by its timeouts and limits. */
export const slowCases: readonly SlowCase[] = [
  { name: 'nothing is sent', connections: 30, pieces: () => [], pause: 0, within: 10_000 + look },
  {
    name: 'a header, a byte a second',
    connections: 30,
    pieces: () => endless(`GET ${path}/invoices HTTP/1.1\r\nHost: a\r\nX-Slow: `, () => 'x'),
    pause: second,
    within: 10_000 + look,
  },
  {
    name: 'header after header, one a second',
    connections: 30,
    pieces: () => endless(`GET ${path}/invoices HTTP/1.1\r\nHost: a\r\n`, (count) => `X-${count}: y\r\n`),
    pause: second,
    within: 10_000 + look,
  },
  {
    name: 'a body, a byte a second',
    connections: 30,
    pieces: () => endless(`${head}Content-Length: 1000\r\n\r\n`, () => ' '),
    pause: second,
    within: 30_000 + look,
  },
  {
    name: 'a body that is announced and never sent',
    connections: 30,
    pieces: () => [`${head}Content-Length: 1000\r\n\r\n`],
    pause: 0,
    within: 30_000 + look,
  },
  {
    name: 'chunks of one byte, one a second',
    connections: 30,
    pieces: () => endless(`${head}Transfer-Encoding: chunked\r\n\r\n`, () => '1\r\nx\r\n'),
    pause: second,
    within: 30_000 + look,
  },
  {
    name: 'a connection that is idle after its answer',
    connections: 30,
    pieces: () => [`GET ${path}/invoices/2041 HTTP/1.1\r\nHost: a\r\n${authorized}\r\n`],
    pause: 0,
    within: 10_000,
  },
  {
    name: 'chunks without an end, as fast as they go',
    connections: 4,
    pieces: () =>
      endless(`${head}Transfer-Encoding: chunked\r\n\r\n`, () => `10000\r\n${'x'.repeat(65_536)}\r\n`),
    pause: 0,
    within: 10_000,
    most: 32 * 2 ** 20,
  },
];
