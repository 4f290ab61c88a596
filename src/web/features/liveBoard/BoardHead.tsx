import { Maximize, Moon, Sun, Wifi, WifiOff, X } from 'lucide-react'
import { dayOfCampaign } from '#domain/campaign.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import styles from './LiveBoard.module.css'
import { useBoardWords } from './useBoardWords.ts'
import { useNow } from './useNow.ts'

interface BoardHeadProps {
  name: string
  period: { startDate: string | null; endDate: string | null } | null
  isLost: boolean
  /** In milliseconds; 0 before the first answer. */
  updatedAt: number
  theme: 'dark' | 'light'
  onTheme: (theme: 'dark' | 'light') => void
  leave: string
}

/** Whose day it is, what time it is, and whether the numbers are of now. The buttons come with the pointer. */
export function BoardHead({ name, period, isLost, updatedAt, theme, onTheme, leave }: BoardHeadProps) {
  const words = useBoardWords()
  const language = useLanguage()
  const { today, workspace } = useSession()
  const { day, dayOf } = useFormats()
  const place = period && dayOfCampaign(period, today)
  const clock = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: workspace.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  })
  const now = useNow()
  return (
    <header className={styles.head}>
      <div className={styles.name}>
        <h1>{name}</h1>
        <p>
          {day(today)}
          {place && ` · ${dayOf(place)}`}
        </p>
      </div>
      <div className={styles.tools}>
        <IconButton
          label={theme === 'dark' ? words.light : words.dark}
          icon={theme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
          onClick={() => onTheme(theme === 'dark' ? 'light' : 'dark')}
        />
        <IconButton
          label={words.fullScreen}
          icon={<Maximize size={16} />}
          onClick={() => void document.documentElement.requestFullscreen()}
        />
        <ButtonLink look="quiet" href={leave} icon={<X size={16} />}>
          {words.leave}
        </ButtonLink>
      </div>
      <output className={styles.link} data-lost={isLost || undefined}>
        {isLost ? <WifiOff aria-hidden="true" /> : <Wifi aria-hidden="true" />}
        {isLost ? words.lost(clock.format(updatedAt)) : words.live}
      </output>
      <time className={styles.clock} dateTime={now.toISOString()}>
        {clock.format(now)}
      </time>
    </header>
  )
}
