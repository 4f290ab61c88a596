/** Words that make an amount a target wherever they stand. */
export const goalCue =
  /(?<!项)目标(?!客户|人群|用户|受众|市场|清单|群体)|指标(?=\d|[:：])|力争|争取|冲刺|确保(?=[^,。;]{0,24}\d)|预[期计](?:[^,。;]{0,8})(?:达到|实现|突破)|\b(?:targets?|goals?|objectives?|KPIs?)(?:\s+(?:is|are|of|to)\b|\s*[:–-])|\baim(?:s|ing)? (?:to|for|at)\b|\bwe (?:want|expect|hope for) (?=[£$€¥]?\d)|\b(?:we|team|and) (?:expect|plan|want|intend|hope) to (?:raise|reach|win|gain|generate|get|sell|achieve|attract|bring|sign|grow|increase|acquire|deliver)\b|\bexpected to (?:generate|deliver|reach|bring)\b/i

/** Verbs of winning something, right before its number: `获取首批10个试用客户`, `新增会员1万人`. */
export const winningVerb =
  /(?:获取|收集|实现|新增|积累|转化|招募|涨粉|拉新|产出|达成|签约|\b(?:win|acquire|collect|gain|recruit|sign up))(?:首批|前|约|至少|不少于|超过|新|共|\s)*$/i

/** People to be won: `选拔人数：共10名`, `计划招募30组`. */
export const recruitLabel =
  /(?:选拔|招募|招聘|参会|参加|参与|到场|报名|邀约|预计|目标)(?:总)?人数|^人数(?:及构成)?$|^(?:规模|参会规模|活动规模)$/

/** A number beside these words tells how things are or were. */
export const pastOrAverage =
  /假设|假定|如果|去年|上年|上届|往年|往期|同期(?!目标)|同比|环比|目前|现有|当前|现状|已有|已经|已累计|截至|基准|行业(?:平均|均值|数据)|平均|均值|原(?:价|来|有)|此前|过去|\blast (?:year|summer|season|quarter)\b|\bcurrent(?:ly)?\b|\bwas\b|\bwere\b|\bso far\b|\bpreviously\b|\bbaseline\b|\baverage\b|\baged?\b/i

/** Labels that only say that a target follows. */
export const genericLabel =
  /^(?:(?:短期|中期|长期|月度|季度|年度|全年|半年|本次|本期|本届|总体|整体|核心|主要|首要|次要|具体|量化|活动|营销|推广|销售|阶段|基础|挑战|冲刺|第[一二三四五\d]+阶段)*(?:目标|指标|KPI|要求|任务|预期|预期效果|预期成果|目的)|目标(?:值|设定)?\s*[一二三四五六七八九十\d]*|指标\s*[一二三四五六七八九十\d]+|KPIs?|(?:primary|secondary|main|overall|key|campaign)?\s*(?:goals?|objectives?|targets?|KPIs?|aims?)|其中|合计|总计|活动目的|目的)$/i

/** Beginnings of a phrase that are not part of what is measured. */
export const metricLead =
  /^(?:并|且|和|及|与|以及|同时|其中|另外|此外|最终|预期|预计|计划|力争|争取|努力|确保|保证|冲刺|希望|期望|通过|通过活动|活动期间|期间|本届|本次|本场|将|可以|能够|要|共|共计|总共|累计|完成|建立|打造|形成|实现|达成|达到|获取|获得|收集|收获|积累|积累一批|一批|首批|前|第一批|产出|售出|卖出|邀请|吸引|带动|拉动|突破|为|使|让|与|在|约|把|从|由|目标|核心目标|目标是|指标|提升至|提高到|计划招募|现场|\d+[、.)]|\b(?:achieve|reach|drive|build|convert|sell|grow|get|win|generate|gain|acquire|increase|improve|raise|boost|secure|collect|hit|to|the|an?|of|and|with|our|total of)\b)\s*/i

/** Ends of a phrase that only lead to the number. */
export const metricTail =
  /(?:\s|:|=|≥|≤|>|<|~|约|为|在|是|有|达|至|到|共|计|的|不低于|不少于|不超过|不高于|至少|最少|超过?|突破|达到|实现|完成|控制|保持|维持|稳定|大于|小于|低于|高于|目标|冲刺|(?<=\s)冲|提升至|提升到|提高至|提高到|增长至|增长到|增至|增加到|升至|降至|降到|降低至|降低到|扩大到|扩大至|力争|预计|大约|左右|首批|前|\bto|\bof|\bby|\bat|\babove|\bbelow|\bover|\bunder|\breach(?:es|ing)?|\bis|\bup|\bfrom|\bat least|\bmore than|\bless than|\babout|\baround|→|—|–|-)$/i
