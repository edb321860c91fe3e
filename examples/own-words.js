// Own words where the package's do not fit; all that is not here stays the package's.
import { load } from 'faceid-response'

const messages = {
  'zh-Hans': {
    not_same_person: { text: '请核对姓名和证件号。没有错的话，也可以到营业厅办理。' },
    another_method: { text: '请带上身份证，到营业厅办理。', button: '查看营业厅' },
  },
  en: {
    another_method: { text: 'Please bring your ID card to one of our branches.', button: 'Find a branch' },
  },
}

export const ready = load({ messages })
