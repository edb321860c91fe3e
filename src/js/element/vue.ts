/** `faceid-response/element/vue`: the types of `<faceid-message>` in templates of Vue. There is nothing in it to run. */

import type { HTMLAttributes } from 'vue'
import type { FaceidMessageElement, FaceidMessageEventMap } from '../element.js'
import type { FaceidMessageAttributes } from './attributes.js'

/** The listeners of the element's events as properties: `@faceid-retry` of a template is `onFaceidRetry`. */
type Listeners = {
  [Name in keyof FaceidMessageEventMap as Name extends `faceid-${infer Answer}`
    ? `onFaceid${Capitalize<Answer>}`
    : never]?: (event: FaceidMessageEventMap[Name]) => void
}

/**
 * The properties of `<faceid-message>`. A switch takes null for off, since Vue would write `false` as a value, which
 * means on.
 */
export type FaceidMessageProps = HTMLAttributes & FaceidMessageAttributes<true | '' | null> & Listeners

declare module 'vue' {
  interface GlobalComponents {
    'faceid-message': new () => FaceidMessageElement & { $props: FaceidMessageProps }
  }
}
