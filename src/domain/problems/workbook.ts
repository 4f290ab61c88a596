import type { ProblemTexts } from './problemText.ts'

export const workbookProblems = {
  nothingToImport: { status: 422, zh: '没有可导入的任务表：{reason}', en: 'There is no list of tasks to import: {reason}' },
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
} as const satisfies ProblemTexts
