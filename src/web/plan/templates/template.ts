import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'

export type ListedTemplate = OutputOf<Operations['templates']['list']>['templates'][number]
export type OpenTemplate = OutputOf<Operations['templates']['open']>['template']
export type TemplatePreview = OutputOf<Operations['templates']['preview']>

export function templateFileAddress(templateId: string): string {
  return `/api/templates/${templateId}/file`
}
