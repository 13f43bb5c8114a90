import { createSandbox, demoStore, type Sandbox } from '../../src/index.ts';
import { basePath, judgeAnswer, operationOf, parsed } from './judge-answer.ts';
import { type Answered, follow, type Model } from './model.ts';
import { describeStep, live, type Step, type StoreName, storeNames } from './step.ts';

/** An answer that breaks the specification, or contradicts what was acknowledged before. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
  /** Which of the steps got it, from 0; the last one when it came after all of them. */
  readonly step: number;

  constructor(step: number, message: string) {
    super(message);
    this.step = step;
  }
}

/** Plays sequences of requests to one sandbox in this process, and judges every answer. */
export interface Player extends AsyncDisposable {
  /**
   * Plays the steps one after another, on fresh stores, or on the stores as the steps before left them.
   * @throws WrongAnswer that names the request and what was wrong with its answer
   */
  play(steps: readonly Step[], on?: 'fresh' | 'as left'): Promise<void>;
  /** How many requests were sent, and how many were answered with each status. */
  readonly sent: number;
  readonly statuses: ReadonlyMap<number, number>;
}

const origin = 'http://127.0.0.1:4020';

/** The most invoices of a store; then the oldest are deleted, so that memory can stay flat. */
const mostLive = 200;

const credentialsOf = (store: StoreName) => ({ 'X-Auth-Token': `token-of-${store}`, 'X-Store-Hash': store });

const deletion = (store: StoreName, id: number): Step => ({
  method: 'DELETE',
  path: `/invoices/${id}`,
  pick: 0,
  query: '',
  headers: credentialsOf(store),
  store,
  body: undefined,
});

const reading = (store: StoreName, id: number): Step => ({ ...deletion(store, id), method: 'GET' });

/** The id in a path, where it is one. */
function idOf(values: Record<string, string> | undefined): number | undefined {
  const [text = ''] = Object.values(values ?? {});
  return /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined;
}

/** Starts a sandbox in memory with two demonstration stores and no limit. */
export async function createPlayer(): Promise<Player> {
  const own: unknown[] = [];
  const stores = storeNames.map((hash) => ({
    ...demoStore({ hash, tokens: [`token-of-${hash}`] }),
    storefrontTokens: [`storefront-of-${hash}`],
  }));
  const options = { stores, rateLimit: 'off', onViolation: 'note' } as const;
  const sandbox: Sandbox = await createSandbox({
    ...options,
    log: { request() {}, error: (error) => own.push(error) },
  });
  const statuses = new Map<number, number>();
  let sent = 0;
  let model = await beginModel();

  /** What is wrong with the document behind the link of an answer. */
  async function judgePdf(answer: Answered['answer']): Promise<string[]> {
    const { url = '' } = Object(answer.data) as { url?: string };
    const response = await sandbox.fetch(new Request(url));
    const bytes = new Uint8Array(await response.arrayBuffer());
    sent += 1;
    const good = response.status === 200 && new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-';
    return good
      ? []
      : [`the link to the PDF answers ${response.status} ${response.headers.get('content-type')}`];
  }

  async function send(step: Step, model: Model): Promise<string[]> {
    const ids = [...model[step.store ?? 'a'].live.keys()];
    const id = String(ids[step.pick % Math.max(1, ids.length)] ?? 1);
    const address = `${origin}${basePath}${step.path.replaceAll(live, id)}${step.query}`;
    const request = new Request(address, {
      method: step.method,
      headers: step.headers,
      ...(step.body ? { body: step.body } : {}),
    });
    const url = new URL(request.url);
    const response = await sandbox.fetch(request);
    const body = await response.text();
    sent += 1;
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    const problems = judgeAnswer(request.method, url, response, body);
    for (const error of own.splice(0)) problems.push(`an error of the sandbox itself: ${String(error)}`);
    const found = operationOf(request.method, url);
    if (!found || !step.store || problems.length > 0) return problems;
    const answered: Answered = {
      operationId: found.operation.operationId,
      store: step.store,
      id: idOf(found.pathValues),
      plain: step.query === '',
      sent: step.body && parsed(new TextDecoder().decode(step.body)),
      status: response.status,
      answer: parsed(body) as Answered['answer'],
    };
    // To print takes many times as long as anything else.
    const isLink = answered.operationId === 'getInvoicePdf' && answered.status === 200 && step.pick % 4 === 0;
    return [...follow(model, answered), ...(isLink ? await judgePdf(answered.answer) : [])];
  }

  async function take(step: Step, model: Model, index: number): Promise<void> {
    const problems = await send(step, model);
    if (problems.length > 0) throw new WrongAnswer(index, `${describeStep(step)}: ${problems.join('; ')}`);
  }

  async function beginModel(): Promise<Model> {
    await sandbox.reset();
    const model: Model = { a: { live: new Map() }, b: { live: new Map() } };
    for (const { hash, invoices = [] } of stores) {
      for (const { id, invoiceNumber } of invoices) model[hash as StoreName].live.set(id, invoiceNumber);
    }
    return model;
  }

  return {
    async play(steps, on = 'fresh') {
      if (on === 'fresh') model = await beginModel();
      for (const [index, step] of steps.entries()) {
        await take(step, model, index);
        for (const store of storeNames) {
          const [oldest] = model[store].live.keys();
          if (model[store].live.size > mostLive && oldest) await take(deletion(store, oldest), model, index);
        }
      }
      for (const store of storeNames) {
        for (const id of model[store].live.keys()) await take(reading(store, id), model, steps.length - 1);
      }
    },
    get sent() {
      return sent;
    },
    statuses,
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}
