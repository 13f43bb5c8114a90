import type { Answers } from '../seeded-fault.ts';

/** What an answer says, as far as a demonstration needs it. */
export interface Said {
  status: number;
  data: Record<string, unknown>;
}

/** A page of a list. */
export interface Page {
  total: unknown;
  numbers: unknown[];
  items: Record<string, unknown>[];
}

/** A store in the hands of a demonstration. */
export interface Shop {
  /** Creates an invoice of 100 USD, number A-1, company 4711, with these changes, and gives its id. */
  create(changes?: Record<string, unknown>): Promise<number>;
  /** The same; gives the status alone. */
  tryCreate(changes?: Record<string, unknown>): Promise<number>;
  /** Creates from a body as text. */
  createText(body: string): Promise<number>;
  read(id: number): Promise<Record<string, unknown>>;
  /** Updates an invoice and gives the status. */
  update(id: number, body: Record<string, unknown>): Promise<number>;
  remove(id: number): Promise<number>;
  list(query?: string): Promise<Page>;
  send(method: string, path: string, body?: unknown): Promise<Said>;
  /** The same with a body as text. */
  sendText(method: string, path: string, body: string): Promise<Said>;
  /** Fetches an address as anybody would, and gives the status. */
  fetch(url: unknown): Promise<number>;
  /** Moves the clock on. */
  later(seconds: number): void;
  /** Another store of the same server, with a term of 14 days and one extra field less. */
  other: Shop;
}

/** Shows what a server does with an invoice or two. */
export type Demonstration = (shop: Shop) => Promise<unknown>;

/** An amount in US dollars. */
export const usd = (value: number | string): { code: string; value: number | string } => ({
  code: 'USD',
  value,
});

const api = 'http://127.0.0.1:4020/api/v3/io/ip';

/** Stores `shop-a` and `shop-b` of a server, with the tokens `token-a` and `token-b`. */
export function openShop(answers: Answers, later: (seconds: number) => void): Shop {
  const shopOf = (name: string, other: () => Shop): Shop => {
    const headers = { 'X-Store-Hash': `shop-${name}`, 'X-Auth-Token': `token-${name}` };
    const ask = async (method: string, path: string, text?: string) => {
      const type = text === undefined ? undefined : { 'Content-Type': 'application/json' };
      const body = text === undefined ? {} : { body: text };
      const request = new Request(api + path, { method, headers: { ...headers, ...type }, ...body });
      const response = await answers(request);
      const { data, meta } = Object(await response.json());
      return { status: response.status, data, meta };
    };
    const sendText: Shop['sendText'] = async (method, path, body) => {
      const { status, data } = await ask(method, path, body);
      return { status, data: Object(data) };
    };
    const send: Shop['send'] = async (method, path, body) => {
      const { status, data } = await ask(method, path, body === undefined ? undefined : JSON.stringify(body));
      return { status, data: Object(data) };
    };
    const post = (changes: Record<string, unknown> = {}): Promise<Said> =>
      send('POST', '/invoices', {
        invoiceNumber: 'A-1',
        customerId: '4711',
        originalBalance: usd(100),
        openBalance: usd(100),
        ...changes,
      });
    return {
      create: async (changes) => Number((await post(changes)).data['id']),
      tryCreate: async (changes) => (await post(changes)).status,
      createText: async (body) => Number(Object((await ask('POST', '/invoices', body)).data).id),
      read: async (id) => (await send('GET', `/invoices/${id}`)).data,
      update: async (id, body) => (await send('PUT', `/invoices/${id}`, body)).status,
      remove: async (id) => (await send('DELETE', `/invoices/${id}`)).status,
      async list(query = '') {
        const { data, meta } = await ask('GET', `/invoices?${query}`);
        const items = data as Record<string, unknown>[];
        return {
          total: meta.pagination?.totalCount,
          numbers: items.map(({ invoiceNumber }) => invoiceNumber),
          items,
        };
      },
      send,
      sendText,
      fetch: async (url) => (await answers(new Request(String(url)))).status,
      later,
      get other() {
        return other();
      },
    };
  };
  const first: Shop = shopOf('a', () => second);
  const second: Shop = shopOf('b', () => first);
  return first;
}
