/** What the grid itself says. Everything else on it is the caller's. */
export interface GridWords {
  /** BCP 47, for the names of months and weekdays. */
  readonly locale: string
  readonly keys: string
  readonly computed: string
  readonly noMatch: string
  readonly previousMonth: string
  readonly nextMonth: string
  readonly sortedUp: string
  readonly sortedDown: string
  readonly filtered: string
  readonly rowNumber: string
  readonly newRow: string
  readonly dragRow: string
  readonly pending: string
  leftAlone(count: number): string
  rowGone(typed: string): string
  copied(rows: number, columns: number): string
  refused(count: number): string
  width(column: string, pixels: number): string
  changedBy(initials: string): string
}

export const gridWordsZh: GridWords = {
  locale: 'zh-CN',
  keys: '方向键移动，Enter 编辑，Alt+上下键移动整行；先按 Esc 再按 Tab 离开表格。',
  computed: '这一列由系统计算，不能直接填写。',
  noMatch: '没有匹配的选项，请换个词或从列表中选择。',
  previousMonth: '上个月',
  nextMonth: '下个月',
  sortedUp: '升序',
  sortedDown: '降序',
  filtered: '已筛选',
  rowNumber: '行号',
  newRow: '新的一行',
  dragRow: '拖动以移动整行',
  pending: '保存中',
  leftAlone: (count) => `${count} 个单元格不能修改，已保持原样。`,
  rowGone: (typed) => `这一行刚被删除，您输入的“${typed}”没有保存。`,
  copied: (rows, columns) => `已复制 ${rows} 行 ${columns} 列。`,
  refused: (count) => `${count} 个单元格没有保存，红角处写明了原因。`,
  width: (column, pixels) => `${column}列宽 ${pixels} 像素。`,
  changedBy: (initials) => `${initials} 刚刚修改`,
}

export const gridWordsEn: GridWords = {
  locale: 'en',
  keys: 'Arrow keys move, Enter edits, Alt+Up and Alt+Down move the row; Esc and then Tab leave the table.',
  computed: 'This column is computed and can’t be typed into.',
  noMatch: 'Nothing matches. Try another word or choose from the list.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  sortedUp: 'ascending',
  sortedDown: 'descending',
  filtered: 'filtered',
  rowNumber: 'Row',
  newRow: 'New row',
  dragRow: 'Drag to move the row',
  pending: 'Saving',
  leftAlone: (count) =>
    count === 1 ? '1 cell can’t be changed and was left as it is.' : `${count} cells can’t be changed and were left as they are.`,
  rowGone: (typed) => `This row was just deleted; “${typed}” was not saved.`,
  copied: (rows, columns) => `Copied ${rows} × ${columns} cells.`,
  refused: (count) =>
    count === 1 ? '1 cell was not saved; its red corner says why.' : `${count} cells were not saved; their red corners say why.`,
  width: (column, pixels) => `${column} is ${pixels} pixels wide.`,
  changedBy: (initials) => `Just changed by ${initials}`,
}
