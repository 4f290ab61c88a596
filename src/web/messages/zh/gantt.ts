export const gantt = {
  title: '甘特图',
  empty: '还没有可画的内容',
  emptySentence: '先在跟踪表里添加阶段和任务，并填写计划起止。',
  zoom: '时间刻度',
  zooms: { day: '日', week: '周', month: '月' },
  closer: '放大',
  farther: '缩小',
  toToday: '回到今天',
  asOf: (day: string) => `截至 ${day}`,
  export: '打印或导出',
  print: '打印（A4 横向）',
  asPng: '存为图片 PNG',
  asSvg: '存为矢量图 SVG',
  link: (from: string, to: string, kind: 'FS' | 'SS' | 'FF' | 'SF', lag: string, isBroken: boolean) => {
    const waits = {
      FS: `“${from}”完成后${lag}，“${to}”才能开始`,
      SS: `“${from}”开始后${lag}，“${to}”才能开始`,
      FF: `“${from}”完成后${lag}，“${to}”才能完成`,
      SF: `“${from}”开始后${lag}，“${to}”才能完成`,
    }
    return `${waits[kind]}${isBroken ? '（现在的日期不满足）' : ''}`
  },
  lag: (days: number, unit: 'day' | 'workday') =>
    days === 0 ? '' : `${days < 0 ? '提前' : '再过'} ${Math.abs(days)} 个${unit === 'workday' ? '工作日' : '自然日'}`,
  legend: {
    plan: '计划与进度',
    actual: '实际',
    baseline: '基准',
    tail: '预计完成',
    critical: '关键路径',
    by: '节点（竖线：须在此日前）',
  },
  keys: [
    ['上下键', '选择一行'],
    ['左右键', '左右移动时间轴'],
    ['Enter', '打开任务详情；收起或展开阶段'],
    ['Alt+左右键', '整体移动一天'],
    ['Shift+Alt+左右键', '延长或缩短一天'],
    ['+ / −', '放大、缩小（或 Ctrl+滚轮）'],
    ['L', '依次选中这一行的依赖'],
    ['Delete', '删除选中的依赖'],
    ['Ctrl+Z / Ctrl+Y', '撤销、恢复'],
    ['Esc', '放下正在拖动的条'],
  ] as [string, string][],
}
