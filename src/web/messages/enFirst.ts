import { bulk } from './en/bulk.ts'
import { checklist } from './en/checklist.ts'
import { common } from './en/common.ts'
import { fields } from './en/fields.ts'
import { forms } from './en/forms.ts'
import { plan } from './en/plan.ts'
import { series } from './en/series.ts'
import { sheet } from './en/sheet.ts'
import { signIn } from './en/signIn.ts'
import type { FirstWords } from './zhFirst.ts'

export const enFirst: FirstWords = { bulk, checklist, common, fields, forms, plan, series, sheet, signIn }
