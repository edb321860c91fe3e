module.exports = {
  projectName: 'taro',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: 'dist',
  framework: 'react',
  compiler: 'webpack5',
  mini: {},
  // Chinese letters stay letters: as escapes they are twice as long.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  copy: {
    patterns: [
      { from: 'node_modules/faceid-response/miniprogram_dist/message', to: 'dist/verification/faceid-message' },
    ],
  },
}
