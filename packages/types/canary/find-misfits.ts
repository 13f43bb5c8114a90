import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '@b2b-invoices/spec';
import { createClient } from '@hey-api/openapi-ts';
import type { OpenAPI3 } from 'openapi-typescript';
import { renderSchema } from '../generator/render-schema.ts';
import { renderConsumer } from './render-consumer.ts';

const tsc = fileURLToPath(new URL('../../../node_modules/.bin/tsc', import.meta.url));
const compilerOptions = {
  target: 'es2023',
  module: 'nodenext',
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  types: [],
  noEmit: true,
};

/** The lines that the compiler of this repository prints about a project, none when it compiles. */
function compile(folder: string): Promise<string[]> {
  return new Promise((resolve) => {
    execFile(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}`.trim().split('\n') : []),
    );
  });
}

/**
 * What of a specification fits only one generator of types: its types are made by both, and a program that uses them all
 * is compiled. Each entry says which operation, request or answer, and what the compiler has against it.
 */
export async function findMisfits(document: Document): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-canary-'));
  try {
    const { text, subjects } = renderConsumer(document);
    await Promise.all([
      writeFile(join(folder, 'package.json'), '{ "type": "module" }'),
      writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] })),
      writeFile(join(folder, 'consumer.ts'), text),
      writeFile(join(folder, 'ours.ts'), await renderSchema(document as unknown as OpenAPI3)),
      createClient({
        // It changes what it reads.
        input: structuredClone(document),
        output: { path: join(folder, 'canary') },
        plugins: ['@hey-api/typescript'],
        logs: { level: 'silent', file: false },
      }),
    ]);
    return (await compile(folder)).map((line) => {
      const [, at = '', message = line] = /^consumer\.ts\((\d+),\d+\): (.*)/.exec(line) ?? [];
      return at ? `${subjects[Number(at) - 1]}: ${message}` : line;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
