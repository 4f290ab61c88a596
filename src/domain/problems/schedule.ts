import type { ProblemTexts } from './problemText.ts'

export const scheduleProblems = {
  dependencyOnItself: {
    status: 422,
    zh: '“{task}”不能以自己为前置任务。',
    en: '“{task}” can’t wait for itself.',
  },
  dependencyTwice: {
    status: 422,
    zh: '“{successor}”已经以“{predecessor}”为前置任务，请修改原有的一条。',
    en: '“{successor}” waits for “{predecessor}” already; please change that link.',
  },
  dependencyCircle: {
    status: 422,
    zh: '前置任务形成循环：{circle}。请去掉其中一条。',
    en: 'These tasks wait for each other in a circle: {circle}. Please leave one link out.',
  },
  dependencyElsewhere: {
    status: 422,
    zh: '前置任务只能是同一个活动里的任务。',
    en: 'A task can only wait for a task of the same campaign.',
  },
  lagTooLong: {
    status: 422,
    zh: '间隔最多 {most} 天，不能是 {lag} 天。',
    en: 'A lag is at most {most} days, not {lag}.',
  },
  dependencyUnread: {
    status: 422,
    zh: '看不懂“{text}”。请写行号或任务名，例如 3、3FS+2d、5SS-1wd。',
    en: '“{text}” can’t be read. Please write a row number or a task’s name, such as 3, 3FS+2d or 5SS-1wd.',
  },
  dependencyUnknown: {
    status: 422,
    zh: '没有行号或名称是“{text}”的任务。',
    en: 'There is no task with the row number or name “{text}”.',
  },
  dependencyAmbiguous: {
    status: 422,
    zh: '有 {count} 个任务叫“{text}”，请改用行号。',
    en: '{count} tasks are called “{text}”; please use the row number.',
  },
  dayOffTwice: {
    status: 422,
    zh: '{day} 已经设为“{name}”，请修改原有的一条。',
    en: '{day} is “{name}” already; please change that one.',
  },
} as const satisfies ProblemTexts
