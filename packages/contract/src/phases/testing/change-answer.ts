import type { Answers } from './small-server.ts';

/** An answer as a mistake changes it. */
export interface ChangeableAnswer {
  status: number;
  headers: Headers;
  /** An object, or what it is replaced with. */
  body: unknown;
}

/** A server whose answers are changed before they go out. */
export const changingAnswers =
  (change: (answer: ChangeableAnswer, request: Request) => void) =>
  (next: Answers): Answers =>
  async (request) => {
    const response = await next(request.clone());
    const { status } = response;
    const answer = {
      status,
      headers: new Headers(response.headers),
      body: (await response.json()) as unknown,
    };
    change(answer, request);
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    return new Response(text, answer);
  };

/** A server that gets other requests than were sent. */
export const changingRequests =
  (change: (request: Request) => Request | Promise<Request>) =>
  (next: Answers): Answers =>
  async (request) =>
    next(await change(request));
