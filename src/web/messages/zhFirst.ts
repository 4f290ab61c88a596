import { bulk } from './zh/bulk.ts'
import { checklist } from './zh/checklist.ts'
import { common } from './zh/common.ts'
import { fields } from './zh/fields.ts'
import { forms } from './zh/forms.ts'
import { plan } from './zh/plan.ts'
import { series } from './zh/series.ts'
import { sheet } from './zh/sheet.ts'
import { signIn } from './zh/signIn.ts'

/** The words of the way from the sign-in to the sheet: loaded before anything is shown. */
export const zhFirst = { bulk, checklist, common, fields, forms, plan, series, sheet, signIn }

export type FirstWords = typeof zhFirst
