import type { Messages } from '../zh.ts'

export const comments: Messages['comments'] = {
  title: 'Comments',
  titleWithCount: (count) => `Comments (${count})`,
  write: 'Write a comment',
  placeholder: 'Write a comment; @ tells a colleague',
  people: 'People to tell',
  send: 'Send',
  nothing: 'Please write something first.',
  edit: 'Change comment',
  edited: 'changed',
  remove: 'Remove comment',
  removed: 'Removed the comment.',
}
