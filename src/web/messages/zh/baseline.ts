export const baseline = {
  title: '基准',
  none: '计划还没有冻结。冻结之后，任务早晚多少天、目标改了多少，都与那一刻的计划比较。',
  number: (number: number) => `基准 ${number}`,
  inForce: '当前',
  frozenBy: (day: string, name: string) => (name ? `${day} · ${name}` : day),
  freeze: '冻结基准',
  freezeAgain: '再次冻结',
  freezeTitle: (number: number) => `把现在的计划冻结为基准 ${number}`,
  freezeSentence: '目标、节点、阶段和任务的名称、负责人、日期与目标值都会原样留存，不再改变。可以撤销。',
  freezeAgainSentence: (number: number) => `之后的偏差按基准 ${number} 计算；以前的基准仍可查看和对比。`,
  note: '说明',
  noteHint: '例如：5 月 10 日评审会通过的版本',
  reason: '为什么重新冻结',
  frozen: (number: number) => `已冻结为基准 ${number}。`,
  compare: '对比今天',
  compareShort: '对比',
  timeMachine: '回看某一天',
  variance: (later: number, days: number, earlier: number) =>
    [later > 0 && `${later} 项任务晚于基准，最多 ${days} 天`, earlier > 0 && `${earlier} 项早于基准`]
      .filter(Boolean)
      .join('；') || '所有任务都与基准一致',
  screen: '基准对比',
  from: '从',
  to: '到',
  today: '今天的计划',
  same: '没有差别',
  sameSentence: '两者的目标、节点、阶段和任务完全一致。',
  summary: (added: number, removed: number, changed: number) =>
    [added > 0 && `新增 ${added}`, removed > 0 && `减少 ${removed}`, changed > 0 && `修改 ${changed}`]
      .filter(Boolean)
      .join(' · '),
  shift: (later: number, earlier: number) =>
    [later > 0 && `${later} 项推后`, earlier > 0 && `${earlier} 项提前`].filter(Boolean).join('，'),
  kind: { added: '新增', removed: '已删除或取消', changed: '修改' },
  noun: { goal: '核心目标', milestone: '关键节点', phase: '阶段', task: '任务' },
  what: '变化',
  was: '从 → 到',
  empty: '空',
  onlyLead: '只有活动负责人可以冻结基准。',
  toOverview: '回到概览',
}
