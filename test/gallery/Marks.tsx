import { Panel } from '#web/ui/frame/Panel.tsx'
import { Avatar } from '#web/ui/marks/Avatar.tsx'
import { Badge } from '#web/ui/marks/Badge.tsx'
import { Highlight } from '#web/ui/marks/Highlight.tsx'
import { KeyHint } from '#web/ui/marks/KeyHint.tsx'
import { ProgressBar } from '#web/ui/marks/ProgressBar.tsx'
import { Skeleton } from '#web/ui/marks/Skeleton.tsx'
import { Spinner } from '#web/ui/marks/Spinner.tsx'
import { StatusMark } from '#web/ui/marks/StatusMark.tsx'
import styles from './Gallery.module.css'

export function Marks() {
  return (
    <Panel title="标记">
      <div className={styles.row}>
        <StatusMark kind="notStarted" label="未启动" />
        <StatusMark kind="inProgress" label="进行中" />
        <StatusMark kind="completed" label="已完成" />
        <StatusMark kind="completed" label="已完成" late="晚 1 天" />
        <StatusMark kind="overdue" label="已延期" late="晚 2 天" />
        <StatusMark kind="paused" label="已暂停" />
        <StatusMark kind="cancelled" label="已取消" />
        <StatusMark kind="overdue" label="已延期" late="晚 2 天" shapeOnly />
      </div>
      <div className={styles.row}>
        <Badge>5 项</Badge>
        <Badge tone="accent">基准</Badge>
        <Badge tone="inProgress">审核中</Badge>
        <Badge tone="completed">达成 110%</Badge>
        <Badge tone="overdue">缺口 120万</Badge>
        <Badge tone="warning">需关注</Badge>
        <Avatar name="张敏" />
        <Avatar name="欧阳小雨" size={32} />
        <Avatar name="市场专员*" size={20} />
        <Avatar name="Lin Wei" />
        <KeyHint keys={['Mod', 'K']} />
        <Spinner label="正在读取" />
        <span>
          <Highlight text="朋友圈广告投放: 曝光量 50万, 点击率 5%" terms={['曝光', '广告']} />
        </span>
      </div>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <ProgressBar label="筹备期进度" percent={100} tone="completed" />
          <ProgressBar label="预热期进度" percent={62} />
          <ProgressBar label="执行期进度" percent={8} tone="overdue" />
        </div>
        <Skeleton lines={3} label="正在读取任务" />
      </div>
    </Panel>
  )
}
