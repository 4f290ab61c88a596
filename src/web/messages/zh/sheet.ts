export const sheet = {
  title: '跟踪表',
}
