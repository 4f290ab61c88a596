export const comments = {
  title: '评论',
  titleWithCount: (count: number) => `评论（${count}）`,
  write: '写评论',
  placeholder: '写评论，用 @ 提醒同事',
  people: '可以提醒的人',
  send: '发送',
  nothing: '请先写点什么。',
  edit: '修改评论',
  edited: '已修改',
  remove: '删除评论',
  removed: '已删除评论。',
}
