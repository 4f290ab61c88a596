import type { ProblemTexts } from './problemText.ts'

export const databaseProblems = {
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
  appRoleTooStrong: {
    status: 503,
    zh: '角色 {role} 能绕过行级安全。请数据库管理员执行：\nalter role {role} nosuperuser nobypassrls;',
    en: 'The role {role} can bypass row-level security. Ask the database administrator to run:\nalter role {role} nosuperuser nobypassrls;',
  },
} as const satisfies ProblemTexts
