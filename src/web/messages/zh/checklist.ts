export const checklist = {
  title: '清单',
  titleWithCount: (done: number, all: number) => `清单 ${done}/${all}`,
  count: (done: number, all: number) => `清单 ${done}/${all}`,
  add: '添加清单项，多项用分号隔开',
  addMany: (count: number) => `添加 ${count} 项`,
  menuOf: (name: string) => `“${name}”的操作`,
  up: '上移',
  down: '下移',
  remove: '删除',
  removed: (name: string) => `已删除“${name}”。`,
}
