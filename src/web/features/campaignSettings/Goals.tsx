import { useState } from 'react'
import type { Goal } from '#domain/goal.ts'
import { goalSentence } from '#domain/goal.ts'
import { readGoal } from '#domain/planSheet/goalText.ts'
import { api } from '../../api.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { SavedTextField } from '../../ui/fields/SavedTextField.tsx'
import styles from './CampaignSettings.module.css'
import { AddField } from './AddField.tsx'
import { Row } from './Row.tsx'

/** Goals as people write them: 销售额 ≥ 500万元. What was read from the sentence is what it shows again. */
export function Goals() {
  const { campaignSettings: words } = useMessages()
  const { campaign, goals } = usePlan()
  const { write, error } = useCampaignWrite()
  const [unread, setUnread] = useState<string>()
  const add = async (text: string) => {
    const goal = usableGoal(text)
    setUnread(goal ? undefined : words.goalUnread(text))
    return goal !== null && (await write(() => api.goals.create({ campaignId: campaign.id, ...goal })))
  }
  return (
    <>
      <ul className={styles.rows}>
        {inOrder(goals.values()).map((goal) => (
          <GoalRow key={goal.id} goal={goal} />
        ))}
      </ul>
      <AddField label={words.addGoal} placeholder={words.goalExample} error={unread ?? error} onAdd={add} />
    </>
  )
}

function GoalRow({ goal }: { goal: Goal }) {
  const { fields, campaignSettings: words } = useMessages()
  const language = useLanguage()
  const { campaign, revision } = usePlan()
  const { write, error } = useCampaignWrite()
  const [unread, setUnread] = useState<string>()
  const save = (text: string) => {
    const next = usableGoal(text)
    setUnread(next ? undefined : words.goalUnread(text))
    if (next) void write(() => api.goals.update({ campaignId: campaign.id, goalId: goal.id, basedOn: revision, ...next }))
  }
  return (
    <Row
      kind="goal"
      name={goal.metric}
      error={unread ?? error}
      onRemove={() => void write(() => api.goals.remove({ campaignId: campaign.id, goalId: goal.id }))}
    >
      <SavedTextField
        label={fields.campaign.goals}
        labelHidden
        value={goalSentence(goal, language)}
        {...(goal.targetValue === null && { hint: words.noNumber })}
        onSave={save}
      />
    </Row>
  )
}

const MOST_DIGITS = 18

/** Null for what names nothing, and for a number longer than any that is kept. */
function usableGoal(text: string) {
  const { metric, comparator, targetValue, unit } = readGoal(text)
  const isKept = (targetValue?.split('.')[0]?.replace('-', '').length ?? 0) <= MOST_DIGITS
  return /\p{L}/u.test(metric) && isKept ? { metric, comparator, targetValue, unit } : null
}
