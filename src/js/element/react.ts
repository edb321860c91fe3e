/** `faceid-response/element/react`: the types of `<faceid-message>` in JSX, for React 19. There is nothing in it to run. */

import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { FaceidMessageElement, FaceidMessageEventMap } from '../element.js'
import type { FaceidMessageAttributes } from './attributes.js'

type Listeners = { [Name in keyof FaceidMessageEventMap as `on${Name}`]?: (event: FaceidMessageEventMap[Name]) => void }

/** The properties of `<faceid-message>` in JSX. */
export type FaceidMessageProps = DetailedHTMLProps<HTMLAttributes<FaceidMessageElement>, FaceidMessageElement> &
  FaceidMessageAttributes<boolean> &
  Listeners

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'faceid-message': FaceidMessageProps
    }
  }
}
