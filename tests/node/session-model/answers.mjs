// The answers for a session under test, with facts that their text does not have: the source, the attempt and the call
// that they belong to, and whether a recording was made. `number` distinguishes attempts and calls.

const token = (number) => `CE661F1A-0F1E-45BD-BE13-${String(number).padStart(12, '0')}`
const ofOrder = (number) => ({ kind: 'order', text: `o${number}` })
const ofToken = (number) => ({ kind: 'token', text: token(number) })

/** Codes of the standalone H5 and its server. True where a recording was made. */
const SDK = {
  0: true,
  '-5023': true,
  66660037: true,
  66660041: true,
  66660004: true,
  66660010: true,
  66669991: true,
  66660015: false,
  66660018: false,
  66660017: false,
  66660003: false,
  400101: false,
  400506: false,
  999999: false,
  41003: false,
}
/** Codes of WeChat's server. True where a recording was made. */
const WECHAT = {
  0: true,
  1201: true,
  1203: true,
  1003: true,
  2005: true,
  2006: true,
  2016: true,
  1002: true,
  1105: true,
  1001: false,
  2: false,
  15: false,
  17: false,
  2017: false,
  2018: false,
}
const API_ERRORS = ['InternalError', 'RequestLimitExceeded', 'AuthFailure.SignatureFailure', 'InvalidParameterValue']
/** Inputs that come from no terminal. */
const NOTHING = [
  '',
  {},
  'https://m.example.com/verify',
  '?code=0a1b2c3d4e5f6g7h8i&state=s',
  { token: 'abc', expires_in: 7200 },
]

const TERMINAL = {
  /** Returns the H5's redirect, signed and with an order number. */
  redirect: (code, number) => ({
    input: `https://m.example.com/?code=${code}&orderNo=o${number}&h5faceId=f&newSignature=s`,
    id: ofOrder(number),
    isRecording: SDK[code],
  }),
  /** Returns the H5's redirect with no id but its face id. */
  faceRedirect: (code, number) => ({
    input: `?code=${code}&h5faceId=face${number}&newSignature=s`,
    id: { kind: 'face', text: `face${number}` },
    isRecording: SDK[code],
  }),
  /** Returns WeChat's redirect, which says only that the person is done. */
  token: (_, number) => ({ input: `?BizToken=${token(number)}`, id: ofToken(number), isRecording: true }),
  /** Returns a result of the App SDK, which itself says whether a scan was finished. */
  finishedScan: (code, number) => ({
    input: { isSuccess: false, orderNo: `o${number}`, error: { domain: 'WBFaceErrorDomainCompareServer', code } },
    id: ofOrder(number),
    isFinished: true,
  }),
  unfinishedScan: (code, number) => ({
    input: { isSuccess: false, orderNo: `o${number}`, error: { domain: 'WBFaceErrorDomainNativeProcess', code } },
    id: ofOrder(number),
    isFinished: false,
  }),
  /** Returns a callback without any id. */
  callback: (code) => ({ input: { ErrorCode: Number(code) }, channel: 'wechat', isRecording: WECHAT[code] }),
}
const SERVER = {
  wechatAnswer: (code, number) => ({
    input: { Text: { ErrCode: Number(code) }, RequestId: `r${number}` },
    call: `r${number}`,
    isServers: true,
    isRecording: WECHAT[code],
  }),
  sdkAnswer: (code, number) => ({
    input: { code, bizSeqNo: '1', result: { orderNo: `o${number}`, liveRate: '99', similarity: '99' } },
    id: ofOrder(number),
    isServers: true,
    isRecording: SDK[code],
  }),
}
const OTHERS = {
  apiError: (code, number) => ({
    input: { Response: { Error: { Code: code, Message: '' }, RequestId: `e${number}` } },
    call: `e${number}`,
  }),
  noResultYet: () => ({ input: '66664006', channel: 'nfc-server' }),
  nothing: (index) => ({ input: NOTHING[index] }),
  nobodys: () => ({ input: '1201' }),
  anothers: () => ({
    input: '?code=66660004&orderNo=o1&newSignature=s',
    channel: 'wechat',
    id: ofOrder(1),
  }),
}

const FAILED = Object.keys(SDK).filter((code) => code !== '0')
const codes = {
  redirect: Object.keys(SDK),
  faceRedirect: Object.keys(SDK),
  finishedScan: FAILED,
  unfinishedScan: FAILED,
}
const ofWechat = { callback: Object.keys(WECHAT), wechatAnswer: Object.keys(WECHAT), sdkAnswer: Object.keys(SDK) }
/** The codes of each source. */
const CODES = { ...codes, ...ofWechat, token: ['0'], apiError: API_ERRORS, nothing: NOTHING.map((_, index) => index) }

export const TERMINALS = Object.keys(TERMINAL)
export const SERVERS = Object.keys(SERVER)
export const OTHER_ANSWERS = Object.keys(OTHERS)
/** Returns the codes of a source; an empty one where it has none. */
export const codesOf = (source) => CODES[source] ?? ['']

/** Returns an answer in the form for a session, and in the form for the model; `faceid` reads it. */
export function answer(faceid, { source, code, number }) {
  const told = { ...TERMINAL, ...SERVER, ...OTHERS }[source](code, number)
  const {
    problem,
    channel,
    advice,
    action,
    fault,
    billed,
    passed,
    retry,
    code: own,
  } = faceid.handle(told.input, {
    channel: told.channel,
  })
  const { id = null, call = null, isServers = false, isRecording = false, isFinished } = told
  const read = {
    problem,
    channel,
    advice,
    action,
    fault,
    billed,
    passed,
    retry,
    id,
    call,
    isServers,
    isRecording,
    isFinished,
  }
  return { ...told, said: { ...read, answer: [channel, own, advice, isServers].join(' ') } }
}

/** The model's input where the page's own server says no. */
export const REFUSED = {
  problem: null,
  channel: null,
  advice: 'not_confirmed',
  action: 'retry',
  fault: 'risk',
  billed: null,
  passed: false,
  retry: { by: 'user', needs: 'capture', delayMs: 0 },
  id: null,
  call: null,
  isServers: true,
  isRecording: true,
  answer: 'refused',
}
