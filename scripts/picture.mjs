// The command `node scripts/picture.mjs`: it takes the pictures of the READMEs, which show the result of their first
// lines of script. The pictures are committed. Run it after a build when the element or the message has changed.

import { readFileSync, writeFileSync } from 'node:fs'
import { launch, openExample } from '../tests/browser/readme-page.mjs'
import { at, isMain, say } from './run.mjs'

/** The language and the picture of each README. */
export const PICTURES = [
  { readme: 'README.md', locale: 'en', picture: 'docs/message.png' },
  { readme: 'README.zh-CN.md', locale: 'zh-CN', picture: 'docs/message.zh-CN.png' },
]

if (isMain(import.meta)) {
  const browser = await launch()
  for (const { readme, locale, picture } of PICTURES) {
    const { page } = await openExample(browser, readme, { locale })
    await page.getByRole('button').first().waitFor()
    writeFileSync(at(picture), await page.screenshot({ animations: 'disabled' }))
    say(`${picture}: ${readFileSync(at(picture)).length} bytes`)
    await page.context().close()
  }
  await browser.close()
}
