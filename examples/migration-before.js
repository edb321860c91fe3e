// A map from codes to texts, as many pages have it. Each comment names a hole.
const MESSAGES = new Map([
  ['0', '认证通过'],
  ['1007', '未拉取微信活体结果'], // another failure in another channel
  ['66660010', '姓名和身份证不一致，请确认'], // billed, and one language for all
  ['66660018', '操作超时，请退出重试'],
])

export function redirected(address, page) {
  show(new URL(address).searchParams.get('code'), page)
}

export function calledBack(result, page) {
  show(result.code, page) // the bridge of one system gives a number
}

function show(code, page) {
  page.toast(MESSAGES.get(code)) // undefined for what the map lacks
  if (code === '0')
    page.goOn() // whoever types ?code=0 goes on
  else page.offerRetry() // with nothing changed, again and again
}
