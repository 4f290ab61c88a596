import { paceBar } from '#chart/bars.ts'
import { DrawingView } from '../../ui/chart/DrawingView.tsx'
import { useWidth } from '../../ui/chart/useWidth.ts'
import type { Outlook } from './outlook.ts'
import { dueShare } from './outlook.ts'

/** 完成率 as a bar as wide as its place, with a line where it should be today. */
export function PaceBar({
  outlook,
  sentence,
}: {
  outlook: Pick<Outlook, 'attainment' | 'targetToDate' | 'target'>
  sentence: string
}) {
  const [width, attach] = useWidth()
  const drawing =
    width > 0 ? paceBar({ sentence, done: outlook.attainment, due: dueShare(outlook) }, { width, height: 12 }) : null
  return <div ref={attach}>{drawing && <DrawingView drawing={drawing} />}</div>
}
