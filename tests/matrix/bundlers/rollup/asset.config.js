import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets'
import config from './rollup.config.js'

export default { ...config, plugins: [...config.plugins, importMetaAssets()] }
