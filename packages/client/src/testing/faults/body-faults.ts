/** A body that stops before its end. */
export interface TruncateFault {
  kind: 'truncate';
  /** How many bytes still come. Default: half of them. */
  afterBytes?: number;
  /** `terminated` fails the reading as a lost connection does; `quietly` lets the part pass for the whole. Default: `terminated`. */
  ends?: 'terminated' | 'quietly';
}

/** A body that stops while the connection stays: nothing more comes until the request is aborted. */
export interface StallFault {
  kind: 'stall';
  /** How many bytes still come. Default: 0, so there are headers alone. */
  afterBytes?: number;
}

/** A body in another encoding than the UTF-8 that JSON must have. */
export interface EncodingFault {
  kind: 'encoding';
  /** Default: `utf-16le`, with its byte order mark. Latin-1 has `?` for what it lacks, and changes nothing in ASCII. */
  encoding?: 'utf-16le' | 'utf-16be' | 'latin-1';
}

/** A body that is JSON but for a comma too many. */
export interface BrokenJsonFault {
  kind: 'broken-json';
}
