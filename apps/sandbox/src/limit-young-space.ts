import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes. Below it requests become slower, far above it nothing becomes faster. */
const enough = 48_000_000;
const interval = 100;

const youngSpace = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;

/**
 * Stops the space for young objects from growing once it is large enough. Under load it would grow to a hundred megabytes,
 * which are never given back; its flag for a limit works at the start of Node alone, this one at any time.
 */
export function limitYoungSpace(): void {
  const timer = setInterval(() => {
    if (youngSpace() < enough) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(timer);
  }, interval);
  timer.unref();
}
