import type { CampaignKind } from '#domain/campaign.ts'
import { campaignKinds } from '#domain/campaign.ts'
import type { Language } from '#domain/problem.ts'
import type { TemplateContent } from '#domain/template/template.ts'
import { contentOf } from '#domain/template/builtIn/builtIn.ts'
import { builtInTemplates } from '#domain/template/builtIn/builtInTemplates.ts'

export interface BuiltInTemplate {
  id: CampaignKind
  name: string
  kind: CampaignKind
  description: string
  content: TemplateContent
}

const inLanguage = { zh: new Map<CampaignKind, BuiltInTemplate>(), en: new Map<CampaignKind, BuiltInTemplate>() }

export function isBuiltIn(id: string): id is CampaignKind {
  return (campaignKinds as readonly string[]).includes(id)
}

export function builtInTemplate(kind: CampaignKind, language: Language): BuiltInTemplate {
  const known = inLanguage[language].get(kind)
  if (known) return known
  const given = builtInTemplates[kind]
  const at = language === 'zh' ? 0 : 1
  const template = {
    id: kind,
    name: given.name[at],
    kind,
    description: given.description[at],
    content: contentOf(given, language),
  }
  inLanguage[language].set(kind, template)
  return template
}

export function builtIns(language: Language): BuiltInTemplate[] {
  return campaignKinds.map((kind) => builtInTemplate(kind, language))
}
