// Serves the built demo page, for `npm start`. PORT chooses another port than 8080.

import { say, stop } from './run.mjs'
import { serve } from './serve.mjs'

const port = Number(process.env.PORT ?? 8080)
try {
  const { address } = await serve(port)
  say(`The demo page is at ${address} (Ctrl+C ends it)`)
} catch (error) {
  stop(error.code === 'EADDRINUSE' ? `Port ${port} is taken; choose another: PORT=8081 npm start` : error.message)
}
