import { useSearchParams } from 'wouter'
import type { KnowledgeView } from '../../paths.ts'

/** What is looked for, as it stands in the address. */
export function useKnowledgeView(): { view: KnowledgeView; change: (patch: KnowledgeView) => void } {
  const [params, setParams] = useSearchParams()
  const view: KnowledgeView = Object.fromEntries(params)
  const change = (patch: KnowledgeView) => {
    const next = { ...view, ...patch }
    setParams(new URLSearchParams(Object.entries(next).filter(([, value]) => value)), { replace: true })
  }
  return { view, change }
}
