import { operationsOf, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createSchemaValidator } from '../../specification/schema-validator.ts';
import { validateRequest } from '../../specification/validate-request.ts';
import { leastInput } from '../../wire/call-input.ts';
import { callOf } from '../../wire/call-of.ts';
import { parameterCases } from './parameter-cases.ts';

const validate = createSchemaValidator(specification);

test.each(operationsOf(specification))(
  'each parameter of $operationId is what it is said to be',
  (operation) => {
    const least = leastInput(operation);
    const wrong = operation.parameters.flatMap((parameter) =>
      [...parameterCases(specification, parameter)].filter(({ texts, valid }) => {
        const path = parameter.in === 'path' ? { [parameter.name]: texts[0] ?? '' } : least.path;
        const query = parameter.in === 'query' ? { [parameter.name]: texts } : {};
        const call = callOf(operation, { path, query, body: least.body });
        const headers = new Headers({ authToken: 'a-token', 'Content-Type': 'application/json' });
        const url = new URL(`http://127.0.0.1${call.path}`);
        const request = { method: call.method, url, headers, body: call.text ?? '' };
        return (validateRequest(operation, path, request, validate).length === 0) !== valid;
      }),
    );
    expect(wrong.map(({ parameter, texts }) => `${parameter.name}=${texts.join('&')}`)).toEqual([]);
  },
);
