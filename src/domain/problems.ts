interface ProblemText {
  /** The HTTP status that a caller of the API gets. */
  status: number
  zh: string
  en: string
}

/** Every refusal of the product, in one place: what happened and what to do, in the users' words. `{name}` is filled in. */
export const problems = {
  notSignedIn: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  notFound: { status: 404, zh: '没有找到：它不存在，或您无权查看。', en: 'Not found: it does not exist, or you may not see it.' },
  notAllowed: { status: 403, zh: '您的角色不能这样做，需要：{role}。', en: 'Your role does not allow this; it needs: {role}.' },
  invalidInput: { status: 422, zh: '{field}：{reason}', en: '{field}: {reason}' },
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
  nothingToImport: { status: 422, zh: '没有可导入的任务表：{reason}', en: 'There is no list of tasks to import: {reason}' },
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

  fileEmpty: { status: 422, zh: '这个文件是空的。', en: 'This file is empty.' },
  notAWorkbook: {
    status: 422,
    zh: '这不是表格文件。请提供 .xlsx 或 .csv 文件。',
    en: 'This is not a workbook. Please give an .xlsx or .csv file.',
  },
  workbookIsXls: {
    status: 422,
    zh: '这是旧版 .xls 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: 'This is an old .xls file. Please open it in Excel or WPS, save it as .xlsx and import that.',
  },
  workbookIsOpenDocument: {
    status: 422,
    zh: '这是 OpenDocument 表格（.ods）。请打开它，另存为 .xlsx 后再导入。',
    en: 'This is an OpenDocument spreadsheet (.ods). Please open it, save it as .xlsx and import that.',
  },
  workbookIsBinary: {
    status: 422,
    zh: '这是二进制工作簿（.xlsb）。请用 Excel 打开，另存为 .xlsx 后再导入。',
    en: 'This is a binary workbook (.xlsb). Please open it in Excel, save it as .xlsx and import that.',
  },
  workbookIsMarkup: {
    status: 422,
    zh: '这是网页或 XML 格式的表格，只是用了表格的扩展名。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: 'This is a web page or XML with a workbook’s name. Please open it in Excel or WPS, save it as .xlsx and import that.',
  },
  workbookEncrypted: {
    status: 422,
    zh: '这个文件有密码保护。请在 Excel 或 WPS 中去掉打开密码，保存后再导入。',
    en: 'This file is protected by a password. Please remove the password in Excel or WPS, save it and import that.',
  },
  workbookDamaged: {
    status: 422,
    zh: '这个文件已损坏或不完整。请重新下载，或打开后另存为新的 .xlsx 再导入。',
    en: 'This file is damaged or incomplete. Please download it again, or open it, save it as a new .xlsx and import that.',
  },
  workbookTooLarge: {
    status: 413,
    zh: '这个文件展开后太大。请只保留要导入的工作表，删除空白的行和列，另存后再导入。',
    en: 'This file is too large once unpacked. Please keep only the sheets to import, delete empty rows and columns, save it and import that.',
  },

  notFoundByLink: {
    status: 404,
    zh: '这个链接已失效或已被使用，请向邀请您的人索取新链接。',
    en: 'This link has expired or was used already; please ask for a new one.',
  },
  wrongSignIn: { status: 401, zh: '邮箱或密码不正确。', en: 'The e-mail address or the password is not right.' },
  wrongPassword: { status: 422, zh: '当前密码不正确。', en: 'The current password is not right.' },
  tooManyAttempts: {
    status: 429,
    zh: '尝试次数过多，请在 {minutes} 分钟后再试。',
    en: 'Too many attempts; please try again in {minutes} minutes.',
  },
  signUpClosed: {
    status: 403,
    zh: '这里不再接受注册，请向管理员索取邀请链接。',
    en: 'Sign-up is closed here; please ask an administrator for an invitation.',
  },
  emailTaken: {
    status: 409,
    zh: '这个邮箱已有账号，请用它登录。',
    en: 'This e-mail address has an account already; please sign in with it.',
  },
  foreignOrigin: { status: 403, zh: '请求来自别的网站，已拒绝。', en: 'The request came from another site and was refused.' },
  bodyTooLarge: {
    status: 413,
    zh: '内容超过 {limit}，请分几次提交。',
    en: 'The content is larger than {limit}; please send it in parts.',
  },
  notJson: { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The request is not valid JSON.' },
  unreadableText: {
    status: 422,
    zh: '“{field}”里有无法保存的字符，请删除后重试。',
    en: '“{field}” holds a character that can’t be kept; please delete it and try again.',
  },
  keyReused: { status: 422, zh: '同一个幂等键已用于另一个请求。', en: 'This idempotency key was used for another request.' },
  unexpected: {
    status: 500,
    zh: '出了意外的错误，您的数据没有改变。请重试；若再次发生，请把编号 {reference} 告诉管理员。',
    en: 'Something unexpected went wrong and nothing was changed. Please try again; if it happens again, give the administrator the number {reference}.',
  },
  busy: { status: 503, zh: '数据库正忙，请稍后重试。', en: 'The database is busy; please try again in a moment.' },
  conflict: {
    status: 409,
    zh: '在您修改期间，别人也改了“{fields}”。',
    en: 'Somebody else changed “{fields}” while you were editing.',
  },
  onlyLead: {
    status: 403,
    zh: '“{field}”属于计划，只有活动负责人可以修改。',
    en: '“{field}” belongs to the plan; only a campaign lead can change it.',
  },
  onlyOwner: {
    status: 403,
    zh: '只有任务负责人或活动负责人可以更新这个任务。',
    en: 'Only the task’s owner or a campaign lead can update this task.',
  },
  lastOwner: { status: 409, zh: '工作区至少要有一位所有者。', en: 'A workspace needs at least one owner.' },
  roleAboveYours: { status: 403, zh: '只有所有者可以任命或变更所有者。', en: 'Only an owner can make or change an owner.' },
  nameTaken: { status: 409, zh: '“{name}”已存在。', en: '“{name}” exists already.' },
  hasAccount: { status: 409, zh: '{name} 已有账号，不能再匹配。', en: '{name} has an account already and can’t be matched.' },
  noAccount: { status: 409, zh: '{name} 还没有账号，请先邀请。', en: '{name} has no account yet; please invite them first.' },
  unknownTimeZone: { status: 422, zh: '没有“{zone}”这个时区。', en: 'There is no time zone “{zone}”.' },
  onlyInDemo: { status: 409, zh: '只有演示工作区可以固定日期。', en: 'Only the demonstration can be pinned to a day.' },
  unknownReference: {
    status: 422,
    zh: '“{field}”指向的记录不在这里，或已被移除。请另选一个。',
    en: '“{field}” points to something that is not here, or was removed. Please choose another.',
  },
  idTaken: { status: 409, zh: '这个编号已被使用，请重试。', en: 'This id is taken already; please try again.' },
  participantNeedsSomebody: { status: 422, zh: '请填写部门或人员。', en: 'Please give a department or a person.' },

  countWithoutPlan: {
    status: 422,
    zh: '请先填写计划数量，再填完成数量。',
    en: 'Please set the planned quantity before the quantity done.',
  },
  percentFollowsCount: {
    status: 422,
    zh: '这个任务按数量计进度（{done} / {planned} {unit}），请修改完成数量。',
    en: 'This task’s percent follows its count ({done} / {planned} {unit}); please change the quantity done.',
  },
  countIncomplete: {
    status: 422,
    zh: '只完成了 {done} / {planned} {unit}，还不能算已完成。',
    en: 'Only {done} / {planned} {unit} are done, so it is not finished yet.',
  },
  contradictsStatus: {
    status: 422,
    zh: '这一格与所填的完成状态矛盾，请改其中一个。',
    en: 'This contradicts the status that is given; please change one of the two.',
  },
  overdueIsDerived: {
    status: 422,
    zh: '“已延期”由日期得出：请填写预计完成日期。',
    en: '“Overdue” follows from the dates; please give the expected finish.',
  },
  finishBeforeStart: {
    status: 422,
    zh: '完成日期 {finish} 早于开始日期 {start}。',
    en: 'The finish {finish} is before the start {start}.',
  },
  actualInFuture: {
    status: 422,
    zh: '{day} 还没有到（今天是 {today}），实际日期不能在未来。',
    en: '{day} has not come yet (today is {today}); actual dates can’t be in the future.',
  },
  percentOutOfRange: {
    status: 422,
    zh: '进度是 0 到 100 之间的数，不是 {value}。',
    en: 'Percent is a number from 0 to 100, not {value}.',
  },
  needsAcceptance: {
    status: 409,
    zh: '这个任务要审核人通过后才算完成，请提交审核。',
    en: 'This task is finished when its reviewer accepts it; please submit it for review.',
  },
  noReviewer: { status: 409, zh: '这个任务没有指定审核人。', en: 'This task has no reviewer.' },
  onlyReviewer: { status: 403, zh: '只有审核人可以通过或退回。', en: 'Only the reviewer can accept or return it.' },
  nothingSubmitted: { status: 409, zh: '没有待审核的提交。', en: 'Nothing was submitted for review.' },
  alreadyFinished: { status: 409, zh: '任务已完成或已取消。', en: 'The task is finished or cancelled.' },
  alreadySubmitted: {
    status: 409,
    zh: '已提交审核，正在等审核人处理。',
    en: 'It is submitted already and waits for the reviewer.',
  },
  progressInFuture: {
    status: 422,
    zh: '{day} 还没有到，不能提前记录进展。',
    en: '{day} has not come yet; progress can’t be recorded ahead.',
  },

  statusIsOfToday: {
    status: 422,
    zh: '更正 {day} 的记录不改变现在的状态，请只填进度、数量或说明。',
    en: 'A correction of {day} does not change the status of now; please give only percent, count or note.',
  },

  creationStays: {
    status: 409,
    zh: '创建活动不能撤销；不需要这个活动时，请删除它。',
    en: 'Starting a campaign can’t be undone; if it is not wanted, please remove it.',
  },
  alreadyUndone: { status: 409, zh: '这一步已经撤销过了。', en: 'This was undone already.' },
  laterChanges: {
    status: 409,
    zh: '之后有人改了“{fields}”（{name}），不能直接撤销。',
    en: 'Somebody changed “{fields}” ({name}) since then, so this can’t be undone.',
  },
  notYours: {
    status: 403,
    zh: '只能撤销自己的修改；活动负责人可以撤销所有人的。',
    en: 'You can undo your own changes; a campaign lead can undo everyone’s.',
  },
  dataFolderInUse: {
    status: 409,
    zh: '数据目录 {folder} 正被另一个 Runsheet 使用。请先停止它，或用另一个数据目录启动。',
    en: 'The data folder {folder} is in use by another Runsheet. Stop that one first, or start with another data folder.',
  },
  dataFolderForeign: {
    status: 403,
    zh: '当前用户不能使用数据目录 {folder}。请以它的所有者启动，或用 RUNSHEET_DATA 另选一个目录。',
    en: 'This user may not use the data folder {folder}. Start as its owner, or choose another folder with RUNSHEET_DATA.',
  },
  databaseNoBinary: {
    status: 503,
    zh: '自带的 PostgreSQL 不能在这台机器（{platform}）上运行。请把 DATABASE_URL 设为一个 PostgreSQL 数据库（15 或更高版本）的地址。',
    en: 'The PostgreSQL that comes with Runsheet does not run on this machine ({platform}). Set DATABASE_URL to a PostgreSQL database, version 15 or later.',
  },
  databaseOtherVersion: {
    status: 503,
    zh: '{folder} 中的数据属于 PostgreSQL {version}，本程序自带的是 {needed}。请用旧版程序执行 runsheet backup，再用新版在新的数据目录中执行 runsheet restore。',
    en: 'The data in {folder} is of PostgreSQL {version}; this program comes with {needed}. Run "runsheet backup" with the earlier program, then "runsheet restore" with this one in a new data folder.',
  },
  databaseStillRunning: {
    status: 503,
    zh: '{folder} 的数据库（进程 {pid}）在 15 秒内没有停止。请结束该进程后重试。',
    en: 'The database of {folder} (process {pid}) did not stop within 15 seconds. End that process, then try again.',
  },
  databaseDidNotStart: {
    status: 503,
    zh: '数据库没有启动，它报告：{reason}',
    en: 'The database did not start. It says: {reason}',
  },
  databaseUnreachable: {
    status: 503,
    zh: '连接不上数据库 {address}：{reason}。请检查 DATABASE_URL。',
    en: 'The database {address} can’t be reached: {reason}. Check DATABASE_URL.',
  },
  databaseTooOld: {
    status: 503,
    zh: '数据库服务器是 PostgreSQL {version}，需要 {needed} 或更高版本。',
    en: 'The database server is PostgreSQL {version}; {needed} or later is needed.',
  },
  databaseNewer: {
    status: 503,
    zh: '数据库由更新版本的 Runsheet 使用过（{migration}）。请升级本程序。',
    en: 'The database has been used by a newer Runsheet ({migration}). Upgrade this program.',
  },
  databaseNotWritable: {
    status: 503,
    zh: '数据库用户不能建表。请数据库管理员执行：\n{sql}',
    en: 'The database user may not create tables. Ask the database administrator to run:\n{sql}',
  },
  appRoleNotAllowed: {
    status: 503,
    zh: '数据库用户不能建立或使用 Runsheet 处理请求所用的角色。请数据库管理员执行：\n{sql}',
    en: 'The database user may not create or take on the role that serves requests. Ask the database administrator to run:\n{sql}',
  },
  backupUnreadable: {
    status: 422,
    zh: '{file} 不是完整的 Runsheet 备份，没有恢复任何内容。请使用另一份备份。',
    en: '{file} is not a whole Runsheet backup; nothing was restored. Please use another backup.',
  },
  backupDamaged: {
    status: 422,
    zh: '备份 {file} 已损坏（表 {table}），没有恢复任何内容。请使用另一份备份。',
    en: 'The backup {file} is damaged (table {table}); nothing was restored. Please use another backup.',
  },
  backupNewer: {
    status: 422,
    zh: '这份备份来自更新版本的 Runsheet（{migration}）。请先升级本程序。',
    en: 'This backup is from a newer Runsheet ({migration}). Upgrade this program first.',
  },
  nothingToBackUp: {
    status: 409,
    zh: '这里还没有 Runsheet 的数据，没有可备份的内容。请检查 RUNSHEET_DATA 或 DATABASE_URL。',
    en: 'There is no Runsheet data here yet, so nothing to back up. Check RUNSHEET_DATA or DATABASE_URL.',
  },
  databaseNotEmpty: {
    status: 409,
    zh: '数据库里已有数据，没有恢复。要用备份替换全部现有数据，请加上 --replace。',
    en: 'There is data in the database, so nothing was restored. To replace all of it with the backup, add --replace.',
  },
  databaseForeign: {
    status: 409,
    zh: '这个数据库里有别的程序的表，没有恢复。请为 Runsheet 另建一个数据库。',
    en: 'This database holds tables of another program, so nothing was restored. Give Runsheet a database of its own.',
  },
  fileExists: {
    status: 409,
    zh: '文件 {file} 已存在。请换一个名称。',
    en: 'The file {file} exists already. Choose another name.',
  },
  appRoleTooStrong: {
    status: 503,
    zh: '角色 {role} 能绕过行级安全。请数据库管理员执行：\nalter role {role} nosuperuser nobypassrls;',
    en: 'The role {role} can bypass row-level security. Ask the database administrator to run:\nalter role {role} nosuperuser nobypassrls;',
  },
  documentTooLarge: {
    status: 413,
    zh: '这份策划案太大，没有读取。请删去图片，或只保留正文（50 MB、500 页以内）后再试。',
    en: 'This plan document is too large and was not read. Remove its pictures or keep only the text (up to 50 MB and 500 pages), then try again.',
  },
  documentEncrypted: {
    status: 422,
    zh: '这份文件有密码保护，无法读取。请先去掉密码再试。',
    en: 'This file is protected by a password and cannot be read. Remove the password and try again.',
  },
  documentDamaged: {
    status: 422,
    zh: '这份文件已损坏，无法读取。请用原来的程序打开并另存一份再试。',
    en: 'This file is damaged and cannot be read. Open it in the program that made it, save it again and try once more.',
  },
  documentIsScan: {
    status: 422,
    zh: '这个 PDF 里没有文字，多半是扫描件。请提供 Word 文件、能选中文字的 PDF，或直接粘贴文字。',
    en: 'There is no text in this PDF; it is probably a scan. Use the Word file, a PDF whose text can be selected, or paste the text.',
  },
  documentEmpty: {
    status: 422,
    zh: '这份文件里没有文字。请检查文件，或直接粘贴文字。',
    en: 'There is no text in this file. Check it, or paste the text.',
  },
  documentIsOldWord: {
    status: 422,
    zh: '这是旧格式的文档（.doc、.wps 或 .rtf）。请用 Word 或 WPS 另存为 .docx 后再试。',
    en: 'This is a document in an old format (.doc, .wps or .rtf). Save it as .docx in Word or WPS and try again.',
  },
  documentIsSlides: {
    status: 422,
    zh: '这是演示文稿。请导出为 PDF 后再试。',
    en: 'These are slides. Export them as PDF and try again.',
  },
  documentUnknown: {
    status: 422,
    zh: '无法识别这种文件。请使用 .docx、.pdf、.xlsx、.md 或 .txt。',
    en: 'This kind of file is not known. Use .docx, .pdf, .xlsx, .md or .txt.',
  },
} as const satisfies Record<string, ProblemText>
