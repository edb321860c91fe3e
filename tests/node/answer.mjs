// Inputs and answers in the form in which cores are compared. Runs in any engine.

/** Returns an input as the text that is sent. */
export const asText = (input) => (typeof input === 'string' ? input : JSON.stringify(input))

/** Returns a Faceid's answer to an input: the outcome, or the error with its fields in alphabetical order. */
export const answer = (faceid, input, { channel, locale, at } = {}) =>
  attempt(() => faceid.handle(input, { channel, locale, at }))

/** Returns the result of a call, or the FaceidError that it throws. */
export function attempt(call) {
  try {
    return call()
  } catch (error) {
    if (error.name !== 'FaceidError') throw error
    return { channels: error.channels.slice(), error: error.code, message: error.message }
  }
}
