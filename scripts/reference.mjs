// The reference: two pages with every channel, code, advice and risk tag, generated from the built package.

import { catalogFacts } from './catalog.mjs'
import { anchor, link, plain, table, word } from './markdown.mjs'
import { chinese, english } from './reference-words.mjs'
import { moduleAt, stop } from './run.mjs'

/** Returns the text of each page of the reference, by its path. */
export async function referencePages(facts = catalogFacts()) {
  const { create } = await import(moduleAt('pkg/sync.js'))
  const faceid = create({ locale: 'zh-Hans' })
  return {
    'docs/reference.md': page(english, faceid, facts),
    'docs/reference.zh-CN.md': page(chinese, faceid, facts),
  }
}

/** Returns the anchor of a code in the reference. */
export const codeAnchor = ({ channel, code }) => `${channel}-${code}`
export const adviceAnchor = (advice) => `advice-${advice}`

function page(words, faceid, facts) {
  const rows = faceid.catalog()
  const channels = [...new Set(rows.map(({ channel }) => channel))]
  const { version, date, advices, riskTags } = facts
  const counts = { codes: rows.length, channels: channels.length, advices: advices.length, tags: riskTags.length }
  const of = (channel) => rows.filter((row) => row.channel === channel)
  const parts = [
    `# ${words.title}`,
    '<!-- Written by scripts/reference.mjs; `npm run build` writes it anew. -->',
    words.other,
    words.summary({ version, date, ...counts }),
    list(words.reading),
    `## ${words.contents}`,
    list([
      ...channels.map(
        (channel) =>
          `${link(word(channel), `channel-${channel}`)} ${label(words, facts, channel)} (${words.count(of(channel).length)})`,
      ),
      link(words.advices, 'advices'),
      link(words.risk, 'risk'),
    ]),
    ...channels.flatMap((channel) => channelPart(words, faceid, facts, channel, of(channel))),
    `## ${anchor('advices')}${words.advices}`,
    adviceTable(words, faceid, facts, rows),
    `## ${anchor('risk')}${words.risk}`,
    words.riskAbout,
    levelTable(words, faceid),
    tagTable(words, facts),
  ]
  return `${parts.join('\n\n')}\n`
}

const label = ({ locale }, { channels }, channel) => plain(channels.find((it) => it.channel === channel).labels[locale])

const list = (items) => items.map((item) => `- ${item}`).join('\n')

function channelPart(words, faceid, facts, channel, rows) {
  const sources = [...new Set(rows.map(({ source }) => source))]
  return [
    `## ${anchor(`channel-${channel}`)}${word(channel)}: ${label(words, facts, channel)}`,
    ...sources.flatMap((source) => {
      const [heading, meaning] = words.sources[source]
      const columns = [
        words.code,
        meaning,
        words.advice,
        words.action,
        words.remedy,
        words.fault,
        words.billed,
        words.message,
        words.source,
      ]
      const own = rows.filter((row) => row.source === source)
      return [
        `### ${heading}`,
        table(
          columns,
          own.map((row) => cellsOf(words, faceid, facts, row)),
        ),
      ]
    }),
  ]
}

/** Returns the cells of a code's row in the table of its channel. */
function cellsOf(words, faceid, facts, row) {
  const { channel, code, advice, action, remedy, fault } = row
  const { title, text } = faceid.lookup(channel, code, { locale: words.locale }).message
  return [
    anchor(codeAnchor(row)) + word(code),
    meaningOf(words, facts, row),
    link(word(advice), adviceAnchor(advice)),
    word(action),
    word(remedy),
    word(fault),
    billingOf(words, row),
    `**${plain(title)}**<br>${plain(text)}`,
    sourcesOf(words, facts, row),
  ]
}

/** Returns the sources of a code and the confidence in them, as a cell of a table. */
function sourcesOf(words, { evidence }, { channel, code }) {
  const { sources, confidence } = evidence.find((it) => it.channel === channel && it.code === code)
  const lines = sources.map(({ document, part, url }) =>
    [url ? `[${plain(nameOf(document))}](${url})` : word(document), part && plain(part)].filter(Boolean).join(' '),
  )
  return [...lines, words.confidence[confidence]].join('<br>')
}

/** Returns the host of an address, since addresses are long; any other name as it is. */
const nameOf = (document) => (/^https?:/.test(document) ? new URL(document).host : document)

/** Returns the vendor's text of a code, its advice on handling, and the texts that it has at other times. */
function meaningOf(words, { changedMeanings }, { channel, code, meaning, handling }) {
  const lines = [plain(meaning)]
  if (handling !== null) lines.push(words.handling(plain(handling)))
  const changed = changedMeanings.find((it) => it.channel === channel && String(it.code) === code)
  if (changed) {
    const { earlier, later } = changed
    lines.push(meaning === earlier ? words.later(plain(later)) : words.earlier(plain(earlier)))
  }
  return lines.join('<br>')
}

const billingOf = (words, { billed, billedBefore }) =>
  billedBefore === null ? words.billing[billed] : words.billedBefore(billedBefore)

function adviceTable(words, faceid, { advices, languages }, rows) {
  const messages = languages.map(({ locale }) => messagesOf(faceid, rows, locale))
  const columns = [
    words.advice,
    words.action,
    words.remedy,
    words.fault,
    words.disclosure,
    words.next,
    ...languages.map(({ name }) => name),
    words.codes,
  ]
  return table(
    columns,
    advices.map(({ advice, action, remedy, fault, disclosure, retry }) => [
      anchor(adviceAnchor(advice)) + word(advice),
      word(action),
      word(remedy),
      word(fault),
      word(disclosure),
      retry === null ? '' : words.attempt(retry),
      ...messages.map((said) => messageCell(advice, said.get(advice))),
      codesOf(advice, rows) || words.noCodes[BY_ITSELF.includes(advice) ? advice : 'session'],
    ]),
  )
}

function messageCell(advice, message) {
  if (!message)
    stop(
      `Nothing says '${advice}', neither a code nor a session: give it to a code in src/catalog/, or hear it in messagesOf of scripts/reference.mjs.`,
    )
  const { title, text, button } = message
  const lines = [`**${plain(title)}**`, plain(text)]
  if (button !== null) lines.push(`[${plain(button)}]`)
  return lines.join('<br>')
}

/** The advices that come from neither a code nor a session. */
const BY_ITSELF = ['unknown', 'not_started', 'verified']

/** An hour, ms: longer than any wait between two attempts. */
const HOUR = 3_600_000

/**
 * Returns the messages of each advice: for codes, for a code on no table, for no result, and for a session in which the
 * same advice comes again.
 */
export function messagesOf(faceid, rows, locale) {
  const said = new Map()
  const hear = ({ advice, message }) => said.has(advice) || said.set(advice, message)
  hear(faceid.lookup('sdk', 'on no table', { locale }))
  hear(faceid.handle('', { locale }))
  hear(faceid.session({ at: 0 }).confirm(true, { locale, at: 0 }))
  for (const { channel, code } of rows) hear(faceid.lookup(channel, code, { locale }))
  for (const { channel, code } of rows) {
    const session = faceid.session({ policy: { captures: 100, billed: 100 }, at: 0, seed: 0 })
    // Two attempts, which only their ids tell apart.
    const attempt = (id) => `?code=${encodeURIComponent(code)}&orderNo=${id}`
    session.step(attempt('first'), { channel, locale, at: 0 })
    hear(session.step(attempt('second'), { channel, locale, at: HOUR }))
  }
  return said
}

function codesOf(advice, rows) {
  const giving = rows.filter((row) => row.advice === advice)
  const channels = [...new Set(giving.map(({ channel }) => channel))]
  const codes = (channel) => giving.filter((row) => row.channel === channel)
  return channels
    .map(
      (channel) =>
        `${word(channel)} ${codes(channel)
          .map((row) => link(plain(row.code), codeAnchor(row)))
          .join(' ')}`,
    )
    .join('<br>')
}

function levelTable(words, faceid) {
  const levels = [0, 1, 2, 3, 4].map((level) => faceid.risk(level))
  return table(
    [words.level, words.blocked],
    levels.map(({ level, blocked }) => [String(level), words.billing[blocked]]),
  )
}

function tagTable(words, { riskTags }) {
  return table(
    [words.tag, words.sources['vendor-page'][1], words.platforms],
    riskTags.map(({ tag, meaning, platforms }) => [
      anchor(`risk-${tag}`) + word(tag),
      plain(meaning),
      platforms.map(word).join(' '),
    ]),
  )
}
