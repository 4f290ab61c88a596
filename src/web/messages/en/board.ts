import type { Messages } from '../zh.ts'

export const board: Messages['board'] = {}
