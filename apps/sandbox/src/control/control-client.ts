import createClient, { type Middleware } from 'openapi-fetch';
import { ControlError } from './control-error.ts';
import type { components, paths } from './generated/schema.ts';

export { ControlError } from './control-error.ts';

type Schemas = components['schemas'];
/** Which part of a list is wanted; the first 100 by default. */
type Part = { offset?: number; limit?: number };

export interface ControlClientOptions {
  /** Where control is, such as `http://127.0.0.1:4020/_sandbox`. */
  baseUrl: string;
  /** What the sandbox was started with as `--control`. */
  secret: string;
  /** Sends the requests, such as `sandbox.fetch`. Default: the platform's `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What control does with one store. Each method throws a `ControlError` when control refuses. */
export interface StoreControl {
  get(): Promise<Schemas['Store']>;
  delete(): Promise<void>;
  /** These tokens are valid from now on, and no others. */
  replaceTokens(tokens: Schemas['Tokens']): Promise<void>;
  /** Makes of the store what it was created as; tokens and journal stay. */
  reset(): Promise<void>;
  /** `empty`, `demo` and `contents` take the place of what there is, `synthetic` adds to it. */
  seed(seed: Schemas['Seed']): Promise<void>;
  /** @param termDays days until an invoice without a due date is due */
  setTerms(termDays: number): Promise<void>;
  listCompanies(part?: Part): Promise<Schemas['CompanyPage']>;
  putCompany(companyId: string, company: Schemas['CompanyBody']): Promise<Schemas['Company']>;
  deleteCompany(companyId: string): Promise<void>;
  listChannels(part?: Part): Promise<Schemas['ChannelPage']>;
  putChannel(channelId: number, channel: Schemas['ChannelBody']): Promise<Schemas['Channel']>;
  deleteChannel(channelId: number): Promise<void>;
  listOrders(part?: Part): Promise<Schemas['OrderPage']>;
  putOrder(orderId: number, order: Schemas['OrderBody']): Promise<Schemas['Order']>;
  deleteOrder(orderId: number): Promise<void>;
  listExtraFields(part?: Part): Promise<Schemas['ExtraFieldPage']>;
  putExtraField(fieldId: number, field: Schemas['ExtraFieldBody']): Promise<Schemas['ExtraField']>;
  deleteExtraField(fieldId: number): Promise<void>;
  getClock(): Promise<Schemas['Clock']>;
  /** Times in milliseconds. */
  changeClock(change: Schemas['ClockChange']): Promise<Schemas['Clock']>;
  listJournal(): Promise<Schemas['JournalEntry'][]>;
  clearJournal(): Promise<void>;
  listFaults(): Promise<Schemas['Fault'][]>;
  addFault(script: Schemas['FaultScript']): Promise<Schemas['Fault']>;
  deleteFault(faultId: number): Promise<void>;
  clearFaults(): Promise<void>;
}

/** What control does. Each method throws a `ControlError` when control refuses. */
export interface ControlClient {
  /** Puts everything back to what the sandbox was started with. */
  reset(): Promise<void>;
  listStores(part?: Part): Promise<Schemas['StorePage']>;
  createStore(store: Schemas['NewStore']): Promise<Schemas['Store']>;
  /** Speaks of one store; asks nothing yet. */
  store(storeHash: string): StoreControl;
}

/** What control said of a refusal, or what came instead. */
async function messageIn(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { message } = Object(JSON.parse(text)) as { message?: unknown };
    if (typeof message === 'string') return message;
  } catch {
    // Something else than control has answered; its text is all there is.
  }
  return text.slice(0, 200) || '(an empty body)';
}

const throwing: Middleware = {
  async onResponse({ request, response }) {
    if (response.ok) return;
    const { status } = response;
    const message = `${request.method} ${request.url} answered ${status}: ${await messageIn(response)}`;
    throw new ControlError(message, { status });
  },
  onError({ request, error }) {
    const cause = error instanceof Error ? error.message : String(error);
    return new ControlError(
      `${request.method} ${request.url} failed: ${cause}. Is the sandbox running there?`,
      { cause: error },
    );
  },
};

/** The data of an answer that is a success. */
async function dataOf<Data>(answer: Promise<{ data?: Data }>): Promise<Data> {
  return (await answer).data as Data;
}

async function finish(answer: Promise<unknown>): Promise<void> {
  await answer;
}

/** A client of control. */
export function createControlClient({ baseUrl, secret, fetch }: ControlClientOptions): ControlClient {
  const api = createClient<paths>({
    baseUrl,
    headers: { 'X-Sandbox-Secret': secret },
    ...(fetch ? { fetch } : {}),
  });
  api.use(throwing);
  return {
    reset: () => finish(api.POST('/reset')),
    listStores: (query = {}) => dataOf(api.GET('/stores', { params: { query } })),
    createStore: (body) => dataOf(api.POST('/stores', { body })),
    store: (storeHash) => storeControl(api, storeHash),
  };
}

function storeControl(api: ReturnType<typeof createClient<paths>>, storeHash: string): StoreControl {
  const path = { storeHash };
  const params = { path };
  const store = '/stores/{storeHash}';
  return {
    get: () => dataOf(api.GET(store, { params })),
    delete: () => finish(api.DELETE(store, { params })),
    replaceTokens: (body) => finish(api.PUT(`${store}/tokens`, { params, body })),
    reset: () => finish(api.POST(`${store}/reset`, { params })),
    seed: (body) => finish(api.POST(`${store}/seed`, { params, body })),
    setTerms: (termDays) => finish(api.PUT(`${store}/terms`, { params, body: { termDays } })),
    listCompanies: (query = {}) => dataOf(api.GET(`${store}/companies`, { params: { path, query } })),
    putCompany: (companyId, body) =>
      dataOf(api.PUT(`${store}/companies/{companyId}`, { params: { path: { ...path, companyId } }, body })),
    deleteCompany: (companyId) =>
      finish(api.DELETE(`${store}/companies/{companyId}`, { params: { path: { ...path, companyId } } })),
    listChannels: (query = {}) => dataOf(api.GET(`${store}/channels`, { params: { path, query } })),
    putChannel: (channelId, body) =>
      dataOf(api.PUT(`${store}/channels/{channelId}`, { params: { path: { ...path, channelId } }, body })),
    deleteChannel: (channelId) =>
      finish(api.DELETE(`${store}/channels/{channelId}`, { params: { path: { ...path, channelId } } })),
    listOrders: (query = {}) => dataOf(api.GET(`${store}/orders`, { params: { path, query } })),
    putOrder: (orderId, body) =>
      dataOf(api.PUT(`${store}/orders/{orderId}`, { params: { path: { ...path, orderId } }, body })),
    deleteOrder: (orderId) =>
      finish(api.DELETE(`${store}/orders/{orderId}`, { params: { path: { ...path, orderId } } })),
    listExtraFields: (query = {}) => dataOf(api.GET(`${store}/extra-fields`, { params: { path, query } })),
    putExtraField: (fieldId, body) =>
      dataOf(api.PUT(`${store}/extra-fields/{fieldId}`, { params: { path: { ...path, fieldId } }, body })),
    deleteExtraField: (fieldId) =>
      finish(api.DELETE(`${store}/extra-fields/{fieldId}`, { params: { path: { ...path, fieldId } } })),
    getClock: () => dataOf(api.GET(`${store}/clock`, { params })),
    changeClock: (body) => dataOf(api.PUT(`${store}/clock`, { params, body })),
    listJournal: () => dataOf(api.GET(`${store}/journal`, { params })),
    clearJournal: () => finish(api.DELETE(`${store}/journal`, { params })),
    listFaults: () => dataOf(api.GET(`${store}/faults`, { params })),
    addFault: (body) => dataOf(api.POST(`${store}/faults`, { params, body })),
    deleteFault: (faultId) =>
      finish(api.DELETE(`${store}/faults/{faultId}`, { params: { path: { ...path, faultId } } })),
    clearFaults: () => finish(api.DELETE(`${store}/faults`, { params })),
  };
}
