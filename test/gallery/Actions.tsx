import { Bell, Copy, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#web/ui/actions/Button.tsx'
import { IconButton } from '#web/ui/actions/IconButton.tsx'
import { useToast } from '#web/ui/feedback/useToast.ts'
import { ConfirmDialog } from '#web/ui/floating/ConfirmDialog.tsx'
import { Dialog } from '#web/ui/floating/Dialog.tsx'
import { Menu } from '#web/ui/floating/Menu.tsx'
import { Popover } from '#web/ui/floating/Popover.tsx'
import { Panel } from '#web/ui/frame/Panel.tsx'
import styles from './Gallery.module.css'
import { TaskDrawer } from './TaskDrawer.tsx'
import { TaskForm } from './TaskForm.tsx'

const reason = '任务已提交审核, 验收人张敏处理后才能再改。'

export function Actions() {
  const [open, setOpen] = useState<'form' | 'confirm' | 'drawer'>()
  const toast = useToast()
  const close = () => setOpen(undefined)
  return (
    <Panel title="按钮与浮层" detail="键盘与触屏同样可用">
      <div className={styles.row}>
        <Button look="primary" icon={<Plus size={16} />} onClick={() => setOpen('form')}>
          新建任务
        </Button>
        <Button onClick={() => setOpen('drawer')}>打开任务</Button>
        <Button look="quiet">查看全部</Button>
        <Button look="danger" icon={<Trash2 size={16} />} onClick={() => setOpen('confirm')}>
          删除任务
        </Button>
        <Button look="primary" busy>
          正在导出
        </Button>
        <Button disabledReason={reason}>修改计划日期</Button>
        <Button small>小按钮</Button>
        <IconButton label="提醒负责人" icon={<Bell size={16} />} onClick={() => toast({ text: '已提醒张敏' })} />
        <IconButton label="复制" icon={<Copy size={16} />} look="plain" disabledReason="没有可复制的内容。" />
      </div>
      <div className={styles.row}>
        <Menu
          label="任务操作"
          entries={[
            { heading: '物料设计' },
            { label: '编辑', icon: <Pencil size={16} />, keys: ['Enter'], onSelect: () => setOpen('form') },
            { label: '提醒负责人', icon: <Bell size={16} />, onSelect: () => toast({ text: '已提醒张敏' }) },
            { label: '修改计划日期', disabledReason: reason },
            'line',
            { label: '删除', icon: <Trash2 size={16} />, danger: true, onSelect: () => setOpen('confirm') },
          ]}
          renderTrigger={(trigger) => <IconButton {...trigger} label="任务操作" icon={<Ellipsis size={16} />} look="plain" />}
        />
        <Popover label="筛选" renderTrigger={(trigger) => <Button {...trigger}>筛选</Button>}>
          {(done) => (
            <div className={styles.stack}>
              <p>只看延期的任务, 或只看我的任务。</p>
              <Button onClick={done}>应用筛选</Button>
            </div>
          )}
        </Popover>
        <Button
          onClick={() =>
            toast({
              text: '已把“地推物料设计与制作”的计划完成时间从 6.3 改为 6.5, 顺延了 2 项后续任务',
              action: { label: '撤销', onPress: () => toast({ text: '已恢复为 6.3' }) },
            })
          }
        >
          顺延任务
        </Button>
        <Button onClick={() => toast({ text: '没有网络, 已先存在这台设备上, 恢复后自动发送。', tone: 'failed' })}>
          模拟断网
        </Button>
      </div>
      {open === 'form' && (
        <Dialog title="新建任务" closeLabel="关闭" onClose={close}>
          <TaskForm onDone={close} />
        </Dialog>
      )}
      {open === 'confirm' && (
        <ConfirmDialog
          title="删除任务“地推物料设计与制作”?"
          confirmLabel="删除任务"
          cancelLabel="保留"
          danger
          onConfirm={close}
          onClose={close}
        >
          它的 3 条进展记录会一起移出跟踪表; 30 天内可以在历史里恢复。
        </ConfirmDialog>
      )}
      {open === 'drawer' && <TaskDrawer onClose={close} />}
    </Panel>
  )
}
