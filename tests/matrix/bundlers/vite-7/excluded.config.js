export default { optimizeDeps: { exclude: ['faceid-response'] } }
