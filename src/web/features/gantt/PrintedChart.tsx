import { useEffect, useEffectEvent, useRef } from 'react'
import type { PaperDrawing } from '../../ui/gantt/chartSvg.ts'
import { chartSvg, linesOnPage } from '../../ui/gantt/chartSvg.ts'
import { useLandscape } from '../../ui/paper.ts'
import styles from './Gantt.module.css'

/** What of a landscape page's width is its height, inside its margins. */
const RATIO = 0.64

/** The page's own heading is in the chart's. */
const WITHOUT_HEADING = '@media print { header { display: none !important } }'

/** The whole chart in pages, made when somebody prints and gone afterwards: the screen holds only the lines in view. */
export function PrintedChart({ drawing }: { drawing: (onPaper: boolean) => PaperDrawing }) {
  const pages = useRef<HTMLDivElement>(null)
  const fill = useEffectEvent(() => {
    const chart = drawing(true)
    const parser = new DOMParser()
    const onPage = linesOnPage(chart, RATIO)
    const drawn: Element[] = []
    for (let from = 0; from < chart.rows.length; from += onPage) {
      const { svg } = chartSvg(chart, from, Math.min(from + onPage, chart.rows.length))
      drawn.push(parser.parseFromString(svg, 'image/svg+xml').documentElement)
    }
    pages.current?.replaceChildren(...drawn)
  })
  useLandscape(WITHOUT_HEADING)
  useEffect(() => {
    const before = () => fill()
    const after = () => pages.current?.replaceChildren()
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return <div ref={pages} className={styles.printed} aria-hidden="true" />
}
