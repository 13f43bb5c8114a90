import { createRequire } from 'node:module';
import type { Document } from './document.ts';

/** The bundled specification that this package publishes. */
export const specification: Document = createRequire(import.meta.url)('../generated/openapi.json');

export type { Document, Node, Placed } from './document.ts';
export { at, below, child, children, follow, isNode, segmentsOf } from './document.ts';
export type { Body, Example, Header, Operation, Parameter, Response } from './operations.ts';
export { operationsOf } from './operations.ts';
