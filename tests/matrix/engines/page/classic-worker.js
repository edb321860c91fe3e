// The file for a script tag in a worker without modules.

import { report } from './report.js'
import { trusted } from './trusted.js'

importScripts(trusted('package/script/faceid-response.js'))
report(FaceidResponse.load)
