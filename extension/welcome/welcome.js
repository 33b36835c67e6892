// Shown once, after installation.

import { isButtonInSight, shortcut } from '../api.js';
import { byId, prepare, put } from '../look/screen.js';
import { message } from '../look/words.js';

await prepare();
const key = await shortcut();
put(byId('key'), key ? message('idle_shortcut', key) : '');
byId('pin').hidden = await isButtonInSight();
document.documentElement.dataset.ready = '';
