import type { Answer } from './answer.ts';
import type { Delivery } from './outgoing-answer.ts';

/** An answer and its JSON text. */
export interface RenderedAnswer {
  answer: Answer;
  text: string;
  /** The text in UTF-8, of an answer that is kept. */
  bytes?: Uint8Array;
  /** Headers besides those that every answer has, or in their place. */
  headers?: Record<string, string>;
  /** How it goes wrong on its way. */
  delivery?: Delivery;
}

export const rendered = (answer: Answer): RenderedAnswer => ({ answer, text: JSON.stringify(answer.body) });
