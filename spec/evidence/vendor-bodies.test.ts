import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../bundler/bundle.ts';
import { createValidator, type Validate } from '../checks/validator.ts';
import type { Document } from '../src/document.ts';
import { operationsOf } from '../src/operations.ts';
import vendorBodies from './vendor-bodies.json' with { type: 'json' };

/** Bodies of the vendor's page that the service cannot have sent, by operation and status. */
const neverSent: Record<string, string> = {
  'updateInvoice 400': 'padded by hand: the service sends this error without `data`',
  'createInvoiceFromOrder 404':
    "padded by hand: the service's `data` has `errMsg` alone, since no invoice was made",
};

const nameOf = ({ operationId, of }: { operationId: string; of: string }): string => `${operationId} ${of}`;
const sent = vendorBodies.filter((each) => !(nameOf(each) in neverSent));

describe("the vendor's own bodies", () => {
  let validate: Validate;
  let schemas: Map<string, string>;
  beforeAll(async () => {
    const document = JSON.parse(await bundle({ format: 'json' })) as Document;
    validate = createValidator(document);
    schemas = new Map(
      operationsOf(document).flatMap(({ operationId, requestBodies, responses }) => [
        ...requestBodies.map(({ schema }) => [`${operationId} request`, schema] as const),
        ...responses.flatMap(({ status, bodies }) =>
          bodies.map(({ schema }) => [`${operationId} ${status}`, schema] as const),
        ),
      ]),
    );
  });
  const problemsOf = (each: (typeof vendorBodies)[number]) => {
    const schema = schemas.get(nameOf(each));
    if (!schema) throw new Error(`${nameOf(each)} is not described`);
    return validate(schema, each.body);
  };

  test.each(sent)('$operationId $of "$title" is valid', (each) => {
    expect(problemsOf(each)).toEqual([]);
  });

  test.each(Object.entries(neverSent))('%s was never sent: %s', (name) => {
    expect(vendorBodies.map(nameOf)).toContain(name);
  });

  test('the padded answer to an update is no shape of error that we describe', () => {
    const padded = vendorBodies.find((each) => nameOf(each) === 'updateInvoice 400');
    expect(padded && problemsOf(padded)).not.toEqual([]);
  });
});

/** The vendor's page is not ours to copy; where it lies beside the project, nothing of it may be missing here. */
const page = new URL('../../../shared/domain/vendor-docs.txt', import.meta.url);

describe.runIf(existsSync(page))("every complete body of the vendor's page", () => {
  const complete = existsSync(page) ? completeBodies(readFileSync(page, 'utf8')) : [];

  test('is among ours', () => {
    expect(complete.length).toBeGreaterThan(8);
    const ours = vendorBodies.filter((each) => each.complete).map(({ body }) => body as unknown);
    expect(ours).toHaveLength(complete.length);
    for (const body of complete) expect(ours).toContainEqual(body);
  });
});

/** The JSON objects that begin on a line of their own and are not cut off. */
function completeBodies(text: string): unknown[] {
  const lines = text.split('\n');
  return lines.flatMap((line, start) => {
    if (line !== '{' || lines[start - 1] !== '') return [];
    for (let end = start + 1; end < lines.length; end += 1) {
      const parsed = parseOrUndefined(lines.slice(start, end + 1).join('\n'));
      if (parsed !== undefined) return [parsed];
      if (lines[end] === '') return [];
    }
    return [];
  });
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
