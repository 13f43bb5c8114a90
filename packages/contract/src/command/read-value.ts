import { UsageError } from './cannot-run.ts';

/** A whole number of a flag. @throws UsageError */
export function readNumber(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d{1,16}$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${flag} must be a whole number from ${least} to ${most}, not "${text}".`);
}

/** One of several words. @throws UsageError */
export function readChoice<Choice extends string>(
  flag: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === text);
  if (choice) return choice;
  throw new UsageError(`--${flag} must be one of ${choices.join(', ')}, not "${text}".`);
}

/** Words between commas or in flags of their own, each of them known. @throws UsageError */
export function readChoices<Choice extends string>(
  flag: string,
  texts: readonly string[],
  choices: readonly Choice[],
): Choice[] {
  const given = texts
    .flatMap((text) => text.split(','))
    .map((text) => readChoice(flag, text.trim(), choices));
  return choices.filter((choice) => given.includes(choice));
}

/** `name=value`. @throws UsageError */
export function readPair(flag: string, text: string): [name: string, value: string] {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name && value) return [name, value];
  throw new UsageError(`--${flag} is written NAME=VALUE, not "${text}".`);
}

/** An absolute address, without the slash at its end. @throws UsageError */
export function readUrl(flag: string, text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      `--${flag} must be an address such as http://127.0.0.1:4020/api/v3/io/ip, not "${text}".`,
    );
  if (url.username || url.password)
    throw new UsageError(
      `--${flag} must not hold a password; credentials come from B2B_STORE_HASH and B2B_TOKEN.`,
    );
  if (url.search || url.hash) throw new UsageError(`--${flag} must end with its path, without ? and #.`);
  return url.href.replace(/\/+$/, '');
}
