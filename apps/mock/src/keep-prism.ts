import type { Death } from './death.ts';
import { type Prism, type StartOptions, startPrism } from './start-prism.ts';

export interface KeepOptions extends Omit<StartOptions, 'signal'> {
  /** How many starts in a row may fail before no other is tried. */
  attempts: number;
  /** Called when a Prism that had answered is gone, before the next one starts. */
  onDeath: (death: Death) => void;
}

/** A Prism that is started again whenever it dies. */
export interface KeptPrism {
  /** The Prism that answers now, or the next one as soon as it does. Rejects when there will be none. */
  current(): Promise<Prism>;
  /** Resolves when no other Prism will be started: to undefined after `close`, to the reason otherwise. */
  readonly ended: Promise<Error | undefined>;
  /** Kills Prism and resolves when its process is gone. May be called again. */
  close(): Promise<void>;
}

/** Starts Prism, and starts it again whenever it dies, until `close` or until `attempts` starts in a row failed. */
export function keepPrism({ attempts, onDeath, ...options }: KeepOptions): KeptPrism {
  const stop = new AbortController();
  let end: (reason: Error | undefined) => void;
  const ended = new Promise<Error | undefined>((resolve) => {
    end = resolve;
  });
  let current = launch();

  function launch(): Promise<Prism> {
    const launched = startAgainAndAgain();
    launched.then(
      (prism) =>
        prism.death.then((death) => {
          if (stop.signal.aborted) return;
          onDeath(death);
          current = launch();
        }),
      (reason: Error) => end(stop.signal.aborted ? undefined : reason),
    );
    return launched;
  }

  async function startAgainAndAgain(): Promise<Prism> {
    let cause = '';
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (stop.signal.aborted) throw new Error('The mock is closed.');
      try {
        return await startPrism({ ...options, signal: stop.signal });
      } catch (error) {
        cause = (error as Error).message;
      }
    }
    throw new Error(`Prism did not start in ${attempts} attempts: ${cause}.`);
  }

  return {
    current: () => (stop.signal.aborted ? Promise.reject(new Error('The mock is closed.')) : current),
    ended,
    async close() {
      stop.abort();
      await current.then((prism) => prism.death).catch(() => {});
      end(undefined);
    },
  };
}
