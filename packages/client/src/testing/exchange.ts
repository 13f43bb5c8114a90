/** A request on its way through a fault. */
export interface Exchange {
  request: Request;
  /** Hands a request to the wrapped `fetch`: by default the one that was made. Rejects with the signal's reason on an abort. */
  deliver(request?: Request): Promise<Response>;
  /** The same, for an answer that nobody shall see. */
  carryOut(): Promise<void>;
  /** Notes why a fault could do nothing. */
  note(problem: string): void;
}
