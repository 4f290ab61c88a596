import { useState } from 'react'
import { Button } from '#web/ui/actions/Button.tsx'
import { Combobox } from '#web/ui/fields/Combobox.tsx'
import { DateField } from '#web/ui/fields/DateField.tsx'
import { FieldRow } from '#web/ui/fields/FieldRow.tsx'
import { Form } from '#web/ui/fields/Form.tsx'
import { TextArea } from '#web/ui/fields/TextArea.tsx'
import { TextField } from '#web/ui/fields/TextField.tsx'
import { formatDay, parseDay } from './days.ts'
import { people } from './people.ts'

export function TaskForm({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('')
  const [owner, setOwner] = useState<string | null>(null)
  const [start, setStart] = useState<string | null>('2024-06-01')
  const [finish, setFinish] = useState<string | null>(null)
  const [criteria, setCriteria] = useState('')
  const [attempt, setAttempt] = useState(0)
  const submit = () => {
    if (name) onDone()
    else setAttempt(attempt + 1)
  }
  const dates = { parse: parseDay, format: formatDay, calendarLabel: '打开日历', unreadable: '请写成 6.1 或 6月1日。' }
  return (
    <Form
      onSubmit={submit}
      attempt={attempt}
      actions={
        <>
          <Button look="primary" type="submit">
            添加到预热期
          </Button>
          <Button onClick={onDone}>先不添加</Button>
        </>
      }
    >
      <TextField
        label="任务名称"
        required
        value={name}
        onChange={setName}
        error={attempt > 0 && !name ? '请填写任务名称, 例如“朋友圈广告投放”。' : undefined}
      />
      <Combobox
        label="负责人"
        hint="每个任务只有一位对接人。"
        options={people}
        value={owner}
        onChange={setOwner}
        emptyText="没有找到这个人。"
      />
      <FieldRow>
        <DateField label="计划开始" value={start} onChange={setStart} {...dates} />
        <DateField label="计划完成" value={finish} onChange={setFinish} {...dates} placeholder="6.3" />
      </FieldRow>
      <TextArea label="交付标准" value={criteria} onChange={setCriteria} />
    </Form>
  )
}
