import { load } from 'faceid-response'
import { OnClient } from './on-client'

// Rendered for each request, so that the server that is started answers, and not the build.
export const dynamic = 'force-dynamic'

export default async function Page() {
  const faceid = await load({ locale: 'en' })
  const { message } = faceid.lookup('sdk', 66660018)
  return (
    <main>
      <output>{`${message.title} (${faceid.engine})`}</output>
      <OnClient code={66660018} />
    </main>
  )
}
