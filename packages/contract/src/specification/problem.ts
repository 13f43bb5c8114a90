/** One way in which a request or an answer differs from the specification. */
export interface Problem {
  side: 'request' | 'response';
  /** Where the specification says otherwise, such as `#/components/schemas/Invoice`. */
  pointer: string;
  /** What differs, without the value itself. */
  message: string;
  /** What kind of thing a request has wrong, where a server does not refuse it as it refuses the rest. */
  about?: 'credentials' | 'unknown query key' | 'repeated parameter' | 'needless body';
}

/** A problem in one line. */
export const formatProblem = ({ side, pointer, message }: Problem): string =>
  `${side}: ${message} (${pointer})`;
