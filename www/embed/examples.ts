/** The example files that visitors copy. */

import elementPage from '../../examples/element-page.js?text'
import h5Page from '../../examples/h5-page.js?text'
import miniProgramPage from '../../examples/mini-program-page.js?text'
import rustServer from '../../examples/outcomes.rs?text'
import ownWords from '../../examples/own-words.js?text'
import reactPage from '../../examples/react-page.jsx?text'
import scriptTagPage from '../../examples/script-tag.html?text'
import scriptTag from '../../examples/script-tag.js?text'
import vantPage from '../../examples/vant-page.vue?text'

/** An example of the guide, with its files. */
export interface Example {
  id: 'install' | 'h5' | 'element' | 'script' | 'miniProgram' | 'react' | 'vue' | 'words' | 'rust'
  files: readonly (readonly [name: string, content: string])[]
}

export const EXAMPLES: readonly Example[] = [
  { id: 'install', files: [['npm', 'npm install faceid-response\n']] },
  { id: 'h5', files: [['h5-page.js', h5Page]] },
  { id: 'element', files: [['element-page.js', elementPage]] },
  {
    id: 'script',
    files: [
      ['script-tag.html', scriptTagPage],
      ['script-tag.js', scriptTag],
    ],
  },
  { id: 'miniProgram', files: [['mini-program-page.js', miniProgramPage]] },
  { id: 'react', files: [['react-page.jsx', reactPage]] },
  { id: 'vue', files: [['vant-page.vue', vantPage]] },
  { id: 'words', files: [['own-words.js', ownWords]] },
  { id: 'rust', files: [['outcomes.rs', rustServer]] },
]
