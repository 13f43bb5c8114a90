/** How an answer goes wrong on its way, where a fault wants that. */
export type Delivery =
  /** The connection is reset, and nothing is answered. */
  | { kind: 'reset' }
  /** After so many bytes of the body nothing more comes, and the connection stays open. */
  | { kind: 'stall'; afterBytes: number }
  /** After so many bytes of the body the connection is closed. */
  | { kind: 'truncate'; afterBytes: number };

/** An answer as it goes over the wire. */
export interface OutgoingAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The body in UTF-8, for who has it already. */
  bytes?: Uint8Array | undefined;
  /** Undefined for an answer that arrives whole. */
  delivery?: Delivery | undefined;
}
