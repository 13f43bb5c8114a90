import type { Operation } from '@b2b-invoices/spec';
import type { Session } from '../../session/session.ts';
import { leastInput } from '../../wire/call-input.ts';
import { callOf } from '../../wire/call-of.ts';
import { expectAccepted } from '../examples/expect-accepted.ts';
import { statusOf } from '../examples/read-answer.ts';
import type { PhaseContext } from '../phase.ts';
import { chooseCases, whereThorough } from './choose-cases.ts';
import { type ParameterCase, parameterCases } from './parameter-cases.ts';

function callFor(operation: Operation, { parameter, texts }: ParameterCase) {
  const least = leastInput(operation);
  if (parameter.in === 'path')
    return callOf(operation, { ...least, path: { [parameter.name]: texts[0] ?? '' } });
  return callOf(operation, { ...least, query: { [parameter.name]: texts } });
}

/** Whether Prism takes a text for the number that JavaScript makes of it, such as none for 0 and `1e1` for 10. */
const isReadByPrism = ({ texts, parameter }: ParameterCase): boolean =>
  parameter.in === 'query' && texts.some((text) => /^null$|^$/.test(text) || Number.isInteger(Number(text)));

/** Sends every case of the parameters of an operation. That a path names nothing is as good an answer as success. */
export async function sendParameterCases(
  context: PhaseContext,
  session: Session,
  operation: Operation,
): Promise<void> {
  const { capabilities } = context.target;
  const isMock = capabilities.includes('prefer');
  for (const parameter of operation.parameters) {
    const cases = [...chooseCases(context, parameterCases(context.document, parameter))];
    const taken = new Set(
      whereThorough(
        context,
        cases.filter(({ valid }) => valid),
      ),
    );
    for (const each of cases) {
      if (each.valid && !taken.has(each)) continue;
      if (!each.valid && (!capabilities.includes('refuse') || (isMock && isReadByPrism(each)))) continue;
      const step = await session.send(callFor(operation, each));
      if (!each.valid || (parameter.in === 'path' && statusOf(step) === 404)) continue;
      const what = `${parameter.name} = ${each.texts.join(' and ').slice(0, 60)}`;
      expectAccepted(context, session, step, { what, pointer: each.pointer, subject: parameter.name });
    }
  }
}
