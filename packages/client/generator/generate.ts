import { writeFile } from 'node:fs/promises';
import { specification } from '@b2b-invoices/spec';
import { renderAnswerSchemas } from './render-answer-schemas.ts';

const target = new URL('../src/drift/generated/answer-schemas.ts', import.meta.url);
await writeFile(target, renderAnswerSchemas(specification));
