export default {
  pages: ['pages/index/index'],
  subPackages: [{ root: 'verification', pages: ['index', 'second'] }],
}
