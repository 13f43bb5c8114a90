import type { Fault, FaultRequest } from './fault.ts';
import { matchGlob } from './match-glob.ts';

/** Whether a request is what a fault waits for: all parts that are given must fit. */
export function matchFault({ operationId, method, path }: Fault['match'], request: FaultRequest): boolean {
  if (operationId !== undefined && operationId !== request.operationId) return false;
  if (method !== undefined && method !== request.method) return false;
  return path === undefined || matchGlob(path, request.path);
}
