import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';

// node page-server.ts FILE: a process of its own that answers the bytes of a file to everything, with the service's headers.
const bytes = readFileSync(process.argv[2] ?? '');
const headers = {
  'Content-Type': 'application/json',
  'Content-Length': bytes.length,
  'X-Requests-Allocated': '150 times/60 s',
  'X-Requests-Remaining': '149 times',
  'X-Requests-Window-Length': '1 times',
  'X-Request-Window-Resets-After': '59.000 s',
  'X-Request-Id': '0f6c2a52b1d34b0f9f6f3a8e5a2f7c11',
  'Trace-Id': '5b8aa5a2d2c872e8321cf37308d69df2',
};
const server = createServer((_, response) => response.writeHead(200, headers).end(bytes));
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
// The one who started it holds the other end, so it ends also when that one is killed.
process.stdin.on('end', () => process.exit()).resume();
