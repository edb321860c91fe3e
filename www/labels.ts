/** The page's own words; the messages it shows are the package's. */

import type { Locale } from 'faceid-response'

const zhHans = {
  about: '慧眼人脸核身返回码：给用户看的话，和接下来该怎么做。内容只在本页处理，不会上传。',
  channel: '渠道',
  channelFromInput: '由内容判断',
  input: '返回码、跳转地址或 SDK 结果',
  read: '查看',
  action: '动作',
  remedy: '需要改变',
  fault: '谁能解决',
  passed: '终端声明通过',
  confirm: '须向服务器确认',
  billed: '是否计费',
  retry: '下一次',
  meaning: '含义',
  handling: '处理措施',
  yes: '是',
  no: '否',
  notStated: '未说明',
  unknownCode: '表中没有这个返回码',
  flow: '一次完整的流程',
  flowAbout: '这里按说明里的做法运行：真的离开页面，再带着返回码回来，次数不会丢。',
  flowLink: '试一次完整的流程',
  begin: '开始验证',
  reset: '清除记录',
  vendor: '假扮的核身页面',
  vendorAbout: '选一个返回码，带着它回去。',
}

export type Labels = Record<keyof typeof zhHans, string>

const zhHant: Labels = {
  about: '慧眼人臉核身回傳碼：給使用者看的話，和接下來該怎麼做。內容只在本頁處理，不會上傳。',
  channel: '管道',
  channelFromInput: '由內容判斷',
  input: '回傳碼、跳轉網址或 SDK 結果',
  read: '查看',
  action: '動作',
  remedy: '需要改變',
  fault: '誰能解決',
  passed: '終端聲明通過',
  confirm: '須向伺服器確認',
  billed: '是否計費',
  retry: '下一次',
  meaning: '含義',
  handling: '處理措施',
  yes: '是',
  no: '否',
  notStated: '未說明',
  unknownCode: '表中沒有這個回傳碼',
  flow: '一次完整的流程',
  flowAbout: '這裡依說明裡的做法執行：真的離開頁面，再帶著回傳碼回來，次數不會遺失。',
  flowLink: '試一次完整的流程',
  begin: '開始驗證',
  reset: '清除紀錄',
  vendor: '假扮的核身頁面',
  vendorAbout: '選一個回傳碼，帶著它回去。',
}

const en: Labels = {
  about: 'Faceid return codes as messages people can act on, and what to do next. What you paste stays in this page.',
  channel: 'Channel',
  channelFromInput: 'As the input says',
  input: 'Return code, redirect URL or SDK result',
  read: 'Show',
  action: 'Action',
  remedy: 'What has to change',
  fault: 'Who can fix it',
  passed: 'Terminal claims a pass',
  confirm: 'Ask your server first',
  billed: 'Billed',
  retry: 'Next attempt',
  meaning: 'Meaning',
  handling: 'Handling',
  yes: 'yes',
  no: 'no',
  notStated: 'not stated',
  unknownCode: 'This code is on no table',
  flow: 'A whole flow',
  flowAbout: 'The recipe at work: you truly leave the page and come back with a code, and no attempt is forgotten.',
  flowLink: 'Try a whole flow',
  begin: 'Start',
  reset: 'Forget all attempts',
  vendor: 'A pretend vendor',
  vendorAbout: 'Choose a code to go back with.',
}

export const LABELS: Record<Locale, Labels> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

export const LANGUAGE_NAMES: Record<Locale, string> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' }
