// Runs the command behind the developer tools' menu "build npm", and prints its result. The argument is the folder to
// pack into, the main package's without one.
const { packNpmManually } = require('miniprogram-ci')

const [, , miniprogramNpmDistDir = './'] = process.argv

packNpmManually({ packageJsonPath: './package.json', miniprogramNpmDistDir }).then((result) => {
  console.log(JSON.stringify(result))
})
