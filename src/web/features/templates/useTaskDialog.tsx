import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { TemplateTask } from '#domain/template/template.ts'
import type { OpenTemplate } from '../../plan/templates/template.ts'
import { TaskDialog } from './TaskDialog.tsx'

/** Adds and changes tasks of a template that is the caller's. */
export function useTaskDialog(template: OpenTemplate) {
  const [task, setTask] = useState<TemplateTask | null>(null)
  return {
    mayEdit: template.isMine && template.state === 'active',
    edit: setTask,
    add: (phase: string | null) => setTask(blankTask(template, phase)),
    element: task && <TaskDialog key={task.key} task={task} template={template} onClose={() => setTask(null)} />,
  }
}

function blankTask({ content }: OpenTemplate, phase: string | null): TemplateTask {
  const at = content.phases.find(({ key }) => key === phase)?.from ?? content.from
  return {
    key: newId(),
    phase,
    name: '',
    description: '',
    deliverable: '',
    acceptanceCriteria: '',
    role: null,
    helpers: [],
    reviewer: null,
    start: at,
    finish: at,
    quantityPlanned: null,
    quantityUnit: '',
    isPinned: false,
    milestone: null,
    series: null,
    steps: [],
  }
}
