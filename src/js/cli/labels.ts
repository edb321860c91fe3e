/** The command line's own words. What an outcome decides keeps the names that a program sees. */

import type { Locale } from '../types.js'

/** The words of one language. */
export interface Labels {
  unknown: string
  noResult: string
  noCode: string
  advice: string
  action: string
  retry: string
  remedy: string
  fault: string
  generic: string
  check: string
  mend: string
  billed: string
  billedBefore: string
  yes: string
  no: string
  notStated: string
  meaning: string
  english: string
  handling: string
  source: string
  vendorPage: string
  field: string
  problem: string
  reference: string
  nearest: string
  elsewhere: string
  confirm: string
  support: string
  attempt: string
  day: string
  oneOf: string
  nothingFound: string
  colon: string
}

export const LABELS: Record<Locale, Labels> = {
  'zh-Hans': {
    unknown: '表中没有这个返回码；以下是页面会给用户看的稳妥说法',
    noResult: '其中没有任何终端的结果；以下是页面在验证开始前的说法',
    noCode: '（没有返回码）',
    advice: '建议',
    action: '动作',
    retry: '下一次',
    remedy: '需要改变',
    fault: '谁能解决',
    generic: '原因不告诉用户',
    check: '先查',
    mend: '怎么改',
    billed: '计费',
    billedBefore: '# 之前计费',
    yes: '是',
    no: '否',
    notStated: '未说明',
    meaning: '官方原文',
    english: 'In English (ours)',
    handling: '处理措施',
    source: '来源',
    vendorPage: '官方返回码页',
    field: '实际接入中出现',
    problem: '读取时',
    reference: '查询用',
    nearest: '相近的返回码',
    elsewhere: '同一个码在其他渠道',
    confirm: '以服务器查询到的结果为准',
    support: '用户报来的查询码',
    attempt: '第几次',
    day: '日期',
    oneOf: '没有把原因告诉用户，是其中之一',
    nothingFound: '没有找到。换个词，或者只输入返回码的一部分',
    colon: '：',
  },
  'zh-Hant': {
    unknown: '表中沒有這個回傳碼；以下是頁面會給使用者看的穩妥說法',
    noResult: '其中沒有任何終端的結果；以下是頁面在驗證開始前的說法',
    noCode: '（沒有回傳碼）',
    advice: '建議',
    action: '動作',
    retry: '下一次',
    remedy: '需要改變',
    fault: '誰能解決',
    generic: '原因不告訴使用者',
    check: '先查',
    mend: '怎麼改',
    billed: '計費',
    billedBefore: '# 之前計費',
    yes: '是',
    no: '否',
    notStated: '未說明',
    meaning: '官方原文',
    english: 'In English (ours)',
    handling: '處理措施',
    source: '來源',
    vendorPage: '官方回傳碼頁',
    field: '實際接入中出現',
    problem: '讀取時',
    reference: '查詢用',
    nearest: '相近的回傳碼',
    elsewhere: '同一個碼在其他管道',
    confirm: '以伺服器查詢到的結果為準',
    support: '使用者報來的查詢碼',
    attempt: '第幾次',
    day: '日期',
    oneOf: '沒有把原因告訴使用者，是其中之一',
    nothingFound: '沒有找到。換個詞，或者只輸入回傳碼的一部分',
    colon: '：',
  },
  en: {
    unknown: 'This code is on no table; below is the safe answer that a page gives',
    noResult: 'There is no result in it; below is what a page says before the first attempt',
    noCode: '(no code)',
    advice: 'Advice',
    action: 'Action',
    retry: 'Next attempt',
    remedy: 'Remedy',
    fault: 'Fault',
    generic: 'the person is not told the reason',
    check: 'Check first',
    mend: 'Mend it',
    billed: 'Billed',
    billedBefore: 'before # it was',
    yes: 'yes',
    no: 'no',
    notStated: 'not stated',
    meaning: "Vendor's text",
    english: 'In English (ours)',
    handling: 'Handling',
    source: 'Source',
    vendorPage: "the vendor's return-code page",
    field: 'seen in the field',
    problem: 'When read',
    reference: 'Reference',
    nearest: 'Written like it',
    elsewhere: 'The same code in other channels',
    confirm: 'ask the server for the verdict before acting on it',
    support: 'A reference for support',
    attempt: 'Attempt',
    day: 'Day',
    oneOf: 'The person was not told the reason; it is one of',
    nothingFound: 'Nothing is found. Try another word, or a part of the code',
    colon: ':',
  },
}
