import { below } from '@b2b-invoices/spec';

/**
 * Where the parts of a canonical document come from: a pointer into the document as its authors wrote it, for
 * a part as a whole and for those of its keywords that were written elsewhere.
 */
export class Origins {
  #pointers = new WeakMap<object, { pointer: string; keywords: Record<string, string> }>();

  /** Notes where a part comes from. */
  set<Part extends object>(part: Part, pointer: string, keywords: Record<string, string> = {}): Part {
    this.#pointers.set(part, { pointer, keywords });
    return part;
  }

  /** The pointer of a part; `#` of one that nobody has noted. */
  of(part: object): string {
    return this.#pointers.get(part)?.pointer ?? '#';
  }

  /** The pointer of a keyword of a part. */
  ofKeyword(part: object, keyword: string): string {
    return this.#pointers.get(part)?.keywords[keyword] ?? below(this.of(part), keyword);
  }
}
