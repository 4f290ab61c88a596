/** What a column of a table holds, by the words of its heading. */
export type ColumnRole =
  | 'index'
  | 'name'
  | 'task'
  | 'owner'
  | 'start'
  | 'finish'
  | 'time'
  | 'phase'
  | 'metric'
  | 'target'
  | 'actual'
  | 'amount'
  | 'unitPrice'
  | 'quantity'
  | 'share'
  | 'category'
  | 'criteria'
  | 'status'
  | 'person'
  | 'role'
  | 'milestone'
  | 'other'

/** Tried in this order. */
export const columnWords: [ColumnRole, RegExp][] = [
  ['index', /^(?:序号|编号|No\.?|#|ID|号)$/i],
  ['milestone', /^(?:里程碑|关键节点|节点|重要节点|节点名称|milestones?|key date)$/i],
  ['share', /占比|比例|百分比|份额|percent|share\b|^%|% (?:of|to)/i],
  ['unitPrice', /单价|(?:预算|费用|价格)\/|\/人|unit (?:price|cost)|price per|rate\b/i],
  ['quantity', /数量|件数|人数|份数|次数|场次|天数|qty|quantity|count\b/i],
  ['start', /^(?:计划|预计)?(?:开始|起始|启动)(?:时间|日期|日)?$|^(?:planned )?start(?: date)?$|^from$|^begin/i],
  [
    'finish',
    /^(?:计划|预计)?(?:结束|完成|截止|截至|交付)(?:时间|日期|日|节点)?$|完成(?:时间|期限|时限)|^(?:deadline|due(?: date)?|end(?: date)?|finish(?: date)?|completion|until|to)$/i,
  ],
  [
    'owner',
    /负责(?!事项|内容)|责任|协办|协同|配合(?:部门|人|方)?$|对接人|执行人|牵头|承办|主责|owner|responsible|assignee|lead\b|\bPIC\b|in charge|accountable/i,
  ],
  ['metric', /^(?:目标|指标)(?:项目?|名称|内容|维度)$/],
  [
    'target',
    /^(?:数值|量化值|要求值)$|目标(?!客户|人群|用户|受众|市场)(?:值|数|量)?|期望值|计划值|指标值|KPI值|\btargets?\b|\bgoals?\b(?! ?type)/i,
  ],
  ['actual', /去年|上年|同期|实际|现状|当前|基准|基线|完成率|\bactual|baseline|current|last year|result/i],
  ['metric', /^(?:核心|关键|考核|主要|北极星|量化|评估)?指标(?:名称|项)?$|KPI|考核项|metric|indicator|measure/i],
  ['criteria', /交付(?:标准|物|成果)|验收|标准|输出(?:物|成果)?|产出(?:物)?|成果|deliverable|acceptance|output/i],
  [
    'amount',
    /金额|预算|费用|经费|成本|总价|总和|小计|合计|总计|报价|支出|投入|amount|budget|\bcosts?\b|total|spend|fee\b|expense/i,
  ],
  ['phase', /^(?:活动|执行|推广|营销|项目)?(?:阶段|分期|波段|周期阶段)(?:名称)?$|^(?:phases?|stages?|waves?)$/i],
  [
    'time',
    /时间|日期|周期|周次|天数|季度|月份|^(?:周|天|月|日程|排期|档期|节点)$|工期|\bdates?\b|\btime\b|timeline|\bweeks?\b|\bdays?\b|\bmonths?\b|\bquarters?\b|\bwhen\b|period|schedule/i,
  ],
  [
    'task',
    /任务|事项|工作(?:内容|项|安排|任务|要点|重点)|(?:主要|具体|关键|核心|重点)?(?:动作|工作|举措|措施|行动)|^动作$|活动(?:内容|安排)|\btasks?\b|activit(?:y|ies)|\bactions?\b|work ?items?|\bto-?dos?\b|^content$|^what$|workstream/i,
  ],
  ['person', /^(?:姓名|人员|成员|联系人|嘉宾)$|^(?:name|member|person|people|who)$/i],
  ['role', /^(?:角色|职务|岗位|职位|身份)$|^(?:role|position|title)$/i],
  ['status', /状态|进度|status|progress/i],
  ['category', /^(?:类别|分类|类型|科目|大类|维度|板块|模块)$|^(?:category|categories|type|area|dimension)$/i],
  [
    'name',
    /项目|物品|名称|明细|内容|主题|渠道|用途|物料|费用项|品类|^(?:项|目|城市|区域|平台|部门)$|\bitems?\b|\bname\b|description|channel|asset|line\b|\bfocus\b|theme/i,
  ],
]
