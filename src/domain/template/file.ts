import type { CampaignKind } from '../campaign.ts'
import { Problem } from '../problem.ts'
import type { TemplateContent } from './template.ts'

export const TEMPLATE_FORMAT = 'runsheet-template'
export const TEMPLATE_VERSION = 1

export interface TemplateFile {
  format: typeof TEMPLATE_FORMAT
  version: number
  name: string
  kind: CampaignKind
  description: string
  content: TemplateContent
}

export function writeTemplateFile({ name, kind, description, content }: Omit<TemplateFile, 'format' | 'version'>): string {
  const file: TemplateFile = { format: TEMPLATE_FORMAT, version: TEMPLATE_VERSION, name, kind, description, content }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What stands in a file, as far as it says that it is a template of a version that is known. Throws with a sentence where it does not. */
export function readTemplateFile(text: string): Record<string, unknown> {
  const read = parse(text.replace(/^\uFEFF/, ''))
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Problem('templateFileOther')
  const { format, version, ...rest } = read as Record<string, unknown>
  if (format !== TEMPLATE_FORMAT) throw new Problem('templateFileOther')
  if (typeof version !== 'number' || version > TEMPLATE_VERSION)
    throw new Problem('templateFileNewer', { version: String(version) })
  return rest
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('templateFileUnreadable')
  }
}
