import { at, type Document, type Operation, type Placed } from '@b2b-invoices/spec';
import { readAnswer } from '../model/answer.ts';
import type { Problem } from '../specification/problem.ts';
import { type Exchange, mediaTypeOf, parseJson, type WireRequest } from '../wire/exchange.ts';
import { exchangeRules } from './exchange-rules.ts';
import { isOpen } from './is-open.ts';
import { createFindUndocumented, type FindUndocumented } from './undocumented.ts';
import type { Verdict } from './verdict.ts';

/** What a request is by the specification, whatever the answer. */
export type Standing =
  /** Everything about it is allowed. */
  | 'allowed'
  /** The specification forbids it. */
  | 'forbidden'
  /** Its credentials are missing, wrong or not enough. */
  | 'uninvited'
  /** Allowed, or not described at all, but nobody says what becomes of it. */
  | 'open';

export interface JudgedRequest {
  exchange: Exchange;
  /** Whether the credentials that were sent open the store. */
  invited: boolean;
  /** Secrets that no answer may hold. */
  secrets: readonly string[];
  /** Whether errors are the examples of the specification, and so speak of something else than the request. */
  byExample?: boolean;
}

const aboutRequest = ({ problems }: Exchange): Problem[] => problems.filter(({ side }) => side === 'request');

/** Whether the specification wants credentials of a request: some are described, and it may not come without any. */
function needsCredentials({ credentials }: Operation, { headers }: WireRequest): boolean {
  const mayLackThem = credentials.some((alternative) => alternative.length === 0);
  const hasSome = credentials.flat().some((name) => headers.has(name));
  return credentials.length > 0 && !(mayLackThem && !hasSome);
}

/** Where a request stands by the specification. */
export function standingOf({ exchange, invited }: Pick<JudgedRequest, 'exchange' | 'invited'>): Standing {
  if (!exchange.operation) return 'open';
  const problems = aboutRequest(exchange);
  const isNeeded = needsCredentials(exchange.operation, exchange.request);
  if ((isNeeded && !invited) || problems.some(({ about }) => about === 'credentials')) return 'uninvited';
  if (problems.some(({ about }) => about === undefined)) return 'forbidden';
  if (problems.some(({ about }) => about === 'repeated parameter' || about === 'needless body'))
    return 'open';
  return isOpen(exchange.request) ? 'open' : 'allowed';
}

/** The names that a message of ours has of what is wrong: the property, or the segments of its place. */
function namesIn(message: string): string[] {
  const [, quoted] = /property ['"]([^'"]*)['"]/.exec(message) ?? [];
  if (quoted !== undefined) return quoted === '' ? [] : [quoted];
  const [, parameter] = /^the parameter (\S+?)(?:\/|\s)/.exec(message) ?? [];
  if (parameter !== undefined) return [parameter, 'id'];
  const [, place = ''] = /^the body at (\S+)/.exec(message) ?? [];
  return place.split('/').filter((segment) => segment !== '' && !/^\d+$/.test(segment));
}

/** A message without what differs from one answer to the next. */
const settled = (message: string): string => message.replace(/\/\d+(?=[/\s]|$)/g, '/*');

/** Where a message says that something is, such as `the body at /code`. */
const placeIn = (message: string): string => message.split(' must ')[0] ?? '';

/** Problems without those of an enum at a place that has another type: what has the wrong type is none of the values either. */
function withoutEnumsOfOtherTypes(problems: readonly Problem[]): Problem[] {
  const ofOtherType = new Set(
    problems
      .filter(({ pointer }) => pointer.endsWith('/type'))
      .map(({ pointer, message }) => `${pointer.slice(0, -'/type'.length)} ${placeIn(message)}`),
  );
  return problems.filter(
    ({ pointer, message }) =>
      !pointer.endsWith('/enum') ||
      !ofOtherType.has(`${pointer.slice(0, -'/enum'.length)} ${placeIn(message)}`),
  );
}

/** The problems of an answer; where it fits none of several shapes, that is one, and not all that each of them lacks. */
function mainProblems({ problems }: Exchange): Problem[] {
  const ofAnswer = withoutEnumsOfOtherTypes(problems.filter(({ side }) => side === 'response'));
  const choices = ofAnswer.filter(({ pointer }) => /\/(anyOf|oneOf)$/.test(pointer));
  if (choices.length === 0) return ofAnswer;
  return ofAnswer.filter((problem) => choices.includes(problem) || !problem.message.startsWith('the body'));
}

function judgeDescription(exchange: Exchange): Verdict[] {
  return mainProblems(exchange).map(({ pointer, message }) => ({
    rule: exchangeRules['answers-as-specified'],
    pointer,
    subject: settled(message),
    expected: `an answer as ${pointer} describes it`,
    actual: message,
  }));
}

/** Who is not let in is not told how many requests the store has left. */
const tellsOfRequests = (status: number): boolean => status !== 401 && status !== 403;

function judgeHeaders({ operation, response }: Exchange): Verdict[] {
  const described = operation?.responses.find(({ status }) => status === response.status);
  return (described?.headers ?? [])
    .filter(({ name }) => !/^X-Requests?-(?!Id$)/.test(name) || tellsOfRequests(response.status))
    .filter(({ name }) => response.headers.get(name) === null)
    .map(({ name, pointer }) => ({
      rule: exchangeRules['headers-are-there'],
      pointer,
      subject: name,
      expected: `the header ${name}`,
      actual: 'no such header',
    }));
}

function judgeRefusal(standing: Standing, { exchange }: JudgedRequest): Verdict[] {
  const { response } = exchange;
  const answer = readAnswer(exchange);
  const actual = `${response.status}${answer.messages.length > 0 ? ` ${JSON.stringify(answer.messages.join('; '))}` : ''}`;
  const isRefused = !answer.ok && response.status >= 400 && response.status < 500;
  if (standing === 'forbidden' && !isRefused) {
    const [first] = aboutRequest(exchange).filter(({ about }) => about === undefined);
    return [
      {
        rule: exchangeRules['forbidden-is-refused'],
        pointer: first?.pointer ?? '#/paths',
        subject: answer.ok ? 'accepted' : 'another status',
        expected: `an error of the 400s, since ${first?.message}`,
        actual,
      },
    ];
  }
  if (standing === 'uninvited' && (!isRefused || ![400, 401, 403, 404, 422].includes(response.status))) {
    const subject = `${exchange.operation?.operationId} ${answer.ok ? 'accepted' : 'another status'}`;
    return [{ rule: exchangeRules['credentials-are-checked'], subject, expected: '401 or 403', actual }];
  }
  return [];
}

/** The words in which errors are told. */
function judgeErrorText({ exchange }: JudgedRequest): Verdict[] {
  const { response, operation } = exchange;
  if (response.status < 400 || !operation || !response.json) return [];
  const { messages, meta } = readAnswer(exchange);
  const { message } = Object(meta) as { message?: unknown };
  const isKind = typeof message === 'string' && message.trim() !== '';
  const missing = [
    ...(messages.some((text) => /[^\s;]/.test(text)) ? [] : ['a message']),
    ...(isKind ? [] : ['meta.message']),
  ];
  return missing.map((part) => ({
    rule: exchangeRules['errors-say-why'],
    subject: `${part} of ${response.status}`,
    expected: part,
    actual: response.body.slice(0, 200),
  }));
}

/** The names that a refusal gives to what was wrong, against the places that are. */
function judgeFieldNames(standing: Standing, { exchange }: JudgedRequest): Verdict[] {
  const { response } = exchange;
  const { data } = Object(response.json?.value) as { data?: unknown };
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data) && !('errMsg' in data);
  if (standing !== 'forbidden' || response.status !== 422 || !isMap) return [];
  const places = aboutRequest(exchange).flatMap(({ message }) => namesIn(message));
  const names = Object.keys(data);
  const isNamed = places.length === 0 || names.some((name) => places.some((place) => name.includes(place)));
  // A name is empty only where the body has it so.
  const isName = (name: string): boolean =>
    name.trim() !== '' || exchange.request.body.includes(JSON.stringify(name));
  if (isNamed && names.every(isName)) return [];
  return [
    {
      rule: exchangeRules['errors-name-the-field'],
      subject: 'data',
      expected: `one of ${[...new Set(places)].join(', ') || 'any name'}`,
      actual: names.filter(isName).join(', ') || 'no name',
    },
  ];
}

const isOfBalance = ({ message }: Problem): boolean =>
  /^the body at \/(original|open)Balance\/value must (match pattern|be (number|string))/.test(message);

function judgeBalance(standing: Standing, { exchange }: JudgedRequest): Verdict[] {
  const problems = aboutRequest(exchange).filter(({ about }) => about === undefined);
  if (standing !== 'forbidden' || problems.length === 0 || !problems.every(isOfBalance)) return [];
  const { status, messages } = readAnswer(exchange);
  if (
    status === 404 ||
    (status === 400 && messages.some((text) => text.includes('Please enter a valid number')))
  )
    return [];
  return [
    {
      rule: exchangeRules['not-a-number-is-400'],
      subject: 'value',
      expected: '400 "Please enter a valid number"',
      actual: `${status} ${JSON.stringify(messages.join('; '))}`,
    },
  ];
}

function judgeFailure({ exchange }: JudgedRequest): Verdict[] {
  const { status } = exchange.response;
  if (status < 500) return [];
  return [
    {
      rule: exchangeRules['no-server-error'],
      subject: exchange.operation?.operationId ?? 'no operation',
      expected: 'a success or a refusal',
      actual: String(status),
    },
  ];
}

function judgeSecrets({ exchange, secrets }: JudgedRequest): Verdict[] {
  const { body } = exchange.response;
  if (!secrets.some((secret) => secret !== '' && body.includes(secret))) return [];
  return [
    {
      rule: exchangeRules['no-secret-in-answer'],
      subject: exchange.operation?.operationId ?? '',
      expected: 'an answer without the token',
      actual: 'the token, in the body',
    },
  ];
}

/** Judges what needs no knowledge of the store. */
export type JudgeExchange = (request: JudgedRequest, standing: Standing) => Verdict[];

export function createJudgeExchange(document: Document): JudgeExchange {
  const find: FindUndocumented = createFindUndocumented(document);
  const placed = new Map<string, Placed>();

  function placeOf(pointer: string): Placed {
    const known = placed.get(pointer) ?? { node: at(document, pointer), pointer };
    placed.set(pointer, known);
    return known;
  }

  function judgeProperties({ operation, response }: Exchange): Verdict[] {
    const described = operation?.responses.find(({ status }) => status === response.status);
    const body = described?.bodies.find(({ mediaType }) => mediaType === mediaTypeOf(response.headers));
    const json = response.json ?? parseJson(response.body);
    if (!body || !json) return [];
    return find(placeOf(body.schema), json.value).map((place) => ({
      rule: exchangeRules['only-documented-properties'],
      pointer: body.schema,
      subject: place,
      expected: `no ${place}, which ${body.schema} does not describe`,
      actual: place,
    }));
  }

  return (request, standing) => {
    const { exchange } = request;
    const description = judgeDescription(exchange);
    const refusal = judgeRefusal(standing, request);
    return [
      ...refusal,
      ...(refusal.length > 0 || standing !== 'open' ? [] : judgeFailure(request)),
      ...(request.byExample || refusal.length > 0 ? [] : judgeBalance(standing, request)),
      ...(request.byExample ? [] : judgeFieldNames(standing, request)),
      ...description,
      ...(description.length > 0 ? [] : judgeErrorText(request)),
      ...judgeHeaders(exchange),
      ...(description.length > 0 ? [] : judgeProperties(exchange)),
      ...judgeSecrets(request),
    ];
  };
}
