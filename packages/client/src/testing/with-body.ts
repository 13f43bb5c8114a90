/** The answer with another body. What its headers say of the old body's length and coding goes. */
export function withBody(
  response: Response,
  body: Uint8Array<ArrayBuffer> | ReadableStream | string,
): Response {
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  for (const name of ['Content-Length', 'Content-Encoding', 'Transfer-Encoding']) headers.delete(name);
  const empty = [204, 205, 304].includes(status);
  return new Response(empty ? null : body, { status, statusText, headers });
}
