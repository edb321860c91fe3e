// The package.json of the published package, with paths inside pkg/. The version, the licence and the repository are
// taken from Cargo.toml, so that they are stated once. The package.json at the root is for development only.

import path from 'node:path'
import { crate } from './crates.mjs'

/** Returns the manifest of the package. */
export function manifest() {
  const { version, license, repository } = crate()
  return {
    name: 'faceid-response',
    version,
    description:
      'Tencent Cloud Faceid (慧眼人脸核身) return codes as messages people can act on and retry-or-abort decisions',
    license,
    keywords: ['faceid', 'tencent-cloud', '慧眼', '人脸核身', 'liveness', 'error-codes', 'mini-program', 'h5'],
    homepage: `${repository}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: 'git', url: `git+${repository}.git` },
    type: 'module',
    miniprogram: 'miniprogram_dist',
    bin: { 'faceid-response': 'cli.js' },
    main: './node.cjs',
    module: './index.js',
    types: './index.d.ts',
    unpkg: './script/faceid-response.js',
    jsdelivr: './script/faceid-response.js',
    sideEffects: [
      './sync.js',
      './sync.cjs',
      './element.js',
      './element.cjs',
      './rehearse.js',
      './rehearse.cjs',
      './rehearse.development.js',
      './rehearse.development.cjs',
      './script/faceid-response.js',
    ],
    exports: {
      '.': {
        node: {
          import: { types: './index.d.ts', development: './node.development.js', default: './node.js' },
          require: { types: './index.d.cts', development: './node.development.cjs', default: './node.cjs' },
        },
        module: { types: './index.d.ts', development: './index.development.js', default: './index.js' },
        require: { types: './index.d.cts', default: './index.cjs' },
        default: { types: './index.d.ts', development: './index.development.js', default: './index.js' },
      },
      './sync': {
        import: { types: './sync.d.ts', development: './sync.development.js', default: './sync.js' },
        require: { types: './sync.d.cts', development: './sync.development.cjs', default: './sync.cjs' },
      },
      // The same for a mini-program that a framework bundles. Its development build would be 1.5 MB, and need what the
      // platform lacks.
      './mini-program': {
        import: { types: './sync.d.ts', default: './sync.js' },
        require: { types: './sync.d.cts', default: './sync.cjs' },
      },
      './element': {
        import: { types: './element.d.ts', default: './element.js' },
        require: { types: './element.d.cts', default: './element.cjs' },
      },
      // Types alone.
      './element/react': { import: { types: './element/react.d.ts' }, require: { types: './element/react.d.cts' } },
      './element/vue': { import: { types: './element/vue.d.ts' }, require: { types: './element/vue.d.cts' } },
      './tools': {
        import: { types: './tools.d.ts', default: './tools.js' },
        require: { types: './tools.d.cts', default: './tools.cjs' },
      },
      './samples': {
        import: { types: './samples.d.ts', default: './samples.js' },
        require: { types: './samples.d.cts', default: './samples.cjs' },
      },
      './rehearse': {
        import: { types: './rehearse.d.ts', development: './rehearse.development.js', default: './rehearse.js' },
        require: { types: './rehearse.d.cts', development: './rehearse.development.cjs', default: './rehearse.cjs' },
      },
      './wasm': {
        import: { types: './wasm.d.ts', default: './core/faceid_response_bg.wasm' },
        require: { types: './wasm.d.cts', default: './core/faceid_response_bg.wasm' },
      },
      './tools/wasm': {
        import: { types: './wasm.d.ts', default: './core/faceid_response_tools_bg.wasm' },
        require: { types: './wasm.d.cts', default: './core/faceid_response_tools_bg.wasm' },
      },
      './catalog.json': './catalog.json',
      './catalog-version.json': './catalog-version.json',
      './samples.json': './samples.json',
      './package.json': './package.json',
    },
    // All but what the build makes the scripts from, which is in core/ too.
    files: [
      '/*.js',
      '/*.cjs',
      '/*.map',
      '/*.d.ts',
      '/*.d.cts',
      '/element/*.d.ts',
      '/element/*.d.cts',
      '/samples/*.d.ts',
      '/samples/*.d.cts',
      '/*.json',
      '/*.md',
      '/LICENSE-*',
      '/*/package.json',
      '/*/*/package.json',
      '/core/faceid_response_bg.wasm',
      '/core/faceid_response_tools_bg.wasm',
      '/core/types.d.ts',
      '/core/types.d.cts',
      '/core/shapes.d.ts',
      '/core/shapes.d.cts',
      '/docs',
      '/examples',
      '/miniprogram_dist',
      '/script',
    ],
    engines: { node: '>=20' },
  }
}

/**
 * Returns the manifests of the folders for tools that do not know `exports` (Parcel by default, TypeScript's `node10`).
 * Each entry that can be imported and required has a folder of its name. Entries of types alone are found by their own
 * path.
 */
export function redirects({ exports }) {
  const entries = Object.entries(exports).filter(([, target]) => target.import?.default)
  return entries.map(([entry, target]) => {
    const above = (file) => path.posix.relative(entry, file)
    return {
      folder: entry,
      manifest: {
        main: above(target.require.default),
        module: above(target.import.default),
        types: above(target.import.types),
      },
    }
  })
}
