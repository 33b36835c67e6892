// Which quotations the reader wants to see. Data only, nothing of the screen.

/** @typedef {'all' | 'elsewhere' | 'only'} Carried */
/** @typedef {{ carried: Carried, isQuotedOnly: boolean, speaker: string }} Choice */
/** @typedef {{ shown: number[], carried: Record<Carried, number>, quoted: number, speakers: [name: string, count: number, doubtful: number][], choice: Choice }} Chosen */

/** @param {Quotation} quotation */
export const speakerOf = ({ speaker }) => speaker?.name || speaker?.mention || '';

/** The quotations that a choice leaves, with what each of its parts would leave: what a button counts is what a press on
 * it shows. A speaker of another page is no choice here.
 * @param {Quotation[]} quotations @param {boolean[]} isCarried for each whether saved sources carry it @param {Choice} wanted
 * @returns {Chosen} */
export function choose(quotations, isCarried, wanted) {
  const choice = { ...wanted, speaker: quotations.some(one => speakerOf(one) === wanted.speaker) ? wanted.speaker : '' };
  /** @type {Record<Carried, (at: number) => boolean>} */
  const carriers = { all: () => true, elsewhere: at => isCarried[at], only: at => !isCarried[at] };
  const isMarked = (/** @type {number} */ at) => quotations[at].kind !== 'reported';
  const hasKind = (/** @type {number} */ at) => !choice.isQuotedOnly || isMarked(at);
  const hasSpeaker = (/** @type {number} */ at) => choice.speaker === '' || speakerOf(quotations[at]) === choice.speaker;
  const all = quotations.map((_, at) => at);
  const inPlace = all.filter(carriers[choice.carried]);
  /** @type {Map<string, { count: number, doubtful: number }>} */
  const speakers = new Map();
  for (const at of inPlace.filter(hasKind)) {
    const name = speakerOf(quotations[at]);
    if (!name) continue;
    const { count, doubtful } = speakers.get(name) ?? { count: 0, doubtful: 0 };
    speakers.set(name, { count: count + 1, doubtful: doubtful + (quotations[at].speaker?.doubtful ? 1 : 0) });
  }
  if (choice.speaker && !speakers.has(choice.speaker)) speakers.set(choice.speaker, { count: 0, doubtful: 0 });
  const rest = all.filter(at => hasKind(at) && hasSpeaker(at));
  return {
    shown: inPlace.filter(at => hasKind(at) && hasSpeaker(at)),
    carried: { all: rest.length, elsewhere: rest.filter(carriers.elsewhere).length, only: rest.filter(carriers.only).length },
    quoted: inPlace.filter(at => isMarked(at) && hasSpeaker(at)).length,
    speakers: [...speakers].map(([name, { count, doubtful }]) => /** @type {[string, number, number]} */ ([name, count, doubtful]))
      .sort(([a, n], [b, m]) => m - n || a.localeCompare(b)),
    choice,
  };
}
