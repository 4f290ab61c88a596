import type { ProblemTexts } from './problemText.ts'

export const commandProblems = {
  portTaken: {
    status: 500,
    zh: '端口 {port} 已被占用，请用 PORT=… 换一个。',
    en: 'Port {port} is in use; please choose another with PORT=….',
  },
  noWorkspace: {
    status: 404,
    zh: '这里没有工作区“{name}”。现有：{known}。',
    en: 'There is no workspace “{name}” here. There are: {known}.',
  },
  noWorkspaceYet: {
    status: 404,
    zh: '这个数据库里还没有工作区。请确认 RUNSHEET_DATA 或 DATABASE_URL 指向要用的那一个。',
    en: 'This database holds no workspace yet. Please check that RUNSHEET_DATA or DATABASE_URL names the one you mean.',
  },
  whichWorkspace: {
    status: 400,
    zh: '这里有几个工作区，请用 --workspace 指定：{known}。',
    en: 'There are several workspaces here; please name one with --workspace: {known}.',
  },
  noCampaign: {
    status: 404,
    zh: '没有活动“{name}”。现有：{known}。',
    en: 'There is no campaign “{name}”. There are: {known}.',
  },
  fileMissing: { status: 400, zh: '找不到文件 {file}。', en: 'There is no file {file}.' },
  notTidy: {
    status: 422,
    zh: '文件 {file} 的第一行要有 date、metric、value 三列（可再加 dimension）。',
    en: 'The first line of {file} needs the columns date, metric and value (and dimension, if there is one).',
  },
  metricNotInFile: {
    status: 422,
    zh: '文件里没有指标“{name}”，有的是：{known}。',
    en: 'The file has no metric “{name}”; it has: {known}.',
  },
  dimensionNotInFile: {
    status: 422,
    zh: '这个指标没有维度值“{name}”，有的是：{known}。',
    en: 'The metric has no dimension value “{name}”; it has: {known}.',
  },
  nothingToForecast: {
    status: 422,
    zh: '到 {asOf} 为止没有“{metric}”的数据，无法预测。',
    en: 'There is no value of “{metric}” up to {asOf}, so nothing to forecast from.',
  },
  fileExists: {
    status: 409,
    zh: '文件 {file} 已存在。请换一个名称。',
    en: 'The file {file} exists already. Choose another name.',
  },
} as const satisfies ProblemTexts
