import { ReleaseError } from './release-error.ts';

const usual = 'http://127.0.0.1:4010';

/**
 * The program that the README shows, for a mock that is elsewhere.
 * @param origin where the mock is, such as `http://127.0.0.1:40123`
 * @throws ReleaseError where the README has none
 */
export function readmeExample(readme: string, origin: string): string {
  const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code ?? '');
  const example = blocks.find((code) => code.includes('createInvoiceClient') && code.includes(usual));
  if (!example) throw new ReleaseError(`README.md has no example that asks a mock at ${usual}.`);
  return example.replaceAll(usual, origin);
}
