import type { ComponentType } from 'react'
import { Suspense, lazy } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { useMessages } from './messages/MessagesProvider.tsx'
import { paths } from './paths.ts'
import { CampaignFrame } from './plan/CampaignFrame.tsx'
import { usePlan } from './plan/PlanProvider.tsx'
import { NotFound } from './session/NotFound.tsx'
import { Spinner } from './ui/marks/Spinner.tsx'

const Portfolio = lazy(() => import('./features/portfolio/Portfolio.tsx').then(({ Portfolio }) => ({ default: Portfolio })))
const NewCampaign = lazy(() =>
  import('./features/portfolio/NewCampaign.tsx').then(({ NewCampaign }) => ({ default: NewCampaign })),
)
const Baselines = lazy(() => import('./features/baselines/Baselines.tsx').then(({ Baselines }) => ({ default: Baselines })))
const Confirm = lazy(() => import('./features/confirmation/Confirm.tsx').then(({ Confirm }) => ({ default: Confirm })))
const PlanCheck = lazy(() => import('./features/planCheck/PlanCheck.tsx').then(({ PlanCheck }) => ({ default: PlanCheck })))
const TimeMachine = lazy(() =>
  import('./features/timeMachine/TimeMachine.tsx').then(({ TimeMachine }) => ({ default: TimeMachine })),
)
const People = lazy(() => import('./features/people/People.tsx').then(({ People }) => ({ default: People })))
const Settings = lazy(() => import('./features/settings/Settings.tsx').then(({ Settings }) => ({ default: Settings })))
const Activity = lazy(() => import('./features/activity/Activity.tsx').then(({ Activity }) => ({ default: Activity })))
const CampaignSettings = lazy(() =>
  import('./features/campaignSettings/CampaignSettings.tsx').then(({ CampaignSettings }) => ({ default: CampaignSettings })),
)
const Import = lazy(() => import('./features/import/Import.tsx').then(({ Import }) => ({ default: Import })))
const ImportEdited = lazy(() =>
  import('./features/import/ImportEdited.tsx').then(({ ImportEdited }) => ({ default: ImportEdited })),
)
const PlanReview = lazy(() =>
  import('./features/import/review/PlanReview.tsx').then(({ PlanReview }) => ({ default: PlanReview })),
)
const PlanVersion = lazy(() =>
  import('./features/import/review/PlanVersion.tsx').then(({ PlanVersion }) => ({ default: PlanVersion })),
)
const PlanDocument = lazy(() =>
  import('./features/planDocument/PlanDocument.tsx').then(({ PlanDocument }) => ({ default: PlanDocument })),
)
const Overview = lazy(() => import('./features/overview/Overview.tsx').then(({ Overview }) => ({ default: Overview })))
const Today = lazy(() => import('./features/today/Today.tsx').then(({ Today }) => ({ default: Today })))
const Channels = lazy(() => import('./features/channels/Channels.tsx').then(({ Channels }) => ({ default: Channels })))
const Inbox = lazy(() => import('./features/inbox/Inbox.tsx').then(({ Inbox }) => ({ default: Inbox })))
const Board = lazy(() => import('./features/board/Board.tsx').then(({ Board }) => ({ default: Board })))
const Calendar = lazy(() => import('./features/calendar/Calendar.tsx').then(({ Calendar }) => ({ default: Calendar })))
const Gantt = lazy(() => import('./features/gantt/Gantt.tsx').then(({ Gantt }) => ({ default: Gantt })))
const Issues = lazy(() => import('./features/issues/Issues.tsx').then(({ Issues }) => ({ default: Issues })))
const Reviews = lazy(() => import('./features/reviews/Reviews.tsx').then(({ Reviews }) => ({ default: Reviews })))
const PrepareReview = lazy(() =>
  import('./features/reviews/PrepareReview.tsx').then(({ PrepareReview }) => ({ default: PrepareReview })),
)
const Meeting = lazy(() => import('./features/reviews/Meeting.tsx').then(({ Meeting }) => ({ default: Meeting })))
const KpiScreens = lazy(() => import('./features/kpis/KpiScreens.tsx').then(({ KpiScreens }) => ({ default: KpiScreens })))
const Knowledge = lazy(() => import('./features/knowledge/Knowledge.tsx').then(({ Knowledge }) => ({ default: Knowledge })))
const Templates = lazy(() => import('./features/templates/Templates.tsx').then(({ Templates }) => ({ default: Templates })))
const Template = lazy(() => import('./features/templates/Template.tsx').then(({ Template }) => ({ default: Template })))
const Metrics = lazy(() => import('./features/metrics/Metrics.tsx').then(({ Metrics }) => ({ default: Metrics })))
const Synonyms = lazy(() => import('./features/synonyms/Synonyms.tsx').then(({ Synonyms }) => ({ default: Synonyms })))
const DataAccess = lazy(() => import('./features/dataAccess/DataAccess.tsx').then(({ DataAccess }) => ({ default: DataAccess })))
const Report = lazy(() => import('./features/report/Report.tsx').then(({ Report }) => ({ default: Report })))
const Archive = lazy(() => import('./features/archive/Archive.tsx').then(({ Archive }) => ({ default: Archive })))
const ArchiveIndex = lazy(() =>
  import('./features/archive/ArchiveIndex.tsx').then(({ ArchiveIndex }) => ({ default: ArchiveIndex })),
)
const Sheet = lazy(() => import('./features/sheet/Sheet.tsx').then(({ Sheet }) => ({ default: Sheet })))

/** Which screen an address shows. Each screen is loaded when it is first asked for. */
export function Screens() {
  const { common } = useMessages()
  return (
    <Suspense fallback={<Spinner label={common.loading} />}>
      <Switch>
        <Route path={paths.home()}>
          <Redirect to={matchMedia('(max-width: 640px)').matches ? paths.today() : paths.campaigns()} replace />
        </Route>
        <Route path={paths.today()}>
          <Today />
        </Route>
        <Route path={paths.inbox()}>
          <Inbox />
        </Route>
        <Route path={paths.campaigns()}>
          <Portfolio />
        </Route>
        <Route path={paths.newCampaign()}>
          <NewCampaign />
        </Route>
        <Route path={paths.knowledge()}>
          <Knowledge />
        </Route>
        <Route path={paths.archives()}>
          <ArchiveIndex />
        </Route>
        <Route path={paths.templates()}>
          <Templates />
        </Route>
        <Route path="/templates/:templateId">
          {({ templateId }: { templateId: string }) => <Template key={templateId} templateId={templateId} />}
        </Route>
        <Route path={paths.people()}>
          <People />
        </Route>
        <Route path={paths.channels()}>
          <Channels />
        </Route>
        <Route path={paths.settings()}>
          <Settings />
        </Route>
        <Route path={paths.metrics()}>
          <Metrics />
        </Route>
        <Route path={paths.synonyms()}>
          <Synonyms />
        </Route>
        <Route path={paths.dataAccess()}>
          <DataAccess />
        </Route>
        <Route path={paths.import()}>
          <Import />
        </Route>
        <Route path="/import/plan/:reviewId">
          {({ reviewId }: { reviewId: string }) => <PlanReview key={reviewId} reviewId={reviewId} />}
        </Route>
        <Route path="/campaigns/:campaignId/*?">
          {({ campaignId }: { campaignId: string }) => (
            <CampaignFrame campaignId={campaignId}>
              <CampaignScreens />
            </CampaignFrame>
          )}
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  )
}

/** The screens of a campaign by the end of their address. */
const campaignScreens: Record<string, ComponentType> = {
  baselines: Baselines,
  confirm: Confirm,
  check: PlanCheck,
  past: TimeMachine,
  sheet: Sheet,
  gantt: Gantt,
  board: Board,
  calendar: Calendar,
  issues: Issues,
  'kpis/*?': KpiScreens,
  reviews: Reviews,
  'reviews/new': PrepareReview,
  'reviews/:reviewId': Meeting,
  report: Report,
  archive: Archive,
  activity: Activity,
  settings: CampaignSettings,
  import: ImportEdited,
  'plan-review/:reviewId': PlanVersion,
  'document/:documentId': PlanDocument,
}

/** For a guest a campaign is their own tasks; the other screens don't exist. */
const guestScreens = ['confirm', 'sheet', 'gantt', 'board', 'calendar', 'issues']

function CampaignScreens() {
  const { campaign, role } = usePlan()
  const shown = Object.entries(campaignScreens).filter(([name]) => role !== 'guest' || guestScreens.includes(name))
  return (
    <Switch>
      <Route path="/campaigns/:campaignId">
        {role === 'guest' ? <Redirect to={paths.sheet(campaign.id)} replace /> : <Overview />}
      </Route>
      {shown.map(([name, Screen]) => (
        <Route key={name} path={`/campaigns/:campaignId/${name}`}>
          <Screen />
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
