/** Every reason that an error of this package can have. They are stable: code may branch on them. */
export const errorReasons = [
  'bad-request',
  'unauthorized',
  'forbidden',
  'not-found',
  'unprocessable',
  'too-many-requests',
  'server-error',
  'unexpected-status',
  'not-json',
  'empty-body',
  'not-an-envelope',
  'other-company',
  'drift',
  'connection-failed',
  'timed-out',
  'aborted',
  'deadline-exceeded',
  'conflict',
  'invalid-argument',
] as const;

/** Why a call failed. */
export type InvoiceErrorReason = (typeof errorReasons)[number];

const reasonOfCode: Readonly<Record<number, InvoiceErrorReason>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  422: 'unprocessable',
  429: 'too-many-requests',
};

/** The reason for an HTTP status, or for the `code` of a body, which uses the same numbers. */
export function reasonOfStatus(status: number): InvoiceErrorReason {
  if (status >= 500 && status < 600) return 'server-error';
  return reasonOfCode[status] ?? 'unexpected-status';
}
