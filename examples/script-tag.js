// A page without a bundler: faceid-response.js has put the package on the global FaceidResponse.
const { action, message, reference } = FaceidResponse.create().handle(location.href, { at: Date.now() })

document.getElementById('title').textContent = message.title
document.getElementById('text').textContent = message.text
const again = document.getElementById('again')
again.hidden = action !== 'retry'
again.textContent = message.button
// Your server gets a new order number and sends the person to the verification again.
again.onclick = () => location.assign(`verify?after=${reference.orderNo}`)
