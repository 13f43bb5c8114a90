import { createHash } from 'node:crypto';

/** What a bad wire does to a request. `before` and `after` tell whether the service has carried it out. */
export const wireFaults = [
  'reset-before',
  'reset-after',
  'hang-before',
  'stall-after',
  'truncate-after',
  'error-after',
  'login-after',
  'html-before',
  'unavailable-before',
  'busy-before',
  'delay',
  'duplicate',
  'late',
] as const;

/** One of them. */
export type WireFault = (typeof wireFaults)[number];

/** Those that make one request two at the service, whoever sent it: only a service that refuses a taken number can bear them. */
export const doubling: readonly WireFault[] = ['duplicate', 'late'];

/** Draws what happens to a request, or that nothing does. */
export type DrawWireFault = (method: string, url: string, body: string) => WireFault | undefined;

/**
 * Makes a draw that strikes so many of all requests (0 to 1) with one of the faults. It depends on the seed, on the request
 * and on how many of the same came before, not on which of two comes first.
 */
export function createWireDraw(seed: number, rate: number, faults: readonly WireFault[]): DrawWireFault {
  const seen = new Map<string, number>();
  return (method, url, body) => {
    const key = `${method} ${url} ${body}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const digest = createHash('sha256').update(`${seed} ${before} ${key}`).digest();
    const [strikes, which] = [digest.readUInt32BE(0) / 2 ** 32, digest.readUInt32BE(4)];
    return strikes < rate ? faults[which % faults.length] : undefined;
  };
}
