// Records the catalogue's rows as those of a released version. Run it when a version is released, after a build.

import { currentCatalog, release } from './catalog-changes.mjs'
import { say } from './run.mjs'

const catalog = await currentCatalog()
release(catalog)
say(`The rows of version ${catalog.version} are in tests/catalog/${catalog.version}.tsv`)
