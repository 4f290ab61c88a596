import { finishVariance } from '#domain/baseline.ts'
import type { Day } from '#domain/day.ts'
import type { CampaignRole } from '#domain/roles.ts'
import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import { refuseTaskEdit } from '#domain/taskEdit.ts'
import type { Language, Problem } from '#domain/problem.ts'
import { readStatus } from '#domain/planSheet/status.ts'
import type { Messages } from '../../messages/zh.ts'
import type { Campaign } from '../../plan/plan.ts'
import type { PredecessorTexts } from '../../plan/usePredecessorTexts.ts'
import { readTypedDay } from '../../plan/typedDay.ts'
import type { EditorKind, GridColumn, Option, Parsed } from '../../ui/grid/types.ts'
import {
  DayCell,
  LatenessCell,
  NameCell,
  PersonCell,
  ProgressCell,
  StatusCell,
  TextCell,
  VarianceCell,
  varianceWords,
} from './cells.tsx'
import { predecessorsColumn } from './predecessorsColumn.tsx'
import type { SheetColumn } from './patches.ts'
import { readProgress } from './patches.ts'
import type { People } from './people.ts'

export interface ColumnContext {
  campaign: Campaign
  role: CampaignRole
  personId: string
  today: Day
  language: Language
  messages: Messages
  people: People
  predecessors: PredecessorTexts
  sentence: (problem: Problem) => string
  day: (day: Day | null) => string
}

/** What the server takes of one text. */
const MOST_TEXT = 10_000

type Column = GridColumn<Task>

/** The sheet's columns, each with how it is drawn, copied, read and edited. */
export function columnsFor(
  context: ColumnContext,
  shown: readonly SheetColumn[],
  widths: Readonly<Record<string, number>>,
): Column[] {
  return shown.map((id) => {
    const column = columnOfKind(id, context)
    return { ...column, width: widths[id] ?? usualWidth(column, context.language) }
  })
}

/** What English needs more room for than Chinese. */
const englishWidths: Partial<Record<string, number>> = {
  status: 128,
  lateness: 116,
  plannedStart: 112,
  actualStart: 108,
  actualFinish: 112,
  expectedFinish: 124,
}

function usualWidth({ id, width }: Column, language: Language): number {
  return (language === 'en' && englishWidths[id]) || width
}

function columnOfKind(id: SheetColumn, context: ColumnContext): Column {
  const { messages, today } = context
  const { task: titles } = messages.fields
  switch (id) {
    case 'name':
      return {
        ...text(id, context, 240, 'text'),
        frozen: true,
        render: (task) => <NameCell task={task} />,
        parse: (typed) => nameOf(typed, messages),
      }
    case 'ownerId':
    case 'reviewerId':
      return person(id, context)
    case 'status':
      return status(context)
    case 'lateness':
      return {
        id,
        title: titles.lateness,
        width: 84,
        render: (task) => <LatenessCell task={task} today={today} fields={messages.fields} />,
        text: (task) => latenessText(task, context),
      }
    case 'finishVariance':
      return variance(context)
    case 'predecessors':
      return predecessorsColumn(context.predecessors, messages, mayEdit('predecessors', context))
    case 'progress':
      return progress(context)
    case 'baselineStart':
    case 'baselineFinish':
      return frozenDay(id, context)
    case 'plannedStart':
    case 'plannedFinish':
    case 'actualStart':
    case 'actualFinish':
    case 'expectedFinish':
      return day(id, context)
    default:
      return text(id, context, 220, 'multiline')
  }
}

/** True, or why this person may not edit this cell. */
function mayEdit(field: string, { role, personId, sentence }: ColumnContext) {
  return (task: Task): true | string => {
    const problem = refuseTaskEdit(task, field, { role, personId })
    return problem ? sentence(problem).replace(/“\w+”/, '') : true
  }
}

function text(
  id: Exclude<SheetColumn, 'progress' | 'lateness' | 'finishVariance'> & keyof Task,
  context: ColumnContext,
  width: number,
  editor: EditorKind,
): Column {
  return {
    id,
    title: context.messages.fields.task[id],
    width,
    editor,
    editable: mayEdit(id, context),
    render: (task) => <TextCell text={String(task[id] ?? '')} />,
    text: (task) => String(task[id] ?? ''),
    parse: (typed) => (typed.length > MOST_TEXT ? { reason: context.messages.sheet.textTooLong(MOST_TEXT) } : { value: typed }),
  }
}

function person(id: 'ownerId' | 'reviewerId', context: ColumnContext): Column {
  const { people, messages } = context
  return {
    id,
    title: messages.fields.task[id],
    width: 124,
    frozen: id === 'ownerId',
    editor: 'person',
    editable: mayEdit(id, context),
    render: (task) => <PersonCell name={people.nameOf(task[id])} />,
    text: (task) => people.nameOf(task[id]),
    value: (task) => task[id],
    options: (_, typed) => people.options(typed),
    parse: (typed) => people.read(typed),
  }
}

function status(context: ColumnContext): Column {
  const { messages, today } = context
  const { fields, sheet } = messages
  const choices = (['notStarted', 'inProgress', 'completed', 'paused', 'cancelled'] as const).map((value): Option => ({
    value,
    label: fields.status[value],
  }))
  return {
    id: 'status',
    title: fields.task.status,
    width: 96,
    editor: 'select',
    editable: mayEdit('status', context),
    render: (task) => <StatusCell task={task} today={today} fields={fields} />,
    text: (task) => fields.status[taskStatus(task, today)],
    value: (task) => taskStatus(task, today),
    options: () => choices,
    parse: (typed) => {
      const value = typed.trim() === '' ? 'notStarted' : readStatus(typed)
      return value ? { value } : { reason: sheet.unknownStatus(typed) }
    },
  }
}

function progress(context: ColumnContext): Column {
  const { messages } = context
  return {
    id: 'progress',
    title: messages.fields.task.percentComplete,
    width: 128,
    editor: 'text',
    editable: mayEdit('percentComplete', context),
    render: (task) => <ProgressCell task={task} />,
    text: progressText,
    parse: (typed, task) => {
      const value = readProgress(typed, task)
      return value ? { value } : { reason: messages.sheet.unreadProgress(typed) }
    },
  }
}

function progressText({ quantityPlanned, quantityDone, quantityUnit, percentComplete }: Task): string {
  return quantityPlanned === null ? `${percentComplete}%` : `${quantityDone ?? 0}/${quantityPlanned} ${quantityUnit}`.trim()
}

function day(
  id: 'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish' | 'expectedFinish',
  context: ColumnContext,
): Column {
  const { messages, campaign, today } = context
  const replaced = { plannedStart: 'baselineStart', plannedFinish: 'baselineFinish' } as const
  return {
    id,
    title: messages.fields.task[id],
    width: id === 'plannedFinish' ? 148 : 92,
    editor: 'date',
    editable: mayEdit(id, context),
    render: (task) => {
      const was = id in replaced ? task[replaced[id as keyof typeof replaced]] : null
      const slips =
        id === 'plannedFinish' && !task.actualFinish && task.expectedFinish && task.expectedFinish > (task.plannedFinish ?? '')
      return (
        <DayCell
          day={context.day(task[id])}
          replaced={context.day(was)}
          {...(slips && { expected: context.day(task.expectedFinish) })}
        />
      )
    },
    text: (task) => task[id] ?? '',
    value: (task) => task[id],
    parse: (typed): Parsed => {
      if (typed.trim() === '') return { value: null }
      const value = readTypedDay(typed, campaign, today)
      return value ? { value } : { reason: messages.sheet.unreadDay(typed) }
    },
  }
}

/** What was frozen is shown and never edited. */
function frozenDay(id: 'baselineStart' | 'baselineFinish', context: ColumnContext): Column {
  return {
    id,
    title: context.messages.fields.task[id],
    width: 92,
    render: (task) => <DayCell day={context.day(task[id])} />,
    text: (task) => task[id] ?? '',
  }
}

function variance({ messages: { fields }, today }: ColumnContext): Column {
  return {
    id: 'finishVariance',
    title: fields.task.finishVariance,
    width: 108,
    render: (task) => <VarianceCell days={finishVariance(task, today)} fields={fields} />,
    text: (task) => {
      const days = finishVariance(task, today)
      return days === null ? '' : varianceWords(days, fields)
    },
  }
}

function latenessText(task: Task, { today, messages: { fields } }: ColumnContext): string {
  const mark = LatenessCell({ task, today, fields })
  return (mark?.props as { children?: string } | undefined)?.children ?? ''
}

function nameOf(typed: string, messages: Messages): Parsed {
  const name = typed.trim()
  if (name === '') return { reason: messages.sheet.nameNeeded }
  return name.length > 200 ? { reason: messages.sheet.nameTooLong } : { value: name }
}
