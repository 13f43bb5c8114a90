import type { ErrorShape } from './answer-faults.ts';

const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Requests Error',
  401: 'Unauthorized Error',
  403: 'Forbidden Error',
  404: 'Not Found Error',
  422: 'Parameter Error',
  429: 'Too Many Requests',
};

const shapes: Readonly<Record<number, ErrorShape>> = {
  400: 'meta.errors',
  401: 'empty-data',
  422: 'fields',
  429: 'empty-data',
};

/** A body in which the service tells of an error. */
export function errorBody(code: number, shape: ErrorShape = shapes[code] ?? 'data.errMsg'): object {
  const message = phrases[code] ?? 'Internal Server Error';
  const errors = 'This is a fault on demand; ';
  switch (shape) {
    case 'data.errMsg':
      return { code, data: { errMsg: 'This is a fault on demand' }, meta: { message } };
    case 'meta.errors':
      return { code, meta: { message, errors } };
    case 'fields':
      return { code, data: { invoiceNumber: ['This is a fault on demand.'] }, meta: { message } };
    case 'empty-data':
      return { code, data: [], meta: { message, errors } };
  }
}
