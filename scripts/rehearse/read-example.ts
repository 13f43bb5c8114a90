import { RehearsalError } from './rehearsal-error.ts';

/** Where the README says that the mock is. */
const documentedAddress = 'http://127.0.0.1:4010/api/v3/io/ip';

/**
 * The TypeScript example below a heading of a README.
 * @throws RehearsalError when there is none
 */
export function readExample(readme: string, heading: string): string {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const [, example] = /```ts\n(.*?)```/s.exec(section.split('\n## ')[0] ?? '') ?? [];
  if (example) return example;
  throw new RehearsalError(
    `README.md has no \`\`\`ts block below "## ${heading}". The rehearsal runs the example that stands there.`,
  );
}

/**
 * The example with another server in the place of the mock's usual address.
 * @throws RehearsalError when it does not name that address
 */
export function aimAt(example: string, address: string): string {
  if (example.includes(documentedAddress)) return example.replaceAll(documentedAddress, address);
  throw new RehearsalError(
    `The example of README.md does not name ${documentedAddress}, so it cannot be run against a server on another port.`,
  );
}
