// What is handed over and what comes back, in the form in which cores are compared. Runs in any engine.

/** An input as the text in which it travels. */
export const asText = (input) => (typeof input === 'string' ? input : JSON.stringify(input))

/** What a Faceid answers to an input; an error with its fields in the order of their names. */
export const answer = (faceid, input, { channel, locale, at } = {}) =>
  attempt(() => faceid.handle(input, { channel, locale, at }))

/** What a call gives, or the FaceidError that it throws. */
export function attempt(call) {
  try {
    return call()
  } catch (error) {
    if (error.name !== 'FaceidError') throw error
    return { channels: error.channels.slice(), error: error.code, message: error.message }
  }
}
