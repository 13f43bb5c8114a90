import { Buffer } from 'node:buffer';
import { maskSecrets, secretsOf } from './http/secrets.ts';

/** The most bytes that are kept of a body. */
export const longestBody = 4096;

/** A body as it was kept; undefined where there was none. */
export interface KeptBody {
  text: string;
  /** Whether it goes on beyond what was kept. */
  truncated: boolean;
}

/**
 * The beginnings of bodies, a place for each, in memory of a fixed size beside the heap: strings that are held for a while
 * and then dropped are what makes a heap grow.
 */
export interface KeptBodies {
  /** Writes over what the place had. The secrets of a body are masked before it is cut, so that none loses its end and stays. */
  keep(place: number, text: string | undefined, rawHeaders: readonly string[]): void;
  read(place: number): KeptBody | undefined;
}

interface Part {
  length: number;
  truncated: boolean;
}

/** Room for as many bodies as there are places. */
export function createKeptBodies(places: number): KeptBodies {
  const memory = Buffer.alloc(places * longestBody);
  const parts: (Part | undefined)[] = new Array<Part | undefined>(places).fill(undefined);
  const fits = (text: string): boolean =>
    text.length * 3 <= longestBody || (text.length <= longestBody && Buffer.byteLength(text) <= longestBody);
  return {
    keep(place, text, rawHeaders) {
      if (text === undefined) {
        parts[place] = undefined;
        return;
      }
      const truncated = !fits(text);
      const length = memory.write(
        truncated ? maskSecrets(text, secretsOf(rawHeaders)) : text,
        place * longestBody,
        longestBody,
      );
      parts[place] = { length, truncated };
    },
    read(place) {
      const part = parts[place];
      if (!part) return undefined;
      const start = place * longestBody;
      return { text: memory.toString('utf8', start, start + part.length), truncated: part.truncated };
    },
  };
}
