import type { InvoiceClientOptions } from './connection-options.ts';
import { InvoiceConnection } from './invoice-connection.ts';
import { readConnectionOptions } from './read-connection-options.ts';

/**
 * Makes the connection that the functions of this package take, such as `getInvoice(connection, 2041)`. It sends nothing,
 * and keeps copies of the options, so a later change to them has no effect.
 *
 * Throws an InvoiceArgumentError that names the option, if there is no such option or its value cannot be used.
 */
export function connectInvoices(options: InvoiceClientOptions): InvoiceConnection {
  return new InvoiceConnection(readConnectionOptions(options, 'connectInvoices'));
}
