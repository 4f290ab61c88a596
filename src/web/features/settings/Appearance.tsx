import { useState } from 'react'
import { setLanguage } from '../../language.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import type { Theme } from '../../ui/theme.ts'
import { chooseTheme, storedTheme } from '../../ui/theme.ts'
import styles from './Appearance.module.css'

export function Appearance() {
  const { settings: words, common } = useMessages()
  const language = useLanguage()
  const [theme, setTheme] = useState<Theme>(storedTheme)
  const themes = ['system', 'light', 'dark'] as const
  return (
    <div className={styles.choices}>
      <span>{common.theme}</span>
      <SegmentedControl
        label={common.theme}
        value={theme}
        segments={themes.map((value) => ({ value, label: common.themes[value] }))}
        onChange={(chosen) => {
          chooseTheme(chosen)
          setTheme(chosen)
        }}
      />
      <span>{common.language}</span>
      <SegmentedControl
        label={common.language}
        value={language}
        segments={[
          { value: 'zh', label: words.languages.zh },
          { value: 'en', label: words.languages.en },
        ]}
        onChange={setLanguage}
      />
    </div>
  )
}
