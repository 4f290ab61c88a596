import { useEffect, useLayoutEffect } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { Refused } from '../../api.ts'
import { useLiveChannel } from '../../live.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { applyTheme, storedTheme } from '../../ui/theme.ts'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import { BoardHead } from './BoardHead.tsx'
import { Channels } from './Channels.tsx'
import { Hero } from './Hero.tsx'
import styles from './LiveBoard.module.css'
import { News } from './News.tsx'
import { Tiles } from './Tiles.tsx'
import { useBoard } from './useBoard.ts'
import { useBoardWords } from './useBoardWords.ts'
import { useWakeLock } from './useWakeLock.ts'

/** 大屏: one day of a promotion on a wall. Nothing has to be pressed; Esc leaves it. */
export function LiveBoard({ campaignId }: { campaignId: string }) {
  const words = useBoardWords()
  const { common } = useMessages()
  const { today: day } = useSession()
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const campaign = useRead('campaigns', 'list', {}).data?.campaigns.find(({ id }) => id === campaignId)
  useLiveChannel(campaignId)
  useWakeLock()
  const { today, yesterday, isLost, updatedAt } = useBoard(campaignId, day)
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.fullscreenElement) navigate(paths.kpis(campaignId))
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [navigate, campaignId])
  const theme = search.get('theme') === 'light' ? 'light' : 'dark'
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
    return () => applyTheme(storedTheme())
  }, [theme])
  const put = (name: string, value: string) =>
    setSearch((before) => ({ ...Object.fromEntries(before), [name]: value }), { replace: true })
  if (today.error instanceof Refused && !today.data) return <NotFound />
  const kpis = today.data?.kpis
  const main = kpis?.find(({ kpiId }) => kpiId === search.get('kpi')) ?? kpis?.[0]
  return (
    <main className={styles.board}>
      <BoardHead
        name={campaign?.name ?? ''}
        period={campaign ?? null}
        isLost={isLost && today.data !== undefined}
        updatedAt={updatedAt}
        theme={theme}
        onTheme={(next) => put('theme', next)}
        leave={paths.kpis(campaignId)}
      />
      {!kpis ? (
        <Spinner label={common.loading} />
      ) : !main ? (
        <EmptyState as="h2" title={words.noKpis} actions={<ButtonLink href={paths.kpis(campaignId)}>{words.toKpis}</ButtonLink>}>
          {words.noKpisHelp}
        </EmptyState>
      ) : (
        <>
          <Hero kpi={main} before={yesterday.find(({ kpiId }) => kpiId === main.kpiId)} />
          <div className={styles.side}>
            <Channels campaignId={campaignId} kpi={main} day={day} />
            <Tiles kpis={kpis.filter((kpi) => kpi !== main)} onChoose={(kpiId) => put('kpi', kpiId)} />
          </div>
          <News campaignId={campaignId} />
        </>
      )}
    </main>
  )
}
