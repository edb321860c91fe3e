// `faceid-response/sync` as a module.

import { create } from './package/sync.js'
import { report } from './report.js'

report(create)
