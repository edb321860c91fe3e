// `faceid-response` as a module, in a page or in a worker.

import { load } from './package/index.js'
import { report } from './report.js'

report(load)
