/** A type of JSON Schema, in the words of a report. */
export type Kind = 'text' | 'a number' | 'a whole number' | 'true or false' | 'an object' | 'a list' | 'null';

/** The keywords of JSON Schema that the check knows. The generator refuses all others. */
export interface ValueSchema {
  /** What kinds of value it may be. */
  readonly kinds: readonly Kind[];
  /** The only values that it may be. */
  readonly enum?: readonly unknown[];
  /** The least number, or the least count of characters, items or properties. */
  readonly least?: number;
  /** The greatest number, or the greatest count of characters, items or properties. */
  readonly most?: number;
  /** The properties that it must have. */
  readonly required?: Readonly<Record<string, AnswerSchema>>;
  /** The properties that it may have. */
  readonly optional?: Readonly<Record<string, AnswerSchema>>;
  /** What any other property may be. Where this is absent, there is to be no other. */
  readonly additional?: true | AnswerSchema;
  readonly items?: AnswerSchema;
}

/** What the specification says of a value, as far as an answer can differ from it; `false` for what must not be there. */
export type AnswerSchema = false | { readonly anyOf: readonly AnswerSchema[] } | ValueSchema;

/** The schemas of the answers, by operation and by HTTP status. */
export type AnswerSchemas = Readonly<Record<string, Readonly<Record<number, AnswerSchema>>>>;
