// The names under which terminals and hosts write one thing, and what stands around an answer.

/** Names of a return code, whoever writes it. */
export const CODES = [
  'code',
  'errorCode',
  'errorcode',
  'ErrorCode',
  'error_code',
  'errCode',
  'err_code',
  'errcode',
  'ErrCode',
  'Code',
]

/** Codes of a part of an answer, or of the whole under a name of its own. */
export const PARTS = [
  'faceCode',
  'willCode',
  'LiveStatus',
  'liveStatus',
  'Comparestatus',
  'comparestatus',
  'FinalResultDetailCode',
  'finalResultDetailCode',
  'FinalResultCode',
  'finalResultCode',
  'Result',
  'verify_ret',
  'identify_ret',
]

export const FLAGS = ['isSuccess', 'success', 'verifyDone']
export const ERRORS = ['error', 'Error']
export const DOMAINS = ['domain', 'errorDomain']
export const CALLS = ['errMsg', 'err_msg']

/** Holds what hosts and bridges put an answer into. */
export const WRAPPERS = ['data', 'result', 'body', 'ret', 'detail', 'raw_data', 'faceVerifyResult', 'Response', 'res']

/** Holds what the vendor's own answers put a part into. */
export const CONTAINERS = [
  ...['error', 'Error', 'Text', 'text', 'DetectInfo', 'detectInfo', 'willResult', 'referrerInfo', 'extraData'],
  ...['IntentionQuestionResult', 'IntentionActionResult', 'IntentionVerifyData'],
  ...['intentionQuestionResult', 'intentionActionResult', 'intentionVerifyData'],
]

/** Lists of earlier tries, whose failures do not speak about the last one, and what the host itself passed through. */
export const HISTORIES = [
  ...['LivenessDetail', 'livenessDetail', 'LivenessData', 'Details', 'riskInfo', 'Extra'],
  ...['VerificationDetailList', 'CompareResults'],
]

/** Families of names of the same thing, for renaming and for saying a thing twice. */
export const FAMILIES = [
  CODES,
  DOMAINS,
  ERRORS,
  ['isSuccess', 'success'],
  ['errMsg', 'err_msg', 'errmsg'],
  ['BizToken', 'bizToken'],
  ['EidToken', 'eidToken'],
  ['RequestId', 'requestId'],
  ['Status', 'status'],
  ['Text', 'text'],
  ['DetectInfo', 'detectInfo'],
  ['LiveStatus', 'liveStatus'],
  ['Comparestatus', 'comparestatus'],
  ['FinalResultDetailCode', 'finalResultDetailCode'],
  ['FinalResultCode', 'finalResultCode'],
  ['IsVerifyIntention', 'isVerifyIntention'],
  ['IntentionVerifyType', 'intentionVerifyType'],
  ['IntentionQuestionResult', 'intentionQuestionResult'],
  ['IntentionActionResult', 'intentionActionResult'],
  ['IntentionVerifyData', 'intentionVerifyData'],
  ['verifyResult', 'verify_result'],
  ['newSignature', 'newSign'],
]

/** Names that mean nothing to any terminal. */
export const FOREIGN = ['foo', 'value', 'note', 'state', 'id', 'x', 'info', 'user', 'meta']

/** Makes one name of all spellings of a name: `err_code`, `errCode` and `ErrCode` are `errcode`. */
export const plain = (name) => name.toLowerCase().replaceAll(/[_-]/g, '')
