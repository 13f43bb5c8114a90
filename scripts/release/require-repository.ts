import { ReleaseError } from './release-error.ts';

/** What is read of a package.json. */
export interface PublishedManifest {
  name: string;
  repository?: string | { url?: string };
}

/**
 * Provenance says from which repository a package comes, and a registry takes it only where the package says the same.
 * @param repository owner and name on GitHub, such as `OWNER/b2b-invoices`
 * @throws ReleaseError where the manifest says nothing or another one
 */
export function requireRepository({ name, repository: said }: PublishedManifest, repository: string): void {
  const url = typeof said === 'string' ? said : said?.url;
  const path = url?.toLowerCase().replace(/\.git$/, '');
  if (path?.endsWith(`/${repository.toLowerCase()}`)) return;
  throw new ReleaseError(
    `${name} must name its repository, or the registry refuses its provenance. Write into its package.json: ` +
      `"repository": { "type": "git", "url": "git+https://github.com/${repository}.git" }`,
  );
}
