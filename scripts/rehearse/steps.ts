/** Prints each step of the rehearsal with its time, and keeps the sum. */
export class Steps {
  readonly #write: (line: string) => void;
  readonly #began: number = performance.now();
  #count = 0;

  constructor(write: (line: string) => void = console.log) {
    this.#write = write;
  }

  /** Prints a heading between steps. */
  heading(title: string): void {
    this.#write(`\n${title}`);
  }

  /** Does a step, and prints it when it is done, with what it has found out, or as failed. */
  async do<T>(title: string, step: () => Promise<T>, found: (result: T) => string = () => ''): Promise<T> {
    const began = performance.now();
    const line = (mark: string, rest: string) =>
      this.#write(`${seconds(performance.now() - began)}  ${mark} ${title}${rest && `: ${rest}`}`);
    try {
      const result = await step();
      this.#count += 1;
      line('✓', found(result));
      return result;
    } catch (error) {
      // What is ended because another step failed has not failed itself.
      if ((error as Error).name === 'AbortError') line('–', 'stopped');
      else line('✗', '');
      throw error;
    }
  }

  /** What all steps came to, as a sentence. */
  summary(): string {
    return `${this.#count} ${this.#count === 1 ? 'step' : 'steps'} in ${seconds(performance.now() - this.#began).trim()}.`;
  }
}

/** Milliseconds as seconds, right-aligned in eight columns. */
function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
}
