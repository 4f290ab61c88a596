import type { Messages } from '../zh.ts'

export const sheet: Messages['sheet'] = {
  title: 'Sheet',
}
