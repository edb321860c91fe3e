// Objects that an engine makes and no terminal returns: exceptions, events and responses, with an answer's fields
// added. Runs in any engine.

const MAKERS = {
  Error: () => new Error('m'),
  TypeError: () => new TypeError('m'),
  DOMException: () => new DOMException('m', 'NotAllowedError'),
  Event: () => new Event('message'),
  CustomEvent: (answer) => new CustomEvent('result', { detail: answer }),
  MessageEvent: (answer) => new MessageEvent('message', { data: answer }),
  Response: (answer) => new Response(JSON.stringify(answer)),
  Promise: (answer) => Promise.resolve(answer),
  Map: (answer) => new Map(Object.entries(answer)),
}

/** The forms in which a page hands over an object. */
const PLACES = {
  'by itself': (host) => host,
  'in a list': (host) => [host],
  'in data': (host) => ({ code: 0, data: host }),
  'in detail': (host) => ({ detail: host }),
  'in result': (host) => ({ isTrusted: true, result: host }),
}

/** Lists `[about, input]` for an answer: each kind of object as it is made, and with the answer's fields added. */
export function hosts(answer) {
  return Object.entries(MAKERS).flatMap(([kind, make]) => {
    const bare = make(answer)
    const full = make(answer)
    for (const [name, value] of Object.entries(answer)) {
      Object.defineProperty(full, name, { value, enumerable: true, configurable: true, writable: true })
    }
    return Object.entries(PLACES).flatMap(([where, put]) => [
      [`${kind} ${where}`, put(bare)],
      [`${kind} with its fields, ${where}`, put(full)],
    ])
  })
}

/** Answers of a pass, whose fields an object of the host may have by chance or from a wrapper. */
export const PASSES = [
  { code: 0 },
  { code: '0', msg: 'ok', result: { orderNo: 'o1', liveRate: '99', similarity: '98', occurredTime: '20210224200011' } },
  { isSuccess: true },
  { isSuccess: true, orderNo: 'o1', sign: 's', liveRate: '99', similarity: '98', error: null },
  { ErrorCode: 0, BizToken: 'CE661F1A-0F1E-45BD-BE13-34C05CEA7681' },
  { verifyDone: true, token: 'CE661F1A-0F1E-45BD-BE13-34C05CEA7681' },
  { Text: { ErrCode: 0, LiveStatus: 0, Comparestatus: 0 }, RequestId: 'r1' },
  { Result: '0', Similarity: 99, BestFrameBase64: '/9j/', RequestId: 'r1' },
  { Status: 'finished', RequestId: 'r1' },
  { errMsg: 'requestFacialVerify:ok', errCode: 0, verifyResult: 'v' },
  { errMsg: 'checkIsSupportFacialRecognition:ok', errCode: 0 },
  { errcode: 0, errmsg: 'ok', verify_ret: 10000 },
  { code: 0, orderNo: 'o1', ocrCertId: 'c1', reqId: 'r1' },
]
