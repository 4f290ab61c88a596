import { Problem } from '../problem.ts'
import type { WorkspaceRole } from '../roles.ts'
import { isAtLeast } from '../roles.ts'
import type { Template } from './template.ts'

export type TemplateAct = 'update' | 'withdraw' | 'restore' | 'use'

export interface TemplatePerson {
  personId: string
  workspaceRole: WorkspaceRole
}

type Judged = Pick<Template, 'authorId' | 'state'>

/** What is legal in which state, and for whom. */
export const templateCan: Record<TemplateAct, (template: Judged, person: TemplatePerson) => Problem | null> = {
  update: (template, person) => refuseOthers(template, person) ?? refuseWithdrawn(template),
  withdraw: (template, person) => refuseOthers(template, person) ?? refuseWithdrawn(template),
  restore: (template, person) =>
    refuseOthers(template, person) ?? (template.state === 'active' ? new Problem('templateInUse') : null),
  use: refuseWithdrawn,
}

function refuseOthers({ authorId }: Judged, { personId, workspaceRole }: TemplatePerson): Problem | null {
  return authorId === personId || isAtLeast(workspaceRole, 'admin') ? null : new Problem('notYourTemplate')
}

function refuseWithdrawn({ state }: Judged): Problem | null {
  return state === 'active' ? null : new Problem('templateWithdrawn')
}
