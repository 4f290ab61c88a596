import { Button } from '#web/ui/actions/Button.tsx'
import { Drawer } from '#web/ui/floating/Drawer.tsx'
import { StatusMark } from '#web/ui/marks/StatusMark.tsx'
import { TaskForm } from './TaskForm.tsx'

export function TaskDrawer({ onClose }: { onClose: () => void }) {
  return (
    <Drawer
      title="KOL内容发布: 5 位美妆博主的种草笔记与短视频"
      detail={
        <>
          预热期 · 渠道经理 · <StatusMark kind="completed" label="已完成" late="晚 1 天" />
        </>
      }
      closeLabel="关闭任务"
      onClose={onClose}
      footer={<Button look="primary">记录进展</Button>}
    >
      <TaskForm onDone={onClose} />
    </Drawer>
  )
}
