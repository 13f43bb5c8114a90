import type { Document, Operation } from '@b2b-invoices/spec';
import { formOfError, formOfExample } from './example-form.ts';
import { createRequestKeywords, type RequestKeywords } from './request-keywords.ts';
import { createResponseProperties, type ResponseProperties } from './response-properties.ts';
import { type WantedExamples, wanted } from './wanted-examples.ts';

/** What is followed of one operation. */
export interface OperationMeter {
  operation: Operation;
  keywords: RequestKeywords;
  properties: ResponseProperties;
  requestExamples: WantedExamples;
  responseExamples: Map<number, WantedExamples>;
}

/** Prepares to follow an operation. */
export function createOperationMeter(document: Document, operation: Operation): OperationMeter {
  const { operationId, requestBodies, responses } = operation;
  const ofRequests = requestBodies.flatMap(({ examples }) =>
    examples.map(({ name, value }) => ({
      name: `${operationId} request ${name}`,
      form: formOfExample(value),
    })),
  );
  const ofResponses = responses.map(({ status, bodies }): [number, WantedExamples] => {
    const examples = bodies.flatMap((body) => body.examples);
    const formOf = status < 400 ? formOfExample : formOfError;
    return [
      status,
      wanted(
        examples.map(({ name, value }) => ({
          name: `${operationId} ${status} ${name}`,
          form: formOf(value),
        })),
      ),
    ];
  });
  return {
    operation,
    keywords: createRequestKeywords(document, operation),
    properties: createResponseProperties(document, operation),
    requestExamples: wanted(ofRequests),
    responseExamples: new Map(ofResponses),
  };
}
