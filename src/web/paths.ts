import type { CampaignKind } from '#domain/campaign.ts'
import type { ReviewKind } from '#domain/review.ts'

/** Every address of the web app. The URL holds the state: any screen can be sent to a colleague. */
export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  signUp: () => '/sign-up',
  invitation: (token: string) => `/invite/${token}`,
  today: () => '/today',
  inbox: () => '/inbox',
  campaigns: () => '/campaigns',
  overview: (campaignId: string, view: OverviewView = {}) => withQuery(`/campaigns/${campaignId}`, view),
  newCampaign: (start: { kind?: CampaignKind; template?: string } = {}) => withQuery('/campaigns/new', start),
  sheet: (campaignId: string, view: TaskView = {}) => withQuery(`/campaigns/${campaignId}/sheet`, view),
  gantt: (campaignId: string, view: TaskView = {}) => withQuery(`/campaigns/${campaignId}/gantt`, view),
  board: (campaignId: string, view: TaskView = {}) => withQuery(`/campaigns/${campaignId}/board`, view),
  calendar: (campaignId: string, view: TaskView = {}) => withQuery(`/campaigns/${campaignId}/calendar`, view),
  baselines: (campaignId: string, view: BaselineView = {}) => withQuery(`/campaigns/${campaignId}/baselines`, view),
  issues: (campaignId: string, view: IssueView = {}) => withQuery(`/campaigns/${campaignId}/issues`, view),
  timeMachine: (campaignId: string, view: { day?: string } = {}) => withQuery(`/campaigns/${campaignId}/past`, view),
  planCheck: (campaignId: string) => `/campaigns/${campaignId}/check`,
  reviews: (campaignId: string, view: { decision?: string } = {}) => withQuery(`/campaigns/${campaignId}/reviews`, view),
  review: (campaignId: string, reviewId: string) => `/campaigns/${campaignId}/reviews/${reviewId}`,
  prepareReview: (campaignId: string, kind: ReviewKind, phase = '') =>
    withQuery(`/campaigns/${campaignId}/reviews/new`, { kind, phase }),
  confirm: (campaignId: string) => `/campaigns/${campaignId}/confirm`,
  kpis: (campaignId: string, view: KpiView = {}) => withQuery(`/campaigns/${campaignId}/kpis`, view),
  kpi: (campaignId: string, kpiId: string) => `/campaigns/${campaignId}/kpis/${kpiId}`,
  kpiEntry: (campaignId: string, view: KpiEntryView = {}) => withQuery(`/campaigns/${campaignId}/kpis/entry`, view),
  kpiImport: (campaignId: string) => `/campaigns/${campaignId}/kpis/import`,
  kpiSources: (campaignId: string) => `/campaigns/${campaignId}/kpis/sources`,
  liveBoard: (campaignId: string) => `/campaigns/${campaignId}/board-live`,
  report: (campaignId: string, view: { day?: string } = {}) => withQuery(`/campaigns/${campaignId}/report`, view),
  archive: (campaignId: string) => `/campaigns/${campaignId}/archive`,
  archives: () => '/archives',
  activity: (campaignId: string) => `/campaigns/${campaignId}/activity`,
  importIntoCampaign: (campaignId: string, view: ImportView = {}) => withQuery(`/campaigns/${campaignId}/import`, view),
  planVersion: (campaignId: string, reviewId: string) => `/campaigns/${campaignId}/plan-review/${reviewId}`,
  planDocument: (campaignId: string, documentId: string, at?: string) =>
    withQuery(`/campaigns/${campaignId}/document/${documentId}`, { at }),
  campaignSettings: (campaignId: string) => `/campaigns/${campaignId}/settings`,
  knowledge: (view: KnowledgeView = {}) => withQuery('/knowledge', view),
  templates: () => '/templates',
  template: (templateId: string) => `/templates/${templateId}`,
  people: () => '/people',
  import: (view: ImportView = {}) => withQuery('/import', view),
  planReview: (reviewId: string) => `/import/plan/${reviewId}`,
  settings: () => '/settings',
  channels: () => '/settings/channels',
  metrics: () => '/settings/metrics',
  synonyms: () => '/settings/synonyms',
  dataAccess: () => '/settings/data-access',
} as const

/** What is imported: a plan document, a workbook or list of tasks, or a page that was filled in and sent back. */
export interface ImportView {
  from?: 'plan' | 'workbook' | 'offline'
}

/** The campaign that an address is in. */
export function campaignIn(path: string): string | null {
  return /^\/campaigns\/([0-9a-f-]{36})/.exec(path)?.[1] ?? null
}

/** What on the overview is meant: a milestone, or a proposal. */
export interface OverviewView {
  milestone?: string
  proposal?: string
}

/** What the screens of tasks show, and how; empty values mean everything, and the usual way. */
export interface TaskView {
  task?: string
  owner?: string
  status?: string
  phase?: string
  q?: string
  sort?: string
  /** What the board's columns are: `owner`, else the status. */
  by?: string
  /** What the calendar shows at once: `week`, else a month. */
  span?: string
  /** A day in what the calendar shows. */
  at?: string
  /** How wide a day is on the Gantt chart: `day` or `month`, else `week`. */
  zoom?: string
}

/** Which issues are shown, and which is open. */
export interface IssueView {
  issue?: string
  show?: string
  q?: string
}

/** What is looked for in the knowledge base, and which lesson is shown. */
export interface KnowledgeView {
  q?: string
  noun?: string
  kind?: string
  department?: string
  from?: string
  to?: string
  lesson?: string
  /** Whether one is being written: `yes`. */
  write?: string
}

/** Which baseline is compared, with another one or with today. */
export interface BaselineView {
  from?: string
  to?: string
}

/** The KPI table as of a day; none is today. */
export interface KpiView {
  day?: string
}

/** Of which value of a dimension the numbers are typed; none is the whole. */
export interface KpiEntryView {
  dimension?: string
}

export function withQuery(path: string, view: object): string {
  const given = Object.entries(view).filter(([, value]) => value !== undefined && value !== '')
  return given.length > 0 ? `${path}?${new URLSearchParams(given as [string, string][]).toString()}` : path
}
