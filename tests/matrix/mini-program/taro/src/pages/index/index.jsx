import { Navigator } from '@tarojs/components'

export default function Home() {
  return <Navigator url="/verification/index?person=u1">verify</Navigator>
}
