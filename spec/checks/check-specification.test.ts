import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../bundler/bundle.ts';
import type { Document } from '../src/document.ts';
import { checks, report } from './check-specification.ts';
import { copyOfSource, type Edit } from './copy-of-source.ts';

describe('the specification', () => {
  let document: Document;
  beforeAll(async () => {
    document = JSON.parse(await bundle({ format: 'json' })) as Document;
  });

  test.each(Object.entries(checks))('has %s', (_, check) => {
    expect(report(check, document).join('\n')).toBe('');
  });
});

const broken: (Edit & { title: string; says: RegExp })[] = [
  {
    title: "a field's type is changed",
    file: 'schemas/Invoice.yaml',
    from: 'description: When payment is due, in Unix seconds.\n    type: integer',
    to: 'description: When payment is due, in Unix seconds.\n    type: string',
    says: /^spec\/schemas\/Invoice\.yaml:\d+ Invoice\.dueDate: type is "string" here and "number" with the vendor/,
  },
  {
    title: 'a nested field is renamed',
    file: 'schemas/LineItemCreate.yaml',
    from: '  unitDiscount:',
    to: '  unitRebate:',
    says: /^spec\/schemas\/LineItemCreate\.yaml:\d+ InvoiceCreate\.details\.details\.lineItems\[\]\.unitRebate: field is "a field" here/,
  },
  {
    title: 'a field of a write is no longer required',
    file: 'schemas/InvoiceCreate.yaml',
    from: 'required: [invoiceNumber, customerId, originalBalance, openBalance]',
    to: 'required: [invoiceNumber, originalBalance, openBalance]',
    says: /InvoiceCreate\.customerId: required is none here and true with the vendor/,
  },
  {
    title: 'a status is dropped',
    file: 'operations/deleteInvoice.yaml',
    from: '  "404":\n    $ref: ../responses/InvoiceNotFound.yaml\n',
    to: '',
    says: /^spec\/operations\/deleteInvoice\.yaml:\d+ deleteInvoice does not describe its answer 404/,
  },
  {
    title: 'a status is added that nobody has seen',
    file: 'operations/createInvoice.yaml',
    from: '  "400":',
    to: '  "201":\n    $ref: ../responses/InvoiceCreated.yaml\n  "400":',
    says: /^spec\/operations\/createInvoice\.yaml:\d+ createInvoice describes an answer 201/,
  },
  {
    title: 'a rate-limit header is dropped',
    file: 'responses/InvoiceRead.yaml',
    from: '  X-Requests-Remaining:\n    $ref: ../headers/X-Requests-Remaining.yaml\n',
    to: '',
    says: /^spec\/responses\/InvoiceRead\.yaml:\d+ getInvoice 200 lacks the header X-Requests-Remaining/,
  },
  {
    title: "a parameter's name is misspelt",
    file: 'parameters/CustomerId.yaml',
    from: 'name: customerId',
    to: 'name: companyId',
    says: /^spec\/parameters\/CustomerId\.yaml:1 listInvoices: the parameter companyId is not one of the vendor/,
  },
  {
    title: 'a list in the query is no longer repeated',
    file: 'parameters/ExternalId.yaml',
    from: 'explode: true',
    to: 'explode: false',
    says: /the parameter externalId\[\] is not repeated for each value/,
  },
  {
    title: 'an example has a wrong type',
    file: 'examples/minimalInvoice.yaml',
    from: 'value: 512.25',
    to: 'value: "512.25"',
    says: /^spec\/examples\/minimalInvoice\.yaml:\d+ createInvoice request: the example minimalInvoice breaks its schema at \/originalBalance\/value/,
  },
  {
    title: 'an example of an error takes no known shape',
    file: 'examples/invoiceNotFound.yaml',
    from: 'errMsg',
    to: 'error',
    says: /^spec\/examples\/invoiceNotFound\.yaml:\d+ .*the example invoiceNotFound breaks its schema/,
  },
  {
    title: "an example's cost lines do not add up",
    file: 'examples/partiallyPaid.yaml',
    from: '"24.0000"',
    to: '"24.0001"',
    says: /^spec\/examples\/partiallyPaid\.yaml:\d+ getInvoice: the example partiallyPaid has cost lines that do not add up/,
  },
  {
    title: "an example's status does not follow its balance",
    file: 'examples/completed.yaml',
    from: 'status: 2',
    to: 'status: 1',
    says: /the example completed has the status 1, not 2/,
  },
  {
    title: 'an example mixes currencies',
    file: 'examples/replacedDetails.yaml',
    from: 'code: USD',
    to: 'code: CAD',
    says: /the example replacedDetails has amounts of several currencies/,
  },
  {
    title: 'the example of a header has a wrong type',
    file: 'headers/X-Request-Id.yaml',
    from: 'type: string',
    to: 'type: integer',
    says: /^spec\/headers\/X-Request-Id\.yaml:\d+ the example of the header X-Request-Id breaks its schema/,
  },
  {
    title: 'a deviation from the vendor is no longer there',
    file: 'schemas/Invoice.yaml',
    from: 'type: [string, integer]\n    x-evidence:\n      - weight: documented\n        says: A string.\n        source: vendor\'s OpenAPI file\n        date: "2026-04-01"\n      - weight: observed\n        says: A JSON number',
    to: 'type: [string, number]\n    x-evidence:\n      - weight: documented\n        says: A string.\n        source: vendor\'s OpenAPI file\n        date: "2026-04-01"\n      - weight: observed\n        says: A JSON number',
    says: /Invoice\.orderNumber: type is "string or number" here and "string" with the vendor/,
  },
];

describe('a broken specification is reported with its file and line when', () => {
  test.each(broken)('$title', async ({ says, ...edit }) => {
    await using copy = await copyOfSource(edit);
    const text = await bundle({ root: join(copy.folder, 'openapi.yaml'), format: 'json' });
    const document = JSON.parse(text) as Document;
    const lines = Object.values(checks).flatMap((check) => report(check, document, copy.folder));
    expect(lines).toContainEqual(expect.stringMatching(says));
  });
});
