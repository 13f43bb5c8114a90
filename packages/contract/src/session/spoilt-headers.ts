import { type Credentials, credentialHeaders, type StoreToken } from '../target/target.ts';
import type { SpoiltCredentials } from '../wire/call.ts';

/** Text whose letters are large where they were small. */
const otherCase = (text: string): string =>
  [...text].map((each) => (each === each.toLowerCase() ? each.toUpperCase() : each.toLowerCase())).join('');

/** The headers of credentials that are made of good ones. */
export function spoiltHeaders(
  how: SpoiltCredentials,
  { current, legacy }: { current: StoreToken; legacy?: Credentials | undefined },
): Record<string, string> {
  const { token } = current;
  const authToken = legacy && 'authToken' in legacy ? legacy.authToken : token;
  switch (how) {
    case 'other letter case':
      return credentialHeaders({ ...current, token: otherCase(token) });
    case 'cut off':
      return credentialHeaders({ ...current, token: token.slice(0, -1) });
    case 'too long':
      return credentialHeaders({ ...current, token: `${token}0` });
    case 'legacy in other letter case':
      return credentialHeaders({ authToken: otherCase(authToken) });
    case 'both schemes':
      return { ...credentialHeaders(current), authToken };
  }
}
