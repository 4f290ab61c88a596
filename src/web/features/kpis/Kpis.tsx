import { FileUp, MonitorPlay, PencilLine, Plus, Webhook } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { isDay } from '#domain/day.ts'
import { api } from '../../api.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { DayField } from '../../session/DayField.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { HeldValues } from './HeldValues.tsx'
import { KpiDialog } from './KpiDialog.tsx'
import styles from './Kpis.module.css'
import { KpiTable } from './KpiTable.tsx'
import { useNotes } from './notes.ts'

/** 关键指标: every number with its target, its pace and where it is going. */
export function Kpis() {
  const words = useKpiWords()
  const { common } = useMessages()
  const { campaign, role } = usePlan()
  const { today } = useSession()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('day') ?? ''
  const day = isDay(asked) ? asked : today
  const read = useRead('kpis', 'outlook', { campaignId: campaign.id, ...(day !== today && { asOf: day }) })
  const noteOf = useNotes()
  const [adding, setAdding] = useState(false)
  const choose = (next: string | null) => setSearch(next && next !== today ? { day: next } : {}, { replace: true })
  const isLead = role === 'lead'
  return (
    <div className={styles.kpis}>
      <Loaded read={read}>
        {({ kpis }) =>
          kpis.length === 0 ? (
            <FirstKpi isLead={isLead} onAdd={() => setAdding(true)} />
          ) : (
            <>
              <div className={styles.toolbar}>
                <div className={styles.day}>
                  <span aria-hidden="true">{words.asOf}</span>
                  <DayField label={words.asOf} labelHidden value={day} onChange={choose} />
                  {day !== today && <Button onClick={() => choose(null)}>{words.toToday}</Button>}
                </div>
                <div className={styles.acts}>
                  {role !== 'viewer' && (
                    <>
                      <ButtonLink look="primary" href={paths.kpiEntry(campaign.id)} icon={<PencilLine size={16} />}>
                        {words.enterNumbers}
                      </ButtonLink>
                      <ButtonLink href={paths.kpiImport(campaign.id)} icon={<FileUp size={16} />}>
                        {words.importFile}
                      </ButtonLink>
                    </>
                  )}
                  {isLead && (
                    <>
                      <Button icon={<Plus size={16} />} onClick={() => setAdding(true)}>
                        {words.addKpi}
                      </Button>
                      <ButtonLink href={paths.kpiSources(campaign.id)} icon={<Webhook size={16} />}>
                        {words.sources}
                      </ButtonLink>
                    </>
                  )}
                  <ButtonLink href={paths.liveBoard(campaign.id)} icon={<MonitorPlay size={16} />}>
                    {words.liveBoard}
                  </ButtonLink>
                </div>
              </div>
              <HeldValues />
              <Panel flush>
                <KpiTable rows={kpis} day={day} noteOf={noteOf} />
              </Panel>
            </>
          )
        }
      </Loaded>
      {adding && <KpiDialog onClose={() => setAdding(false)} closeLabel={common.close} />}
    </div>
  )
}

/** The first step: from the goals that are there already, or one KPI by hand. */
function FirstKpi({ isLead, onAdd }: { isLead: boolean; onAdd: () => void }) {
  const words = useKpiWords()
  const { campaign, goals } = usePlan()
  const { write, error, busy } = useCampaignWrite()
  const match = () => void write(() => api.kpis.matchGoals({ campaignId: campaign.id }))
  return (
    <>
      {error && <Banner tone="error" title={error} />}
      <EmptyState
        as="h2"
        title={words.emptyTitle}
        actions={
          isLead && (
            <>
              {goals.size > 0 && (
                <Button look="primary" busy={busy} onClick={match}>
                  {words.fromGoals(goals.size)}
                </Button>
              )}
              <Button icon={<Plus size={16} />} onClick={onAdd}>
                {words.addKpi}
              </Button>
            </>
          )
        }
      >
        {isLead ? words.emptyLead : words.emptyMember}
      </EmptyState>
    </>
  )
}
