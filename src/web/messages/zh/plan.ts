export const plan = {
  archived: (label: string, day: string) => `${label}，${day}归档，只能查看。`,
  archivedMore: '归档与校验',
  openStandup: '开晨会',
  openProposals: (count: number) => `${count} 份调整建议待决定`,
  onTrack: '没有延期',
  behind: (tasks: number, milestones: number) =>
    [tasks > 0 && `${tasks} 项任务延期`, milestones > 0 && `${milestones} 个节点未按时达成`].filter(Boolean).join('，'),
  dayOf: (day: number, days: number) => `第 ${day}/${days} 天`,
  noPeriod: '未定周期',
  replanned: (name: string, dates: string) => `“${name}”改为 ${dates}。`,
  planned: '计划',
  baseline: '基准',
  actual: '实际',
  join: (parts: readonly string[]) => parts.filter(Boolean).join('，'),
}
