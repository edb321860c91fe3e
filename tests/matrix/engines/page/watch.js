// Records errors of loading. It comes before every other script, since one that cannot be fetched or parsed cannot
// report it.

import { send } from './send.js'

addEventListener('error', ({ message, target }) => send({ errors: [message || `${target.src} failed`] }), true)
