import { request } from 'undici';
import type { Answers } from '../catalogue/seeded-fault.ts';

/** A request as it was sent, and the status that it got. */
interface RecordedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  status: number;
}

/** Requests in the order in which they were sent. */
export interface Recording {
  fetch: Answers;
  requests: RecordedRequest[];
}

/** Sends requests over the network and remembers them. */
export function createRecording(): Recording {
  const requests: RecordedRequest[] = [];
  return {
    requests,
    async fetch(request) {
      const { method, url, headers } = request;
      const { pathname, search } = new URL(url);
      const recorded = {
        method,
        path: pathname + search,
        headers: Object.fromEntries(headers),
        body: undefined as string | undefined,
        status: 0,
      };
      requests.push(recorded);
      recorded.body = (await request.clone().text()) || undefined;
      const answer = await fetch(request);
      recorded.status = answer.status;
      return answer;
    },
  };
}

/** What came of sending recorded requests again. */
export interface Replay {
  milliseconds: number;
  /** How many got the status that they got before. */
  same: number;
}

/**
 * Sends recorded requests to another server, one after the other, and reads each answer to its end: with the client that the suite
 * has too, which is quicker than `fetch`.
 */
export async function replay({ requests }: Pick<Recording, 'requests'>, origin: string): Promise<Replay> {
  const began = performance.now();
  let same = 0;
  for (const { method, path, headers, body, status } of requests) {
    const answer = await request(origin + path, { method, headers, body: body ?? null });
    await answer.body.text();
    if (answer.statusCode === status) same += 1;
  }
  return { milliseconds: performance.now() - began, same };
}
