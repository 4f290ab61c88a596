import { useState } from 'react'
import type { ClosingAct, OpenKind } from '#domain/closing/openItems.ts'
import { actsOf } from '#domain/closing/openItems.ts'
import { useFormats } from '../../formats.ts'
import { recordAddress } from '../../plan/lessons/resultAddress.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Archive.module.css'
import type { OpenItem } from './closing.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { useArchiveWords } from './useArchiveWords.ts'

interface Deciding {
  act: ClosingAct
  items: OpenItem[]
}

/** What is open of one kind: each decided in its line, or many at once. */
export function OpenGroup({ kind, items }: { kind: OpenKind; items: OpenItem[] }) {
  const words = useArchiveWords()
  const { role } = usePlan()
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set())
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const chosen = items.filter(({ id }) => chosenIds.has(id))
  const mayDecide = role === 'lead'
  const hasMany = mayDecide && items.length > 1
  const choose = (id: string, on: boolean) =>
    setChosenIds(new Set(on ? [...chosenIds, id] : [...chosenIds].filter((other) => other !== id)))
  return (
    <Panel title={words.kind[kind]} detail={String(items.length)} flush>
      {hasMany && (
        <div className={styles.bulk}>
          <Checkbox
            label={chosen.length > 0 ? words.chosen(chosen.length) : words.chooseAll}
            checked={chosen.length === items.length}
            onChange={(on) => setChosenIds(new Set(on ? items.map(({ id }) => id) : []))}
          />
          {chosen.length > 0 && <Acts kind={kind} onAct={(act) => setDeciding({ act, items: chosen })} />}
        </div>
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            {hasMany && (
              <Checkbox
                label={<VisuallyHidden>{words.choose(item.name)}</VisuallyHidden>}
                checked={chosenIds.has(item.id)}
                onChange={(on) => choose(item.id, on)}
              />
            )}
            <Line item={item} />
            {mayDecide && <Acts kind={kind} onAct={(act) => setDeciding({ act, items: [item] })} />}
          </li>
        ))}
      </ul>
      {deciding && (
        <DecideDialog kind={kind} {...deciding} onDecided={() => setChosenIds(new Set())} onClose={() => setDeciding(null)} />
      )}
    </Panel>
  )
}

function Acts({ kind, onAct }: { kind: OpenKind; onAct: (act: ClosingAct) => void }) {
  const words = useArchiveWords()
  return (
    <span className={styles.acts}>
      {actsOf[kind].map((act) => (
        <Button key={act} small look={act === 'finish' ? 'plain' : 'quiet'} onClick={() => onAct(act)}>
          {words.act[kind][act]}
        </Button>
      ))}
    </span>
  )
}

function Line({ item: { kind, id, subjectId, name, personId, due } }: { item: OpenItem }) {
  const words = useArchiveWords()
  const names = useNames()
  const { campaign } = usePlan()
  const { day } = useFormats()
  const isPlanned = kind === 'task' || kind === 'submission' || kind === 'issue' || kind === 'decision'
  const marks = [names.person(personId), due && (isPlanned ? words.due(day(due)) : words.of(day(due)))].filter(Boolean)
  return (
    <span className={styles.words}>
      <a href={addressOf(campaign.id, kind, subjectId ?? id, id)}>{name}</a>
      {marks.length > 0 && <span className={styles.muted}>{marks.join(' · ')}</span>}
    </span>
  )
}

function addressOf(campaignId: string, kind: OpenKind, subjectId: string, id: string): string {
  if (kind === 'issue' || kind === 'decision') return recordAddress(campaignId, kind, id)
  if (kind === 'heldValue') return recordAddress(campaignId, 'kpi', subjectId)
  return recordAddress(campaignId, 'task', subjectId)
}
