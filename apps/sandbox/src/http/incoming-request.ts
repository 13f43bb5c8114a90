/** A request of which nothing but the first line was looked at. Web's own `Request` costs more than reading an invoice. */
export interface IncomingRequest {
  method: string;
  /** The path as it came, without the query. */
  path: string;
  /** The query as it came, without the question mark; empty where there is none. */
  query: string;
  /** Where the sandbox was reached, such as `http://127.0.0.1:4020`. */
  readonly origin: string;
  /** A header by its name in lower case, or null. */
  header(name: string): string | null;
  /** Names and values in turn, with the secrets that they hold. */
  readonly rawHeaders: readonly string[];
  /**
   * Reads the body.
   * @throws Refusal 400 for more than `limit` bytes, and for a body that breaks off
   */
  readBody(limit: number): Promise<Uint8Array>;
}
