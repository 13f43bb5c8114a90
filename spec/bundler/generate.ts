import { generate } from './artifacts.ts';

await generate();
