import type { z } from 'zod'
import type { budgetItemRow } from '#operations/rows.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { SourceLine } from '../../plan/SourceLine.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useRead } from '../../reads.ts'
import { SavedTextField } from '../../ui/fields/SavedTextField.tsx'
import { AddField } from './AddField.tsx'
import styles from './CampaignSettings.module.css'
import { Row } from './Row.tsx'

type BudgetItem = z.output<typeof budgetItemRow>

/** What the plan sets aside, and for what; a total that the document names is not added again. */
export function BudgetItems() {
  const { planReview: words } = useMessages()
  const { campaign } = usePlan()
  const { number } = useFormats()
  const { write, error } = useCampaignWrite()
  const read = useRead('budgetItems', 'list', { campaignId: campaign.id })
  const add = (name: string) => write(() => api.budgetItems.create({ campaignId: campaign.id, name, currency: 'CNY' }))
  return (
    <Loaded read={read}>
      {({ budgetItems }) => {
        const sum = budgetItems.filter(({ isTotal }) => !isTotal).reduce((total, { amount }) => total + Number(amount ?? 0), 0)
        return (
          <>
            <ul className={styles.rows}>
              {budgetItems.map((item) => (
                <BudgetRow key={item.id} item={item} />
              ))}
            </ul>
            <AddField label={words.addBudget} placeholder={words.budgetExample} error={error} onAdd={add} />
            {sum > 0 && <p>{words.sum(number(sum))}</p>}
          </>
        )
      }}
    </Loaded>
  )
}

function BudgetRow({ item }: { item: BudgetItem }) {
  const { planReview: words } = useMessages()
  const { campaign } = usePlan()
  const { write, error } = useCampaignWrite()
  const at = { campaignId: campaign.id, budgetItemId: item.id }
  const save = (patch: { name?: string; amount?: string | null }) => void write(() => api.budgetItems.update({ ...at, ...patch }))
  const about = [item.isTotal && words.total, item.amountMax && `– ${item.amountMax}`, item.currency, item.per]
    .filter(Boolean)
    .join(' · ')
  return (
    <Row kind="budgetItem" name={item.name} error={error} onRemove={() => void write(() => api.budgetItems.remove(at))}>
      <SavedTextField
        label={words.field.name}
        value={item.name}
        hint={<SourceLine subjectId={item.id} />}
        onSave={(name) => name && save({ name })}
      />
      <SavedTextField
        label={words.amount}
        value={item.amount ?? ''}
        hint={about}
        onSave={(amount) => save({ amount: amount.replace(/[,，\s]/g, '') || null })}
      />
    </Row>
  )
}
