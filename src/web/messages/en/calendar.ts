import type { Messages } from '../zh.ts'

export const calendar: Messages['calendar'] = {}
