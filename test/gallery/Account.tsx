import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { SegmentedControl } from '#web/ui/fields/SegmentedControl.tsx'
import { Popover } from '#web/ui/floating/Popover.tsx'
import { IconButton } from '#web/ui/actions/IconButton.tsx'
import { Avatar } from '#web/ui/marks/Avatar.tsx'
import type { Theme } from '#web/ui/theme.ts'
import { chooseTheme, storedTheme } from '#web/ui/theme.ts'

export function Account() {
  const [theme, setTheme] = useState<Theme>(storedTheme)
  return (
    <Popover
      label="我的账号"
      renderTrigger={(trigger) => <IconButton {...trigger} label="张敏 · 我的账号" icon={<Avatar name="张敏" nameBeside />} />}
    >
      <SegmentedControl
        label="外观"
        value={theme}
        segments={[
          { value: 'system', label: '跟随系统', icon: <Monitor size={16} />, iconOnly: true },
          { value: 'light', label: '浅色', icon: <Sun size={16} />, iconOnly: true },
          { value: 'dark', label: '深色', icon: <Moon size={16} />, iconOnly: true },
        ]}
        onChange={(next) => {
          chooseTheme(next)
          setTheme(next)
        }}
      />
    </Popover>
  )
}
