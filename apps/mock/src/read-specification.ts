import { readFileSync } from 'node:fs';
import { type Document, isNode } from '@b2b-invoices/spec';

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      `The specification ${file} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : message}.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The specification ${file} is not JSON. Name a bundled OpenAPI document in JSON.`);
  }
}

/**
 * The OpenAPI document in a file.
 *
 * Throws an Error that names the file, in one sentence, when it cannot be read, is not JSON, or has no paths.
 */
export function readSpecification(file: string): Document {
  const document = parse(file);
  if (!isNode(document) || !isNode(document['paths']))
    throw new Error(`The specification ${file} has no paths. Name a bundled OpenAPI document in JSON.`);
  return { components: {}, ...document } as Document;
}
