import { readFileSync } from 'node:fs';
import type { Target } from '@b2b-invoices/contract';

const example = readFileSync(new URL('../examples/open-invoices.ts', import.meta.url), 'utf8');
const defaultUrl = 'http://127.0.0.1:4010/api/v3/io/ip';

const indented = (text: string): string => text.trim().replaceAll(/^/gm, '  ');

/** What one can try while the mock is up: a line for curl, and a program. */
export function tryIt({ baseUrl, credentials: { storeHash, token } }: Target): string {
  const curl = `curl -H 'X-Auth-Token: ${token}' -H 'X-Store-Hash: ${storeHash}' -H 'Prefer: code=404' ${baseUrl}/invoices/33`;
  return [
    'Try it, in another terminal:',
    '',
    indented(curl),
    '',
    'or in TypeScript (apps/demo/examples/open-invoices.ts; run it with: npx pnpm --filter @b2b-invoices/demo example):',
    '',
    indented(example.replace(defaultUrl, baseUrl)),
    '',
  ].join('\n');
}
