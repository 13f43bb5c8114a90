/** What a live run keeps to. */
export interface LiveLimits {
  /** Requests, the cleaning up among them. */
  maxRequests: number;
  /** Invoices that may be created, refused attempts among them. */
  maxObjects: number;
  /** Requests in a minute; the store's 150 are shared with its other integrations. */
  perMinute: number;
}

export const defaultLimits: LiveLimits = { maxRequests: 60, maxObjects: 5, perMinute: 60 };

/** What a live run may write; undefined where it may only read. */
export interface WritePermission {
  /** The company whose invoices are written. */
  companyId: string;
  /** B2B Edition's own id of an order that an invoice may be made from. */
  orderId?: string;
}

/** Requests for which each invoice that may be left is provided: read, delete, read again. */
export const requestsToRemove = 3;
