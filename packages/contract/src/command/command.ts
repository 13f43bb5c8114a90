import { commandParts } from './command-parts.ts';
import { runProcess } from './run-process.ts';

await runProcess(commandParts);
