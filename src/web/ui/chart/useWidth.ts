import { useSize } from './useSize.ts'

/** The width of an element in whole pixels, followed while it is there; 0 until it is measured. */
export function useWidth(): [number, ReturnType<typeof useSize>[1]] {
  const [{ width }, attach] = useSize()
  return [width, attach]
}
