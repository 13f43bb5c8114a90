import { readFile } from 'node:fs/promises';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { withDeprecation } from './with-deprecation.ts';
import { withEvidence } from './with-evidence.ts';

const header = `// Generated from the specification by \`pnpm generate\`. Do not edit: change spec/ and generate again.
`;

/** The text of src/generated/schema.ts for the bundled specification. */
export async function renderSchema(document: OpenAPI3): Promise<string> {
  const nodes = await openapiTS(withDeprecation(withEvidence(document)), { defaultNonNullable: false });
  return header + astToString(nodes);
}

/** The bundled specification of this workspace. */
export async function readDocument(): Promise<OpenAPI3> {
  return JSON.parse(
    await readFile(new URL(import.meta.resolve('@b2b-invoices/spec/openapi.json')), 'utf8'),
  ) as OpenAPI3;
}
