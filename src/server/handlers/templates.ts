import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed, created } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import { refuseContradictions } from '#domain/template/check.ts'
import { writeTemplateFile } from '#domain/template/file.ts'
import { editContent, partsChanged } from '#domain/template/parts.ts'
import type { Template, TemplateContent } from '#domain/template/template.ts'
import type { TemplateAct } from '#domain/template/templateCan.ts'
import { templateCan } from '#domain/template/templateCan.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import { FileAnswer } from '../http/files.ts'
import { contentsSince, templateById, templatesOf } from '../queries/templates.ts'
import type { KeptTemplate } from '../queries/templates.ts'
import { visibleCampaigns } from '../queries/visibleCampaigns.ts'
import { lockWorkspace } from '../queries/workspaces.ts'
import { changedByOthers, conflict } from './conflicts.ts'
import { recordInWorkspace } from './record.ts'
import { builtInTemplate, builtIns, isBuiltIn } from './builtInTemplates.ts'
import { campaignFromTemplate, previewOf } from './campaignFromTemplate.ts'
import { checkedFile } from './templateFile.ts'
import { templateFromCampaign } from './templateFromCampaign.ts'

export const templates: Handlers<'templates'> = {
  list: async (context, { withdrawn }) => {
    const names = await campaignNames(context)
    const own = await templatesOf(context, withdrawn === 'yes')
    return {
      templates: [
        ...own.map(({ sourceCampaignId, ...template }) => ({ ...template, ...seen(context, template, sourceCampaignId, names) })),
        ...builtIns(context.language).map(({ content, ...template }) => ({ ...template, ...builtInSeen, ...counted(content) })),
      ],
    }
  },

  open: async (context, { templateId }) => {
    const template = await anyTemplate(context, templateId)
    const { sourceCampaignId, ...rest } = template
    const about = isBuiltIn(templateId) ? builtInSeen : seen(context, template, sourceCampaignId, await campaignNames(context))
    return { template: { ...rest, ...about } }
  },

  fromCampaign: async (context, { name, description = '', ...how }) => {
    const { content, kind, sourceCampaignId } = await templateFromCampaign(context, how)
    const written = await keep(context, 'templateFromCampaign', { name, kind, description, content, sourceCampaignId })
    return { ...written, phases: content.phases.length, tasks: content.tasks.length, roles: content.roles.length }
  },

  add: async (context, { file }) => {
    const { name, kind, description, content } = checkedFile(file, context.language)
    return { name, ...(await keep(context, 'templateImported', { name, kind, description, content, sourceCampaignId: null })) }
  },

  export: async (context, { templateId }) => {
    const template = await anyTemplate(context, templateId)
    const bytes = new TextEncoder().encode(writeTemplateFile(template))
    return new FileAnswer(`${template.name}.json`, 'application/json', bytes) as never
  },

  update: async (context, { templateId, basedOn, name, kind, description, ...edit }) => {
    await lockWorkspace(context.tx, context.who.workspaceId)
    const template = await ownTemplate(context, templateId, 'update')
    const content = editContent(template.content, edit)
    refuseContradictions(content)
    const given = Object.fromEntries(Object.entries({ name, kind, description }).filter(([, value]) => value !== undefined))
    if (basedOn !== undefined) await refuseConflict(context, template, basedOn, given, content)
    return save(context, 'templateChanged', template, { ...given, content })
  },

  copy: async (context, { templateId, name }) => {
    const { kind, description, content } = await anyTemplate(context, templateId)
    return keep(context, 'templateCopied', { name, kind, description, content, sourceCampaignId: null })
  },

  withdraw: async (context, { templateId }) =>
    save(context, 'templateWithdrawn', await ownTemplate(context, templateId, 'withdraw'), { state: 'withdrawn' }),

  restore: async (context, { templateId }) =>
    save(context, 'templateRestored', await ownTemplate(context, templateId, 'restore'), { state: 'active' }),

  preview: async (context, { templateId, ...given }) => previewOf(context, (await usable(context, templateId)).content, given),

  use: async (context, { templateId, ...given }) => campaignFromTemplate(context, await usable(context, templateId), given),
}

const builtInSeen = {
  isBuiltIn: true,
  authorId: null,
  writtenOn: null,
  sourceName: null,
  state: 'active' as const,
  revision: 0,
  isMine: false,
}

function seen(
  { who }: WorkspaceContext,
  template: Pick<Template, 'authorId' | 'state'>,
  sourceCampaignId: string | null,
  names: ReadonlyMap<string, string>,
) {
  const person = { personId: who.personId, workspaceRole: who.role }
  const isMine = templateCan.update({ ...template, state: 'active' }, person) === null
  return { isBuiltIn: false, isMine, sourceName: names.get(sourceCampaignId ?? '') ?? null }
}

function counted({ launch, phases, milestones, tasks, roles }: TemplateContent) {
  const [phaseCount, milestoneCount] = [phases.length, milestones.length]
  return {
    hasLaunch: launch !== null,
    phases: phaseCount,
    milestones: milestoneCount,
    tasks: tasks.length,
    roles: roles.length,
  }
}

async function campaignNames(context: WorkspaceContext): Promise<Map<string, string>> {
  return new Map((await visibleCampaigns(context)).map(({ id, name }) => [id, name]))
}

/** A built-in template or one of the workspace's own. */
export async function anyTemplate(context: WorkspaceContext, id: string) {
  if (isBuiltIn(id)) return { ...builtInTemplate(id, context.language), sourceCampaignId: null, authorId: '', ...activeState }
  const template = await templateById(context, id)
  if (!template) throw new Problem('notFound')
  return template
}

const activeState = { writtenOn: '', state: 'active' as const, revision: 0 }

async function usable(context: WorkspaceContext, id: string) {
  const template = await anyTemplate(context, id)
  const refused = templateCan.use(template, { personId: context.who.personId, workspaceRole: context.who.role })
  if (refused) throw refused
  return template
}

async function ownTemplate(context: WorkspaceContext, id: string, act: TemplateAct): Promise<KeptTemplate> {
  if (isBuiltIn(id)) throw new Problem('templateBuiltIn')
  const template = await templateById(context, id)
  if (!template) throw new Problem('notFound')
  const refused = templateCan[act](template, { personId: context.who.personId, workspaceRole: context.who.role })
  if (refused) throw refused
  return template
}

async function keep(
  context: WorkspaceContext,
  type: string,
  given: Omit<Template, 'id' | 'authorId' | 'writtenOn' | 'state'>,
): Promise<{ id: string; revision: number }> {
  const template: Template = { id: newId(), ...given, authorId: context.who.personId, writtenOn: context.today, state: 'active' }
  const { revision } = await recordInWorkspace(context, type, [created('template', template)])
  return { id: template.id, revision }
}

async function save(
  context: WorkspaceContext,
  type: string,
  { revision: last, ...template }: KeptTemplate,
  next: Partial<Template>,
) {
  const change: Change | null = changed('template', template, next)
  const { revision } = change ? await recordInWorkspace(context, type, [change]) : { revision: last }
  return { id: template.id, revision }
}

/** Different pieces merge; the same piece changed by somebody else meanwhile is told, with both. */
async function refuseConflict(
  context: WorkspaceContext,
  { id, content }: KeptTemplate,
  basedOn: number,
  given: Record<string, unknown>,
  next: TemplateContent,
): Promise<void> {
  const theirs = (await changedByOthers(context, [id], basedOn)).get(id) ?? {}
  const fields = Object.keys(given).filter((field) => field in theirs && theirs[field] !== given[field])
  const conflicts = fields.map((field) => ({ field, yours: given[field], theirs: theirs[field] }))
  const mine = partsChanged(content, next)
  for (const { before, after } of await contentsSince(context, id, basedOn))
    for (const [part, value] of partsChanged(before, after))
      if (mine.has(part)) conflicts.push({ field: part, yours: mine.get(part), theirs: value })
  if (conflicts.length > 0) throw conflict(conflicts)
}
