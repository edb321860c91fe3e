// A page without a bundler: faceid-response.js has put the package on the global FaceidResponse.
const { create, persist } = FaceidResponse
const byId = (id) => document.getElementById(id)
// What your site offers when the verification cannot go on.
const ways = { other_method: { href: 'bank-card' }, contact_support: { href: 'help' } }
// A key names the person and the purpose; your server wrote the person's id into the page.
const session = persist(create({ ways }).session(), { key: `open-account:${document.body.dataset.person}` })
const first = session.step(location.href)

function go({ action, advice, message, retry, ways }) {
  byId('title').textContent = message.title
  byId('text').textContent = message.text
  byId('again').hidden = byId('right').hidden = true
  byId('ways').textContent = ''
  for (const way of ways) byId('ways').append(link(way), ' ')
  if (advice === 'verified') location.assign('welcome')
  else if (action === 'proceed') ask()
  else if (retry) setTimeout(retry.by === 'auto' ? ask : () => offer(message, retry.needs), retry.delayMs)
}

function link({ label, href }) {
  return Object.assign(document.createElement('a'), { textContent: label, href })
}

function offer(message, needs) {
  byId('again').textContent = message.button
  byId('again').hidden = false
  byId('again').onclick = () => (needs === 'result' ? ask() : location.assign(needs === 'input' ? 'form' : 'verify'))
  byId('right').textContent = message.second
  byId('right').hidden = message.second === null
  // Your server gets a new order number and sends the person to the verification again.
  byId('right').onclick = () => location.assign('verify')
}

// The verdict is your server's. Where it cannot be reached, nothing is known yet.
function ask() {
  fetch(`verdict?orderNo=${first.reference.orderNo || ''}`)
    .then((response) => response.json())
    .then(
      (answer) => go(session.confirm(answer)),
      () => go(session.confirm('pending')),
    )
}

go(first)
