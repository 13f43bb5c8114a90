import type { Failure } from '../call/failure.ts';
import type { Applied } from '../errors/applied.ts';

// The connection was never made, so nothing was sent: the codes of Node, of undici and of Bun.
const neverConnected =
  /^(E(CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;

/**
 * Whether the attempt that failed so took effect. The service checks before it writes, so it wrote nothing where it found
 * fault with the request; of its own faults, and of those of what stands before it, nothing is known.
 */
export function appliedOf({ details, context }: Failure): Applied {
  const { reason, status = 0, code = 0 } = details;
  if (context.isUnsent || isNeverConnected(context.thrown)) return 'no';
  // The service says success in its own words, if in another form.
  if (reason === 'drift' || (reason === 'not-an-envelope' && code > 0)) return 'yes';
  const said = status < 300 && code > status ? code : status;
  // A browser hides the status of a redirect.
  if (reason === 'unexpected-status' && said === 0) return 'no';
  return said >= 300 && said < 500 && said !== 408 ? 'no' : 'maybe';
}

// A host with several addresses gives an error for each of them.
function isNeverConnected(thrown: unknown, deepest = 8): boolean {
  const { code, cause, errors } = Object(thrown);
  return (
    neverConnected.test(code) ||
    (deepest > 0 && thrown !== undefined && isNeverConnected(cause ?? errors?.[0], deepest - 1))
  );
}
