/** A line that says how far something has come. */
export interface Progress {
  /** @param text what is said besides, such as what was missed so far */
  step(done: number, total: number, text?: string): void;
  /** Leaves the line free. */
  end(): void;
}

/** What a progress line is written to. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows progress: in one line on a terminal, elsewhere a line for each tenth. */
export function createProgress(name: string, stream: ProgressStream): Progress {
  let tenth = 0;
  return {
    step(done, total, text = '') {
      const line = `${name} ${done} of ${total}${text && `, ${text}`}`;
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${line.slice(0, 100)}`);
        return;
      }
      const reached = Math.floor((10 * done) / Math.max(total, 1));
      if (reached > tenth) stream.write(`${line}\n`);
      tenth = reached;
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
      tenth = 0;
    },
  };
}
