/** A fresh runtime that starts the package once and posts the time in ms. The worker's name selects the core. */

const start = performance.now()

async function first(): Promise<void> {
  const faceid =
    self.name === 'js'
      ? (await import('faceid-response/sync')).create()
      : await (await import('faceid-response')).load()
  faceid.lookup('sdk', '66660018', { locale: 'en' })
}

first().then(() => postMessage(performance.now() - start))
