import type { ApiCall } from './api-call.ts';
import type { Seed } from './state-fault.ts';

/** Control requests after which a store no longer has what it had. */
const beginsAnew = /\/_sandbox(?:\/stores\/([^/]+))?(?:\/reset|\/seed)?$/;

/**
 * Gives a fault a memory for each store, which is forgotten when control resets, seeds or removes the store.
 * @param empty makes the memory of a store that nothing is known of
 * @param build gets the memory of the store of a call, and those of all stores
 */
export const remembering =
  <Memory>(
    empty: () => Memory,
    build: (memoryOf: (call: ApiCall) => Memory, memories: Map<string, Memory>) => Seed,
  ): Seed =>
  (next) => {
    const memories = new Map<string, Memory>();
    const memoryOf = ({ store }: ApiCall): Memory => {
      const memory = memories.get(store) ?? empty();
      memories.set(store, memory);
      return memory;
    };
    const answers = build(memoryOf, memories)(next);
    return (request) => {
      const [ofControl, hash] = beginsAnew.exec(new URL(request.url).pathname) ?? [];
      if (ofControl !== undefined && request.method !== 'GET') {
        for (const store of memories.keys()) {
          const [name = ''] = store.split(' ');
          if (hash === undefined || hash === encodeURIComponent(name)) memories.delete(store);
        }
      }
      return answers(request);
    };
  };
