import type { Exchange } from '../exchange.ts';
import { onAbort, untilAborted } from '../until-aborted.ts';
import { withBody } from '../with-body.ts';
import type { EncodingFault } from './body-faults.ts';
import { connectionFailure } from './connection-failure.ts';
import type { BodyFault } from './fault.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The server's answer with its body cut, stalled, in another encoding, or broken. */
export async function changeBody(fault: BodyFault, exchange: Exchange): Promise<Response> {
  const { request } = exchange;
  const response = await exchange.deliver();
  const bytes = new Uint8Array(await untilAborted(request, response.arrayBuffer()));
  switch (fault.kind) {
    case 'truncate': {
      const part = bytes.slice(0, fault.afterBytes ?? Math.floor(bytes.length / 2));
      return withBody(response, fault.ends === 'quietly' ? part : terminated(part));
    }
    case 'stall':
      return withBody(response, stalled(bytes.slice(0, fault.afterBytes ?? 0), request));
    case 'encoding': {
      const coded = encode(new TextDecoder().decode(bytes), fault.encoding);
      if (coded.length === bytes.length) exchange.note('the body is ASCII, which is the same in Latin-1');
      return withBody(response, coded);
    }
    case 'broken-json':
      return withBody(response, new TextDecoder().decode(bytes).replace(/[}\]]?\s*$/, ',$&'));
  }
}

function terminated(part: Bytes): ReadableStream<Bytes> {
  let sent = part.length === 0;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(connectionFailure('UND_ERR_SOCKET', 'terminated'));
      else controller.enqueue(part);
      sent = true;
    },
  });
}

function stalled(part: Bytes, request: Request): ReadableStream<Bytes> {
  let stop: (() => void) | undefined;
  return new ReadableStream({
    start(controller) {
      if (part.length > 0) controller.enqueue(part);
      stop = onAbort(request, (reason) => controller.error(reason));
    },
    cancel: () => stop?.(),
  });
}

function encode(text: string, encoding: EncodingFault['encoding'] = 'utf-16le'): Bytes {
  if (encoding === 'latin-1') return Uint8Array.from(text, (character) => latin1Of(character));
  const marked = `\ufeff${text}`;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), encoding === 'utf-16le');
  }
  return bytes;
}

function latin1Of(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xff ? 0x3f : code;
}
