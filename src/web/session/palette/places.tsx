import {
  BookOpen,
  Building2,
  CalendarCheck,
  CircleAlert,
  FileText,
  FileUp,
  GitBranch,
  Lightbulb,
  ListChecks,
  MessageSquare,
  PanelTop,
  Plus,
  SquareCheck,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { palette } from '../../messages/zh/palette.ts'
import { campaignIn, paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../SessionProvider.tsx'

/** Somewhere to go. */
export interface Place {
  href: string
  kind: PlaceKind
  name: string
  /** The name as it is shown, where something in it is marked. */
  title?: ReactNode
  detail?: ReactNode
}

const icons = {
  screen: <PanelTop size={16} />,
  campaign: <Building2 size={16} />,
  task: <SquareCheck size={16} />,
  issue: <CircleAlert size={16} />,
  decision: <GitBranch size={16} />,
  lesson: <Lightbulb size={16} />,
  comment: <MessageSquare size={16} />,
  file: <FileText size={16} />,
  knowledge: <BookOpen size={16} />,
  add: <Plus size={16} />,
  progress: <ListChecks size={16} />,
  import: <FileUp size={16} />,
  day: <CalendarCheck size={16} />,
} as const
export type PlaceKind = keyof typeof icons

export function iconOfPlace(kind: string): ReactNode {
  return icons[kind as PlaceKind] ?? icons.screen
}

/** What one can do and where one can go, by role and by the campaign that is open. */
export function usePlaces(words: typeof palette): { actions: Place[]; screens: Place[]; campaigns: Place[] } {
  const { common } = useMessages()
  const { person } = useSession()
  const [location] = useLocation()
  const { data } = useRead('campaigns', 'list', {})
  const isMember = person.role !== 'guest'
  const open = data?.campaigns.find(({ id }) => id === campaignIn(location))
  const screen = (name: string, href: string, detail?: string): Place => ({
    kind: 'screen',
    name,
    href,
    ...(detail && { detail }),
  })
  return {
    actions: [
      { kind: 'progress', name: words.recordProgress, href: paths.today() },
      ...(isMember
        ? ([
            { kind: 'add', name: words.newCampaign, href: paths.newCampaign() },
            { kind: 'lesson', name: words.writeLesson, href: paths.knowledge({ write: 'yes' }) },
            { kind: 'import', name: words.importPlan, href: paths.import() },
          ] as const)
        : []),
    ],
    screens: [
      ...(open
        ? tabsOf(open.id, open.role === 'guest').map(([tab, href]) => screen(common.campaignTabs[tab], href, open.name))
        : []),
      screen(common.nav.today, paths.today()),
      screen(common.nav.inbox, paths.inbox()),
      screen(common.nav.campaigns, paths.campaigns()),
      ...(isMember
        ? [
            screen(common.nav.knowledge, paths.knowledge()),
            screen(common.nav.people, paths.people()),
            screen(words.synonyms, paths.synonyms()),
            screen(words.metrics, paths.metrics()),
          ]
        : []),
      screen(common.nav.settings, paths.settings()),
    ],
    campaigns: (data?.campaigns ?? []).map(({ id, name, role }) => ({
      kind: 'campaign',
      name,
      href: role === 'guest' ? paths.sheet(id) : paths.overview(id),
    })),
  }
}

type Tab = 'overview' | 'sheet' | 'gantt' | 'board' | 'calendar' | 'kpis' | 'issues' | 'reviews' | 'activity'

function tabsOf(id: string, isGuest: boolean): [Tab, string][] {
  const shared: [Tab, string][] = [
    ['sheet', paths.sheet(id)],
    ['gantt', paths.gantt(id)],
    ['board', paths.board(id)],
    ['calendar', paths.calendar(id)],
    ['issues', paths.issues(id)],
  ]
  if (isGuest) return shared
  return [
    ['overview', paths.overview(id)],
    ...shared,
    ['kpis', paths.kpis(id)],
    ['reviews', paths.reviews(id)],
    ['activity', paths.activity(id)],
  ]
}
