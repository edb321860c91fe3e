const config = require('./webpack.config.js')

module.exports = { ...config, output: { trustedTypes: true } }
