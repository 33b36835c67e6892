// What a page lacks, as far as it is known. Data only, nothing of the screen.

/** Statements that others carry and the page does not. Of one that only sources in other languages carry, which cannot be
 * compared with the page, nobody knows whether the page lacks it: it may say the same in its own words. Where a source
 * that can be compared carries it too, its words are told.
 * @param {Missing[]} missing @returns {Missing[]} */
export function lackingOf(missing) {
  return missing.flatMap(statement => {
    const known = statement.carriers.find(({ source }) => source.comparable);
    if (!known) return [];
    return [statement.carriers[0] === known ? statement : { ...statement, text: known.spanText }];
  });
}
