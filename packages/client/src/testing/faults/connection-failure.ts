const messages = {
  ECONNREFUSED: 'connect ECONNREFUSED',
  ECONNRESET: 'read ECONNRESET',
  UND_ERR_SOCKET: 'other side closed',
} as const;

/**
 * The error of a connection that failed, in the form that Node's `fetch` gives it: `fetch failed` where no answer came,
 * `terminated` where its body broke off.
 */
export function connectionFailure(
  code: keyof typeof messages,
  message: 'fetch failed' | 'terminated' = 'fetch failed',
): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(messages[code]), { code }) });
}
