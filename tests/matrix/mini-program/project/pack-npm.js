// What the developer tools' menu "build npm" does; prints what came of it.
const { packNpmManually } = require('miniprogram-ci')

packNpmManually({ packageJsonPath: './package.json', miniprogramNpmDistDir: './' }).then((result) => {
  console.log(JSON.stringify(result))
})
