// None of these functions may compile. A mistake reaches from its comment to the end of the function below it.
import {
  connectInvoices,
  createInvoiceClient,
  createInvoiceFromOrder,
  getInvoice,
  type InvoiceClient,
  type InvoiceClientError,
  type InvoiceClientOptions,
  type InvoiceConnection,
  isInvoiceError,
  listInvoices,
  observeCalls,
} from '@b2b-invoices/client';
import type { InvoiceListQuery } from '@b2b-invoices/types';

declare const invoices: InvoiceClient;
declare const connection: InvoiceConnection;
declare const token: string;

const usd = { code: 'USD', value: 100 };
const newInvoice = { invoiceNumber: 'INV-1', customerId: '4711', originalBalance: usd, openBalance: usd };
const address = {
  city: 'Austin',
  state: 'Texas',
  country: 'United States',
  street1: '1 Main Street',
  street2: 'Floor 2',
  zipCode: '78701',
  lastName: 'Doe',
  firstName: 'Jo',
};

// mistake: a misspelt filter beside a good one
export function misspeltFilter(): unknown {
  return invoices.listInvoices({ customerId: '4711', stauts: 0 });
}

// mistake: the filter companyId, which the service ignores
export function unknownFilter(): unknown {
  return invoices.listInvoices({ everyCompany: true, companyId: '4711' });
}

// mistake: a misspelt option of a call
export function misspeltCallOption(signal: AbortSignal): unknown {
  return invoices.getInvoice(2041, { singal: signal });
}

// mistake: a misspelt option of a call beside a good one
export function misspeltCallOptionBesideGood(signal: AbortSignal): unknown {
  return invoices.listInvoices({ everyCompany: true }, { signal, timeout: 1000 });
}

// mistake: orderBy in small letters
export function wrongCase(): unknown {
  return invoices.listInvoices({ everyCompany: true, orderBy: 'desc' });
}

// mistake: a direction given to sortBy
export function directionAsField(): unknown {
  return invoices.listInvoices({ everyCompany: true, sortBy: 'DESC' });
}

// mistake: a field given to orderBy
export function fieldAsDirection(): unknown {
  return invoices.listInvoices({ everyCompany: true, orderBy: 'dueDate' });
}

// mistake: an unknown status in a filter
export function unknownStatusFilter(): unknown {
  return invoices.listInvoices({ everyCompany: true, status: 3 });
}

// mistake: several statuses in a filter
export function severalStatuses(): unknown {
  return invoices.listInvoices({ everyCompany: true, status: [0, 1] });
}

// mistake: isIncludeExtraFields as a boolean
export function booleanFlag(): unknown {
  return invoices.listInvoices({ everyCompany: true, isIncludeExtraFields: true });
}

// mistake: externalId without its brackets
export function externalIdWithoutBrackets(): unknown {
  return invoices.listInvoices({ everyCompany: true, externalId: ['ERP-1'] });
}

// mistake: a single externalId[] instead of a list
export function singleExternalId(): unknown {
  return invoices.listInvoices({ everyCompany: true, 'externalId[]': 'ERP-1' });
}

// mistake: a time as a Date
export function dateFilter(): unknown {
  return invoices.listInvoices({ everyCompany: true, beginDateAt: new Date() });
}

// mistake: a limit as text
export function limitAsText(): unknown {
  return invoices.listInvoices({ everyCompany: true, limit: '50' });
}

// mistake: a filter of invoices in the list of extra fields
export function filterOfAnotherList(): unknown {
  return invoices.listInvoiceExtraFields({ limit: 10, customerId: '4711' });
}

// mistake: an unknown field in a new invoice
export function extraField(): unknown {
  return invoices.createInvoice({ ...newInvoice, currency: 'USD' });
}

// mistake: a misspelt field in a new invoice
export function misspeltField(): unknown {
  return invoices.createInvoice({ ...newInvoice, purchaseOrderNo: 'PO-7' });
}

// mistake: a new invoice without a number
export function missingNumber(): unknown {
  return invoices.createInvoice({ customerId: '4711', originalBalance: usd, openBalance: usd });
}

// mistake: a new invoice with a misspelt number
export function misspeltNumber(): unknown {
  return invoices.createInvoice({
    invoiceNo: 'INV-1',
    customerId: '4711',
    originalBalance: usd,
    openBalance: usd,
  });
}

// mistake: a balance without its currency
export function missingCurrency(): unknown {
  return invoices.createInvoice({ ...newInvoice, openBalance: { value: 100 } });
}

// mistake: a misspelt currency inside a balance
export function misspeltCurrency(): unknown {
  return invoices.createInvoice({ ...newInvoice, openBalance: { code: 'USD', value: 100, curency: 'USD' } });
}

// mistake: a balance of a new invoice as true or false
export function booleanBalanceInCreate(): unknown {
  return invoices.createInvoice({ ...newInvoice, openBalance: { code: 'USD', value: true } });
}

// mistake: a balance of a new invoice as a bare number
export function bareBalanceInCreate(): unknown {
  return invoices.createInvoice({ ...newInvoice, openBalance: 100 });
}

// mistake: a company id as a number
export function numberAsCompany(): unknown {
  return invoices.createInvoice({ ...newInvoice, customerId: 4711 });
}

// mistake: an unknown status in a new invoice
export function unknownStatus(): unknown {
  return invoices.createInvoice({ ...newInvoice, status: 3 });
}

// mistake: a status as text
export function textStatus(): unknown {
  return invoices.createInvoice({ ...newInvoice, status: '0' });
}

// mistake: a misspelt field of a line item, four levels deep
export function misspeltLineItem(): unknown {
  const unitPrice = { code: 'USD', value: '10.0000' };
  return invoices.createInvoice({
    ...newInvoice,
    details: { details: { lineItems: [{ sku: 'A', quantity: '1', unitPrice, qantity: '1' }] } },
  });
}

// mistake: a quantity as a number in a line item
export function numberAsQuantity(): unknown {
  const unitPrice = { code: 'USD', value: '10.0000' };
  return invoices.createInvoice({
    ...newInvoice,
    details: { details: { lineItems: [{ sku: 'A', quantity: 1, unitPrice }] } },
  });
}

// mistake: line items in the outer details
export function linesInOuterDetails(): unknown {
  return invoices.createInvoice({ ...newInvoice, details: { lineItems: [] } });
}

// mistake: createdAt in a new invoice
export function createdAtInCreate(): unknown {
  return invoices.createInvoice({ ...newInvoice, createdAt: 1767225600 });
}

// mistake: a balance of an update as a number
export function numberBalanceInUpdate(): unknown {
  return invoices.updateInvoice(2041, { openBalance: { code: 'USD', value: 100 } });
}

// mistake: orderNumber in an update
export function orderNumberInUpdate(): unknown {
  return invoices.updateInvoice(2041, { orderNumber: '118' });
}

// mistake: issuedAt in an update
export function issuedAtInUpdate(): unknown {
  return invoices.updateInvoice(2041, { issuedAt: 1767225600 });
}

// mistake: details.type in an update
export function detailsTypeInUpdate(): unknown {
  return invoices.updateInvoice(2041, { details: { type: 'StandardInvoiceDetails' } });
}

// mistake: details.header.orderDate in an update
export function orderDateInUpdate(): unknown {
  return invoices.updateInvoice(2041, { details: { header: { orderDate: 1767225600 } } });
}

// mistake: customFields of a billing address as an object in an update
export function customFieldsAsObject(): unknown {
  return invoices.updateInvoice(2041, {
    details: { header: { billingAddress: { ...address, customFields: { key: 'a', value: 'b' } } } },
  });
}

// mistake: details as they were read in an update
export async function detailsAsRead(): Promise<unknown> {
  const { data } = await invoices.getInvoice(2041);
  return invoices.updateInvoice(2041, { details: data.details ?? {} });
}

// mistake: an update without a body
export function updateWithoutBody(): unknown {
  return invoices.updateInvoice(2041);
}

// mistake: a call without its invoice id
export function missingId(): unknown {
  return invoices.getInvoice();
}

// mistake: an id inside an object
export function idInObject(): unknown {
  return invoices.getInvoice({ invoiceId: 2041 });
}

// mistake: a body for an invoice from an order
export function bodyForOrder(): unknown {
  return invoices.createInvoiceFromOrder(90417, { customerId: '4711' });
}

// mistake: a misspelt method
export function misspeltMethod(): unknown {
  return invoices.listInvoice({ customerId: '4711' });
}

// mistake: both kinds of credentials
export function bothCredentials(): unknown {
  return createInvoiceClient({ storeHash: 'abc123', token, authToken: token });
}

// mistake: a store hash beside authToken
export function hashBesideAuthToken(): unknown {
  return createInvoiceClient({ storeHash: 'abc123', authToken: token });
}

// mistake: a token without a store hash
export function tokenWithoutHash(): unknown {
  return createInvoiceClient({ token });
}

// mistake: a store hash without a token
export function hashWithoutToken(): unknown {
  return createInvoiceClient({ storeHash: 'abc123' });
}

// mistake: no credentials at all
export function noCredentials(): unknown {
  return createInvoiceClient({ baseUrl: 'https://example.com' });
}

// mistake: a misspelt option of the client
export function misspeltClientOption(): InvoiceClientOptions {
  return { authToken: token, baseURL: 'https://example.com' };
}

// mistake: a misspelt field of an invoice that was read
export async function misspeltReadField(): Promise<unknown> {
  return (await invoices.getInvoice(2041)).data.invoiceNo;
}

// mistake: the invoices of a page taken for the result itself
export async function resultAsList(): Promise<unknown> {
  return (await invoices.listInvoices({ everyCompany: true })).length;
}

// mistake: issuedAt of an invoice that was read
export async function issuedAtAsRead(): Promise<unknown> {
  return (await invoices.getInvoice(2041)).data.issuedAt;
}

// mistake: an invoice expected from a create
export async function invoiceFromCreate(): Promise<unknown> {
  return (await invoices.createInvoice(newInvoice)).data.invoiceNumber;
}

// mistake: the pagination expected of a single invoice
export async function paginationOfOne(): Promise<unknown> {
  return (await invoices.getInvoice(2041)).meta.pagination;
}

// mistake: amounts added as numbers
export async function addedAmounts(): Promise<number> {
  const { data } = await invoices.listInvoices({ everyCompany: true });
  return data.reduce((sum, invoice) => sum + invoice.openBalance.value, 0);
}

// mistake: a rate limit taken for granted
export async function rateLimitTakenForGranted(): Promise<number | undefined> {
  return (await invoices.getInvoice(2041)).rateLimit.remaining;
}

// mistake: a misspelt reason of an error
export function misspeltReason(error: unknown): boolean {
  return isInvoiceError(error, 'notfound');
}

// mistake: a list without a company
export function listWithoutCompany(): unknown {
  return invoices.listInvoices({ status: 0 });
}

// mistake: a list without a query
export function listWithoutQuery(): unknown {
  return invoices.listInvoices();
}

// mistake: everyCompany as false
export function everyCompanyFalse(): unknown {
  return invoices.listInvoices({ everyCompany: false });
}

// mistake: everyCompany as a boolean that may be false
export function everyCompanyBoolean(isAll: boolean): unknown {
  return invoices.listInvoices({ everyCompany: isAll });
}

// mistake: a company and every company together
export function companyAndEveryCompany(): unknown {
  return invoices.listInvoices({ customerId: '4711', everyCompany: true });
}

// mistake: a company that may be missing
export function companyThatMayBeMissing(customerId: string | undefined): unknown {
  return invoices.listInvoices({ customerId });
}

// mistake: a company id as a number in a list
export function numberAsCompanyOfList(): unknown {
  return invoices.listInvoices({ customerId: 4711 });
}

// mistake: a query kept in a variable that may name no company
export function queryThatMayNameNone(query: InvoiceListQuery): unknown {
  return invoices.listInvoices(query);
}

// mistake: everyCompany in the list of extra fields
export function everyCompanyOfExtraFields(): unknown {
  return invoices.listInvoiceExtraFields({ everyCompany: true });
}

// mistake: a misspelt limit of a call
export function misspeltLimit(): unknown {
  return invoices.getInvoice(2041, { deadlineMS: 1000 });
}

// mistake: a misspelt limit of a client
export function misspeltLimitOfClient(): unknown {
  return createInvoiceClient({ authToken: token, attemptTimeout: 1000 });
}

// mistake: a limit of a connection given to a call
export function paceOfCall(): unknown {
  return invoices.getInvoice(2041, { requestsPerMinute: 10 });
}

// mistake: a limit of a call in words
export function limitInWords(): unknown {
  return invoices.getInvoice(2041, { deadlineMs: '30 s' });
}

// mistake: an AbortController in the place of its signal
export function controllerAsSignal(): unknown {
  return invoices.getInvoice(2041, { signal: new AbortController() });
}

// mistake: the option orderNumber on another call
export function orderNumberOfAnotherCall(): unknown {
  return invoices.deleteInvoice(2041, { orderNumber: '118' });
}

// mistake: an order number as an object
export function orderNumberAsObject(): unknown {
  return createInvoiceFromOrder(connection, 90417, { orderNumber: { id: 118 } });
}

// mistake: a hook that does not exist
export function unknownHook(): unknown {
  return observeCalls({ onRetry: () => {} });
}

// mistake: a hook that asks an event for what it does not hold
export function unknownOfEvent(): unknown {
  return observeCalls({ onWrite: ({ body }) => String(body) });
}

// mistake: the attempts of a write event, which is their number, taken for a list
export function attemptsOfWrite(): unknown {
  return observeCalls({ onWrite: ({ attempts }) => attempts.length });
}

// mistake: hooks in the place of the observer that is made of them
export function hooksAsObserver(): unknown {
  return connectInvoices({ storeHash: 'abc123', token, observer: { onWrite: () => {} } });
}

// mistake: applied of an error as a boolean
export function appliedAsBoolean(error: InvoiceClientError): boolean {
  return error.applied ?? false;
}

// mistake: applied compared with a value that it never has
export function unknownApplied(error: InvoiceClientError): boolean {
  return error.applied === 'unknown';
}

// mistake: an amount that was read taken for a number
export async function amountAsNumber(): Promise<number> {
  return (await invoices.getInvoice(2041)).data.openBalance.value;
}

// mistake: an amount that was read compared with a number
export async function amountCompared(): Promise<boolean> {
  return (await invoices.getInvoice(2041)).data.openBalance.value > 0;
}

// mistake: a function without its connection
export function functionWithoutConnection(): unknown {
  return getInvoice(2041);
}

// mistake: a client in the place of a connection
export function clientAsConnection(): unknown {
  return listInvoices(invoices, { customerId: '4711' });
}

// mistake: a connection of one's own making
export function ownConnection(): unknown {
  return getInvoice({ storeHash: 'abc123', token }, 2041);
}

// mistake: a misspelt option of a connection
export function misspeltConnectionOption(): unknown {
  return connectInvoices({ storeHash: 'abc123', token, maxConcurency: 4 });
}

// mistake: the token read from a connection
export function tokenOfConnection(): unknown {
  return connection.token;
}
