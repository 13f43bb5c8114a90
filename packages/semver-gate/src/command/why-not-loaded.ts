/**
 * Why the gate itself could not be loaded, in a sentence. Its modules read the specification of the workspace, which may be broken by hand.
 * @throws what was given, where it is something else
 */
export function whyNotLoaded(error: unknown): string {
  const { name, message = '' } = Object(error) as Partial<Error>;
  const [file, ...why] = message.split(/:\s/);
  if (name !== 'SyntaxError' || !file?.endsWith('.json')) throw error;
  return `${file} is not JSON (${why.join(': ')}); do not edit it by hand, and run \`npx pnpm generate\`.\n`;
}
