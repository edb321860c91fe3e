// The file for a script tag, which is loaded before this one.

import { report } from './report.js'

report(FaceidResponse.load)
