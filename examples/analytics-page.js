import { load } from 'faceid-response'
import { analytics } from './analytics.js'

export const ready = load({ onOutcome: analytics('/outcomes') })
