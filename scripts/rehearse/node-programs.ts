import process from 'node:process';
import { nodeFiles, packagedProgram } from '../../packages/client/runtimes/packaged-program.ts';
import type { Manifest } from './published-packages.ts';

/** A Node that packages are tried on. */
export interface NodeProgram {
  major: number;
  /** Its path; undefined where no package has it for this platform. */
  file: string | undefined;
}

/** The Nodes that users have: the workspace's own, and those that the client's runtimes bring as packages. */
export const nodePrograms: readonly NodeProgram[] = [20, 22, 24, 26].map((major) => ({
  major,
  file:
    major === Number.parseInt(process.versions.node, 10)
      ? process.execPath
      : packagedProgram(nodeFiles(major)),
}));

/** Whether a package says that it runs on this major version, by an `engines` of the form `>=22`; any, when it says nothing. */
export function runsOn({ engines }: Manifest, major: number): boolean {
  const [, oldest = '0'] = /^>=(\d+)/.exec(engines?.node ?? '') ?? [];
  return major >= Number(oldest);
}
