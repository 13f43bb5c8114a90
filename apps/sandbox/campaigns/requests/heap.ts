import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of JavaScript that are still needed, after all garbage was taken away. */
function heapInUse(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** The heap at each third of a run. */
export interface HeapWatch {
  /** Measures when another third of the run is over. */
  look(done: number): void;
  /** By how many bytes the heap grew in the last third; infinite when there was no last third. */
  lastGrowth(): number;
  /** In megabytes, for a table. */
  shown(): string;
}

export const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

/** Watches the heap over a run of so many requests. */
export function watchHeap(count: number): HeapWatch {
  const heap: number[] = [];
  return {
    look(done) {
      if (heap.length < 3 && done >= ((heap.length + 1) * count) / 3) heap.push(heapInUse());
    },
    lastGrowth() {
      const [, second, third] = heap;
      return second === undefined || third === undefined ? Number.POSITIVE_INFINITY : third - second;
    },
    shown: () => heap.map(megabytes).join(', '),
  };
}
