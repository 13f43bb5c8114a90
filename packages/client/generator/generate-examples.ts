import { mkdir, writeFile } from 'node:fs/promises';
import { specification } from '@b2b-invoices/spec';
import { renderExamples } from './render-examples.ts';

const target = new URL('../src/testing/generated/examples.ts', import.meta.url);
await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, renderExamples(specification));
