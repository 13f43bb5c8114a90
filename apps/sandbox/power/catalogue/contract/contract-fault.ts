import type { FaultArea, SeededFault } from '../seeded-fault.ts';

/** A request that shows a fault. */
export interface Call {
  /** Method and path below the base path, with the query, such as `GET /invoices?limit=5`. */
  line: string;
  /** Sent beside, or in place of, the credentials and the content type; null leaves one out. */
  headers?: Readonly<Record<string, string | null>>;
  /** The body as it is. */
  body?: string | Uint8Array<ArrayBuffer>;
}

/** A fault with the requests to the demonstration store by which it shows; the correct server answers them differently. */
export interface ContractFault extends SeededFault {
  shows: readonly (string | Call)[];
}

/** Faults of one area. */
export const ofArea = (
  area: FaultArea,
  faults: readonly Omit<ContractFault, 'kind' | 'area'>[],
): readonly ContractFault[] => faults.map((fault) => ({ ...fault, kind: 'contract', area }));
