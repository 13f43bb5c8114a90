/** Lets the sandbox answer an operation of a store with a value of another type than the specification has. */
export async function driftAnswers(
  api: string,
  secret: string,
  fault: { storeHash: string; operationId: string; pointer: string; to: string },
): Promise<void> {
  const { storeHash, operationId, pointer, to } = fault;
  const effect = { kind: 'drift', pointer, to };
  const answer = await fetch(new URL(`/_sandbox/stores/${storeHash}/faults`, api), {
    method: 'POST',
    headers: { 'X-Sandbox-Secret': secret },
    body: JSON.stringify({ match: { operationId }, times: 1_000_000, effect }),
  });
  if (!answer.ok) throw new Error(`The sandbox refused the fault: ${await answer.text()}`);
}
