import type { Bump } from './bump.ts';
export interface TypeBreak {
  fingerprint: string;
  program: string;
  line: number;
  code: string;
  message: string;
  lines: number;
}
export interface TypesVerdict {
  bump: Bump;
  says: string;
  breaks: TypeBreak[];
  additions: TypeBreak[];
}
