import type { ProblemTexts } from './problemText.ts'

export const archiveProblems = {
  campaignArchived: {
    status: 409,
    zh: '活动已归档，只能查看。如需修改，请管理员写明原因后重新打开。',
    en: 'This campaign is archived and can only be read. To change it, an administrator reopens it with a reason.',
  },
  campaignNotArchived: {
    status: 409,
    zh: '活动没有归档，不需要重新打开。',
    en: 'This campaign is not archived; there is nothing to reopen.',
  },
  closingUndecided: {
    status: 409,
    zh: '还有 {count} 项没有处理，例如「{name}」。全部处理后才能归档。',
    en: '{count} things are still open, such as “{name}”. Decide all of them before archiving.',
  },
  lessonsUnanswered: {
    status: 409,
    zh: '还有 {count} 处与计划不同，例如「{name}」，请写下经验或说明为何不需要，然后归档。',
    en: '{count} things went differently than planned, such as “{name}”. Write a lesson or say why none is needed, then archive.',
  },
  closingActForbids: { status: 422, zh: '这一类不能这样处理。', en: 'Things of this kind can’t be decided this way.' },
  closingWordsMissing: { status: 422, zh: '请写明原因或结果。', en: 'Please say why, or what came of it.' },
  closingStays: {
    status: 409,
    zh: '归档、重新打开和转入其他活动不能撤销。',
    en: 'Archiving, reopening and carrying over can’t be undone.',
  },
  promptGone: {
    status: 409,
    zh: '其中有的已不需要回答，请刷新后再试。',
    en: 'Some of these ask nothing any more; look again and retry.',
  },
  carryWhere: { status: 422, zh: '请选择要转入的另一个活动。', en: 'Choose another campaign to carry it over to.' },
  carryNeedsLead: {
    status: 403,
    zh: '只有要转入的活动的负责人可以这样做。',
    en: 'Only a lead of the campaign that it is carried over to can do this.',
  },
  archiveUnreadable: {
    status: 422,
    zh: '这个文件打不开：不是 zip 压缩包，或已损坏。',
    en: 'This file can’t be opened: it is no zip file, or damaged.',
  },
  notAnArchive: {
    status: 422,
    zh: '这不是 Runsheet 的活动归档：里面没有归档清单 manifest.json。',
    en: 'This is no archive of Runsheet: it holds no manifest.json of one.',
  },
  manifestUnreadable: {
    status: 422,
    zh: '归档清单 manifest.json 读不懂，可能被改动过。',
    en: 'The archive’s manifest.json can’t be read; it may have been changed.',
  },
  archiveNewer: {
    status: 422,
    zh: '这个归档由更新版本的 Runsheet 生成，请先升级再打开。',
    en: 'This archive was made by a newer version of Runsheet. Update first, then open it.',
  },
  archiveTooLarge: {
    status: 422,
    zh: '压缩包里的文件过多或展开后过大，不像是活动归档，没有打开。',
    en: 'This file holds more than any campaign’s archive would, so it was not opened.',
  },
  archiveChanged: {
    status: 422,
    zh: '归档与清单不一致，没有打开：{files}。',
    en: 'The archive does not match its manifest and was not opened: {files}.',
  },
  archiveHere: {
    status: 409,
    zh: '「{name}」已在本工作区，不需要再次打开。',
    en: '“{name}” is in this workspace already; there is no need to open it again.',
  },
  archiveRowsRefused: {
    status: 422,
    zh: '归档里的数据互相矛盾，没有打开（{file}）。',
    en: 'The data in the archive contradicts itself, so it was not opened ({file}).',
  },
} as const satisfies ProblemTexts
