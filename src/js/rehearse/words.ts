/** The words of the drawer, for developers. */

import type { StoryId, StoryMove } from '../samples/stories.js'
import type { Locale } from '../types.js'

/** The words of one language. */
export interface Words {
  heading: string
  terminal: string
  story: string
  noStory: string
  stories: Record<StoryId, string>
  begin: string
  next: string
  /** The descriptions of the next move; `#` is the code. */
  moves: Record<StoryMove['move'], string>
  answers: Record<'true' | 'pending' | 'code', string>
  storyEnds: string
  code: string
  codeHint: string
  noCode: string
  server: string
  clock: string
  minute: string
  hour: string
  wait: string
  midnight: string
  session: string
  attempt: string
  captures: string
  billed: string
  automatic: string
  reason: string
  notBefore: string
  outcomes: string
  noOutcomes: string
  problem: string
  copyTest: string
  copied: string
  /** The words for what the page waits for. */
  idle: string
  terminalAwaited: string
  serverAwaited: string
  armed: string
}

const en: Words = {
  heading: 'Rehearsal',
  terminal: 'Terminal',
  story: 'Story',
  noStory: 'No story',
  stories: {
    first_visit: 'First visit',
    three_failures: 'Three failures',
    wait: 'Busy, so wait',
    daily_limit: 'Daily limit',
    billed_twice: 'Billed twice',
    result_late: 'The result is late',
    contradiction: 'The server contradicts',
    killed: 'Killed in between',
  },
  begin: 'Begin',
  next: 'Next move',
  moves: {
    hand: 'The terminal hands over #',
    answer: 'The server answers: #',
    wait: 'The wait is over',
    midnight: 'The next day begins',
    reopen: 'The page is closed and opened again',
    fresh: 'Somebody new opens the page',
  },
  answers: { true: 'passed', pending: 'not known yet', code: 'code #' },
  storyEnds: 'The story is at its end.',
  code: 'Code',
  codeHint: 'A code, or words of its message',
  noCode: 'No code of this terminal is found.',
  server: 'Server',
  clock: 'Clock',
  minute: '+1 min',
  hour: '+1 h',
  wait: 'End of the wait',
  midnight: 'Midnight in Beijing',
  session: 'Session',
  attempt: 'Attempt',
  captures: 'Recordings left',
  billed: 'Billed left',
  automatic: 'Fetches left',
  reason: 'Reason',
  notBefore: 'Not before',
  outcomes: 'Last outcomes',
  noOutcomes: 'None yet. The development build of faceid-response tells of them.',
  problem: 'Problem',
  copyTest: 'Copy as a test',
  copied: 'Copied.',
  idle: 'The page waits for nothing.',
  terminalAwaited: 'The page waits for the terminal.',
  serverAwaited: 'The page waits for its server.',
  armed: '# is handed over when the page asks the terminal.',
}

const zhHans: Words = {
  heading: '演练',
  terminal: '终端',
  story: '情景',
  noStory: '不选情景',
  stories: {
    first_visit: '第一次进入',
    three_failures: '三次失败',
    wait: '太忙，要等',
    daily_limit: '当天次数用完',
    billed_twice: '计费两次',
    result_late: '结果来得晚',
    contradiction: '服务器说没过',
    killed: '中途被关闭',
  },
  begin: '开始',
  next: '下一步',
  moves: {
    hand: '终端返回 #',
    answer: '服务器回答：#',
    wait: '等待结束',
    midnight: '到第二天',
    reopen: '关闭页面，再打开',
    fresh: '一个新用户打开页面',
  },
  answers: { true: '通过', pending: '还不知道', code: '返回码 #' },
  storyEnds: '情景已结束。',
  code: '返回码',
  codeHint: '返回码，或提示里的字',
  noCode: '这个终端没有这样的返回码。',
  server: '服务器',
  clock: '时钟',
  minute: '+1 分钟',
  hour: '+1 小时',
  wait: '等待结束时',
  midnight: '北京时间零点',
  session: '会话',
  attempt: '第几次',
  captures: '剩余录制次数',
  billed: '剩余计费次数',
  automatic: '剩余自动查询次数',
  reason: '原因',
  notBefore: '最早时间',
  outcomes: '最近的结果',
  noOutcomes: '还没有。结果由 faceid-response 的开发版本告知。',
  problem: '问题',
  copyTest: '复制为测试',
  copied: '已复制。',
  idle: '页面没有在等。',
  terminalAwaited: '页面在等终端。',
  serverAwaited: '页面在等服务器。',
  armed: '页面下次调用终端时返回 #。',
}

const zhHant: Words = {
  heading: '演練',
  terminal: '終端',
  story: '情景',
  noStory: '不選情景',
  stories: {
    first_visit: '第一次進入',
    three_failures: '三次失敗',
    wait: '太忙，要等',
    daily_limit: '當天次數用完',
    billed_twice: '計費兩次',
    result_late: '結果來得晚',
    contradiction: '伺服器說沒過',
    killed: '中途被關閉',
  },
  begin: '開始',
  next: '下一步',
  moves: {
    hand: '終端返回 #',
    answer: '伺服器回答：#',
    wait: '等待結束',
    midnight: '到第二天',
    reopen: '關閉頁面，再開啟',
    fresh: '一個新使用者開啟頁面',
  },
  answers: { true: '通過', pending: '還不知道', code: '返回碼 #' },
  storyEnds: '情景已結束。',
  code: '返回碼',
  codeHint: '返回碼，或提示裡的字',
  noCode: '這個終端沒有這樣的返回碼。',
  server: '伺服器',
  clock: '時鐘',
  minute: '+1 分鐘',
  hour: '+1 小時',
  wait: '等待結束時',
  midnight: '北京時間零點',
  session: '會話',
  attempt: '第幾次',
  captures: '剩餘錄製次數',
  billed: '剩餘計費次數',
  automatic: '剩餘自動查詢次數',
  reason: '原因',
  notBefore: '最早時間',
  outcomes: '最近的結果',
  noOutcomes: '還沒有。結果由 faceid-response 的開發版本告知。',
  problem: '問題',
  copyTest: '複製為測試',
  copied: '已複製。',
  idle: '頁面沒有在等。',
  terminalAwaited: '頁面在等終端。',
  serverAwaited: '頁面在等伺服器。',
  armed: '頁面下次呼叫終端時返回 #。',
}

const WORDS: Record<Locale, Words> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

/** Returns the locale of the drawer: that of the developer's browser, else English. */
export function localeOf(languages: readonly string[]): Locale {
  const chinese = languages.find((tag) => /^(?:zh|en)\b/i.test(tag)) ?? 'en'
  if (/^en/i.test(chinese)) return 'en'
  return /hant|tw|hk|mo/i.test(chinese) ? 'zh-Hant' : 'zh-Hans'
}

/** Returns the words of a locale. */
export const wordsOf = (locale: Locale): Words => WORDS[locale]
