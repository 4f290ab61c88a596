import { openKinds } from '#domain/closing/openItems.ts'
import { Loaded } from '../../Loaded.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { ArchiveNow } from './ArchiveNow.tsx'
import type { ClosingAnswer } from './closing.ts'
import { OpenGroup } from './OpenGroup.tsx'
import { Prompts } from './Prompts.tsx'
import { useArchiveWords } from './useArchiveWords.ts'

/** 收尾: everything that is open, what it teaches, and then the archive. */
export function Closing() {
  const { campaign } = usePlan()
  const read = useRead('closings', 'list', { campaignId: campaign.id })
  return <Loaded read={read}>{(answer) => <Steps {...answer} />}</Loaded>
}

function Steps({ items, prompts, answered }: ClosingAnswer) {
  const words = useArchiveWords()
  const byKind = Map.groupBy(items, ({ kind }) => kind)
  return (
    <>
      <ArchiveNow items={items.length} prompts={prompts.length} />
      {items.length === 0 && (
        <Panel title={words.openTitle}>
          <EmptyState as="h3" title={words.nothingOpen}>
            {words.nothingOpenHelp}
          </EmptyState>
        </Panel>
      )}
      {openKinds
        .filter((kind) => byKind.has(kind))
        .map((kind) => (
          <OpenGroup key={kind} kind={kind} items={byKind.get(kind)!} />
        ))}
      <Prompts prompts={prompts} answered={answered} />
    </>
  )
}
