import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is true.
 * @param what for the error, such as "the sandbox answers again"
 * @param within milliseconds
 * @throws Error when the time is over
 */
export async function waitUntil(
  what: string,
  within: number,
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Waited ${within} ms in vain until ${what}.`);
    await pause(20);
  }
}
