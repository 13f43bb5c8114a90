/** Path under which the live service, and so the mock, has its operations. */
export const BASE_PATH = '/api/v3/io/ip';

const MESSAGES = {
  404: 'Not Found Error',
  405: 'Method Not Allowed Error',
  502: 'Bad Gateway Error',
  503: 'Service Unavailable Error',
  504: 'Gateway Timeout Error',
} as const;

/** An answer of the mock itself, in the shape that the service gives to errors without field names. */
export function serviceError(code: keyof typeof MESSAGES, errors: string): Response {
  return Response.json(
    { code, data: [], meta: { message: MESSAGES[code], errors } },
    // As Prism's answers do: else a page in a browser could not read why it failed.
    { status: code, headers: { 'access-control-allow-origin': '*' } },
  );
}
