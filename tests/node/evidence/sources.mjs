// The proofs that a terminal passed a person, or that it finished: one for each kind of answer.
//
// `gives` is 'pass' where the answer itself is a verdict, and 'finish' where the verdict is a server's. `channels` are
// those that the answer can be of and that a caller may name. `proof` tells whether a node has the marks. Names are
// compared in any spelling. A mark counts with any value but null; the reader may be stricter.

import { FLAGS, plain, WRAPPERS } from './names.mjs'
import { field, has, inner } from './tree.mjs'
import { isAbsent, isOther, isScalar, isTrue, isZero } from './values.mjs'

const SDK = ['sdk', 'intent']
// A flow of these two may have an intention in it, whose parts fit either name.
const WECHAT = ['wechat', 'intent-question', 'intent-read-aloud']
const NFC = ['nfc-terminal', 'nfc-server']
const FACE = ['wechat-face']
const LEGACY = ['wechat-face-legacy']
const SUPPORT = ['wechat-face-support']

const CODE = ['code', 'errorcode', 'errcode', 'retcode']
const BARE = [
  ...CODE,
  'resultcode',
  'result',
  'livestatus',
  'comparestatus',
  'finalresultcode',
  'finalresultdetailcode',
]
const SCORES = ['liverate', 'similarity', 'userimagestring']

/** Channels with a code for a verification that was done before. */
const RECALLING = ['wechat', 'huiyan', 'intent-read-aloud']

/** WeChat's calls with their possible channels: of two, the tables do not tell which it is. */
const CALLS = [
  [/^checkIsSupport(FacialRecognition|FaceDetect)\b/, SUPPORT],
  [/^(startFacialRecognitionVerify|requestWxFacePictureVerify)/, LEGACY],
  [/^requestFacial(VerifyAndUploadVideo|Recognition)\b/, [...FACE, ...LEGACY]],
  [/^requestFacialVerify\b/, FACE],
]

/** Lists the codes on a level. A list of one code counts as well, since routers make one from a parameter. */
function codes(node, names = CODE) {
  if (node.kind === 'list') return []
  return Object.entries(node.own)
    .filter(([name]) => names.includes(plain(name)))
    .map(([, value]) => (Array.isArray(value) && value.length === 1 ? value[0] : value))
    .filter((value) => isScalar(value) && String(value).trim() !== '')
}

const isGood = (node, names) => codes(node, names).some(isZero)
const isToken = (value) => typeof value === 'string' && /^[A-Za-z0-9-]{36}$/.test(value.trim())
/** Returns the text with a call's result, under any name that has one. */
const said = (node) =>
  node.kind === 'list'
    ? ''
    : (Object.entries(node.own).find(
        ([name, value]) => plain(name) === 'errmsg' && typeof value === 'string' && value.includes(':'),
      )?.[1] ?? '')
const isIn = (node, test) => node !== null && (test(node) || isIn(node.parent, test))

/** The names of the part for each intention mode and of the code in it. */
const MODES = {
  0: ['intentionquestionresult', 'finalresultdetailcode'],
  1: ['intentionactionresult', 'finalresultdetailcode'],
  2: ['intentionverifydata', 'errorcode'],
}

/** Tells whether no intention was asked for, or the part for its mode has a good code. */
function intention(holder, text, isGoodPart) {
  const asked = field(holder, 'isverifyintention') ?? field(text, 'isverifyintention')
  if (isAbsent(asked) || asked === false || isZero(asked) || asked === 'false') return true
  if (!isTrue(asked)) return false
  const type = field(holder, 'intentionverifytype') ?? field(text, 'intentionverifytype')
  const [name, code] = MODES[String(type).trim()] ?? []
  const part = name && (inner(holder, name) ?? inner(text, name))
  return Boolean(part) && codes(part, [code]).some(isGoodPart)
}

/** Returns the node with a server's verdict and the verdict's text. */
const verdict = (node) => {
  const text = inner(node, 'text')
  return text ? [node, text] : null
}

/** Keys of other calls' answers, or of hosts. */
const OTHERS = [
  ...['accesstoken', 'ticket', 'tickets', 'nonce', 'faceid', 'url', 'verificationurl', 'name', 'idcard', 'verifyid'],
  ...['expirein', 'expiresin', 'stack', 'description', 'compareresults'],
]

/** Keys that only some channels have, with these channels. The name of another channel does not fit them. */
const MARKS = [
  [['issuccess', 'newsign', 'newsignature', 'h5faceid', 'liverate'], SDK],
  [['verifydone', 'eidtoken'], WECHAT],
  [['biztoken'], [...WECHAT, ...NFC]],
  [['ocrcertid'], NFC],
  [['nfcenresult'], NFC],
  [['verifyret'], FACE],
  [['identifyret'], LEGACY],
  [['bestframebase64', 'videobase64'], ['huiyan']],
  [['detectinfo'], WECHAT],
]

/** Names of fields in which a code may stand alone. */
const HOLDERS = [...WRAPPERS, 'referrerInfo', 'extraData']

/** Tells whether a code stands alone in its object, so that only the caller can tell its channel. */
function isAlone(node, { named }) {
  if (!named || has(node, 'facecode', 'willcode')) return false
  // Each key on the way down is an envelope's.
  if (isIn(node, ({ key, parent }) => parent && parent.kind !== 'list' && !HOLDERS.includes(key))) return false
  for (const [name, value] of Object.entries(node.own)) {
    if (isAbsent(value)) continue
    const is = plain(name)
    // In an address a host has names of its own.
    if (node.kind === 'query' && !['token', ...CODE].includes(is)) continue
    if (OTHERS.includes(is)) return false
    // The Huiyan SDK gives its token back; WeChat and NFC name theirs so in an address.
    if (is === 'token' && named !== 'huiyan' && !isToken(value)) return false
    if (MARKS.some(([names, channels]) => names.includes(is) && !channels.includes(named))) return false
    if (typeof value !== 'object') {
      if (name === 'data' && node.kind !== 'query') return false
      continue
    }
    const isList = Array.isArray(value)
    if (isList && !value.some((one) => typeof one === 'object')) continue
    if (name !== 'riskInfo' && !['error', 'Error', ...FLAGS].includes(name)) return false
  }
  const call = node.kind !== 'query' && CALLS.find(([pattern]) => pattern.test(said(node)))
  return !call || call[1].includes(named)
}

/** Returns the code that stands alone in its object, if all its names have the same value. */
function bare(node, context) {
  if (node.kind === 'list' || !isAlone(node, context)) return null
  const different = new Set(codes(node, node.kind === 'query' ? CODE : BARE).map((code) => String(code).trim()))
  if (different.size === 0)
    for (const code of codes(node, ['verifyret', 'identifyret'])) different.add(String(code).trim())
  return different.size === 1 ? [...different][0] : null
}

/**
 * The proofs of a pass or a finish. `gives` is the claim that each proves, and `channels` are those that it can be of.
 */
export const SOURCES = [
  {
    name: 'App SDK result',
    gives: 'pass',
    channels: SDK,
    // Shared with: a host's answer that has `success` and an order number, a start with a signature.
    proof: (node, { named }) => {
      if (isTrue(field(node, 'issuccess')) && (has(node, 'orderno', 'sign', 'riskinfo', ...SCORES) || named))
        return true
      if (!isTrue(field(node, 'success'))) return false
      return has(node, ...SCORES) || isIn(node, ({ own }) => /^wb_face_callback/.test(own.scene))
    },
  },
  {
    name: 'signed redirect',
    gives: 'pass',
    channels: SDK,
    // Shared with: an intention's redirect, whose parts must be good, too; a login's `code`.
    proof: (node) => {
      const isOfTwo = Object.keys(node.own).some((name) => ['facecode', 'willcode'].includes(plain(name)))
      return isGood(node) && has(node, 'h5faceid', 'newsignature', 'newsign', 'liverate') && !isOfTwo
    },
  },
  {
    name: 'will result',
    gives: 'pass',
    channels: SDK,
    proof: (node) => isGood(node) && isGood(node, ['facecode']) && isGood(node, ['willcode']),
  },
  {
    name: 'queryfacerecord',
    gives: 'pass',
    channels: SDK,
    // Shared with: getfaceid and geth5faceid, whose result has an order number and no score.
    proof: (node) => {
      const result = inner(node, 'result')
      return (
        isGood(node) &&
        Boolean(result) &&
        has(result, 'orderno') &&
        has(result, 'occurredtime', 'liverate', 'similarity')
      )
    },
  },
  {
    name: 'getIdcardNfcResult',
    gives: 'pass',
    channels: NFC,
    proof: (node) => {
      const result = inner(node, 'result')
      return isGood(node) && Boolean(result) && isGood(result) && has(result, 'nfcenresult')
    },
  },
  {
    name: 'server verdict',
    gives: 'pass',
    channels: WECHAT,
    isSpread: true,
    // Shared with: a poll before the person has finished, whose codes are null.
    proof: (node) => {
      const [holder, text] = verdict(node) ?? []
      return Boolean(text) && isGood(text) && intention(holder, text, isZero)
    },
  },
  {
    name: 'the text of a server verdict, by itself',
    gives: 'pass',
    channels: WECHAT,
    // The specification does not name it; its two statuses are in no other answer.
    proof: (node) =>
      plain(node.key ?? '') !== 'text' && isGood(node) && isGood(node, ['livestatus']) && intention(node, node, isZero),
  },
  {
    name: 'GetFaceIdResult',
    gives: 'pass',
    channels: ['huiyan'],
    // Shared with: checks of names and numbers (Result and Description only), international results (CompareResults).
    proof: (node) =>
      isGood(node, ['result']) &&
      has(node, 'similarity', 'bestframebase64', 'videobase64') &&
      !has(node, 'compareresults'),
  },
  {
    name: 'queryVerifyInfo',
    gives: 'pass',
    channels: FACE,
    // Shared with: getVerifyId, which has an id and no verdict.
    proof: (node) => isGood(node) && codes(node, ['verifyret']).some((code) => String(code).trim() === '10000'),
  },
  {
    name: 'getinfo',
    gives: 'pass',
    channels: LEGACY,
    // One source gives 10000 as the pass here; where sources differ nothing is proved.
    proof: (node) => isGood(node) && isGood(node, ['identifyret']),
  },
  {
    name: 'bare code of a pass',
    gives: 'pass',
    channels: null,
    proof: (node, context) => {
      const code = bare(node, context)
      return code !== null && context.catalog.passes(context.named, code)
    },
  },
  {
    name: 'token handed back',
    gives: 'finish',
    channels: [...WECHAT, ...NFC],
    // Shared with: DetectAuth, GetEidToken and ApplyWebVerificationToken, which have an address beside the token.
    proof: (node, { named }) => {
      const tokens = [field(node, 'biztoken'), field(node, 'eidtoken'), named ? field(node, 'token') : null]
      const isStart = node.kind !== 'query' && ['url', 'verificationurl'].some((name) => !isAbsent(field(node, name)))
      return tokens.some(isToken) && !isStart
    },
  },
  {
    name: 'verifyDone',
    gives: 'finish',
    channels: WECHAT,
    proof: (node) => isTrue(field(node, 'verifydone')),
  },
  ...CALLS.map(([pattern, channels]) => ({
    name: `call of WeChat's ${pattern.source}`,
    gives: 'finish',
    channels,
    // Shared with: every other call of WeChat's (`request:ok`).
    proof: (node, { catalog }) => {
      const isDone = (code) =>
        isZero(code) || channels.some((channel) => catalog.proceeds(channel, String(code).trim()))
      return pattern.test(said(node)) && (/:ok/.test(said(node)) || codes(node).some(isDone))
    },
  })),
  {
    name: 'CheckEidTokenStatus',
    gives: 'finish',
    channels: WECHAT,
    proof: (node, { named }) =>
      String(field(node, 'status')).trim() === 'finished' && (Boolean(named) || has(node, 'requestid')),
  },
  {
    name: 'NFC client',
    gives: 'finish',
    channels: NFC,
    proof: (node) => isGood(node) && (has(node, 'ocrcertid') || (has(node, 'reqid') && has(node, 'orderno'))),
  },
  {
    name: "a verdict of WeChat's server that says: done before",
    gives: 'finish',
    channels: [...FACE, ...LEGACY],
    proof: (node, { catalog }) =>
      isGood(node) &&
      codes(node, ['verifyret', 'identifyret']).some((code) =>
        [...FACE, ...LEGACY].some((channel) => catalog.proceeds(channel, String(code).trim())),
      ),
  },
  {
    name: 'server verdict that says: done before',
    gives: 'finish',
    channels: WECHAT,
    isSpread: true,
    proof: (node, { catalog }) => {
      const [holder, text] = verdict(node) ?? []
      const isDone = (code) => isOther(code) && WECHAT.some((channel) => catalog.proceeds(channel, String(code).trim()))
      if (!text) return false
      return codes(text).some(isDone) || (isGood(text) && intention(holder, text, isDone))
    },
  },
  {
    name: 'callback that says: done before',
    gives: 'finish',
    channels: [...WECHAT, 'huiyan'],
    // A code that is not zero is no host's `all is well`: the names by which failures are recognised are enough.
    proof: (node, { catalog }) =>
      codes(node, ['errorcode', 'result']).some(
        (code) => isOther(code) && RECALLING.some((channel) => catalog.proceeds(channel, String(code).trim())),
      ),
  },
  {
    name: 'bare code of a finish',
    gives: 'finish',
    channels: null,
    proof: (node, context) => {
      const code = bare(node, context)
      return code !== null && context.catalog.proceeds(context.named, code)
    },
  },
]
