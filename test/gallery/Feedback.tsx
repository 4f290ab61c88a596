import { useState } from 'react'
import { Button } from '#web/ui/actions/Button.tsx'
import { Banner } from '#web/ui/feedback/Banner.tsx'
import { EmptyState } from '#web/ui/feedback/EmptyState.tsx'
import { ErrorBoundary } from '#web/ui/feedback/ErrorBoundary.tsx'
import { Panel } from '#web/ui/frame/Panel.tsx'
import styles from './Gallery.module.css'

export function Feedback() {
  const [broken, setBroken] = useState(false)
  return (
    <div className={styles.stack}>
      <Banner title="基准已冻结。" actions={<Button small>查看基准</Button>}>
        之后的延期都与 5月20日 的计划比较。
      </Banner>
      <Banner tone="warning" title="3 位负责人还没有确认。" actions={<Button small>提醒他们</Button>}>
        渠道经理、设计主管、客服对接人收到计划已超过 2 天。
      </Banner>
      <Banner tone="error" title="没有保存: 张敏刚刚改过同一格。" actions={<Button small>比较两个值</Button>}>
        您填写的“60%”还在, 请选择保留哪一个。
      </Banner>
      <Panel flush>
        <EmptyState
          title="这个活动还没有任务"
          actions={
            <>
              <Button look="primary">从 Excel 粘贴</Button>
              <Button>导入策划案或工作簿</Button>
              <Button>使用模板</Button>
            </>
          }
        >
          把旧的跟踪表整块复制过来就可以: 阶段、负责人和日期会自动识别, 导入前先给您检查一遍。
        </EmptyState>
      </Panel>
      <ErrorBoundary
        sentence="这一块没能显示出来。请重新加载; 已提交的内容不受影响。"
        reloadLabel="重新加载"
        onError={() => undefined}
      >
        {broken ? (
          <Broken />
        ) : (
          <div className={styles.row}>
            <Button onClick={() => setBroken(true)}>模拟出错</Button>
          </div>
        )}
      </ErrorBoundary>
    </div>
  )
}

function Broken(): never {
  throw new Error('A part of the gallery that always fails')
}
