const faceid = FaceidResponse.create({ locale: 'en' })
const { message } = faceid.lookup('sdk', 66660018)
document.querySelector('output').textContent = `${message.title} (${faceid.engine})`
