export type { AnswerCheck, CheckedAnswer, Drift, Refusal } from './answer-check.ts';
export type { CallOptions } from './call/call-options.ts';
export type { RateLimit } from './call/rate-limit.ts';
export type { CallLimits } from './connection/call-limits.ts';
export { connectInvoices } from './connection/connect-invoices.ts';
export type {
  AuthTokenOptions,
  ConnectionOptions,
  InvoiceClientOptions,
  InvoiceFetch,
  StoreTokenOptions,
} from './connection/connection-options.ts';
export type { InvoiceConnection } from './connection/invoice-connection.ts';
export { createInvoiceClient } from './create-invoice-client.ts';
export type { EditOptions, InvoiceChange } from './editing/edit-invoice.ts';
export { editInvoice } from './editing/edit-invoice.ts';
export type { InvoiceDraft } from './editing/invoice-draft.ts';
export type { Applied } from './errors/applied.ts';
export type { InvoiceErrorReason } from './errors/error-reasons.ts';
export { InvoiceApiError } from './errors/invoice-api-error.ts';
export { InvoiceArgumentError } from './errors/invoice-argument-error.ts';
export { InvoiceClientError } from './errors/invoice-client-error.ts';
export { InvoiceConflictError } from './errors/invoice-conflict-error.ts';
export { InvoiceConnectionError } from './errors/invoice-connection-error.ts';
export { InvoiceDeadlineError } from './errors/invoice-deadline-error.ts';
export { InvoiceDriftError } from './errors/invoice-drift-error.ts';
export { InvoiceResponseError } from './errors/invoice-response-error.ts';
export { isInvoiceError } from './errors/is-invoice-error.ts';
export { specVersion } from './generated/spec-version.ts';
export type { AttemptEvent, CallEvent, InvoiceHooks, OutcomeEvent, WaitEvent, WriteEvent } from './hooks.ts';
export type {
  Amount,
  GottenInvoice,
  ListedInvoices,
  ReadCostLine,
  ReadDetails,
  ReadHeader,
  ReadInvoice,
  ReadLineItem,
  ReadLines,
} from './invoice-bodies.ts';
export type { InvoiceClient } from './invoice-client.ts';
export type { InvoiceResult } from './invoice-result.ts';
export { addAmounts, sumAmounts } from './money/add-amounts.ts';
export type { CallObserver } from './observer/call-watch.ts';
export { observeCalls } from './observer/observe-calls.ts';
export type { CreatedInvoice, NewBalance, NewInvoice } from './operations/create-invoice.ts';
export { createInvoice } from './operations/create-invoice.ts';
export type { FromOrderOptions, InvoicedOrder } from './operations/create-invoice-from-order.ts';
export { createInvoiceFromOrder } from './operations/create-invoice-from-order.ts';
export type { DeletedInvoice } from './operations/delete-invoice.ts';
export { deleteInvoice } from './operations/delete-invoice.ts';
export { getInvoice } from './operations/get-invoice.ts';
export type { PdfAddresses } from './operations/get-invoice-pdf.ts';
export { getInvoicePdf } from './operations/get-invoice-pdf.ts';
export type { ListedExtraFields } from './operations/list-invoice-extra-fields.ts';
export { listInvoiceExtraFields } from './operations/list-invoice-extra-fields.ts';
export type { EveryCompanyQuery, InvoiceQuery, OneCompanyQuery } from './operations/list-invoices.ts';
export { listInvoices } from './operations/list-invoices.ts';
export type { UpdatedInvoice } from './operations/update-invoice.ts';
export { updateInvoice } from './operations/update-invoice.ts';
export type { InvoiceCheckpoint } from './paging/invoice-checkpoint.ts';
export type { InvoiceFinding } from './paging/invoice-finding.ts';
export type { InvoicePage } from './paging/iterate-invoice-pages.ts';
export { iterateInvoicePages } from './paging/iterate-invoice-pages.ts';
export type { InvoiceIteration } from './paging/iterate-invoices.ts';
export { iterateInvoices } from './paging/iterate-invoices.ts';
export type { IterateOptions, IterateQuery } from './paging/iterate-options.ts';
export type { UpsertOptions } from './writes/upsert-invoice.ts';
export { upsertInvoice } from './writes/upsert-invoice.ts';
export type { WrittenInvoice } from './writes/written-invoice.ts';
