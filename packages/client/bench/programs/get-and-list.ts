import {
  connectInvoices,
  getInvoice,
  isInvoiceError,
  iterateInvoices,
  listInvoices,
} from '@b2b-invoices/client';
import type { OpenProgram } from './invoice-program.ts';

/** With this package. */
export const open: OpenProgram = (baseUrl) => {
  const connection = connectInvoices({
    storeHash: 'abc123',
    token: 'bench-token',
    baseUrl,
    requestsPerMinute: Number.POSITIVE_INFINITY,
  });
  return {
    async get(id) {
      try {
        return (await getInvoice(connection, id)).data;
      } catch (error) {
        if (isInvoiceError(error, 'not-found')) return undefined;
        throw error;
      }
    },
    async list(customerId) {
      return (await listInvoices(connection, { customerId, limit: 50 })).data;
    },
    all: (customerId) => iterateInvoices(connection, { customerId, limit: 50 }),
  };
};
