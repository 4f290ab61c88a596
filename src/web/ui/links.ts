import { useEffect, useEffectEvent } from 'react'

/**
 * Lets plain links go through the router: every `<a href>` of this origin that is pressed without a modifier key. Links stay
 * links: they can be opened in a new tab and copied, and no control needs to know a router.
 */
export function useInternalLinks(navigate: (path: string) => void) {
  const follow = useEffectEvent((event: MouseEvent) => {
    const path = internalPath(event)
    if (path === undefined) return
    event.preventDefault()
    navigate(path)
  })
  useEffect(() => {
    const listen = (event: MouseEvent) => follow(event)
    document.addEventListener('click', listen)
    return () => document.removeEventListener('click', listen)
  }, [])
}

function internalPath(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.origin !== location.origin || link.hasAttribute('download') || (link.target && link.target !== '_self'))
    return
  const samePage = link.pathname === location.pathname && link.search === location.search
  if (samePage && link.hash) return
  return link.pathname + link.search + link.hash
}
