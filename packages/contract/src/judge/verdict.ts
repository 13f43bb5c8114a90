/** How well a rule is founded: the vendor's documents say so, people saw it so, or the specification assumes it. */
export type Weight = 'documented' | 'observed' | 'assumed';

/** One thing that exchanges are held to. */
export interface Rule {
  /** In kebab-case, stable over versions, such as `update-keeps-the-rest`. */
  id: string;
  /** What holds, as a sentence. */
  says: string;
  weight: Weight;
  /** Where the specification says so, such as `#/paths/~1invoices/post`. */
  pointer: string;
}

/** One way in which what came is not what the rules want. */
export interface Verdict {
  rule: Rule;
  /** Where in the specification, more exactly than the rule says it; default the rule's own pointer. */
  pointer?: string;
  /** The field, header or parameter that it is about; the same for all findings of one cause. */
  subject?: string;
  /** What was expected, in words or as JSON. */
  expected: string;
  /** What came instead. */
  actual: string;
}
