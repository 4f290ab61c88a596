import { BookOpen, CalendarCheck, FileSpreadsheet, LayoutTemplate, Megaphone, Settings } from 'lucide-react'
import { ButtonLink } from '#web/ui/actions/ButtonLink.tsx'
import { AppFrame } from '#web/ui/frame/AppFrame.tsx'
import { Page } from '#web/ui/frame/Page.tsx'
import { PageHeader } from '#web/ui/frame/PageHeader.tsx'
import { Tabs } from '#web/ui/frame/Tabs.tsx'
import { Avatar } from '#web/ui/marks/Avatar.tsx'
import { StatusMark } from '#web/ui/marks/StatusMark.tsx'
import { Account } from './Account.tsx'
import { Actions } from './Actions.tsx'
import { Charts } from './Charts.tsx'
import { Feedback } from './Feedback.tsx'
import { Fields } from './Fields.tsx'
import styles from './Gallery.module.css'
import { Marks } from './Marks.tsx'
import { Tables } from './Tables.tsx'

const nav = [
  { href: '#today', label: '今日', icon: <CalendarCheck size={16} />, count: 3 },
  { href: '#campaigns', label: '活动', icon: <Megaphone size={16} />, current: true },
  { href: '#knowledge', label: '知识库', icon: <BookOpen size={16} /> },
  { href: '#templates', label: '模板', icon: <LayoutTemplate size={16} /> },
  { href: '#settings', label: '设置', icon: <Settings size={16} /> },
]

const tabs = ['概览', '跟踪表', '甘特图', '看板', '日历', '关键指标', '问题与风险', '复盘', '归档'].map((label, at) => ({
  href: `#tab-${at}`,
  label,
  current: at === 1,
  count: label === '问题与风险' ? 4 : undefined,
}))

export function Gallery() {
  return (
    <AppFrame
      brand={{ href: '#home', mark: <FileSpreadsheet size={20} />, name: 'Runsheet' }}
      navLabel="主导航"
      nav={nav}
      account={<Account />}
      skipLabel="跳到正文"
    >
      <Page
        header={
          <PageHeader
            parent={<a href="#campaigns">活动</a>}
            title="2024年夏季新品上市促销活动"
            detail="6.1–6.30 · 第 8/30 天"
            status={<StatusMark kind="overdue" label="需关注: 3 项延期, 曝光量落后" />}
            actions={
              <>
                <Avatar name="张敏" />
                <ButtonLink look="primary" href="#standup">
                  开晨会
                </ButtonLink>
                <ButtonLink href="#export">导出</ButtonLink>
              </>
            }
          >
            <Tabs label="活动页面" tabs={tabs} />
          </PageHeader>
        }
      >
        <div className={styles.sections}>
          <Actions />
          <Fields />
          <Marks />
          <Tables />
          <Charts />
          <Feedback />
        </div>
      </Page>
    </AppFrame>
  )
}
