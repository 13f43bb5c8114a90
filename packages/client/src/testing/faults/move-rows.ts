import type { Exchange } from '../exchange.ts';
import { nodesAt, parseJsonText, replaceNodes } from '../json-text.ts';
import { untilAborted } from '../until-aborted.ts';
import { withBody } from '../with-body.ts';
import type { RowsFault } from './fault.ts';

/**
 * Answers with the page that the asked offset has once rows were inserted or deleted ahead of it: the page of an offset that
 * many rows earlier or later, under the asked offset and with the new total.
 */
export async function moveRows(fault: RowsFault, { request, deliver, note }: Exchange): Promise<Response> {
  const { rows = 1, totalCount = 'changes' } = fault;
  const more = fault.kind === 'inserted-rows' ? rows : -rows;
  const url = new URL(request.url);
  const asked = Number(url.searchParams.get('offset') ?? 0);
  const moved = Math.max(0, asked - more);
  if (request.method !== 'GET') note('the request asks for no page');
  if (request.method !== 'GET' || moved === asked) return deliver();
  url.searchParams.set('offset', String(moved));
  const { headers, redirect, signal } = request;
  const response = await deliver(new Request(url, { headers, redirect, signal }));
  const text = await untilAborted(request, response.text());
  return withBody(response, tell(text, asked, totalCount === 'changes' ? more : 0));
}

function tell(text: string, offset: number, more: number): string {
  const root = parseJsonText(text);
  if (root === undefined) return text;
  const put = (name: string, change: (value: number) => number) =>
    nodesAt(root, `/meta/pagination/${name}`).map(
      (node) => [node, String(change(Number(text.slice(node.start, node.end))))] as const,
    );
  return replaceNodes(text, [
    ...put('offset', () => offset),
    ...put('totalCount', (total) => Math.max(0, total + more)),
  ]);
}
