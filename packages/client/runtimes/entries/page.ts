// The suite as a script of a page, which calls `smoke(target)`.
import { smoke } from '../smoke.ts';

Object.assign(globalThis, { smoke });
