import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Placement } from './place.ts'
import styles from './TooltipLayer.module.css'
import type { Tip } from './watchTips.ts'
import { watchTips } from './watchTips.ts'
import { usePlacement } from './usePlacement.ts'

/**
 * One tooltip for the whole page: any element with `data-tooltip="words"` has it, by pointer and by keyboard
 * (`data-tooltip-side="beside"` puts it at the right). It is for the eye; give the element its name by `aria-label` or text.
 */
export function TooltipLayer() {
  const [tip, setTip] = useState<Tip>()
  const panel = useRef<HTMLDivElement>(null)
  const anchor = useMemo(() => ({ current: tip?.anchor ?? null }), [tip])

  useEffect(() => watchTips(panel, setTip), [])
  useLayoutEffect(() => {
    if (!tip) return
    const element = panel.current
    element?.showPopover()
    return () => element?.hidePopover()
  }, [tip])
  usePlacement(tip !== undefined, anchor, panel, placements[tip?.side ?? 'below'])

  return (
    <div ref={panel} role="tooltip" popover="manual" className={styles.tooltip}>
      {tip?.words}
    </div>
  )
}

const placements: Record<Placement['side'], Placement> = {
  below: { side: 'below', align: 'center' },
  beside: { side: 'beside', align: 'center' },
}
