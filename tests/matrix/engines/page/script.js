// The file for a script tag, which stands before this one.

import { report } from './report.js'

report(FaceidResponse.load)
