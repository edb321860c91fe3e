// AutoCorrect (MIT), a maintained linter of CJK copy, as WebAssembly. This one package runs on every machine, while the
// native one lacks Linux on ARM. It is made for bundlers; this module starts it in Node.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const file = (name) => createRequire(import.meta.url).resolve(`@huacnlee/autocorrect/${name}`)

const glue = await import(pathToFileURL(file('autocorrect_bg.js')))
const { instance } = await WebAssembly.instantiate(await readFile(file('autocorrect_bg.wasm')), {
  './autocorrect_bg.js': glue,
})
glue.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

/** Returns a text with correct spaces and punctuation. */
export const format = glue.format
