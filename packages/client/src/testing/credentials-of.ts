/** The credentials in the headers of a request. */
export function credentialsOf({ headers }: Request): string[] {
  return ['X-Auth-Token', 'authToken', 'Authorization'].flatMap((name) => headers.get(name) ?? []);
}

/** A text without the credentials of a request, as they are and as an address spells them. */
export function withoutCredentials(text: string, request: Request): string {
  return credentialsOf(request)
    .flatMap((secret) => [secret, encodeURIComponent(secret), secret.replaceAll(' ', '+')])
    .reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '[redacted]')), text);
}
