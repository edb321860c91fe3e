import { compileScript, parse } from 'vue/compiler-sfc'

/** The compiler that Vue brings; a page that is tested needs no more of Vue's own plugin. */
const vue = {
  name: 'vue',
  transform: {
    filter: { id: /\.vue$/ },
    handler: (code) => ({
      code: compileScript(parse(code).descriptor, { id: 'page', inlineTemplate: true }).content,
      map: null,
    }),
  },
}

export default { plugins: [vue], build: { rolldownOptions: { input: ['vant.html', 'react.html'] } } }
