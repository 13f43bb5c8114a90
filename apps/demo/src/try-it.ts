import { readFileSync } from 'node:fs';
import type { Target } from '@b2b-invoices/contract';

const example = readFileSync(new URL('../examples/open-invoices.ts', import.meta.url), 'utf8');
const defaultUrl = 'http://127.0.0.1:4010/api/v3/io/ip';

const indented = (text: string): string => text.trim().replaceAll(/^/gm, '  ');

/** What one can try while both are up: lines for curl, and a program. */
export function tryIt(mock: Target, sandbox: Target): string {
  const { storeHash, token } = mock.credentials;
  const credentials = `-H 'X-Auth-Token: ${token}' -H 'X-Store-Hash: ${storeHash}'`;
  return [
    'Try it, in another terminal:',
    '',
    indented(`curl ${credentials} -H 'Prefer: code=404' ${mock.baseUrl}/invoices/33`),
    indented(`curl ${credentials} -X DELETE ${sandbox.baseUrl}/invoices/2041`),
    '',
    'or in TypeScript (apps/demo/examples/open-invoices.ts; run it with: npx pnpm --filter @b2b-invoices/demo example):',
    '',
    indented(example.replace(defaultUrl, mock.baseUrl)),
    '',
  ].join('\n');
}
