/** The codes along the causes of an error; several where each address of a host was tried. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code } = error as NodeJS.ErrnoException;
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  // What is wrong with the bytes of an answer has a name and not always a code.
  const own = typeof code === 'string' ? [code] : error.name === 'HTTPParserError' ? ['HPE'] : [];
  return [...own, ...inner.flatMap(codesOf)];
}

const advices: readonly [pattern: RegExp, sentence: (url: URL) => string][] = [
  [
    /^ECONNREFUSED$/,
    ({ origin }) => `Nothing listens at ${origin}; start the server there, or correct --url.`,
  ],
  [/^(ENOTFOUND|EAI_AGAIN)$/, ({ hostname }) => `The host ${hostname} cannot be found; correct --url.`],
  [
    /^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    ({ origin }) => `${origin} cannot be reached from here; check the network, or correct --url.`,
  ],
  [
    /CERT|SSL|TLS|SELF_SIGNED/,
    ({ origin }) =>
      `The certificate of ${origin} is not trusted; correct --url, or name its authority in NODE_EXTRA_CA_CERTS.`,
  ],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    ({ origin }) => `${origin} closed the connection without an answer; see in its log why.`,
  ],
  [/^(HPE|UND_ERR_)/, ({ origin }) => `What answers at ${origin} does not speak HTTP; correct --url.`],
];

/** What the first cause of an error says, since fetch itself says only that it failed. */
function innermost(error: unknown): string {
  const { message = 'for an unknown reason', cause } = Object(error) as Error;
  return cause === undefined ? message : innermost(cause);
}

/** Why a request got no answer, and what to do. */
export function whyUnanswered(error: unknown, url: URL, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `${url.origin} did not answer within ${timeoutMs / 1000} s; see why it hangs, or give it more with --timeout.`;
  for (const code of codesOf(error)) {
    const advice = advices.find(([pattern]) => pattern.test(code));
    if (advice) return `${advice[1](url).replace(/;/, ` (${code});`)}`;
  }
  return `The request to ${url.origin} failed (${innermost(error)}); correct --url, or see in the log of the server why.`;
}
