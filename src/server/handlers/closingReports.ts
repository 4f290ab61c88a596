import { closingReport } from '#domain/closingReport/assemble.ts'
import type { Handlers } from '../context.ts'
import { reportSource } from './reportSource.ts'

export const closingReports: Handlers<'closingReports'> = {
  read: async (context, { asOf = context.today }) => ({ report: closingReport(await reportSource(context, asOf)) }),
}
