// Tests of the binary's check: it rejects what old engines and iOS mini-programs reject, and accepts the published
// binary.

import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { at } from '../../scripts/run.mjs'
import { BINARY, CALLED, importsOf, panicsOf, problemsOf } from '../../scripts/wasm.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'binary-'))
const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const TYPE = [1, 5, 1, 0x60, 0, 1, 0x7f] // () -> i32
const FUNCTION = [3, 2, 1, 0]

const write = (name, ...sections) => {
  const file = path.join(folder, `${name}.wasm`)
  writeFileSync(file, Uint8Array.from([HEADER, ...sections].flat()))
  return file
}
const check = (...given) => {
  const file = write(...given)
  return [...problemsOf(file), ...importsOf(file)].join('; ')
}
const code = (...instructions) => {
  const body = [0, ...instructions, 0x0b]
  return [10, body.length + 2, 1, body.length, ...body]
}

/** Returns the bytes of a text after its length. */
const text = (text) => [text.length, ...Buffer.from(text)]

test('the published binary has no problem', () => {
  assert.deepEqual(problemsOf(at(BINARY)), [])
  assert.deepEqual(importsOf(at(BINARY)), [])
  assert.deepEqual(panicsOf(at(CALLED)), [])
})

test('plain arithmetic passes', () => {
  assert.equal(check('plain', TYPE, FUNCTION, code(0x41, 7)), '')
})

test('sign extension is found', () => {
  assert.match(check('sign-extension', TYPE, FUNCTION, code(0x41, 7, 0xc0)), /more than WebAssembly 1.0/)
})

test('saturating float conversion is found', () => {
  assert.match(check('saturating', TYPE, FUNCTION, code(0x43, 0, 0, 0, 0, 0xfc, 0)), /more than WebAssembly 1.0/)
})

test('several results are found', () => {
  const pair = [1, 6, 1, 0x60, 0, 2, 0x7f, 0x7f]
  assert.match(check('multi-value', pair, FUNCTION, code(0x41, 7, 0x41, 7)), /more than WebAssembly 1.0/)
})

test('a reference type is found', () => {
  const external = [1, 5, 1, 0x60, 0, 1, 0x6f]
  assert.match(check('reference', external, FUNCTION, code(0xd0, 0x6f)), /more than WebAssembly 1.0/)
})

test('an exported global is found', () => {
  const globals = [6, 6, 1, 0x7f, 0, 0x41, 7, 0x0b]
  const exports = [7, 5, 1, 1, 0x67, 3, 0]
  assert.match(check('global', globals, exports), /exports globals.*: g$/)
})

test('a folder of the building machine is found', () => {
  const place = [...Buffer.from(['', 'home', 'someone', 'src', 'lib.rs'].join('/'))]
  const custom = [0, place.length + 2, 1, 0x78, ...place]
  assert.match(check('path', custom), /names folders/)
})

test('an import is found, of whatever kind', () => {
  const imported = (name, ...what) => {
    const entry = [1, ...text('env'), ...text(name), ...what]
    return [2, entry.length, ...entry]
  }
  assert.equal(check('function', TYPE, imported('now', 0, 0)), 'it imports now')
  assert.equal(check('memory', imported('memory', 2, 0, 1)), 'it imports memory')
})

for (const name of [
  'core::panicking::panic_fmt::h0123456789abcdef',
  'core::panicking::panic_bounds_check',
  'core::panicking::panic_const::panic_const_div_by_zero',
  'core::slice::index::slice_index_fail',
  'core::option::unwrap_failed',
  'core::option::expect_failed',
  'rust_panic',
]) {
  test(`a function that panics is found: ${name}`, () => {
    const functions = [1, 0, ...text(name)]
    const names = [...text('name'), 1, functions.length, ...functions]
    const file = write('panic', TYPE, FUNCTION, code(0x41, 7), [0, names.length, ...names])
    assert.match(panicsOf(file).join('; '), /^it can panic: \w/)
  })
}

test('a binary without names is not taken for one that cannot panic', () => {
  assert.throws(() => panicsOf(write('nameless', TYPE, FUNCTION, code(0x41, 7))))
})
