// Runs the command behind the developer tools' menu "build npm", and prints its result.
const { packNpmManually } = require('miniprogram-ci')

packNpmManually({ packageJsonPath: './package.json', miniprogramNpmDistDir: './' }).then((result) => {
  console.log(JSON.stringify(result))
})
