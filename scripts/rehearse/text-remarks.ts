const secrets: ReadonlyMap<string, RegExp> = new Map([
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b|_authToken=/],
  ['a token of GitHub', /\bgh[opusr]_[A-Za-z0-9]{36}\b|\bgithub_pat_\w{22,}/],
]);

/**
 * What a published file says that is of this machine or of its owner, a sentence each.
 * @param name relative, for the sentences
 * @param places folders that no file may name, without a slash at the end
 */
export function textRemarks(name: string, text: string, places: readonly string[]): string[] {
  // Declarations may: TypeScript reads x.d.ts for what they import as x.ts.
  const importsSource = name.endsWith('.js') && /(from |import\()["']\.[^"']*\.ts["']/.test(text);
  return [
    ...places
      .filter((place) => text.includes(`${place}/`))
      .map((place) => `${name} names a folder of this machine: ${place}`),
    ...[...secrets].filter(([, secret]) => secret.test(text)).map(([what]) => `${name} holds ${what}`),
    ...(importsSource ? [`${name} imports a source`] : []),
  ];
}
