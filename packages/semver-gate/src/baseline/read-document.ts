import { readFile } from 'node:fs/promises';
import { type Document, isNode, operationsOf } from '@b2b-invoices/spec';
import { valid } from 'semver';
import { CannotJudge, causeOf } from '../cannot-judge.ts';

/** A version of the specification. */
export interface Specification {
  /** As `info.version` says. */
  version: string;
  document: Document;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CannotJudge(`${name} is not JSON (${causeOf(error)}); write it anew with \`pnpm generate\`.`);
  }
}

function isDocument(value: unknown): value is Document {
  return isNode(value) && isNode(value['paths']) && isNode(value['components']);
}

/** Whether every reference of an operation leads somewhere, so that no comparison stumbles later. */
function checkOperations(document: Document, name: string): void {
  try {
    if (operationsOf(document).length === 0) throw new Error('it has no operations');
  } catch (error) {
    throw new CannotJudge(`${name} cannot be compared: ${causeOf(error)}; mend the specification.`);
  }
}

/**
 * Reads a bundled specification.
 * @param name what a message calls the file
 * @throws CannotJudge for what is not there, not JSON, not OpenAPI 3.1 in one file, or without a version
 */
export async function readDocument(file: string, name: string): Promise<Specification> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CannotJudge(`${name} cannot be read (${causeOf(error)}); it must be a bundled specification.`);
  });
  const document = parsed(text, name);
  if (!isDocument(document) || !String(document['openapi']).startsWith('3.1'))
    throw new CannotJudge(`${name} is not OpenAPI 3.1 with paths and components; give the bundled document.`);
  const version = isNode(document['info']) ? document['info']['version'] : undefined;
  if (typeof version !== 'string' || !valid(version))
    throw new CannotJudge(`${name} has no info.version such as 1.2.3; give it one.`);
  checkOperations(document, name);
  return { version, document };
}
