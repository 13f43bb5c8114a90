import type { Specification } from './read-document.ts';

/** What the workspace is compared with. */
export interface Baseline extends Specification {
  /** `registry` for the last published version, `repository` for one of spec/releases, `folder` for one that was given. */
  source: 'registry' | 'repository' | 'folder';
  /** What it is, and why it is not the published version where it is not, in sentences. */
  says: string;
  /** A folder in whose `node_modules` the packages of that version are; undefined where the document alone is known. */
  packages?: string;
}
