/**
 * A pretend mini-program with a `web-view`. Its two pages are those of the recipe, unchanged; this file plays WeChat
 * around them.
 */

import webViewPage from '../../examples/web-view-page.js?page'
import nativePage from '../../examples/web-view-verify.js?page'

/** A page that is open. */
interface OpenPage extends MiniProgramPage {
  data: Record<string, unknown>
  setData: (data: Record<string, unknown>) => void
}

type StartVerify = Parameters<MiniProgramWx['startVerify']>[0]

/** A mini-program on a phone. */
export class MiniProgram {
  private readonly stored = new Map<string, string>()
  /** The open pages; the last is on the screen. */
  private pages: OpenPage[] = []
  private verifying: StartVerify | undefined

  /** Opens the mini-program. `now` returns the instant of the phone's clock. */
  constructor(private readonly now: () => number) {
    this.show(webViewPage, {})
  }

  /** The address of the H5 page in the `web-view`. */
  get address(): string {
    return String(this.pages[0]?.data.src)
  }

  /** Opens the native page, as `wx.miniProgram.navigateTo` of an H5 page does. */
  navigateTo(url: string): void {
    const [, query = ''] = url.split('?')
    // As in WeChat, the values are handed over as they are written.
    const values = query.split('&').map((part) => part.split('=') as [name: string, value: string])
    this.show(nativePage, Object.assign({}, ...values.map(([name, value]) => ({ [name]: value }))))
  }

  /** Ends the verification of the native page, which leads back to the H5 page. */
  end(result: unknown): void {
    const { ErrorCode } = Object(result) as { ErrorCode?: number }
    if (ErrorCode) this.verifying?.fail(result)
    else this.verifying?.success(result)
  }

  /** Goes back by one page, by the person's button or by the page itself. */
  back(): void {
    this.pages.pop()
    this.pages[this.pages.length - 1]?.onShow?.()
  }

  /** Closes the mini-program and opens it again. Only what its pages stored is left. */
  kill(): void {
    this.pages = []
    this.show(webViewPage, {})
  }

  private show(define: DefineMiniProgramPage, query: Record<string, string>): void {
    const { stored } = this
    const wx: MiniProgramWx = {
      getStorageSync: (key) => stored.get(key) ?? '',
      setStorageSync: (key, value) => void stored.set(key, value),
      removeStorageSync: (key) => void stored.delete(key),
      navigateBack: () => this.back(),
      startVerify: (options) => {
        this.verifying = options
      },
    }
    const open = (definition: MiniProgramPage) => {
      const page: OpenPage = {
        ...definition,
        data: { ...definition.data },
        setData: (data) => void Object.assign(page.data, data),
      }
      this.pages.push(page)
      page.onLoad?.(query)
      page.onShow?.()
    }
    // The pause before the way back is WeChat's; here nothing has to be waited for.
    define(open, wx, (act) => act(), { now: this.now })
  }
}
