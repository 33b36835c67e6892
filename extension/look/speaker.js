// Who said a quotation, in words.

import { message } from './words.js';

/** A speaker's name and role for a file or a note; a mark of doubt behind one who was only inferred.
 * @param {Speaker} speaker */
export const whoOf = ({ name, role, doubtful }) => [name, role].filter(Boolean).join(', ') + (doubtful ? ' (?)' : '');

/** A speaker's name on a screen, which says of one who was only inferred that it is probable.
 * @param {Speaker} speaker */
export const shownName = ({ name, mention, doubtful }) => (doubtful ? message('speaker_probable', name || mention) : name || mention);
