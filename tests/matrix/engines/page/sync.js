// `faceid-response/sync` as a module.

import { create } from './package/pkg/sync.js'
import { report } from './report.js'

report(create)
