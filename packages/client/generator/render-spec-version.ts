import type { Document } from '@b2b-invoices/spec';

const header = `// Generated from the specification by \`pnpm generate\`. Do not edit: change spec/ and generate again.
`;

/** The text of src/generated/spec-version.ts for a bundled specification. */
export function renderSpecVersion(document: Document): string {
  const { version } = document['info'] as { version: string };
  return `${header}
/** The version of the specification that this client was built from: \`info.version\` of \`@b2b-invoices/spec\`. */
export const specVersion: string = ${JSON.stringify(version)};
`;
}
