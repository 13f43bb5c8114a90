import type { FaultMatch } from './faulty-fetch.ts';
import type { OperationName } from './find-operation.ts';

/** What of a request decides whether a fault strikes it. */
export interface MatchedRequest {
  operation?: OperationName;
  method: string;
  path: string;
}

/** Whether a request is what a fault waits for: all parts that are given must fit. */
export function matchRequest({ operation, method, path }: FaultMatch, request: MatchedRequest): boolean {
  if (operation !== undefined && operation !== request.operation) return false;
  if (method !== undefined && method !== request.method) return false;
  return path === undefined || globToRegExp(path).test(request.path);
}

function globToRegExp(glob: string): RegExp {
  const parts = glob.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}
