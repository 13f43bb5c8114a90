import type { operations, paths } from '@b2b-invoices/types';

/** What is fixed about an operation, in the specification's words. */
export interface Operation {
  readonly operationId: keyof operations;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: keyof paths;
  /** Whether the `data` of a success is a list or an object. */
  readonly data: 'list' | 'object';
}

/** The eight operations. */
export const invoiceOperations = {
  listInvoices: { operationId: 'listInvoices', method: 'get', path: '/invoices', data: 'list' },
  createInvoice: { operationId: 'createInvoice', method: 'post', path: '/invoices', data: 'object' },
  getInvoice: { operationId: 'getInvoice', method: 'get', path: '/invoices/{invoiceId}', data: 'object' },
  updateInvoice: {
    operationId: 'updateInvoice',
    method: 'put',
    path: '/invoices/{invoiceId}',
    data: 'object',
  },
  deleteInvoice: {
    operationId: 'deleteInvoice',
    method: 'delete',
    path: '/invoices/{invoiceId}',
    data: 'object',
  },
  createInvoiceFromOrder: {
    operationId: 'createInvoiceFromOrder',
    method: 'post',
    path: '/orders/{orderId}/invoices',
    data: 'object',
  },
  getInvoicePdf: {
    operationId: 'getInvoicePdf',
    method: 'get',
    path: '/invoices/{invoiceId}/download-pdf',
    data: 'object',
  },
  listInvoiceExtraFields: {
    operationId: 'listInvoiceExtraFields',
    method: 'get',
    path: '/invoices/extra-fields',
    data: 'list',
  },
} as const;
