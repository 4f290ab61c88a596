import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { clockedWorkspace } from '../queries/jobs.ts'
import { updateWorkspace } from '../queries/workspaces.ts'

export const workspace: Handlers<'workspace'> = {
  hours: async ({ tx, who }) => {
    const { digestAt, reminderAt } = await clockedWorkspace(tx, who.workspaceId)
    return { digestAt, reminderAt }
  },

  update: async ({ tx, who }, patch) => {
    if (patch.timeZone !== undefined && !isTimeZone(patch.timeZone))
      throw new Problem('unknownTimeZone', { zone: patch.timeZone }, { field: 'timeZone' })
    if (patch.pinnedToday != null && !who.isDemo) throw new Problem('onlyInDemo', {}, { field: 'pinnedToday' })
    await updateWorkspace(tx, who.workspaceId, patch)
    return { done: true }
  },
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
