import { useCallback, useState } from 'react'

/** Width and height of an element in whole pixels, followed while it is there; 0 until it is measured. */
export function useSize(): [{ width: number; height: number }, (element: HTMLElement | null) => (() => void) | undefined] {
  const [size, setSize] = useState({ width: 0, height: 0 })
  const attach = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const measure = () => {
      const next = { width: Math.floor(element.clientWidth), height: Math.floor(element.clientHeight) }
      setSize((before) => (before.width === next.width && before.height === next.height ? before : next))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return [size, attach]
}
