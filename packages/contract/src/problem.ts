/** One way in which a request or an answer differs from the specification. */
export interface Problem {
  side: 'request' | 'response';
  /** Where the specification says otherwise, such as `#/components/schemas/Invoice`. */
  pointer: string;
  /** What differs, without the value itself. */
  message: string;
}

/** A problem in one line. */
export const formatProblem = ({ side, pointer, message }: Problem): string =>
  `${side}: ${message} (${pointer})`;
