import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Chromium is: `CHROMIUM_PATH`, or else the first `chromium` in PATH. Undefined where there is none. */
export function chromiumPath(): string | undefined {
  const { CHROMIUM_PATH: given, PATH: path = '' } = process.env;
  if (given) return given;
  return path
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
