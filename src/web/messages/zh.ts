import { common } from './zh/common.ts'
import { fields } from './zh/fields.ts'
import { plan } from './zh/plan.ts'
import { sheet } from './zh/sheet.ts'

/** Every word on the screen. What is missing in one language does not compile. */
export const zh = { common, fields, plan, sheet }

export type Messages = typeof zh
