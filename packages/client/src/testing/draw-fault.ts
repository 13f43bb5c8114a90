import type { Fault } from './faults/fault.ts';
import type { RandomFault } from './faulty-fetch.ts';
import { type MatchedRequest, matchRequest } from './match-request.ts';

/** Draws what happens to a request, or that nothing does. */
export type DrawFault = (about: MatchedRequest, request: Request) => Promise<Fault | undefined>;

/**
 * Makes a draw that depends on the seed, on what a request asks (method, path, query, body), and on how many of the same came
 * before. So two that run at once get the same faults whichever comes first, and one that is sent again gets a new draw.
 */
export function createDraw(seed: number, random: readonly Required<RandomFault>[]): DrawFault {
  const seen = new Map<string, number>();
  return async (about, request) => {
    if (!random.some(({ match }) => matchRequest(match, about))) return undefined;
    const body = request.body === null ? '' : await request.clone().text();
    const { pathname, search } = new URL(request.url);
    const key = [request.method, pathname, search, body].join('\n');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return choose(random, about, drawNumber(hash(`${seed}\n${before}\n${key}`)));
  };
}

function choose(
  random: readonly Required<RandomFault>[],
  about: MatchedRequest,
  drawn: number,
): Fault | undefined {
  let below = 0;
  for (const { rate, match, fault } of random) {
    if (!matchRequest(match, about)) continue;
    below += rate;
    if (drawn < below) return fault;
  }
  return undefined;
}

/** FNV-1a over UTF-16 units, in 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** The first number of mulberry32, from 0 to below 1. */
function drawNumber(state: number): number {
  let value = (state + 0x6d2b79f5) | 0;
  value = Math.imul(value ^ (value >>> 15), value | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
}
