import type { Totals } from '#domain/totals.ts'
import type { Messages } from '../../messages/zh.ts'

/** The sums under the columns that have one. */
export function footerOf(column: string, totals: Totals, sheet: Messages['sheet']): string | null {
  switch (column) {
    case 'name':
      return sheet.totalTasks(totals.total)
    case 'status':
      return sheet.totalDone(totals.completed)
    case 'lateness':
      return totals.late > 0 ? sheet.totalTasksLate(totals.late) : null
    case 'progress':
      return totals.total > 0 ? sheet.percentOfPlan(totals.percent) : null
    default:
      return null
  }
}
