import { mkdir, writeFile } from 'node:fs/promises';
import { specification } from '@b2b-invoices/spec';
import { renderSpecVersion } from './render-spec-version.ts';

const target = new URL('../src/generated/spec-version.ts', import.meta.url);
await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, renderSpecVersion(specification));
