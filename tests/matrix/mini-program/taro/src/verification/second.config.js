export default { usingComponents: { 'faceid-message': './faceid-message/index' } }
