// Writes the seed corpus: the fixtures as the reader gets them, and codes and tags.

import { mkdirSync, writeFileSync } from 'node:fs'
import { asText, fixtures } from '../tests/node/fixtures.mjs'

const write = (target, seeds) => {
  const folder = new URL(`corpus/${target}/`, import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [index, seed] of seeds.entries()) writeFileSync(new URL(`seed-${index}`, folder), seed)
}

// libFuzzer's own order for (u8, &str): the text, then the byte.
write(
  'reader',
  fixtures.map(({ input }, index) => Buffer.concat([Buffer.from(asText(input)), Buffer.from([index % 14])])),
)
write('codes_and_locales', [
  ...['0', '-5008', ' ６６６６００１８ ', 'InvalidParameterValue.BizTokenExpired', '202、5001', 'null'],
  ...['zh_HK_#Hant', 'zh-Hans-CN', 'zh_TW.UTF-8', 'yue,en', 'zh-u-co-pinyin'],
])

// A text of each kind: the checksum keeps most changes out, so the fuzzer also gets the parts.
write('restore', ['f1.mm8h21s0-mm8h3c2o-2-2-1-0-1-0-0-1-3-0-0-0-name_id_mismatch-.qhqf80', 'f2.x', 'f1.', 'lost', ''])
