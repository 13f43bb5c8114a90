import { expect, test } from 'vitest';
import { ControlError, createControlClient } from './control-client.ts';

/** A client whose requests are answered by `answer`, and the requests that it sent. */
function clientOf(answer: (request: Request) => Response): {
  control: ReturnType<typeof createControlClient>;
  sent: Request[];
} {
  const sent: Request[] = [];
  const control = createControlClient({
    baseUrl: 'http://sandbox/_sandbox',
    secret: 'open sesame',
    async fetch(request) {
      sent.push(request);
      return answer(request);
    },
  });
  return { control, sent };
}

async function errorOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('a request has the secret, and ids in their places as they are meant', async () => {
  const { control, sent } = clientOf(() => new Response(null, { status: 204 }));
  await control.store('a/b').deleteCompany('ü?');
  expect(sent[0]?.url).toBe('http://sandbox/_sandbox/stores/a%2Fb/companies/%C3%BC%3F');
  expect(sent[0]?.method).toBe('DELETE');
  expect(sent[0]?.headers.get('x-sandbox-secret')).toBe('open sesame');
});

test('a refusal is an error with what was asked and what control said', async () => {
  const { control } = clientOf(() => Response.json({ message: 'There is no store a.' }, { status: 404 }));
  const error = await errorOf(control.store('a').get());
  expect(error).toBeInstanceOf(ControlError);
  expect(error).toMatchObject({
    status: 404,
    message: 'GET http://sandbox/_sandbox/stores/a answered 404: There is no store a.',
  });
});

test('an answer of something else than control is an error with its text', async () => {
  const { control } = clientOf(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(String(await errorOf(control.reset()))).toContain('answered 502: <h1>Bad gateway</h1>');
});

test('a sandbox that is not there is an error that asks for it', async () => {
  const { control } = clientOf(() => {
    throw new TypeError('fetch failed');
  });
  const error = await errorOf(control.listStores());
  expect(error).toBeInstanceOf(ControlError);
  expect(error).toMatchObject({
    status: undefined,
    message: 'GET http://sandbox/_sandbox/stores failed: fetch failed. Is the sandbox running there?',
  });
});
