/** A connection that no honest client makes, and what may come of it. */
export interface RawCase {
  name: string;
  pieces: (string | Uint8Array)[];
  /** The statuses that may come, in their order; an empty list for an end without an answer. */
  allowed: number[][];
  /** Whether to end our side after the last piece. */
  halfClose?: boolean;
  /** What the answer must not hold. */
  never?: RegExp;
}

const path = '/api/v3/io/ip';
const close = 'Connection: close\r\n';

/** The headers of a request of the store `a`. */
export const authorized = 'X-Store-Hash: a\r\nX-Auth-Token: token-of-a\r\n';

const get = (target: string, headers = `Host: sandbox\r\n${authorized}${close}`): string =>
  `GET ${target} HTTP/1.1\r\n${headers}\r\n`;
const post = (headers: string, body: string): string =>
  `POST ${path}/invoices HTTP/1.1\r\nHost: sandbox\r\n${authorized}${close}Content-Type: application/json\r\n${headers}\r\n${body}`;
const one = `${path}/invoices/2041`;

const heads: RawCase[] = [
  {
    name: 'a header of 20,000 bytes',
    pieces: [get(one, `Host: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n`)],
    allowed: [[431]],
  },
  { name: '5,000 headers', pieces: [get(one, `Host: a\r\n${'X-A: b\r\n'.repeat(5000)}`)], allowed: [[431]] },
  {
    name: 'a target of 20,000 bytes',
    pieces: [get(`${path}/${'x'.repeat(20_000)}`)],
    allowed: [[431], [414]],
  },
  { name: 'no Host', pieces: [get(one, `${authorized}${close}`)], allowed: [[400]] },
  { name: 'an empty Host', pieces: [get(one, `Host:\r\n${authorized}${close}`)], allowed: [[400], [200]] },
  { name: 'a Host with blanks', pieces: [get(one, `Host: a b\r\n${authorized}${close}`)], allowed: [[400]] },
  {
    name: 'a Host with a path',
    pieces: [get(one, `Host: a/../b?c#d\r\n${authorized}${close}`)],
    allowed: [[400]],
  },
  {
    name: 'a Host with a user',
    pieces: [get(one, `Host: user:pw@a\r\n${authorized}${close}`)],
    allowed: [[400]],
  },
  {
    name: 'a Host that is half an address',
    pieces: [get(one, `Host: [::1\r\n${authorized}${close}`)],
    allowed: [[400]],
  },
  {
    name: 'a Host with bytes beyond ASCII',
    pieces: [get(one, `Host: \xff\xfe\r\n${authorized}${close}`)],
    allowed: [[400]],
  },
  {
    name: 'two Hosts',
    pieces: [get(one, `Host: a\r\nHost: b\r\n${authorized}${close}`)],
    allowed: [[400], [200]],
  },
  { name: 'a NUL in a header', pieces: [get(one, `Host: a\r\nX-A: b\0c\r\n`)], allowed: [[400]] },
  {
    name: 'a bare line feed in a header',
    pieces: [get(one, `Host: a\r\nX-A: b\nX-B: c\r\n${close}`)],
    allowed: [[400], [401]],
  },
  {
    name: 'a folded header',
    pieces: [get(one, `Host: a\r\nX-A: b\r\n c\r\n${close}`)],
    allowed: [[400], [401]],
  },
  {
    name: 'a token beyond ASCII',
    pieces: [get(one, `Host: a\r\nX-Store-Hash: a\r\nX-Auth-Token: \xff\xfe\r\n${close}`)],
    allowed: [[401]],
  },
  {
    name: 'a token twice',
    pieces: [get(one, `Host: a\r\n${authorized}${authorized}${close}`)],
    allowed: [[401]],
  },
];

const targets: RawCase[] = [
  { name: 'an absolute target', pieces: [get(`http://elsewhere.example${one}`)], allowed: [[200], [400]] },
  { name: 'an absolute target of another scheme', pieces: [get(`ftp://a${one}`)], allowed: [[400], [404]] },
  { name: 'a target with two slashes', pieces: [get(`/${one}`)], allowed: [[404], [400]] },
  { name: 'a target of slashes alone', pieces: [get('//')], allowed: [[404], [400], [200]] },
  {
    name: 'a path that goes up',
    pieces: [get(`${path}/../../../../../etc/passwd`)],
    allowed: [[404], [400]],
    never: /root:/,
  },
  {
    name: 'a path that goes up in disguise',
    pieces: [get(`${path}/%2e%2e/%2e%2e%2f..%5c..%5cetc/passwd`)],
    allowed: [[404], [400]],
    never: /root:/,
  },
  {
    name: 'a PDF path that goes up',
    pieces: [get('/_files/a/invoices/..%2f..%2f..%2fetc%2fpasswd.pdf?expires=1&signature=0')],
    allowed: [[403]],
    never: /root:/,
  },
  {
    name: 'a PDF of a store whose name cannot be decoded',
    pieces: [get(`/_files/%ff/invoices/1.pdf?expires=99999999999&signature=${'0'.repeat(64)}`)],
    allowed: [[403]],
  },
  { name: '%00 in a path', pieces: [get(`${path}/invoices/%00`)], allowed: [[400], [404]] },
  { name: 'a NUL in a target', pieces: [get(`${path}/invoices/\0`)], allowed: [[400]] },
  {
    name: 'bytes beyond ASCII in a target',
    pieces: [get(`${path}/invoices/\xff?q=\xfe`)],
    allowed: [[400], [404]],
  },
  { name: 'a percent sign alone', pieces: [get(`${path}/invoices/%?%=%`)], allowed: [[400], [404]] },
  { name: 'a target without a slash', pieces: [get('invoices')], allowed: [[400], [404]] },
  { name: 'no target', pieces: [`GET HTTP/1.1\r\nHost: a\r\n\r\n`], allowed: [[400]] },
  { name: 'a fragment in a target', pieces: [get(`${one}#part`)], allowed: [[200], [400], [404]] },
  {
    name: 'control, which is closed',
    pieces: [`POST /_sandbox/reset HTTP/1.1\r\nHost: a\r\n${close}\r\n`],
    allowed: [[404]],
  },
];

const methods: RawCase[] = [
  {
    name: 'CONNECT',
    pieces: ['CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: a\r\n\r\n'],
    allowed: [[], [400], [404], [405], [501]],
  },
  {
    name: 'TRACE',
    pieces: [`TRACE ${one} HTTP/1.1\r\nHost: a\r\nX-Secret: s3cr3t\r\n${close}\r\n`],
    allowed: [[400], [405], [501]],
    never: /s3cr3t/,
  },
  {
    name: 'OPTIONS of everything',
    pieces: [`OPTIONS * HTTP/1.1\r\nHost: a\r\n${close}\r\n`],
    allowed: [[400], [404], [405], [204]],
  },
  { name: 'a method that nobody has', pieces: [`BREW ${one} HTTP/1.1\r\nHost: a\r\n\r\n`], allowed: [[400]] },
  { name: 'a method in small letters', pieces: [`get ${one} HTTP/1.1\r\nHost: a\r\n\r\n`], allowed: [[400]] },
  {
    name: 'an upgrade to a WebSocket',
    pieces: [
      `GET ${one} HTTP/1.1\r\nHost: a\r\n${authorized}Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    ],
    allowed: [[200], [400], [426]],
    halfClose: true,
  },
  { name: 'HTTP/1.0', pieces: [`GET ${one} HTTP/1.0\r\n${authorized}\r\n`], allowed: [[200], [400]] },
  { name: 'HTTP/0.9', pieces: ['GET /\r\n\r\n'], allowed: [[400]] },
  {
    name: 'HTTP/2 by its preface',
    pieces: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    allowed: [[400], [505], []],
  },
  {
    name: 'TLS',
    pieces: [new Uint8Array([22, 3, 1, 0, 165, 1, 0, 0, 161, 3, 3])],
    allowed: [[400]],
    halfClose: true,
  },
  {
    name: 'bytes of chance',
    pieces: [new Uint8Array(Array.from({ length: 300 }, (_, index) => (index * 197) % 256))],
    allowed: [[400]],
    halfClose: true,
  },
];

const valid =
  '{"invoiceNumber":"RAW-1","customerId":"4711","originalBalance":{"code":"USD","value":1},"openBalance":{"code":"USD","value":1}}';
const length = `Content-Length: ${valid.length}\r\n`;
const chunked = 'Transfer-Encoding: chunked\r\n';

const bodies: RawCase[] = [
  {
    name: 'a body in chunks',
    pieces: [post(chunked, `1\r\n{\r\n${(valid.length - 1).toString(16)}\r\n${valid.slice(1)}\r\n0\r\n\r\n`)],
    allowed: [[200]],
  },
  {
    name: 'chunks that are no chunks',
    pieces: [post(chunked, 'zz\r\nnot a chunk\r\n0\r\n\r\n')],
    allowed: [[400]],
  },
  {
    name: 'a chunk of a size beyond all numbers',
    pieces: [post(chunked, `${'f'.repeat(40)}\r\n{}\r\n0\r\n\r\n`)],
    allowed: [[400]],
  },
  {
    name: 'a length and chunks',
    pieces: [post(`${length}${chunked}`, '0\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n')],
    allowed: [[400]],
  },
  { name: 'two lengths', pieces: [post(`${length}Content-Length: 3\r\n`, valid)], allowed: [[400]] },
  { name: 'a length that is no number', pieces: [post('Content-Length: -1\r\n', valid)], allowed: [[400]] },
  {
    name: 'an encoding of the body that is unknown',
    pieces: [post('Transfer-Encoding: gzip\r\n', valid)],
    allowed: [[400], [501]],
  },
  {
    name: 'a body that says it is compressed',
    pieces: [post(`${length}Content-Encoding: gzip\r\n`, valid.replace('RAW-1', 'RAW-2'))],
    allowed: [[200], [400], [415]],
  },
  {
    name: 'a body that is cut off',
    pieces: [post(`Content-Length: 500\r\n`, valid.slice(0, 20))],
    allowed: [[], [400]],
    halfClose: true,
  },
  {
    name: 'chunks that are cut off',
    pieces: [post(chunked, '5\r\n{"a"')],
    allowed: [[], [400]],
    halfClose: true,
  },
  {
    name: 'a body of 2 MB',
    pieces: [post('Content-Length: 2000000\r\n', 'x'.repeat(2_000_000))],
    allowed: [[400], [413]],
  },
  {
    name: 'chunks of 5 MB',
    pieces: [
      post(chunked, ''),
      ...Array.from({ length: 80 }, () => `10000\r\n${'x'.repeat(65_536)}\r\n`),
      '0\r\n\r\n',
    ],
    // It may end the connection while the rest is still on its way, and the answer is lost with it.
    allowed: [[400], [413], []],
  },
  {
    name: 'a body to a GET',
    pieces: [`GET ${one} HTTP/1.1\r\nHost: a\r\n${authorized}${close}Content-Length: 5\r\n\r\nhello`],
    allowed: [[200], [400]],
  },
  {
    name: 'a client that expects 100-continue',
    pieces: [post(`${length}Expect: 100-continue\r\n`, valid.replace('RAW-1', 'RAW-3'))],
    allowed: [[100, 200]],
  },
  {
    name: 'a client that expects the impossible',
    pieces: [post(`${length}Expect: 200-ok\r\n`, valid)],
    allowed: [[417]],
  },
  {
    name: 'invalid UTF-8',
    pieces: [
      post('Content-Length: 12\r\n', ''),
      new Uint8Array([123, 34, 97, 34, 58, 34, 0xed, 0xa0, 0x80, 34, 125, 32]),
    ],
    allowed: [[400]],
  },
  {
    name: 'JSON of 100,000 levels',
    pieces: [post('Content-Length: 200000\r\n', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    allowed: [[400]],
  },
  {
    name: 'two requests at once',
    pieces: [
      get(one, `Host: a\r\n${authorized}`) + get(`${path}/invoices/2041`, `Host: a\r\n${authorized}${close}`),
    ],
    allowed: [[200, 200]],
  },
  {
    name: 'a request and rubbish behind it',
    pieces: [`${get(one, `Host: a\r\n${authorized}`)}rubbish\r\n\r\n`],
    allowed: [[200, 400], [400]],
  },
];

/** Connections that are over at once. */
export const rawCases: readonly RawCase[] = [...heads, ...targets, ...methods, ...bodies];
