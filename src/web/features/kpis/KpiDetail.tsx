import { isAtLeastInCampaign } from '#domain/roles.ts'
import { ArrowLeft, BookOpen, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { Loaded } from '../../Loaded.tsx'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import type { Outlook } from '../../plan/kpis/outlook.ts'
import { toneOf } from '../../plan/kpis/outlook.ts'
import { Toned } from '../../plan/kpis/Toned.tsx'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { LessonFrom } from '../../plan/lessons/LessonFrom.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { ByDimension } from './ByDimension.tsx'
import { ByPhase } from './ByPhase.tsx'
import { DayLog } from './DayLog.tsx'
import { IssueImpact } from './IssueImpact.tsx'
import { KpiChart } from './KpiChart.tsx'
import styles from './KpiDetail.module.css'
import { KpiDialog } from './KpiDialog.tsx'

/** One KPI: how it stands in words and as a picture, by phase, by channel and by day. */
export function KpiDetail({ kpiId }: { kpiId: string }) {
  const { campaign } = usePlan()
  const read = useRead('kpis', 'outlook', { campaignId: campaign.id })
  return (
    <Loaded read={read}>
      {({ kpis }) => {
        const outlook = kpis.find((found) => found.kpiId === kpiId)
        return outlook ? <Detail outlook={outlook} /> : <NotFound />
      }}
    </Loaded>
  )
}

function Detail({ outlook }: { outlook: Outlook }) {
  const words = useKpiWords()
  return (
    <div className={styles.detail}>
      <Head outlook={outlook} />
      <Panel>
        <KpiChart outlook={outlook} />
      </Panel>
      <IssueImpact outlook={outlook} />
      {(outlook.phases.length > 0 || outlook.dimensions.length > 0) && (
        <div className={styles.columns}>
          {outlook.phases.length > 0 && (
            <Panel title={words.byPhase} flush>
              <ByPhase outlook={outlook} />
            </Panel>
          )}
          {outlook.dimensions.length > 0 && (
            <Panel title={words.byDimension(outlook.dimensionName)}>
              <ByDimension outlook={outlook} />
            </Panel>
          )}
        </div>
      )}
      <Panel title={words.byDay} flush>
        <DayLog outlook={outlook} />
      </Panel>
    </div>
  )
}

function Head({ outlook }: { outlook: Outlook }) {
  const words = useKpiWords()
  const { common, drawer } = useMessages()
  const language = useLanguage()
  const { campaign, role } = usePlan()
  const { amount, percent } = useAmounts()
  const [dialog, setDialog] = useState<'edit' | 'remove' | 'lesson' | null>(null)
  const { toDate, target, unit } = outlook
  return (
    <header className={styles.head}>
      <a href={paths.kpis(campaign.id)} className={styles.back}>
        <ArrowLeft size={16} aria-hidden="true" /> {words.allKpis}
      </a>
      <div className={styles.line}>
        <h2 className={styles.name}>{outlook.name}</h2>
        {(toDate || target !== null) && (
          <p className={styles.figure}>
            {toDate && amount(toDate.value, unit)}
            {target !== null && <span>{toDate ? ` / ${amount(target, unit)}` : words.ofTarget(amount(target, unit))}</span>}
          </p>
        )}
        {outlook.pace !== null && (
          <p className={styles.pace}>
            {words.pace}{' '}
            <Toned tone={toneOf(outlook)}>
              <strong>{percent(outlook.pace)}</strong>
            </Toned>
          </p>
        )}
        {isAtLeastInCampaign(role, 'member') && (
          <div className={styles.acts}>
            <Button icon={<BookOpen size={16} />} onClick={() => setDialog('lesson')}>
              {drawer.writeLesson}
            </Button>
            {role === 'lead' && (
              <>
                <Button icon={<Pencil size={16} />} onClick={() => setDialog('edit')}>
                  {words.editKpi}
                </Button>
                <Button icon={<Trash2 size={16} />} onClick={() => setDialog('remove')}>
                  {words.removeKpi}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
      <p>
        {outlook.sentence[language]}
        {!toDate && isAtLeastInCampaign(role, 'member') && (
          <>
            {' '}
            <a href={paths.kpiEntry(campaign.id)}>{words.enterFirst}</a>
          </>
        )}
      </p>
      {outlook.method && <p className={styles.method}>{outlook.method[language]}</p>}
      {toDate?.approximate && <p className={styles.method}>{words.approximate}</p>}
      {dialog === 'edit' && <KpiDialog kpiId={outlook.kpiId} onClose={() => setDialog(null)} closeLabel={common.close} />}
      {dialog === 'lesson' && (
        <LessonFrom
          noun="kpi"
          id={outlook.kpiId}
          name={outlook.name}
          draft={{ evidence: outlook.sentence[language] }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'remove' && <RemoveKpi outlook={outlook} onClose={() => setDialog(null)} />}
    </header>
  )
}

function RemoveKpi({ outlook, onClose }: { outlook: Outlook; onClose: () => void }) {
  const words = useKpiWords()
  const { common } = useMessages()
  const { campaign } = usePlan()
  const [, navigate] = useLocation()
  const { write, busy, error } = useCampaignWrite()
  const remove = async () => {
    if (await write(() => api.kpis.remove({ campaignId: campaign.id, kpiId: outlook.kpiId }))) navigate(paths.kpis(campaign.id))
  }
  return (
    <ConfirmDialog
      title={words.removeQuestion(outlook.name)}
      confirmLabel={words.removeKpi}
      cancelLabel={common.cancel}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {error ?? words.removeSentence}
    </ConfirmDialog>
  )
}
