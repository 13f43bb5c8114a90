import { LRUCache } from 'lru-cache';
import type { RenderedAnswer } from './http/rendered-answer.ts';

/** Operations whose answers follow from the invoices of the store alone: not from the clock, and nothing is written. */
const operations = new Set(['getInvoice', 'listInvoices', 'listInvoiceExtraFields']);

/** The most characters of text that are kept, and of one answer. */
const largest = { all: 2_000_000, one: 10_000 };

/** What is kept of an answer, and the query keys that were ignored for it. */
interface Kept extends RenderedAnswer {
  ignored: string[];
}

/** Answers that were given, by the revision of the store: any write to the store makes them unreachable. */
export interface AnswerCache {
  /** The kept answer to a request, or what `execute` answers, which is kept when it is a success. */
  through(
    request: { path: string; query: string },
    operation: { operationId: string },
    store: { storeId: number; revision: number },
    progress: { ignored: string[] },
    execute: () => Promise<RenderedAnswer>,
  ): Promise<RenderedAnswer>;
}

export function createAnswerCache(): AnswerCache {
  const kept = new LRUCache<string, Kept>({
    maxSize: largest.all,
    maxEntrySize: largest.one,
    sizeCalculation: ({ text }) => text.length,
  });
  return {
    async through({ path, query }, { operationId }, { storeId, revision }, progress, execute) {
      if (!operations.has(operationId)) return execute();
      const key = `${storeId} ${revision} ${path}?${query}`;
      const before = kept.get(key);
      if (before) {
        progress.ignored = before.ignored;
        return before;
      }
      const rendered = await execute();
      kept.set(key, { ...rendered, bytes: Buffer.from(rendered.text), ignored: progress.ignored });
      return rendered;
    },
  };
}
