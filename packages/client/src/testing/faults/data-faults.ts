/** A type of JSON. */
export type JsonType = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

/** A JSON pointer; `*` stands for each item of a list. Where an answer has no such place, it stays as it is. */
export type Pointer = string;

/** Money as a JSON number where the answer has a string. */
export interface NumberFault {
  kind: 'number';
  /** Default: the values of both balances, of the invoice or of each in the list. */
  pointer?: Pointer;
  /**
   * The digits as they stand in the body, such as `9007199254740993.0001`; they pass through no JavaScript number.
   * Default: those of the string.
   */
  digits?: string;
}

/** A value of another type, as near to the old one as can be, without losing a digit. */
export interface DriftFault {
  kind: 'drift';
  /** Default: the status of the invoice, or of each in the list. */
  pointer?: Pointer;
  /** Default: `string`. */
  to?: JsonType;
}

/** A field that the specification does not know. */
export interface FieldFault {
  kind: 'field';
  /** The object that gets it. Default: `data`, or each item of the list there. */
  pointer?: Pointer;
  /** Default: `newField`. */
  name?: string;
  /** Any JSON value. Default: `"new"`. */
  value?: unknown;
}

/** A value that the specification does not know. */
export interface EnumFault {
  kind: 'enum';
  /** Default: the status of the invoice, or of each in the list. */
  pointer?: Pointer;
  /** Any JSON value. Default: 9. */
  value?: unknown;
}

/** Rows of another company at the end of a page. */
export interface OtherCompanyFault {
  kind: 'other-company';
  /** How many. Default: 1. */
  rows?: number;
  /** Whose `customerId` they get. Default: `999999`. */
  customerId?: string;
}
