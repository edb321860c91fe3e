/**
 * `faceid-response/samples`, for tests: what terminals and servers hand over for a code of your choice, and the stories
 * that a page must handle. The reader is tested on the same shapes.
 */

import { NUMBERS, type SampleApi, type SamplePlatform, type SampleProduct, SHAPES, type Shape } from './core/shapes.js'
import { FaceidError } from './error.js'
import { fill, put } from './samples/fill.js'
import { CHANNELS, domainOf, kindOf } from './samples/kinds.js'
import type { Channel, HandleOptions } from './types.js'

export { FaceidError, type FaceidErrorCode } from './error.js'
export { STORIES, type StoryChannel, type StoryId, type StoryMove, story } from './samples/stories.js'
export type { Channel, HandleOptions, SampleApi, SamplePlatform, SampleProduct }

/** The contents of a sample besides its code. Each has a default. */
export interface SampleOptions {
  /** The order number of the attempt, where the shape has one. */
  orderNo?: string
  /** The BizToken or EidToken of the attempt, where the shape has one: 36 letters, digits and hyphens. */
  token?: string
  /** The id of the server's call, where the shape has one. */
  requestId?: string
  /**
   * The name of another shape of the same terminal. An unknown name is an error, which lists the names that there are.
   */
  variant?: string
}

/** The options of `redirect` and `of`. */
export interface RedirectOptions extends SampleOptions {
  /** The address of the page to which the person comes back. Default: `https://m.example.com/verify`. */
  page?: string
  /** The product that redirects. Default: the most common one that hands over the code. */
  product?: SampleProduct
}

/** The options of `answer`. */
export interface AnswerOptions extends SampleOptions {
  /** The channel of the code, where an answer can be of several channels. */
  channel?: Channel
}

/** The arguments for `handle` or for a session's `step`. */
export interface Sample {
  input: unknown
  options: HandleOptions
}

const PAGE = 'https://m.example.com/verify'
const PREFIX = 'WBFaceErrorDomain'

/** The most common shapes of each channel. The first that has the code is taken. */
const COMMONEST: { readonly [Name in Channel]: readonly string[] } = {
  sdk: ['mobile-h5', 'ios', 'harmonyos'],
  intent: ['intent-h5'],
  wechat: ['mini-program', 'GetDetectInfoEnhanced'],
  'nfc-server': ['getIdcardNfcResult'],
  'nfc-terminal': ['android', 'mini-program'],
  'intent-question': ['GetDetectInfoEnhanced'],
  'intent-read-aloud': ['GetDetectInfoEnhanced'],
  huiyan: ['android', 'GetFaceIdResult'],
  'wechat-face': ['mini-program', 'queryVerifyInfo'],
  'wechat-face-legacy': ['mini-program', 'getinfo'],
  'wechat-face-support': ['mini-program'],
  api: ['GetDetectInfoEnhanced'],
}

/**
 * Returns a code in the most common shape of its channel, and the options that name the channel.
 * @throws {FaceidError} `unknown_channel`, `invalid_option`
 */
export function of(channel: Channel, code: string | number | null, options?: RedirectOptions | null): Sample {
  const said = spelled('of', channel, code)
  const given = checked('of', options)
  const kind = kindOf(channel, said)
  const { product, variant } = given
  const named = product === undefined ? undefined : choose('redirect', product, channel, said, given)
  const found = COMMONEST[channel].map((name) => SHAPES.find((each) => suits(each, name, channel, kind, variant)))
  const shape = named ?? found.find((each) => each !== undefined)
  if (shape) return { input: made(shape, channel, said, given), options: { channel } }
  const which = variant === undefined ? 'no terminal' : `no variant '${variant}' of a terminal`
  throw refusal('of', `${which} of '${channel}' hands over ${quoted(said)}`, channel, said)
}

/**
 * Returns the address with which the vendor's H5 comes back to a page. WeChat's brings no code: it takes only `'0'`,
 * which means that the person is done.
 * @throws {FaceidError} `unknown_channel`, `invalid_option`: H5 does not hand over that code
 */
export function redirect(channel: Channel, code: string | number, options?: RedirectOptions | null): string {
  const given = checked('redirect', options)
  const said = spelled('redirect', channel, code)
  return made(choose('redirect', given.product, channel, said, given), channel, said, given) as string
}

/**
 * Returns what a callback or a bridge is given on a platform.
 * @throws {FaceidError} `unknown_channel`, `invalid_option`: the platform is unknown, or does not hand over that code
 */
export function callback(
  platform: SamplePlatform,
  channel: Channel,
  code: string | number | null,
  options?: SampleOptions | null,
): unknown {
  const given = checked('callback', options)
  const said = spelled('callback', channel, code)
  return made(choose('callback', platform, channel, said, given), channel, said, given)
}

/**
 * Returns the answer of a server's call, as your server gets it and may forward it. The code null means that the person
 * has not finished.
 * @throws {FaceidError} `unknown_channel`, `invalid_option`: the call is unknown, or does not answer with that code
 */
export function answer(api: SampleApi, code: string | number | null, options?: AnswerOptions | null): unknown {
  const given = checked('answer', options)
  const channels = given.channel ? [given.channel] : CHANNELS
  const said = spelled('answer', given.channel ?? 'api', code)
  const listing = channelsWith(channels, said)
  const fits = (each: Channel) => SHAPES.some((shape) => suits(shape, api, each, kindOf(each, said)))
  // A code that the catalogue has is never taken for an unknown one of another channel.
  const channel = (listing.length > 0 ? listing : channels).find(fits)
  const shape = choose('answer', api, channel ?? given.channel, said, given)
  return made(shape, channel ?? 'api', said, given)
}

/**
 * Returns true for a shape that has the name, the channel, the kind of code and the variant; without one, the basic
 * shape.
 */
const suits = (shape: Shape, name: string | undefined, channel: Channel, kind: string | undefined, variant?: string) =>
  (name === undefined || shape.names.includes(name)) &&
  shape.channels.includes(channel) &&
  kind !== undefined &&
  shape.codes.includes(kind) &&
  shape.variant === variant

function choose(
  delivery: Shape['delivery'],
  name: string | undefined,
  channel: Channel | undefined,
  code: string | null,
  { variant }: SampleOptions,
): Shape {
  const all = SHAPES.filter((each) => each.delivery === delivery)
  const names = distinct(all.flatMap((each) => each.names))
  if (name !== undefined && !names.includes(name)) {
    throw new FaceidError('invalid_option', `${delivery}: '${String(name)}' is none of ${names.join(', ')}`)
  }
  const fits = (each: Shape, variant?: string) =>
    channel !== undefined && suits(each, name, channel, kindOf(channel, code), variant)
  const found = all.find((each) => fits(each, variant))
  if (found) return found
  if (variant !== undefined && all.some((each) => fits(each))) {
    const variants = distinct(all.filter((each) => fits(each, each.variant)).flatMap((each) => each.variant ?? []))
    const those = variants.length > 0 ? `it has ${variants.join(', ')}` : 'it has none'
    throw new FaceidError('invalid_option', `${delivery}: no variant '${variant}' of ${name ?? channel}: ${those}`)
  }
  const who = name ?? (delivery === 'redirect' ? 'H5' : delivery)
  const whose = channel === undefined ? '' : ` of '${channel}'`
  throw refusal(delivery, `${who} does not hand over ${quoted(code)}${whose}`, channel, code)
}

/** Returns an error that lists what does hand over the code: in its channel, else in the others. */
function refusal(delivery: string, text: string, channel: Channel | undefined, code: string | null): FaceidError {
  const fittingIn = (channels: readonly Channel[]) =>
    channels.flatMap((each) => {
      const fitting = SHAPES.filter((shape) => suits(shape, undefined, each, kindOf(each, code)))
      return fitting.flatMap((shape) => shape.names.map((name) => `${shape.delivery} of ${name}`))
    })
  const own = fittingIn(channel ? [channel] : channelsWith(CHANNELS, code))
  const others = own.length > 0 ? own : fittingIn(CHANNELS)
  const hint = others.length > 0 ? `; what does: ${distinct(others).join(', ')}` : ''
  return new FaceidError('invalid_option', `${delivery}: ${text}${hint}`)
}

/** Returns those of some channels that list a code. */
const channelsWith = (channels: readonly Channel[], code: string | null) =>
  channels.filter((each) => code !== null && NUMBERS[each]?.includes(code))

const distinct = (names: readonly string[]) => Array.from(new Set(names))

const quoted = (code: string | null) => (code === null ? 'that it is not finished' : `'${code}'`)

/**
 * Returns a code as text; null where the person has not finished. Throws for an unknown channel, and for what is no
 * code.
 */
function spelled(call: string, channel: Channel, code: unknown): string | null {
  if (!CHANNELS.includes(channel)) {
    throw new FaceidError('unknown_channel', `'${String(channel)}' is none of ${CHANNELS.join(', ')}`, CHANNELS)
  }
  if (code === null) return null
  const text = typeof code === 'number' || typeof code === 'string' ? String(code).trim() : ''
  if (text === '') throw new FaceidError('invalid_option', `${call}: takes a code, as text or number`)
  return text
}

/** Returns the options without those that are null. Throws for one that is no text. */
function checked<Options extends AnswerOptions & RedirectOptions>(call: string, options?: Options | null): Options {
  const given = Object.entries(options || {}).filter(([, value]) => value != null)
  const wrong = given.find(([, value]) => typeof value !== 'string')
  if (wrong) throw new FaceidError('invalid_option', `${call}: ${wrong[0]} takes a text`)
  return Object.assign({}, ...given.map(([name, value]) => ({ [name]: value }))) as Options
}

/** Returns the input of a shape, with the code and the options in it. */
function made(shape: Shape, channel: Channel, code: string | null, options: RedirectOptions): unknown {
  const { orderNo, token, requestId } = options
  const given = { orderNo, token, requestId }
  if (typeof shape.input === 'string') {
    const query = new URLSearchParams(shape.input)
    for (const name of shape.at) if (code !== null) query.set(name, code)
    for (const [name, value] of Array.from(query)) query.set(name, String(fill({ [name]: value }, given)[name]))
    const page = options.page ?? PAGE
    return `${page}${page.includes('?') ? '&' : '?'}${query}`
  }
  const input = fill(shape.input, given)
  if (code === null) return input
  const coded = shape.at.reduce((whole, path) => put(whole, path.split('.'), code), input)
  if (!shape.domain) return coded
  const isBare = !JSON.stringify(shape.input).includes(PREFIX)
  const domain = domainOf(code)
  return put(coded, shape.domain.split('.'), channel === 'sdk' && isBare ? domain : PREFIX + domain)
}
