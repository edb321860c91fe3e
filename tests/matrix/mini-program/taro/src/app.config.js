export default {
  pages: ['pages/home/index'],
  subPackages: [{ root: 'verification', pages: ['index', 'second'] }],
}
