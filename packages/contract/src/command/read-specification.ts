import { readFile } from 'node:fs/promises';
import { type Document, operationsOf, specification } from '@b2b-invoices/spec';
import { parse } from 'yaml';
import { createSchemaValidator } from '../specification/schema-validator.ts';
import { CannotRun } from './cannot-run.ts';

const versionOf = (document: unknown): string => {
  const { info } = Object(document) as { info?: unknown };
  return String((Object(info) as { version?: unknown }).version ?? '');
};

/** What two versions must share to be compatible: the first number, and before 1.0 the second too. */
const lineOf = (version: string): string => {
  const [major = '', minor = ''] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
};

function checkVersion(version: string, source: string): void {
  const own = versionOf(specification);
  if (!/^\d+\.\d+\.\d+/.test(version))
    throw new CannotRun(`${source} has no info.version such as ${own}; give the specification of this API.`);
  if (lineOf(version) !== lineOf(own))
    throw new CannotRun(
      `${source} is version ${version} and this kit is made for ${own}; install the version of @b2b-invoices/contract that belongs to it.`,
    );
}

async function parsed(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotRun(
      `The specification ${file} cannot be read (${code}); --spec takes a file or a version.`,
    );
  }
  try {
    return parse(text, { maxAliasCount: 100 }) as unknown;
  } catch (error) {
    const [line] = (error as Error).message.split('\n');
    throw new CannotRun(
      `The specification ${file} is neither JSON nor YAML (${line?.replace(/[.:]$/, '')}); mend it.`,
    );
  }
}

/** Whether operations can be read and schemas compiled, so that a run does not stumble over them later. */
function checkUsable(document: Document, file: string): void {
  try {
    const operations = operationsOf(document);
    const validate = createSchemaValidator(document);
    if (operations.length === 0) throw new Error('it has no operations');
    for (const { requestBodies, responses } of operations)
      for (const { schema } of [...requestBodies, ...responses.flatMap(({ bodies }) => bodies)])
        validate(schema, null);
  } catch (error) {
    const [line] = (error as Error).message.split('\n');
    throw new CannotRun(
      `The specification ${file} cannot be used (${line?.replace(/\.$/, '')}); it must be OpenAPI 3.1 in one file, all references within it.`,
    );
  }
}

/**
 * The specification of `--spec`: a file in JSON or YAML, or a version that must be the built-in one's.
 * @throws CannotRun for a file that cannot be used, and for a version that is not the kit's
 */
export async function readSpecification(given: string | undefined): Promise<Document> {
  if (given === undefined) return specification;
  if (/^v?\d+\.\d+\.\d+$/.test(given)) {
    checkVersion(given.replace(/^v/, ''), '--spec');
    return specification;
  }
  const document = await parsed(given);
  const { openapi } = Object(document) as { openapi?: unknown };
  if (!String(openapi).startsWith('3.1'))
    throw new CannotRun(
      `The specification ${given} is not OpenAPI 3.1 (openapi: ${String(openapi)}); convert it.`,
    );
  checkVersion(versionOf(document), `The specification ${given}`);
  checkUsable(document as Document, given);
  return document as Document;
}
