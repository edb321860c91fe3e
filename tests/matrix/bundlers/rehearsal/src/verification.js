// The host of both pages' flow: the person, the vendor and the server of this app.
import { partners } from './rehearse-page.js'

const server = {
  ask: async (orderNo) => (await fetch(`/verdict?${new URLSearchParams({ orderNo })}`)).json(),
}

/** The calls of the page to this app, by name. */
window.noted = []
const note = (name) => () => void window.noted.push([name])

export async function verification() {
  const { ask } = await partners(server)
  return {
    storageKey: 'u1:open-account',
    correct: async () => note('correct')(),
    begin(session) {
      const back = new URL(location.pathname, location.href)
      back.searchParams.set('session', session)
      const query = new URLSearchParams({ orderNo: `o${Date.now()}`, url: back })
      location.assign(`https://kyc.qcloud.com/api/web/login?${query}`)
    },
    ask,
    leave: note('leave'),
    done: note('done'),
  }
}
