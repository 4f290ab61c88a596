import {
  Bell,
  BookOpen,
  Building2,
  CalendarCheck,
  FileUp,
  LayoutList,
  LayoutTemplate,
  LogOut,
  Settings,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useLiveChannel } from '../live.ts'
import { api } from '../api.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { campaignIn, paths } from '../paths.ts'
import { queryClient, useRead } from '../reads.ts'
import { IconButton } from '../ui/actions/IconButton.tsx'
import { AppFrame } from '../ui/frame/AppFrame.tsx'
import { Menu } from '../ui/floating/Menu.tsx'
import type { MenuEntry } from '../ui/floating/MenuEntryView.tsx'
import { Avatar } from '../ui/marks/Avatar.tsx'
import { Brand } from './Brand.tsx'
import { appearanceEntries } from './appearance.ts'
import { SearchButton } from './SearchButton.tsx'
import { useSession } from './SessionProvider.tsx'

/** Rail and content of everyone who is signed in. */
export function Frame({ children }: { children: ReactNode }) {
  const { common } = useMessages()
  const { workspace, person } = useSession()
  const [location] = useLocation()
  useLiveChannel(campaignIn(location))
  const { data: told } = useRead('notices', 'unread', {})
  const at = (path: string) => location === path || location.startsWith(`${path}/`)
  const nav = [
    { href: paths.today(), label: common.nav.today, icon: <CalendarCheck size={16} />, current: at(paths.today()) },
    {
      href: paths.inbox(),
      label: common.nav.inbox,
      icon: <Bell size={16} />,
      current: at(paths.inbox()),
      count: told?.unread,
      countLabel: told && common.unread(told.unread),
    },
    {
      href: paths.campaigns(),
      label: common.nav.campaigns,
      icon: <LayoutList size={16} />,
      current: at(paths.campaigns()) || at(paths.archives()),
    },
    ...(person.role === 'guest'
      ? []
      : [
          {
            href: paths.knowledge(),
            label: common.nav.knowledge,
            icon: <BookOpen size={16} />,
            current: at(paths.knowledge()),
          },
          {
            href: paths.templates(),
            label: common.nav.templates,
            icon: <LayoutTemplate size={16} />,
            current: at(paths.templates()),
          },
          { href: paths.import(), label: common.nav.import, icon: <FileUp size={16} />, current: at(paths.import()) },
          { href: paths.people(), label: common.nav.people, icon: <Users size={16} />, current: at(paths.people()) },
        ]),
    { href: paths.settings(), label: common.nav.settings, icon: <Settings size={16} />, current: at(paths.settings()) },
  ]
  return (
    <AppFrame
      brand={{ href: paths.home(), mark: <Brand />, name: workspace.name }}
      navLabel={common.mainNav}
      nav={nav}
      skipLabel={common.skip}
      tools={<SearchButton />}
      account={<AccountMenu />}
      notice={workspace.pinnedToday && common.demo(workspace.pinnedToday)}
    >
      {children}
    </AppFrame>
  )
}

function AccountMenu() {
  const { common, fields } = useMessages()
  const session = useSession()
  const entries: MenuEntry[] = [
    { heading: `${session.person.name} · ${fields.workspaceRole[session.person.role]}` },
    ...workspaceEntries(session, common.workspaces),
    ...appearanceEntries(common),
    'line',
    { label: common.signOut, icon: <LogOut size={16} />, onSelect: () => void leave() },
  ]
  return (
    <Menu
      label={common.account}
      entries={entries}
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          label={`${session.person.name} · ${common.account}`}
          icon={<Avatar name={session.person.name} nameBeside />}
        />
      )}
    />
  )
}

function workspaceEntries({ workspaces, workspace }: ReturnType<typeof useSession>, heading: string): MenuEntry[] {
  if (workspaces.length < 2) return []
  const go = async (workspaceId: string) => {
    await api.session.switchWorkspace({ workspaceId })
    location.assign(paths.home())
  }
  return [
    { heading },
    ...workspaces.map(({ id, name }) => ({
      label: name,
      icon: <Building2 size={16} />,
      checked: id === workspace.id,
      onSelect: () => void go(id),
    })),
    'line',
  ]
}

async function leave(): Promise<void> {
  await api.session.signOut({})
  queryClient.clear()
  location.assign(paths.signIn())
}
