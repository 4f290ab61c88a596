import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useDataAccessWords } from '../../plan/kpis/useDataAccessWords.ts'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import type { Metric } from './metric.ts'

export function RemoveMetric({ metric, onClose }: { metric: Metric; onClose: () => void }) {
  const words = useDataAccessWords()
  const { common } = useMessages()
  const { submit, busy, error } = useSubmit({
    fields: [],
    send: () => api.metrics.remove({ metricId: metric.id }).then(onClose),
  })
  return (
    <ConfirmDialog
      title={words.removeMetricQuestion(metric.name)}
      confirmLabel={words.removeMetric}
      cancelLabel={common.cancel}
      danger
      busy={busy}
      onConfirm={submit}
      onClose={onClose}
    >
      {error ?? words.removeMetricHelp}
    </ConfirmDialog>
  )
}
