import { once } from 'node:events';
import { connect } from 'node:net';

/** What a connection gave until it ended. */
export interface RawAnswer {
  /** All that the server sent, a character for each byte. */
  text: string;
  /** The statuses of the answers in it, in their order. */
  statuses: number[];
  /** Whether the server ended the connection; otherwise the patience was over. */
  ended: boolean;
  /** How many bytes the server let us send. */
  sent: number;
  /** Milliseconds until then. */
  milliseconds: number;
}

export interface RawOptions {
  /** The most milliseconds to wait for the server to end the connection. Default 5,000. */
  within?: number;
  /** Milliseconds between two pieces. Default 0. */
  pause?: number;
  /** Whether to end our side after the last piece. */
  halfClose?: boolean;
}

const statusesIn = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

/** Sends bytes over a connection of their own and takes what comes until the server ends it. */
export async function rawExchange(
  url: string,
  pieces: Iterable<string | Uint8Array>,
  { within = 5000, pause = 0, halfClose = false }: RawOptions = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const began = performance.now();
  let text = '';
  let sent = 0;
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk;
  });
  // A reset is an end, too.
  socket.on('error', () => {});
  let over = false;
  const end = new Promise<boolean>((resolve) => {
    socket.once('end', () => resolve(true));
    socket.once('close', () => resolve(true));
    setTimeout(() => resolve(false), within).unref();
  }).then((ended) => {
    over = true;
    return ended;
  });

  async function send(): Promise<void> {
    for (const piece of pieces) {
      if (over || !socket.writable) return;
      sent += piece.length;
      if (!socket.write(piece)) await Promise.race([once(socket, 'drain').catch(() => {}), end]);
      if (pause > 0) await Promise.race([new Promise((resolve) => setTimeout(resolve, pause)), end]);
    }
    if (halfClose) socket.end();
  }
  const [ended] = await Promise.all([end, send()]);
  socket.destroy();
  return { text, statuses: statusesIn(text), ended, sent, milliseconds: performance.now() - began };
}
