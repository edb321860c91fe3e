// The names that terminals and hosts use for the same thing, and the names around an answer.

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

/** Names for the code of a part of an answer, or for the whole code under a name of its own. */
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

/** Names of fields in which hosts and bridges wrap an answer. */
export const WRAPPERS = ['data', 'result', 'body', 'ret', 'detail', 'raw_data', 'faceVerifyResult', 'Response', 'res']

/** Names of fields in which the vendor's own answers have a part. */
export const CONTAINERS = [
  ...['error', 'Error', 'Text', 'text', 'DetectInfo', 'detectInfo', 'willResult', 'referrerInfo', 'extraData'],
  ...['IntentionQuestionResult', 'IntentionActionResult', 'IntentionVerifyData'],
  ...['intentionQuestionResult', 'intentionActionResult', 'intentionVerifyData'],
]

/** Names of fields with earlier tries, whose failures are not about the last one, and with data of the host's own. */
export const HISTORIES = [
  ...['LivenessDetail', 'livenessDetail', 'LivenessData', 'Details', 'riskInfo', 'Extra'],
  ...['VerificationDetailList', 'CompareResults'],
]

/** Groups of names with the same meaning, for renaming a field or repeating it. */
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

/** Names without a meaning for any terminal. */
export const FOREIGN = ['foo', 'value', 'note', 'state', 'id', 'x', 'info', 'user', 'meta']

/** Returns the common form of all spellings of a name: `err_code`, `errCode` and `ErrCode` become `errcode`. */
export const plain = (name) => name.toLowerCase().replaceAll(/[_-]/g, '')
