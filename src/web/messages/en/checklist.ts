import type { Messages } from '../zh.ts'

export const checklist: Messages['checklist'] = {
  title: 'Checklist',
  titleWithCount: (done, all) => `Checklist ${done}/${all}`,
  count: (done, all) => `Checklist ${done}/${all}`,
  add: 'Add items, several parted by semicolons',
  addMany: (count) => `Add ${count}`,
  menuOf: (name) => `What to do with “${name}”`,
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  removed: (name) => `Removed “${name}”.`,
}
