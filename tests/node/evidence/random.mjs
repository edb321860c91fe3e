// Random numbers that are the same in every run.

/** Makes a source of choices from a seed (xorshift32). */
export function choices(seed) {
  let state = seed
  const below = (end) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % end
  }
  return {
    below,
    /** Returns a random item of a list; undefined for an empty list. */
    one: (list) => list[below(Math.max(list.length, 1))],
    /** Returns true once in so many calls on average. */
    chance: (times) => below(times) === 0,
  }
}
