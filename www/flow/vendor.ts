/** A page that plays the vendor's. It returns with the code that is chosen. */

import { type Locale, load } from 'faceid-response'
import { writeLabels } from '../app/page.js'

const CODES = [
  '0',
  '66660004',
  '66660010',
  '66660035',
  '66660037',
  '66660041',
  '-5008',
  '-5023',
  '400506',
  '66660017',
  '41000',
]

const query = new URLSearchParams(location.search)

load().then((faceid) => {
  writeLabels(faceid.locale as Locale)
  const codes = document.getElementById('codes') as HTMLElement
  for (const code of CODES) {
    const button = document.createElement('button')
    button.textContent = `${code} · ${faceid.lookup('sdk', code).message.title}`
    button.dataset.code = code
    button.addEventListener('click', () => comeBack(code))
    codes.append(button)
  }
})

function comeBack(code: string): void {
  const back = new URL(query.get('back') ?? 'flow.html', location.href)
  // Only to a page of this site, whatever the address says.
  if (back.origin !== location.origin) return
  const answer = { code, orderNo: query.get('orderNo') ?? '', h5faceId: 'pretend', newSignature: 'PRETEND' }
  for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value)
  location.assign(back)
}
