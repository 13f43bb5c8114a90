// The suite as a module worker: a POST of the target is answered with the report.
import { smoke } from '../smoke.ts';
import type { SmokeTarget } from '../smoke-check.ts';

export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await smoke((await request.json()) as SmokeTarget));
  },
};
