import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { CannotRun } from '../command/cannot-run.ts';

/** One line of a journal. */
export interface JournalEntry {
  event: 'creating' | 'created' | 'refused' | 'removed';
  baseUrl: string;
  companyId: string;
  /** Which attempt of which run; the lines of one attempt share it. */
  attempt: string;
  invoiceNumber?: string;
  id?: number;
}

/** A file of what was created, written before and after each create, that outlives a killed process. */
export interface Journal {
  /** Where it is. */
  file: string;
  add(entry: JournalEntry): void;
  /** What lines before say was created and not removed, by attempt. */
  leftovers(): JournalEntry[];
  /** Takes the file away, since nothing is left. */
  remove(): void;
}

function linesOf(file: string): JournalEntry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line, index) => {
    try {
      return [JSON.parse(line) as JournalEntry];
    } catch {
      // The last line may have been cut off by the end of a process; nothing was sent before it was whole.
      if (index === lines.length - 1) return [];
      throw new CannotRun(
        `The journal ${file} cannot be read at line ${index + 1}; mend the line, or name another file with --journal.`,
      );
    }
  });
}

function leftoversOf(entries: readonly JournalEntry[]): JournalEntry[] {
  const open = new Map<string, JournalEntry>();
  for (const entry of entries) {
    if (entry.event === 'removed' || entry.event === 'refused') open.delete(entry.attempt);
    else open.set(entry.attempt, { ...open.get(entry.attempt), ...entry });
  }
  return [...open.values()];
}

function open(file: string): number {
  try {
    return openSync(file, 'a', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotRun(
      `The journal ${file} cannot be written (${code}), and without it nothing is created; name another file with --journal.`,
    );
  }
}

/** A journal in a file. @throws CannotRun when it cannot be read or written */
export function openJournal(file: string): Journal {
  linesOf(file);
  closeSync(open(file));
  return {
    file,
    add(entry) {
      const descriptor = open(file);
      try {
        writeSync(descriptor, `${JSON.stringify(entry)}\n`);
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    },
    leftovers: () => leftoversOf(linesOf(file)),
    remove: () => rmSync(file, { force: true }),
  };
}
