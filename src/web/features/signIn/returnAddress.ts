import { paths } from '../../paths.ts'

/** Where to go after signing in: the page that was asked for, if it is one of ours. */
export function returnAddress(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? ''
  return /^\/(?![/\\])/.test(to) ? to : paths.home()
}
