import { parseDocument } from 'yaml';
import { RehearsalError } from '../rehearsal-error.ts';

/** The change that the second act makes: this property of an answer goes. Its migration note is `note.md`, beside this file. */
export const removed = { file: 'spec/schemas/Invoice.yaml', property: 'channelName' } as const;

/**
 * A schema in YAML without a property.
 * @throws RehearsalError when it has none of that name
 */
export function removeProperty(schema: string, property: string): string {
  const document = parseDocument(schema);
  if (document.deleteIn(['properties', property])) return document.toString({ lineWidth: 0 });
  throw new RehearsalError(
    `The rehearsal removes ${property} from ${removed.file}, which does not have it. Choose another in scripts/rehearse/breaking-change/, and change its note.`,
  );
}
