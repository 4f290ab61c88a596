import type { ProblemTexts } from './problemText.ts'

export const templateProblems = {
  templateNeedsPeriod: {
    status: 422,
    zh: '这个活动还没有完整的起止日期，无法换算成相对日期。请先在活动设置里填好。',
    en: 'The campaign has no complete period, so its days cannot become relative. Give it one in its settings first.',
  },
  templateNeedsLaunch: {
    status: 422,
    zh: '请选择哪个关键节点是首发日；它要有日期。',
    en: 'Choose the milestone that is the launch; it needs a date.',
  },
  templateHasNoLaunch: {
    status: 422,
    zh: '这个模板没有首发节点，请按开始日期来用。',
    en: 'This template has no launch milestone: give a start date instead.',
  },
  templateEmpty: {
    status: 422,
    zh: '这个活动还没有任务和阶段，做不成模板。',
    en: 'The campaign has no tasks and no phases to make a template of.',
  },
  templateBuiltIn: {
    status: 409,
    zh: '内置模板不能修改；请先复制一份，再改副本。',
    en: 'A built-in template cannot be changed: copy it and change the copy.',
  },
  templateWithdrawn: { status: 409, zh: '这个模板已撤回，请先恢复。', en: 'This template was withdrawn; bring it back first.' },
  templateInUse: {
    status: 409,
    zh: '这个模板没有撤回，不需要恢复。',
    en: 'This template was not withdrawn; there is nothing to bring back.',
  },
  notYourTemplate: {
    status: 403,
    zh: '只有模板的作者和管理员可以修改它；您可以复制一份。',
    en: 'Only its author and administrators can change this template; you can copy it.',
  },
  templateFileUnreadable: {
    status: 422,
    zh: '这个文件不是模板：内容不是 JSON。请选择从“模板”里导出的 .json 文件。',
    en: 'This file is no template: it is not JSON. Choose a .json file that was exported from Templates.',
  },
  templateFileOther: {
    status: 422,
    zh: '这个 JSON 文件不是活动模板。请选择从“模板”里导出的 .json 文件。',
    en: 'This JSON file is no campaign template. Choose one that was exported from Templates.',
  },
  templateFileNewer: {
    status: 422,
    zh: '这个模板文件来自更新的版本（格式 {version}），请先升级。',
    en: 'This template file is of a newer version (format {version}); upgrade first.',
  },
  templateFileBroken: {
    status: 422,
    zh: '模板文件的“{place}”不对：{reason}',
    en: 'In the template file “{place}” is not right: {reason}',
  },
  templateTooLong: { status: 422, zh: '一个模板最多 {most} 项任务。', en: 'A template holds at most {most} tasks.' },
  templateKeyTwice: {
    status: 422,
    zh: '模板里有两处用了同一个编号“{key}”。',
    en: 'Two pieces of the template have the key “{key}”.',
  },
  templateUnknownKey: {
    status: 422,
    zh: '“{name}”引用了模板里没有的“{key}”。',
    en: '“{name}” refers to “{key}”, which is not in the template.',
  },
  templateBackwards: {
    status: 422,
    zh: '“{name}”的结束（{until}）早于开始（{from}）。',
    en: '“{name}” ends ({until}) before it begins ({from}).',
  },
  templateLaunchUndated: { status: 422, zh: '首发节点“{name}”没有日期。', en: 'The launch milestone “{name}” has no day.' },
  templateCircle: {
    status: 422,
    zh: '模板里的任务互相等待：{circle}。',
    en: 'Tasks of the template wait for each other: {circle}.',
  },
} as const satisfies ProblemTexts
