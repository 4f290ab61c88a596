import { common } from './en/common.ts'
import { fields } from './en/fields.ts'
import { plan } from './en/plan.ts'
import { sheet } from './en/sheet.ts'
import type { Messages } from './zh.ts'

export const en: Messages = { common, fields, plan, sheet }
