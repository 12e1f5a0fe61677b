/**
 * Steps that each say where the next one begins. The next is read before one is given out, so that what goes on
 * elsewhere for it goes on while this one is worked on.
 *
 * @param read the step after the one given, or the first; undefined at the end.
 */
export async function* oneAhead<Step>(
  read: (before: Step | undefined) => Promise<Step | undefined>,
): AsyncGenerator<Step, void, undefined> {
  let step = await read(undefined);
  while (step !== undefined) {
    const next = await read(step);
    yield step;
    step = next;
  }
}
