import { create } from 'faceid-response/sync'

const faceid = create({ locale: 'en' })
const { message } = faceid.lookup('sdk', 66660018)
document.querySelector('output').textContent = `${message.title} (${faceid.engine})`
