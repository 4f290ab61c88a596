/** What a heading announces. The last five are asides: numbers and dates there are not the campaign's own. */
export type Topic =
  | 'goals'
  | 'milestones'
  | 'period'
  | 'schedule'
  | 'phases'
  | 'tasks'
  | 'budget'
  | 'participants'
  | 'agenda'
  | 'overview'
  | 'purpose'
  | 'audience'
  | 'background'
  | 'copy'
  | 'offer'
  | 'risk'

export const asides: ReadonlySet<Topic> = new Set(['audience', 'background', 'copy', 'offer', 'risk'])

/** Tried in this order; the first that matches a heading is its topic. */
export const topicWords: [Topic, RegExp][] = [
  ['goals', /(?:目标|指标|KPI|OKR)(?:拆解|分解|体系|设定)|(?:背景|概述|概况|现状)[与和及、]目标/i],
  [
    'audience',
    /目标(?:客户|客群|人群|用户|受众|群体|消费者|市场|媒体|协会|对象|企业)|画像|受众|客群|面向(?:对象|人群)|(?:活动|参与|参加|参赛|邀请|服务|适用)对象|target audience|audience|personas?\b|who it is for/i,
  ],
  [
    'background',
    /背景|现状|市场(?:分析|判断|环境)|行业(?:分析|趋势)|竞品|竞争(?:分析|对手)|往届|往期|上届|去年|历史|回顾(?!会)|SWOT|利润分析|background|situation|market (?:analysis|research)|competit|last year|lessons from/i,
  ],
  [
    'copy',
    /文案|话术|脚本|示例|举例|样例|案例(?!.*(?:产出|目标|数))|模板|范文|推文(?:内容|标题)|短信内容|标题公式|品牌故事|slogan|口号|key messages?|messaging|copy\b|examples?\b|sample\b|scripts?\b|templates?\b|story\b|journey\b|tone\b/i,
  ],
  [
    'risk',
    /风险|应急|预案|注意事项|^注意|备注|说明$|其他说明|附注|附录|免责|违规|FAQ|常见问题|工具(?:清单|推荐|与)|资源清单|成功(?:关键|要素)|关键成功|护城河|risks?\b|mitigation|contingenc(?:y|ies) plan|appendix|assumptions|glossary|tools?\b|notes?$/i,
  ],
  [
    'tasks',
    /^人员$|谁来?做(?:什么)?|[Ww]ho does what|分工|(?:任务|工作|具体|人员)(?:的)?(?:分配|安排)(?!.*当天)|固定动作|例行|日常(?:工作|运营)/,
  ],
  ['agenda', /流程|议程/],
  [
    'offer',
    /(?:产品)?价格|定价|优惠(?!券投放)|促销(?:机制|政策|日历|活动$|力度|规则)|(?:活动|抽奖|参与|兑换|评比|评选|评审|比赛|奖励|返佣)(?:机制|规则|细则|办法|标准|政策)|奖(?:项|品)设置|奖励|福利|权益|套餐|评比|评分|pricing\b|\boffers?\b|discounts?\b|rewards?\b|prizes?\b|terms\b|rules\b/i,
  ],
  [
    'milestones',
    /(?:关键|重要|时间|重点|主要)(?:时间)?(?:节点|卡点)|(?:关键|重要)时间(?!段)|里程碑|大事记|节点(?:提醒|安排|计划|表|清单|一览)?$|milestones?\b|key dates?\b|important dates?\b|deadlines?\b/i,
  ],
  [
    'budget',
    /预算|费用|经费|(?:成本|费用)(?:测算|估算|预算|明细|核算|概算|清单)|概算|开支|(?:资金|经费)(?:安排|使用|计划|保障|来源)|投入(?:明细|计划)|^(?:投入|成本|花费|花销|开销|资金|支出|报价|钱)$|多少钱|^money\b|budget|\bcosts?\b|cost breakdown|expenses?\b|spend(?:ing)? plan|funding/i,
  ],
  [
    'goals',
    /(?:目标|指标|KPIs?|OKRs?|度量|考核|北极星)(?:值|表|体系|设定|管理|监控|一览|预期|拆解|分解|要求|达成|数据|总览|[与和及、].{1,6})?\s*[\d一二三四五六七八九十]*$|预期(?:效果|成果|指标|收益|达成|目标)?$|效果(?:预期|评估(?:指标)?|预估)|成功(?:度量|标准)|ROI预期|达成标准|^我们要什么|算成功|^要达到|what we want|objectives?\b|goals?\b|targets?\b|KPIs?\b|success (?:metrics|measures|criteria)|metrics\b|measurement\b|what success|north[ -]star|expected (?:results|outcomes)/i,
  ],
  [
    'period',
    /(?:活动|举办|举行|执行|推广|项目|会议|大会|营销|运营|比赛|赛事|征文|促销)(?:的)?(?:时间|周期|日期|期限)(?:$|[与和及、])|^(?:时间|周期|日期)$|campaign (?:dates|period|duration)|^(?:dates|period|duration|when)$/i,
  ],
  ['agenda', /流程|议程|环节|当天|当日|现场安排|节目|agenda\b|run of (?:show|day)|programme\b/i],
  ['participants', /的(?:工作内容|职责|任务)|岗位职责|工作职责|^职责/],
  [
    'tasks',
    /任务|分工|^分配|工作(?:安排|内容|计划|事项|组|分配)|人员(?:安排|分配|工作)|职责|准备(?:工作|清单|事项|$)|前期准备|筹备(?:工作|事项|清单|$)|行动(?:清单|项|计划|方案)|待办|(?<!物料|工具|资源|奖品|设备|关键词|词|采购)清单|后期工作|tasks?\b|to-?dos?\b|action (?:items|plan)|next steps|\bfocus\b|priorities|responsibilit|work ?plan|deliverables/i,
  ],
  [
    'schedule',
    /倒排|倒计时|工期|时间(?:表|线|轴|计划|规划|进度)|(?:进度|时间|日程|计划)(?:安排|计划|表)|排期|推进|(?:发展|短期|长期|中期|实施|总体)(?:计划|规划)|执行(?:计划|节奏|方案|步骤|排期)|实施(?:计划|步骤|方案|进度)|(?:活动|推广|传播|营销)节奏|节奏|日程|进度|日历|路线图|规划|巡展|schedule\b|timeline\b|time ?table|roadmap\b|calendar\b|plan of (?:action|work)|tactics/i,
  ],
  ['phases', /阶段|分期|步骤|phases?\b|stages?\b|waves?\b/i],
  [
    'participants',
    /主办|承办|协办|组织(?:架构|机构|单位|承办|者)|组委会|参与(?:部门|人员|单位|方|团队)|合作(?:单位|伙伴|方)|人员(?:名单|构成|配置)|团队(?:成员|构成|配置|$)|人力资源|项目组|联系人|team\b|organi[sz]ers?\b|stakeholders\b|people\b|contributors\b|who is involved/i,
  ],
  ['purpose', /目的|宗旨|意义|purpose\b|mission\b|rationale\b/i],
  [
    'overview',
    /概述|概况|概览|总述|基本信息|项目(?:介绍|简介)|活动(?:信息|简介|介绍|概要|主题|内容|地点)|overview\b|summary\b|at a glance|in brief/i,
  ],
]
