import type { Exchange } from './exchange.ts';
import { answerWithFault } from './faults/answer-with-fault.ts';
import { changeBody } from './faults/change-body.ts';
import { changeData } from './faults/change-data.ts';
import { connectionFailure } from './faults/connection-failure.ts';
import type { DuplicateFault } from './faults/connection-faults.ts';
import type { DataFault, Fault } from './faults/fault.ts';
import { ignoreFilters } from './faults/ignore-filters.ts';
import { moveRows } from './faults/move-rows.ts';
import { rateLimitHeaders } from './faults/rate-limit-headers.ts';
import { redirect } from './faults/redirect.ts';
import { delayed, never, untilAborted } from './until-aborted.ts';
import { withBody } from './with-body.ts';

/** Answers a request as a fault wants it. An abort of the request ends every wait at once, with the signal's reason. */
export async function strike(fault: Fault, exchange: Exchange): Promise<Response> {
  const { request, deliver, carryOut } = exchange;
  switch (fault.kind) {
    case 'status':
    case 'html':
    case 'envelope':
    case 'empty':
      if (fault.when === 'after') await carryOut();
      return answerWithFault(fault, request);
    case 'echo':
      return answerWithFault(fault, request);
    case 'redirect':
      return redirect(fault, exchange);
    case 'rate-limit':
      return withHeaders(await deliver(), rateLimitHeaders(fault));
    case 'refused':
      throw connectionFailure('ECONNREFUSED');
    case 'reset':
      if (fault.when !== 'before') await carryOut();
      throw connectionFailure('ECONNRESET');
    case 'hang':
      if (fault.when !== 'before') await carryOut();
      return never(request);
    case 'delay':
      await delayed(request, fault.delayMs);
      return deliver();
    case 'duplicate':
      return twice(fault, exchange);
    case 'truncate':
    case 'stall':
    case 'encoding':
    case 'broken-json':
      return changeBody(fault, exchange);
    case 'inserted-rows':
    case 'deleted-rows':
      return moveRows(fault, exchange);
    case 'ignored-filter':
      return ignoreFilters(fault, exchange);
    default:
      return withOtherData(fault, exchange);
  }
}

async function twice({ answer }: DuplicateFault, { deliver, carryOut }: Exchange): Promise<Response> {
  if (answer !== 'first') {
    await carryOut();
    return deliver();
  }
  const first = await deliver();
  await carryOut();
  return first;
}

function withHeaders(response: Response, more: Readonly<Record<string, string>>): Response {
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(response.body, { status, statusText, headers });
}

async function withOtherData(fault: DataFault, { request, deliver, note }: Exchange): Promise<Response> {
  const response = await deliver();
  const { text, problem } = changeData(fault, await untilAborted(request, response.text()));
  if (problem !== undefined) note(problem);
  return withBody(response, text);
}
