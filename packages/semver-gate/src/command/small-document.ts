import type { Document } from '@b2b-invoices/spec';

/** A specification of two operations, small enough to be compared in no time, for tests. */
export function smallDocument(version: string): Document {
  const answer = (name: string) => ({
    description: 'OK.',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Invoices', version },
    paths: {
      '/invoices': {
        get: {
          operationId: 'listInvoices',
          summary: 'List invoices',
          parameters: [{ $ref: '#/components/parameters/Limit' }],
          responses: { '200': answer('Invoices') },
        },
      },
      '/invoices/{invoiceId}': {
        get: {
          operationId: 'getInvoice',
          summary: 'Get an invoice',
          parameters: [{ name: 'invoiceId', in: 'path', required: true, schema: { type: 'integer' } }],
          responses: { '200': answer('Invoice') },
        },
      },
    },
    components: {
      parameters: { Limit: { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 250 } } },
      schemas: {
        Invoice: {
          type: 'object',
          required: ['id', 'status'],
          properties: { id: { type: 'integer' }, status: { type: 'integer', enum: [0, 1] } },
        },
        Invoices: { type: 'array', items: { $ref: '#/components/schemas/Invoice' } },
      },
    },
  };
}

/** The small document after a change. */
export function changedDocument(version: string, change: (document: Document) => void): Document {
  const document = smallDocument(version);
  change(document);
  return document;
}
