export { createInvoiceClient } from './create-invoice-client.ts';
export type { InvoiceErrorReason } from './errors/error-reasons.ts';
export { InvoiceApiError } from './errors/invoice-api-error.ts';
export { InvoiceArgumentError } from './errors/invoice-argument-error.ts';
export { InvoiceClientError } from './errors/invoice-client-error.ts';
export { InvoiceConnectionError } from './errors/invoice-connection-error.ts';
export { InvoiceResponseError } from './errors/invoice-response-error.ts';
export { isInvoiceError } from './errors/is-invoice-error.ts';
export type { CallOptions, InvoiceClient } from './invoice-client.ts';
export type {
  AuthTokenOptions,
  InvoiceClientOptions,
  InvoiceFetch,
  StoreTokenOptions,
} from './invoice-client-options.ts';
export type { InvoiceResult } from './invoice-result.ts';
export type { RateLimit } from './rate-limit.ts';
