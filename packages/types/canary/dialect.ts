import type { Operation } from '@b2b-invoices/spec';

/** How the types of a generator are named, as TypeScript expressions in a program that imports them. */
export interface Dialect {
  /** The statement that brings the types in. */
  imports: string;
  /** The parameters of one kind. */
  parameters(operation: Operation, kind: string): string;
  requestBody(operation: Operation, mediaType: string): string;
  answer(operation: Operation, status: number, mediaType: string): string;
}

const pascalCase = (operationId: string): string => operationId.replace(/^./, (first) => first.toUpperCase());
const ours = ({ operationId }: Operation): string => `ours.operations['${operationId}']`;

/** openapi-typescript, whose types this package publishes. */
export const publishedDialect: Dialect = {
  imports: "import type * as ours from './ours.ts';",
  parameters: (operation, kind) => `NonNullable<${ours(operation)}['parameters']['${kind}']>`,
  requestBody: (operation, mediaType) =>
    `NonNullable<${ours(operation)}['requestBody']>['content']['${mediaType}']`,
  answer: (operation, status, mediaType) =>
    `${ours(operation)}['responses'][${status}]['content']['${mediaType}']`,
};

/** Hey API, which is the canary. It names the types of an operation and has one media type for each. */
export const canaryDialect: Dialect = {
  imports: "import type * as canary from './canary/types.gen.ts';",
  parameters: ({ operationId }, kind) =>
    `NonNullable<canary.${pascalCase(operationId)}Data['${kind === 'header' ? 'headers' : kind}']>`,
  requestBody: ({ operationId }) => `NonNullable<canary.${pascalCase(operationId)}Data['body']>`,
  answer: ({ operationId }, status) =>
    `canary.${pascalCase(operationId)}${status < 400 ? 'Responses' : 'Errors'}[${status}]`,
};
