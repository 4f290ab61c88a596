import { Search } from 'lucide-react'
import { useState } from 'react'
import { Checkbox } from '#web/ui/fields/Checkbox.tsx'
import { Combobox } from '#web/ui/fields/Combobox.tsx'
import { DateField } from '#web/ui/fields/DateField.tsx'
import { FieldGroup } from '#web/ui/fields/FieldGroup.tsx'
import { FileDrop } from '#web/ui/fields/FileDrop.tsx'
import { NumberField } from '#web/ui/fields/NumberField.tsx'
import { SegmentedControl } from '#web/ui/fields/SegmentedControl.tsx'
import { Select } from '#web/ui/fields/Select.tsx'
import { Stepper } from '#web/ui/fields/Stepper.tsx'
import { TextArea } from '#web/ui/fields/TextArea.tsx'
import { TextField } from '#web/ui/fields/TextField.tsx'
import { Panel } from '#web/ui/frame/Panel.tsx'
import { formatDay, parseDay } from './days.ts'
import styles from './Gallery.module.css'
import { people } from './people.ts'

export function Fields() {
  return (
    <Panel title="填写">
      <div className={styles.columns}>
        <Texts />
        <Choices />
        <Numbers />
      </div>
    </Panel>
  )
}

function Texts() {
  const [text, setText] = useState('')
  const [note, setNote] = useState(
    '6月2日上午与5位博主确认脚本, 其中1位因档期改到6月6日发布; 其余4条笔记已按计划上线, 互动量好于去年同期。',
  )
  return (
    <div className={styles.stack}>
      <TextField label="搜索任务" icon={<Search size={16} />} placeholder="任务、负责人、问题" value={text} onChange={setText} />
      <TextField label="任务名称" required value="" onChange={() => undefined} error="请填写任务名称, 例如“朋友圈广告投放”。" />
      <TextArea label="实际执行情况简述" hint="写做了什么、结果如何。" value={note} onChange={setNote} />
      <TextField label="活动编号" value="SUMMER-2024-06" readOnly onChange={() => undefined} />
    </div>
  )
}

function Choices() {
  const [phase, setPhase] = useState<'preparation' | 'warmUp' | ''>('warmUp')
  const [owner, setOwner] = useState<string | null>('2-0')
  const [scope, setScope] = useState('all')
  const [holidays, setHolidays] = useState(true)
  return (
    <div className={styles.stack}>
      <Select
        label="阶段"
        value={phase}
        options={[
          { value: 'preparation', label: '筹备期 5.20–5.31' },
          { value: 'warmUp', label: '预热期 6.1–6.7' },
        ]}
        onChange={setPhase}
      />
      <Combobox
        label="负责人"
        required
        options={people}
        value={owner}
        onChange={setOwner}
        emptyText="没有找到这个人。换个写法, 或先到设置里邀请。"
        onCreate={() => undefined}
        createLabel={(name) => `添加“${name}”(暂无账号)`}
      />
      <SegmentedControl
        label="看哪些任务"
        value={scope}
        onChange={setScope}
        segments={[
          { value: 'all', label: '全部', count: 42 },
          { value: 'mine', label: '我的', count: 5 },
          { value: 'late', label: '已延期', count: 3 },
        ]}
      />
      <FieldGroup legend="工作日历" hint="影响延期天数和顺延建议。">
        <div>
          <Checkbox label="周末与法定节假日照常执行" hint="大促期间通常勾选。" checked={holidays} onChange={setHolidays} />
          <Checkbox label="跟随总部日历" checked={false} disabled onChange={() => undefined} />
        </div>
      </FieldGroup>
    </div>
  )
}

function Numbers() {
  const [done, setDone] = useState(3)
  const [target, setTarget] = useState<number | null>(500)
  const [day, setDay] = useState<string | null>('2024-06-03')
  return (
    <div className={styles.stack}>
      <DateField
        label="计划完成"
        value={day}
        onChange={setDay}
        parse={parseDay}
        format={formatDay}
        unreadable="没看懂这个日期, 请写成 6.1 或 6月1日。"
        calendarLabel="打开日历"
      />
      <NumberField label="销售额目标" unit="万元" value={target} onChange={setTarget} unreadable="请只写数字, 例如 500。" />
      <Stepper
        label="已铺设商圈"
        value={done}
        min={0}
        max={5}
        onChange={setDone}
        format={(value) => `${value} / 5 商圈`}
        decreaseLabel="少一个"
        increaseLabel="多一个"
      />
      <FileDrop
        label="把跟踪表工作簿拖到这里"
        buttonLabel="选择文件"
        hint=".xlsx, 不超过 25 MB; 导入前会先给您看结果。"
        accept=".xlsx"
        onFiles={() => undefined}
      />
    </div>
  )
}
