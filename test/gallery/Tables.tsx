import { Button } from '#web/ui/actions/Button.tsx'
import { Panel } from '#web/ui/frame/Panel.tsx'
import type { Column } from '#web/ui/frame/Table.tsx'
import { Table } from '#web/ui/frame/Table.tsx'
import { StatusMark } from '#web/ui/marks/StatusMark.tsx'
import type { StatusKind } from '#web/ui/marks/StatusShape.tsx'

type Row = {
  name: string
  owner: string
  planned: string
  kind: StatusKind
  status: string
  late?: string
  percent: number
  note: string
}

const rows: Row[] = [
  {
    name: '朋友圈广告投放',
    owner: '市场专员',
    planned: '6.1–6.3',
    kind: 'completed',
    status: '已完成',
    percent: 100,
    note: '曝光量 50万, 点击率 5%, 超目标 0.5 个百分点',
  },
  {
    name: 'KOL内容发布',
    owner: '渠道经理',
    planned: '6.2–6.5',
    kind: 'completed',
    status: '已完成',
    late: '晚 1 天',
    percent: 100,
    note: '5 位美妆博主, 1 位因档期 6.6 发布',
  },
  {
    name: '地推物料设计与制作',
    owner: '张敏',
    planned: '6.1–6.6',
    kind: 'overdue',
    status: '已延期',
    late: '晚 2 天',
    percent: 60,
    note: '印刷厂排期冲突, 已换供应商, 预计 6.8 到货; 地推启动顺延建议已提交给执行总负责人',
  },
  { name: '商圈地推启动', owner: '欧阳小雨', planned: '6.8–6.14', kind: 'notStarted', status: '未启动', percent: 0, note: '' },
]

const columns: Column<Row>[] = [
  { key: 'name', header: '任务名称', heading: true, cell: (row) => row.name },
  { key: 'owner', header: '负责人', short: true, cell: (row) => row.owner },
  { key: 'planned', header: '计划起止时间', short: true, cell: (row) => row.planned },
  {
    key: 'status',
    header: '完成状态',
    short: true,
    cell: (row) => <StatusMark kind={row.kind} label={row.status} late={row.late} />,
  },
  { key: 'percent', header: '进度%', align: 'end', short: true, cell: (row) => row.percent },
  { key: 'note', header: '实际执行情况简述', cell: (row) => row.note },
]

export function Tables() {
  return (
    <Panel title="延期与风险" detail="预热期 6.1–6.7" actions={<Button small>导出</Button>} flush>
      <Table label="延期与风险" columns={columns} rows={rows} rowKey={(row) => row.name} />
    </Panel>
  )
}
