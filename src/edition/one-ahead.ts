/**
 * Steps that each say where the next one begins. The next is read before one is given out, so that what goes on
 * elsewhere for it goes on while this one is worked on. Where it cannot be read, this one is given out all the same.
 *
 * @param read the step after the one given, or the first; undefined at the end.
 */
export async function* oneAhead<Step>(
  read: (before: Step | undefined) => Promise<Step | undefined>,
): AsyncGenerator<Step, void, undefined> {
  let step = await read(undefined);
  while (step !== undefined) {
    const [next] = await Promise.allSettled([read(step)]);
    yield step;
    if (next.status === "rejected") throw next.reason;
    step = next.value;
  }
}

/** The same, each read only when the one before was worked on. */
export async function* oneByOne<Step>(
  read: (before: Step | undefined) => Promise<Step | undefined>,
): AsyncGenerator<Step, void, undefined> {
  for (let step = await read(undefined); step !== undefined; step = await read(step)) yield step;
}
