import { type Document, operationsOf } from '@b2b-invoices/spec';
import { type Exchange, parseJson } from '../wire/exchange.ts';
import { type CoverageReport, coverageKinds } from './coverage-report.ts';
import { errorShapeOf, errorShapes, mayHaveShape } from './error-shape.ts';
import { createFlows, flowNames } from './flows.ts';
import { createOperationMeter, type OperationMeter } from './operation-meter.ts';
import { createTally } from './tally.ts';
import { type CoverageTarget, createReasonOf } from './unreachable.ts';
import { meetExamples } from './wanted-examples.ts';

/** Measures what a run exercises while it runs. */
export interface CoverageMeter {
  /** Takes an exchange into account. */
  add(exchange: Exchange): void;
  /** Takes rules into account that answers were held to. */
  addRules(ids: Iterable<string>): void;
  report(): CoverageReport;
}

/** What coverage is measured of. */
export interface CoverageOptions {
  document: Document;
  /** What the target can do; what it cannot is listed with the reason. */
  target: CoverageTarget;
  /** The ids of the rules that there are. */
  rules: readonly string[];
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function namesOf(meters: readonly OperationMeter[], rules: readonly string[]) {
  return {
    operations: meters.map(({ operation }) => operation.operationId),
    parameters: meters.flatMap(({ operation: { operationId, parameters } }) =>
      parameters.map(({ name }) => `${operationId} ${name}`),
    ),
    'request keywords': meters.flatMap(({ keywords }) => keywords.names),
    statuses: meters.flatMap(({ operation: { operationId, responses } }) =>
      responses.map(({ status }) => `${operationId} ${status}`),
    ),
    'error shapes': errorShapes,
    examples: meters.flatMap(({ requestExamples, responseExamples }) =>
      [requestExamples, ...responseExamples.values()]
        .flatMap(({ left }) => [...left])
        .map(({ name }) => name),
    ),
    'response properties': meters.flatMap(({ properties }) => properties.names),
    rules,
    flows: flowNames,
  };
}

/** Begins to measure. An exchange costs a few microseconds: what was met is not looked for again. */
export function createCoverageMeter({ document, target, rules }: CoverageOptions): CoverageMeter {
  const operations = operationsOf(document);
  const meters = operations.map((operation) => createOperationMeter(document, operation));
  const byId = new Map(meters.map((meter) => [meter.operation.operationId, meter]));
  const names = namesOf(meters, rules);
  const tallies = Object.fromEntries(coverageKinds.map((kind) => [kind, createTally(kind, names[kind])])) as {
    [kind in (typeof coverageKinds)[number]]: ReturnType<typeof createTally>;
  };
  const marks = Object.fromEntries(coverageKinds.map((kind) => [kind, tallies[kind].mark])) as {
    [kind in (typeof coverageKinds)[number]]: (name: string) => void;
  };
  const follow = createFlows(marks.flows);

  function addParameters({ operation }: OperationMeter, url: URL): void {
    for (const { name, in: place } of operation.parameters) {
      const full = `${operation.operationId} ${name}`;
      if (tallies.parameters.left.has(full) && (place === 'path' || url.searchParams.has(name)))
        marks.parameters(full);
    }
  }

  return {
    add(exchange) {
      const { operation, request, response, problems } = exchange;
      const { status } = response;
      const answer = once(() => (response.json ?? parseJson(response.body))?.value);
      const sent = once(() => (request.body === '' ? undefined : parseJson(request.body)?.value));
      if (status >= 400 && mayHaveShape(response.body, tallies['error shapes'].left))
        marks['error shapes'](errorShapeOf(answer()) ?? '');
      const meter = operation && byId.get(operation.operationId);
      if (!operation || !meter) return;
      const { operationId } = operation;
      marks.operations(operationId);
      marks.statuses(`${operationId} ${status}`);
      addParameters(meter, request.url);
      if (request.body !== '') meetExamples(meter.requestExamples, sent, marks.examples);
      meetExamples(meter.responseExamples.get(status), answer, marks.examples);
      if (status >= 200 && status < 300) {
        if (!problems.some(({ side }) => side === 'request'))
          meter.keywords.kept(request.url, sent, marks['request keywords']);
        if (meter.properties.mayBeNew(status, response.body))
          meter.properties.seen(status, answer(), marks['response properties']);
      } else if (status === 400 || status === 422) {
        meter.keywords.broken(problems, marks['request keywords']);
      }
      follow(exchange, () => idIn(operationId, answer));
    },
    addRules(ids) {
      for (const id of ids) marks.rules(id);
    },
    report() {
      const reasonOf = createReasonOf(operations, target, (status) => !tallies.statuses.left.has(status));
      return coverageKinds.map((kind) => tallies[kind].report((name) => reasonOf(kind, name)));
    },
  };
}

function idIn(operationId: string, answer: () => unknown): number | undefined {
  if (!operationId.startsWith('createInvoice')) return undefined;
  const { id: own, invoiceId } = Object(Object(answer()).data) as { id?: unknown; invoiceId?: unknown };
  const id = own ?? invoiceId;
  return typeof id === 'number' ? id : undefined;
}
