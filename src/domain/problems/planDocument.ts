import type { ProblemTexts } from './problemText.ts'

export const planDocumentProblems = {
  documentTooLarge: {
    status: 413,
    zh: '这份策划案太大，没有读取。请删去图片，或只保留正文（25 MB、500 页以内）后再试。',
    en: 'This plan document is too large and was not read. Remove its pictures or keep only the text (up to 25 MB and 500 pages), then try again.',
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
  decidedMeanwhile: {
    status: 409,
    zh: '“{name}”刚被别人核对过。已显示最新内容，请再看一眼。',
    en: '“{name}” was just checked by somebody else. The newest is shown; please look again.',
  },
  noQuote: {
    status: 422,
    zh: '请先在原文中选中一段文字：没有出处的内容不会写进活动。',
    en: 'Mark some text of the document first: nothing without a source goes into the campaign.',
  },
  itemUnnamed: { status: 422, zh: '请填写名称。', en: 'Please give it a name.' },
  itemValue: {
    status: 422,
    zh: '“{value}”无法使用，请改成日期或数字。',
    en: '“{value}” cannot be used; write a day or a number.',
  },
  severalOfThatName: {
    status: 409,
    zh: '有不止一位成员叫“{name}”，没有替您选。请在任务里选定负责人。',
    en: 'More than one member is called “{name}”, so nobody was chosen. Please choose the owner in the task.',
  },
  reviewFinished: {
    status: 409,
    zh: '这份策划案已经核对完成，不能再改。',
    en: 'The review of this plan document is finished and stays as it is.',
  },
  noModel: {
    status: 409,
    zh: '这个工作区没有设置语言模型。请管理员在“设置”里填写。',
    en: 'No language model is set in this workspace. An administrator can set one in the settings.',
  },
  tooLongForModel: {
    status: 422,
    zh: '这份策划案超过 {most} 字，没有交给语言模型。',
    en: 'This plan document is longer than {most} characters and was not handed to the language model.',
  },
  modelRefusesKey: {
    status: 502,
    zh: '语言模型不接受保存的密钥。请管理员在“设置”里重新填写。',
    en: 'The language model refuses the key that is kept. An administrator can enter it again in the settings.',
  },
  modelFailed: {
    status: 502,
    zh: '语言模型没有给出结果：{reason}。请稍后再试，或请管理员检查设置。',
    en: 'The language model gave no answer: {reason}. Try again later, or ask an administrator to check the settings.',
  },
  modelUnreadable: {
    status: 502,
    zh: '语言模型的回答不是约定的 JSON，没有添加任何内容。可以再试一次，或请管理员换一个模型。',
    en: 'What the language model answered is not the JSON it was asked for; nothing was added. Try again, or ask an administrator to choose another model.',
  },
} as const satisfies ProblemTexts
