import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { dayOfCampaign } from '#domain/campaign.ts'
import { Refused } from '../api.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import type { TaskView } from '../paths.ts'
import { paths } from '../paths.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { NotFound } from '../session/NotFound.tsx'
import { ButtonLink } from '../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { Page } from '../ui/frame/Page.tsx'
import { PageHeader } from '../ui/frame/PageHeader.tsx'
import { Tabs } from '../ui/frame/Tabs.tsx'
import { Spinner } from '../ui/marks/Spinner.tsx'
import { ArchivedBar } from './ArchivedBar.tsx'
import { CampaignStatus } from './CampaignStatus.tsx'
import { ConnectionNote } from './ConnectionNote.tsx'
import { ProposalAtAddress } from './reschedule/ProposalAtAddress.tsx'
import { PlanProvider, usePlan } from './PlanProvider.tsx'
import { useTaskView } from './taskView.ts'
import { useFormats } from '../formats.ts'

/** Name, period, how it stands, and the tabs; below them the screen of the campaign that was asked for. */
export function CampaignFrame({ campaignId, children }: { campaignId: string; children: ReactNode }) {
  const { common } = useMessages()
  const failed = (error: unknown) =>
    error instanceof Refused && error.status === 404 ? (
      <NotFound />
    ) : (
      <EmptyState title={common.unreachableTitle}>{error instanceof Refused ? error.message : common.unreachable}</EmptyState>
    )
  return (
    <PlanProvider key={campaignId} campaignId={campaignId} waiting={<Spinner label={common.loading} />} failed={failed}>
      <CampaignPage>{children}</CampaignPage>
    </PlanProvider>
  )
}

function CampaignPage({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  const isSheet = /\/(?:sheet|gantt|board|calendar|plan-review\/[\w-]+|kpis\/entry)$/.test(location)
  return (
    <Page kind={isSheet ? 'sheet' : 'reading'} header={<CampaignHeader />}>
      {children}
      <ProposalAtAddress />
    </Page>
  )
}

function CampaignHeader() {
  const { campaign } = usePlan()
  return (
    <>
      <PageHeader title={campaign.name} detail={<Period />} status={<CampaignStatus />} actions={<HeaderActions />}>
        <CampaignTabs />
      </PageHeader>
      {campaign.archivedOn && <ArchivedBar />}
    </>
  )
}

/** The stand-up is one press away from everywhere. */
function HeaderActions() {
  const { plan } = useMessages()
  const { campaign, role } = usePlan()
  return (
    <>
      <ConnectionNote />
      {(role === 'lead' || role === 'member') && (
        <ButtonLink small href={paths.prepareReview(campaign.id, 'dailyStandup')}>
          {plan.openStandup}
        </ButtonLink>
      )}
    </>
  )
}

function Period() {
  const { campaign } = usePlan()
  const { today } = useSession()
  const { period, dayOf } = useFormats()
  const place = dayOfCampaign(campaign, today)
  return (
    <>
      {period(campaign.startDate, campaign.endDate)}
      {place && campaign.archivedOn === null && ` · ${dayOf(place)}`}
    </>
  )
}

function CampaignTabs() {
  const { common } = useMessages()
  const { campaign, role } = usePlan()
  const [location] = useLocation()
  const { view } = useTaskView()
  const isOfTasks = taskScreens.some((screen) => location === paths[screen](campaign.id))
  const { owner, status, phase, q } = view
  const filter = (isOfTasks ? { owner, status, phase, q } : {}) as TaskView
  const places = [
    ...(role === 'guest' ? [] : [{ href: paths.overview(campaign.id), label: common.campaignTabs.overview }]),
    ...taskScreens.map((screen) => ({ href: paths[screen](campaign.id, filter), label: common.campaignTabs[screen] })),
    ...(role === 'guest' ? [] : [{ href: paths.kpis(campaign.id), label: common.campaignTabs.kpis }]),
    { href: paths.issues(campaign.id), label: common.campaignTabs.issues },
    ...(role === 'guest' ? [] : [{ href: paths.reviews(campaign.id), label: common.campaignTabs.reviews }]),
    ...(role === 'guest' ? [] : [{ href: paths.report(campaign.id), label: common.campaignTabs.report }]),
    ...(role === 'guest' ? [] : [{ href: paths.archive(campaign.id), label: common.campaignTabs.archive }]),
    ...(role === 'guest' ? [] : [{ href: paths.activity(campaign.id), label: common.campaignTabs.activity }]),
    ...(role === 'lead' ? [{ href: paths.campaignSettings(campaign.id), label: common.campaignTabs.settings }] : []),
  ]
  return (
    <Tabs
      label={common.campaignTabs.label}
      tabs={places.map((place) => ({ ...place, current: isAt(place.href.split('?')[0]!, location) }))}
    />
  )
}

/** A KPI is still under 关键指标, a meeting under 复盘; the overview is only itself, though every other address begins with it. */
function isAt(place: string, location: string): boolean {
  return place === location || (/\/(kpis|reviews)$/.test(place) && location.startsWith(`${place}/`))
}

/** The screens of tasks: what is filtered on one stays so on the next. */
const taskScreens = ['sheet', 'gantt', 'board', 'calendar'] as const
