// WebKitGTK's MiniBrowser on a virtual display, through WebDriver.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Builder, Capabilities } from 'selenium-webdriver'
import { findFreePort } from 'selenium-webdriver/net/portprober.js'
import { DriverService } from 'selenium-webdriver/remote/index.js'
import { miniBrowser, which } from '../../../../scripts/engines.mjs'

/** Starts the browser, with or without WebAssembly; returns its version, `open` for a page, and `close`. */
export async function start({ hasWebAssembly }) {
  const screen = await openScreen()
  try {
    return await startOn(screen, { ...process.env, DISPLAY: screen.display, JSC_useWasm: String(hasWebAssembly) })
  } catch (error) {
    await screen.close()
    throw error
  }
}

async function startOn(screen, environment) {
  const port = await findFreePort()
  const service = new DriverService.Builder(which('WebKitWebDriver'))
    .addArguments(`--port=${port}`)
    .setPort(port)
    .setLoopback(true)
    .setEnvironment(environment)
    .build()
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  })
  const browser = await new Builder()
    .usingServer(await service.start())
    .withCapabilities(capabilities)
    .build()
  return {
    version: (await browser.getCapabilities()).get('browserVersion'),
    async open(address) {
      await browser.get(address)
      return { messages: () => 'the driver has no word for it', close() {} }
    },
    async close() {
      await browser.quit()
      await service.kill()
      await screen.close()
    },
  }
}

/** Opens a display of its own. Xvfb chooses the number and prints it once it is ready. */
async function openScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const failed = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${code}`)
  })
  const [number] = await Promise.race([once(server.stdio[3], 'data'), failed])
  failed.catch(() => {})
  return {
    display: `:${String(number).trim()}`,
    close() {
      server.kill()
      return failed.catch(() => {})
    },
  }
}
