/**
 * Every reason that an error of this package can have, with the words that describe it. The keys are stable: code may
 * branch on them, while the words may change.
 */
export const errorReasons = {
  'bad-request': 'Bad Request',
  unauthorized: 'Unauthorized',
  forbidden: 'Forbidden',
  'not-found': 'Not Found',
  unprocessable: 'Unprocessable Content',
  'too-many-requests': 'Too Many Requests',
  'server-error': 'Server Error',
  'unexpected-status': 'Unexpected Status',
  'not-json': 'the answer is not JSON',
  'empty-body': 'the answer has no body',
  'not-an-envelope': 'the answer is JSON, but not the data and meta of this operation',
  'connection-failed': 'no answer came',
  aborted: 'the call was aborted',
  'invalid-argument': 'an argument cannot be used',
} as const;

/** Why a call failed. */
export type InvoiceErrorReason = keyof typeof errorReasons;

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
