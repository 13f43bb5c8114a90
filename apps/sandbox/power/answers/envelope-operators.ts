/** A way to change an answer beside the values of its body. */
export interface EnvelopeOperator {
  name: string;
  change(answer: Response): Promise<Response>;
}

const body = async (answer: Response): Promise<string | null> => (await answer.text()) || null;

const withStatus = (name: string, statusOf: (status: number) => number): EnvelopeOperator => ({
  name,
  async change(answer) {
    const status = statusOf(answer.status);
    const text = await body(answer);
    return new Response(status === 204 ? null : text, { status, headers: answer.headers });
  },
});

const withHeaders = (name: string, change: (headers: Headers) => void): EnvelopeOperator => ({
  name,
  async change(answer) {
    const headers = new Headers(answer.headers);
    change(headers);
    // Bytes, since text would bring a content type of its own.
    return new Response(new Uint8Array(await answer.arrayBuffer()), { status: answer.status, headers });
  },
});

const withText = (name: string, change: (text: string) => string): EnvelopeOperator => ({
  name,
  async change(answer) {
    const headers = new Headers(answer.headers);
    headers.delete('Content-Length');
    return new Response(change(await answer.text()), { status: answer.status, headers });
  },
});

/** The operators on answers as a whole, for the headers that the answers are specified to have. */
export function envelopeOperators(headers: readonly string[]): EnvelopeOperator[] {
  return [
    withStatus('status 201', () => 201),
    withStatus('status 204', () => 204),
    withStatus('status 500', () => 500),
    withStatus('status one more', (status) => status + 1),
    withStatus('status 200', () => 200),
    ...[...headers, 'Content-Type'].flatMap((name) => [
      withHeaders(`drop header ${name}`, (all) => all.delete(name)),
      withHeaders(`garble header ${name}`, (all) => all.has(name) && all.set(name, '?')),
    ]),
    withHeaders('content type text/html', (all) => all.set('Content-Type', 'text/html')),
    withText('empty body', () => ''),
    withText('truncated body', (text) => text.slice(0, Math.floor(text.length / 2))),
    withText('HTML body', () => '<!doctype html><title>Error</title>'),
  ];
}
