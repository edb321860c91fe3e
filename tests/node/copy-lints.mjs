// Lints for texts that need a library. Each has a rule, a check of a text (a title, a text or a button), and texts that
// break the rule, to test the check. The other lints are in tests/core/copy_lints.rs.

// OpenCC's own tables, in JavaScript.
import { Converter } from 'opencc-js'
import { format } from './autocorrect.mjs'
import { cells } from './vendor-page.mjs'

const toSimplified = Converter({ from: 'tw', to: 'cn' })
const toTraditional = Converter({ from: 'cn', to: 'tw' })
const toTaiwanWords = Converter({ from: 'tw', to: 'twp' })

/** Returns null where a text is right, else the right text. */
const unless = (text, right) => (text === right ? null : right)

const isChinese = (locale) => locale.startsWith('zh')

const inOneScript = (text, locale) => {
  if (locale === 'en') return unless(text, text.replace(/[^\x20-\x7e]/g, ''))
  if (!isChinese(locale)) return null
  return unless(text, locale === 'zh-Hans' ? toSimplified(text) : toTraditional(text))
}

const inWordsOfTaiwan = (text, locale) => (locale === 'zh-Hant' ? unless(text, toTaiwanWords(text)) : null)

const spacedAndPunctuated = (text, locale) => {
  const right = format(text).trim().replace(/ {2,}/g, ' ')
  if (!isChinese(locale)) return unless(text, right.replace(/ (?=[,.;:?])/g, ''))
  // AutoCorrect leaves a space between two Han characters and an ASCII mark beside Latin alone.
  const wide = { ',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' }
  return unless(
    text,
    right.replace(/(?<![\x21-\x7e]) (?![\x21-\x7e])/g, '').replace(/[,.;:?!()]/g, (mark) => wide[mark]),
  )
}

/** The longest name of a thing in characters. A longer run of the vendor's characters is a copied sentence. */
const LONGEST_NAME = 5
/** Names that are longer, and have no alternative. */
const NAMES = ['相机和麦克风']

const characters = (text) => text.replace(/[^\p{Script=Han}a-z0-9]/giu, '')

/**
 * Returns the vendor's sentence that a Chinese text repeats, as a whole or in a longer run of characters; null where it
 * repeats none.
 * @param vendor all texts of the vendor, in simplified Chinese
 */
const inWordsOfOurOwn = (text, locale, vendor) => {
  if (!isChinese(locale)) return null
  const own = characters(toSimplified(text))
  const whole = vendor.find((sentence) => characters(sentence) === own)
  if (whole) return whole
  const others = vendor.map(characters)
  for (let start = 0; start + LONGEST_NAME < own.length; start += 1) {
    const run = own.slice(start, start + LONGEST_NAME + 1)
    const from = others.findIndex((sentence) => sentence.includes(run))
    if (from >= 0 && !NAMES.includes(run)) return vendor[from]
  }
  return null
}

/** The lints: each a rule, the check for it, and texts that break it. */
export const LINTS = [
  {
    rule: 'one script a locale: no traditional character in simplified Chinese, nor the reverse',
    find: inOneScript,
    planted: [
      ['zh-Hans', '光線太弱'],
      ['zh-Hans', '请到亮一点的地方，让光从正面照到臉上。'],
      ['zh-Hant', '光线不足'],
      ['zh-Hant', '請到亮一點的地方，讓光從正面照到脸上。'],
      ['zh-Hant', '準備好后，可以重新開始。'],
      ['en', 'It’s too dark'],
    ],
  },
  {
    rule: 'traditional Chinese is worded for its readers, not converted',
    find: inWordsOfTaiwan,
    planted: [
      ['zh-Hant', '網絡不穩定'],
      ['zh-Hant', '請讀出屏幕上的內容。'],
      ['zh-Hant', '請換到信號好的地方。'],
      ['zh-Hant', '視頻無法使用'],
    ],
  },
  {
    rule: 'full-width punctuation, a space between Han and Latin, none elsewhere',
    find: spacedAndPunctuated,
    planted: [
      ['zh-Hans', '请至少录2秒。'],
      ['zh-Hans', '手机NFC没有准备好'],
      ['zh-Hans', '请正对镜头,保持不动。'],
      ['zh-Hant', '請正對鏡頭，保持不動.'],
      ['zh-Hans', '请换一台支持 NFC, 或其他手机。'],
      ['zh-Hans', '请正对 镜头。'],
      ['zh-Hant', '請正對鏡頭， 保持不動。'],
      ['zh-Hans', '光线太弱 '],
      ['en', 'Hold still , please.'],
      ['en', 'Hold  still.'],
    ],
  },
  {
    rule: 'no sentence of the vendor',
    find: inWordsOfOurOwn,
    planted: [
      ['zh-Hans', '光线太暗'],
      ['zh-Hant', '臉離屏幕太近'],
      ['zh-Hans', '请重新录制，控制录制时长在 6s 左右。'],
      ['zh-Hant', '請確保本人操作且正臉對框'],
      ['zh-Hans', '抱歉，客户库自建库返照不成。'],
    ],
  },
]

/** Returns all texts of the vendor: its page, cell by cell, and the quotations in the catalogue. */
export const vendorTexts = (catalog) =>
  [...new Set([...cells(), ...catalog.flatMap(({ meaning, handling }) => [meaning, handling])])].filter(
    (text) => text && characters(text),
  )
