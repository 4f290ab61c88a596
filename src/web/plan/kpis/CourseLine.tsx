import { useMemo } from 'react'
import { sparkline } from '#chart/sparkline.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { DrawingView } from '../../ui/chart/DrawingView.tsx'
import { sparklineOf, type Course } from './courses.ts'
import type { Outlook } from './outlook.ts'

/** The course of a KPI in the room of a word. */
export function CourseLine({
  outlook,
  width = 112,
  height = 32,
}: {
  outlook: Course & Pick<Outlook, 'name' | 'sentence'>
  width?: number
  height?: number
}) {
  const language = useLanguage()
  const drawing = useMemo(
    () => sparkline(sparklineOf(outlook, `${outlook.name}: ${outlook.sentence[language]}`), { width, height }),
    [outlook, language, width, height],
  )
  return <DrawingView drawing={drawing} />
}
