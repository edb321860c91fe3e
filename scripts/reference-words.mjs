// The texts around the reference's tables, in the language of each page.

import { word } from './markdown.mjs'
import { stop } from './run.mjs'

/** Returns the words of a page. A word that is missing ends the run with the place where it has to be added. */
const complete = (name, words) =>
  new Proxy(words, {
    get(_, key) {
      const value = words[key]
      const place = `${name}.${String(key)}`
      if (value === undefined)
        stop(`The reference has no words for '${key}': add '${place}' to scripts/reference-words.mjs.`)
      return value?.constructor === Object ? complete(place, value) : value
    },
  })

export const english = complete('english', {
  locale: 'en',
  title: 'Reference',
  other: '[简体中文](reference.zh-CN.md)',
  summary: ({ version, date, codes, channels, advices, tags }) =>
    `Version ${version} of the catalogue, ${date}: ${codes} codes in ${channels} channels, ${advices} advices, ${tags} risk tags. [What changed](catalog-changes.md).`,
  reading: [
    'A link ends at a code (`#sdk-66660018`) or at an advice (`#advice-too_dark`), and stays valid.',
    '“Vendor’s text” and “Meaning” are for logs and support; people read the message.',
    'Billed is today’s rule. “Not stated”: no source says whether the attempt is charged for.',
    'What an attempt needs next is its advice’s, unless it was billed and the person caused it: then it is `input`. A failure of which the App SDK’s server knows nothing needs `token`.',
    'A code on no table is an outcome too: [`unknown`](#advice-unknown).',
  ],
  contents: 'Contents',
  count: (codes) => `${codes} ${codes === 1 ? 'code' : 'codes'}`,
  sources: {
    'vendor-page': ['On the vendor’s page', 'Vendor’s text'],
    field: ['From the field: other vendor pages, SDKs, open source', 'Meaning'],
  },
  code: 'Code',
  advice: 'Advice',
  action: 'Action',
  remedy: 'Remedy',
  fault: 'Fault',
  billed: 'Billed',
  message: 'Message',
  source: 'Source',
  confidence: {
    vendor: 'the vendor',
    open_source: 'open source',
    community: 'a public thread',
    inferred: 'inferred',
  },
  disclosure: 'Disclosure',
  next: 'Next attempt',
  codes: 'Codes',
  handling: (note) => `Handling: ${note}`,
  earlier: (text) => `Earlier: ${text}`,
  later: (text) => `Later: ${text}`,
  billing: { true: 'yes', false: 'no', null: 'not stated' },
  billedBefore: (date) => `no; billed before ${date}`,
  advices: 'Advices',
  attempt: ({ by, needs, delayMs }) =>
    [word(needs), delayMs ? `after ${duration(delayMs, 'min', 's')}` : '', by === 'auto' ? 'by the page itself' : '']
      .filter(Boolean)
      .join(', '),
  noCodes: {
    unknown: 'any code on no table',
    not_started: 'an input that is no result',
    verified: 'a session, when your server confirms it',
    session: 'a session, when an advice did not help',
  },
  risk: 'Risk levels and tags',
  riskAbout:
    'For the page and the server, never for the person. They are `deviceInfoLevel` and `deviceInfoTag` of the App SDK; the same numbers mean other things elsewhere.',
  level: 'Level',
  blocked: 'Blocked',
  tag: 'Tag',
  platforms: 'Platforms',
})

export const chinese = complete('chinese', {
  locale: 'zh-Hans',
  title: '参考',
  other: '[English](reference.md)',
  summary: ({ version, date, codes, channels, advices, tags }) =>
    `返回码表第 ${version} 版，${date}：${channels} 个渠道的 ${codes} 个码，${advices} 条建议，${tags} 个风险标签。[变更记录](catalog-changes.md)。`,
  reading: [
    '链接可以指到一个码（`#sdk-66660018`）或一条建议（`#advice-too_dark`），长期有效。',
    '“官方含义”和“含义”供日志和客服使用；给用户看的是“消息”。',
    '“计费”是今天的规则。“未说明”表示没有来源说明这次尝试是否收费。',
    '下一次需要什么由建议决定；但计费且由用户造成的失败需要 `input`，App SDK 的服务器没有收到的失败需要 `token`。',
    '表里没有的码也有结果：[`unknown`](#advice-unknown)。',
  ],
  contents: '目录',
  count: (codes) => `${codes} 个码`,
  sources: {
    'vendor-page': ['官方页面上的码', '官方含义'],
    field: ['其他来源的码：官方其他页面、SDK、开源代码', '含义'],
  },
  code: '码',
  advice: '建议',
  action: '动作',
  remedy: '需要改变',
  fault: '谁能解决',
  billed: '计费',
  message: '消息',
  source: '出处',
  confidence: { vendor: '官方', open_source: '开源代码', community: '公开的讨论', inferred: '推断' },
  disclosure: '能否说明原因',
  next: '下一次尝试',
  codes: '返回码',
  handling: (note) => `处理措施：${note}`,
  earlier: (text) => `早先：${text}`,
  later: (text) => `后来：${text}`,
  billing: { true: '是', false: '否', null: '未说明' },
  billedBefore: (date) => `否；${date} 之前计费`,
  advices: '建议',
  attempt: ({ by, needs, delayMs }) =>
    [word(needs), delayMs ? `${duration(delayMs, '分钟', '秒')}后` : '', by === 'auto' ? '由页面自动进行' : '']
      .filter(Boolean)
      .join('，'),
  noCodes: {
    unknown: '表里没有的任何码',
    not_started: '不是终端结果的输入',
    verified: '会话，在你的服务器确认之后',
    session: '会话在一条建议没有帮助时给出',
  },
  risk: '风险等级和标签',
  riskAbout:
    '供页面和服务器使用，不要给用户看。这里是 App SDK 的 `deviceInfoLevel` 和 `deviceInfoTag`；同样的数字在别处含义不同。',
  level: '等级',
  blocked: '拦截',
  tag: '标签',
  platforms: '平台',
})

const duration = (ms, minutes, seconds) => (ms % 60_000 === 0 ? `${ms / 60_000} ${minutes}` : `${ms / 1000} ${seconds}`)
