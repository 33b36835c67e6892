// Waiting for a state that sends no event across processes.

/** How long something may take on a loaded machine before it counts as not happening. */
const PATIENCE = 40_000;
/** How often a state is looked at that sends no event across processes. */
const LOOK = 60;

/** Looks until `look` gives something truthy.
 * @template T @param {() => Promise<T>} look @param {string} what */
export async function until(look, what) {
  const end = Date.now() + PATIENCE;
  /** @type {unknown} */
  let last;
  for (;;) {
    try {
      last = await look();
      if (last) return /** @type {NonNullable<T>} */ (last);
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}; last seen: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
    await new Promise(done => setTimeout(done, LOOK));
  }
}
