import type { PageWords } from './pageWords.ts'

export const pageWordsEn: PageWords = {
  title: 'Closing report',
  asOf: (day) => `As of ${day}`,
  numbered: (chapter, title) => `${chapter}. ${title}`,
  table: (number, title) => `Table ${number}. ${title}`,
  figure: (number, title) => `Figure ${number}. ${title}`,
  contents: 'Contents',
  page: ['Page ', ' of ', ''],
  chapters: {
    summary: 'In short',
    basics: 'Basic information',
    goals: 'Goals',
    kpis: 'KPIs',
    tasks: 'Tasks',
    issues: 'Issues and risks',
    reviews: 'Reviews and decisions',
    lessons: 'Lessons',
  },
  sections: {
    milestones: 'Milestones',
    byPhase: 'Planned and actual',
    late: 'Late tasks and their causes',
    severities: 'How many, how grave',
    cases: 'Cases worth telling',
    meetings: 'Meetings',
    decisions: 'Decisions and what followed',
    notes: 'Causes of variance and improvements',
  },
  captions: {
    basics: 'Basic information',
    goals: 'Results of the goals',
    attainment: 'Attainment of each goal',
    milestones: 'Milestones',
    kpis: 'KPIs by phase',
    notes: 'Causes of variance and improvements',
    tasks: 'Tasks by phase, planned and actual',
    late: 'Late tasks, the longest first',
    severities: 'Severity of issues and risks',
    meetings: 'Meetings',
    decisions: 'Decisions and what followed',
    lessons: 'Lessons',
  },
  course: (name) => `${name}: actual, target and forecast`,
  columns: {
    goal: 'Goal',
    kpi: 'KPI',
    phase: 'Phase',
    target: 'Target',
    actual: 'Actual',
    attainment: 'Attainment',
    variance: 'Variance',
    forecast: 'Forecast (80 % interval)',
    verdict: 'Result',
    milestone: 'Milestone',
    due: 'Due',
    reached: 'Reached',
    state: 'State',
    late: 'Late',
    source: 'Data source',
    day: 'Day',
    reason: 'Cause of variance',
    improvement: 'Improvement',
    planned: 'Planned',
    actually: 'Actual',
    total: 'Tasks',
    onTime: 'On time',
    finishedLate: 'Finished late',
    overdue: 'Overdue',
    open: 'Not due',
    cancelled: 'Cancelled',
    median: 'Median late',
    worst: 'Latest',
    task: 'Task',
    owner: 'Owner',
    finished: 'Finished',
    cause: 'Cause',
    recovery: 'Countermeasure',
    severity: 'Severity',
    count: 'Count',
    unresolved: 'Unresolved',
    kind: 'Kind',
    attendees: 'Present',
    highlights: 'Highlights',
    shortfalls: 'Shortfalls',
    causes: 'Causes',
    number: 'No.',
    decision: 'Decision',
    effect: 'Before and after',
    outcome: 'Outcome',
    lesson: 'Lesson',
    appliesWhen: 'Applies when',
    tags: 'Tags',
    evidence: 'Evidence',
  },
  rows: {
    name: 'Campaign',
    period: 'Period',
    planOwner: 'Plan owner',
    executionLead: 'Execution lead',
    goals: 'Goals',
    milestones: 'Milestones',
    participants: 'Departments and people',
  },
  whole: 'Whole',
  all: 'All',
  target: (text) => `target ${text}`,
  forecast: (text) => `forecast ${text}`,
  attainmentSentence: (names) => `Attainment of each goal, the line is 100 %: ${names.join('; ')}.`,
  courseSentence: (name, actual, target, forecast) =>
    `${name}: actual ${actual}, target ${target}${forecast === '–' ? '' : `, forecast ${forecast}`}.`,
  phaseSentence: (names) => `How tasks of each phase went: ${names.join('; ')}.`,
  summary: {
    stage: ({ stage, basics }, day) =>
      ({
        undated: `As of ${day}, the campaign has no dates yet.`,
        ahead: `As of ${day}, the campaign has not begun (${basics.period}).`,
        running: `As of ${day}, the campaign is on ${basics.progress}. These are interim results; forecasts go on from the pace so far.`,
        over: `The campaign ended on ${basics.period.split(' – ').at(-1)}. These are its final results.`,
      })[stage],
    goals: ({ goals }) => {
      const count = (verdict: string) => goals.filter((goal) => goal.verdict === verdict).length
      const parts = [
        ['reached', 'reached'],
        ['missed', 'missed'],
        ['likely', 'likely to be reached'],
        ['unlikely', 'unlikely to be reached'],
        ['unknown', 'without values'],
      ].flatMap(([verdict, name]) => (count(verdict!) > 0 ? [`${count(verdict!)} ${name}`] : []))
      return goals.length === 0 ? 'No goals were set.' : `Goals: ${goals.length}, of which ${parts.join(', ')}.`
    },
    tasks: ({ total, finishedOnTime, finishedLate, overdue, open, medianDaysLate, worstDaysLate }, causesMissing) => {
      if (total.value === 0) return 'There are no tasks.'
      const late =
        worstDaysLate.value === null
          ? ''
          : `; half of the late ones by ${medianDaysLate.text} or more, the latest by ${worstDaysLate.text}`
      const missing = causesMissing === 0 ? '' : `; ${causesMissing} without a stated cause`
      return `Tasks: ${total.text}, of which ${finishedOnTime.text} finished on time, ${finishedLate.text} late, ${overdue.text} overdue, ${open.text} not due${late}${missing}.`
    },
    issues: ({ issues: { total, risks, unresolved, promiseMissed } }) =>
      total.value === 0
        ? 'No issues and risks were recorded.'
        : `Issues and risks: ${total.text} (${risks.text} of them risks), ${unresolved.text} unresolved${promiseMissed.value === 0 ? '' : `, ${promiseMissed.text} past the promised day`}.`,
    learned: ({ reviews, decisions, lessons }) =>
      `Meetings: ${reviews.length}. Decisions: ${decisions.length}. Lessons: ${lessons.length}.`,
  },
  empty: {
    goals: 'No goals were set.',
    kpis: 'No KPIs were set.',
    tasks: 'There are no tasks.',
    late: 'No task is late.',
    issues: 'No issues and risks were recorded.',
    cases: 'No case meets the rule.',
    reviews: 'No meeting was recorded.',
    decisions: 'No decision was made.',
    lessons: 'No lesson was written yet.',
  },
  rules: {
    variance:
      'Variance: actual minus what the target asked for by the day of the report; after the end, minus the whole target. Of percentages it is in points.',
    lateness:
      'Days late: of finished tasks against the baseline (the plan where none was frozen), of open ones against the planned finish.',
    cases:
      'Told are cases whose impact was quantified, that took more than 7 days, were escalated, or whose countermeasure worked (less impact than predicted, or resolved by the promised day).',
    effects: 'Before and after are equally many days, at most 7. It is association, not proof.',
  },
  restInWorkbook: ' (in full in the Excel file)',
  lateLeftOut: (count) => `${count} more late tasks are in the sheet 任务数据 of the Excel file.`,
  casesLeftOut: (count) => `${count} more such cases are in the sheet 问题与风险跟踪 of the Excel file.`,
  caseTitle: (number, kind, description) => `${kind === 'risk' ? 'Risk' : 'Issue'} ${number}: ${description}`,
  case: {
    about: 'In short',
    impact: 'Impact',
    predicted: 'Predicted and actual',
    cause: 'Root cause',
    countermeasure: 'Countermeasure',
    why: 'Told because',
  },
  onNothing: 'the whole campaign',
  lesson: { appliesWhen: 'Applies when', tags: 'Tags', source: 'From', evidence: 'Evidence' },
}
