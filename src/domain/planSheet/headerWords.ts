import type { ColumnMeaning } from './columnMeaning.ts'
import { dateMeaning } from './headerDates.ts'
import { keyHeading } from './rowKey.ts'

/** Everything that a column's heading may mean, in Chinese or English, with how surely. */
export function meaningsOf(text: string, group = ''): ColumnMeaning[] {
  const best = new Map<ColumnMeaning['field'], number>()
  const parts = headingParts(text)
  for (const [index, part] of parts.entries())
    for (const { field, weight } of [...wordMeanings(part), ...dateMeaning(part, plainHeading(group))]) {
      const sure = weight * (parts.length > 1 && index > 0 ? 0.9 : 1)
      if (sure > (best.get(field) ?? 0)) best.set(field, sure)
    }
  return Array.from(best, ([field, weight]) => ({ field, weight }))
}

/** Lower case, half width, without marks, units in brackets, or the spaces that widen Chinese headings. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【<][^)\]】>]*[)\]】>]/g, (inBrackets) => (inBrackets.includes('%') ? '%' : ''))
    .replace(/[*:?!。，"'“”]/g, '')
    .replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** `时间/功能`, `任务 Task` and a heading on two lines say two things. */
function headingParts(text: string): string[] {
  const whole = plainHeading(text)
  const parts = text
    .split(/[\n/\\|]|(?<=[\u3400-\u9fff])\s*(?=[A-Za-z])|(?<=[A-Za-z)])\s*(?=[\u3400-\u9fff])/)
    .map(plainHeading)
    .filter((part) => part !== '')
  return [whole, ...parts.filter((part) => part !== whole)]
}

/** 任务状态 is a status although it contains 任务: a part counts only where the whole says nothing. */
function wordMeanings(heading: string): ColumnMeaning[] {
  const exact = matching(exactWords, heading)
  const dated = dateMeaning(heading).some(({ weight }) => weight >= 0.8)
  return [...(exact.length > 0 || dated ? exact : matching(containedWords, heading)), ...matching(figureWords, heading)]
}

function matching(rules: Rule[], heading: string): ColumnMeaning[] {
  return rules.flatMap(([field, weight, pattern]) => (pattern.test(heading) ? [{ field, weight }] : []))
}

type Rule = [ColumnMeaning['field'], number, RegExp]

function words(list: string): RegExp {
  return new RegExp(`^(?:${list})$`)
}

const exactWords: Rule[] = [
  [
    'name',
    1,
    words(
      '(?:子|工作|具体|主要|重点)?任务(?:名称?|项|事项|标题)?|工作(?:事项|项目?)|(?:待办|行动|工作)?事项(?:名称)?|行动项|待办|(?:task|activity)(?: ?(?:name|title|item))?|tasks|activities|action(?: items?)?|actions|to-?dos?|work ?items?',
    ),
  ],
  [
    'name',
    0.8,
    words(
      '计划内容|工作内容|活动内容|项目内容|任务内容|策划内容|工作计划|活动事项|活动名称|具体工作|主要工作|重点工作|子模块|功能点?|需求(?:名称)?|工作|items?|(?:content |post |video |blog )?title|subject|topic|headline|names?|event(?: name)?|feature|user stor(?:y|ies)|story|requirement|what|job|step|project(?: name)?|initiative|tactic',
    ),
  ],
  [
    'name',
    0.6,
    words(
      '项目(?:名称)?|内容|主题|选题|标题|模块|名称|环节|文案主题|content(?: idea)?|ideas?|theme|post|caption|milestones?|deliverables?|description|campaign(?: name)?|(?:business|company|client|lead) name',
    ),
  ],
  ['name', 0.4, words('任务描述|工作描述|具体内容|详细内容|details?|copy|summary|notes|next (?:action|step)s?|文案|说明')],
  ['description', 1, words('(?:任务|工作|项目|活动|内容|功能|需求|详细)?描述|(?:task |activity )?description')],
  [
    'description',
    0.8,
    words(
      '(?:具体|详细|主要|任务|工作)(?:内容|说明|要求)|内容(?:说明|描述|概要|简介)|要求|细节|details?|summary|brief|next (?:action|step)s?|specifics|scope|synopsis',
    ),
  ],
  ['description', 0.5, words('(?:工作|任务|活动|计划)?内容|说明|文案|copy|caption|content|text|message|objective|purpose')],
  [
    'owner',
    1,
    words(
      '(?:任务|项目|主要|工作|直接|第一|唯一)?(?:负责人|责任人|执行人|承办人|经办人|对接人|跟进人|担当者?|执行者|处理人|责任者)员?|主责人?|牵头人|owners?|(?:task |activity |action )?owner|assignees?|assigned(?: to)?|responsib(?:le|ility)(?: (?:person|party|team member))?|(?:person|people|individual) (?:in charge|responsible|assigned)|pic|dri|accountable|assign(?:ed)? to',
    ),
  ],
  [
    'owner',
    0.8,
    words(
      '负责|组员|成员|人员|执行|指派给?|分配给?|主办人?|跟进|认领人?|who|team member|members?|lead|resources?(?: names?)?|assign(?:ment)?|staff|handler|in charge',
    ),
  ],
  [
    'owner',
    0.5,
    words(
      '姓名|(?:责任|负责|主责|牵头|执行|主办)?(?:部门|单位|团队|小组)|作者|department|team|author|writer|creator|designer|editor|person|by',
    ),
  ],
  [
    'collaborators',
    0.9,
    words(
      '(?:协作|协同|协助|配合|参与|支持|协办)(?:人员?|方|部门|单位|者)?|collaborators?|participants?|support(?:ing)?(?: team)?|consulted|stakeholders?',
    ),
  ],
  [
    'status',
    1,
    words(
      '(?:完成|任务|当前|执行|进展|工作|项目|进度|跟进|处理)?状态|(?:task |current |work |progress |project )?status|state|是否完成|(?:is )?done|(?:is )?completed?',
    ),
  ],
  ['status', 0.75, words('完成情况|进展|进度情况|进展情况|落实情况|完成与否|完成|progress|进度|check|checked|finished')],
  [
    'percentComplete',
    1,
    words(
      '(?:完成|任务|当前)?进度%|完成(?:百分比|比例|度|进度)|进度百分比|百分比|%|(?:% ?|percent(?:age)? ?)(?:done|complete(?:d)?|completion|progress)|(?:done|complet(?:ed?|ion)|progress) ?%|percent(?:age)?|%complete',
    ),
  ],
  ['percentComplete', 0.85, words('(?:任务|当前|工作|实际|总体|整体)?进度|完成率|progress|completion(?: rate)?|pct')],
  ['percentComplete', 0.4, words('完成情况|进展|complete')],
  ['quantity', 0.9, words('完成数量?|数量进度|计数|count|done ?/ ?total')],
  [
    'statusNote',
    1,
    words(
      '实际执行情况(?:简述)?|执行情况(?:简述|说明)?|实际(?:完成)?情况|完成(?:情况)?说明|(?:工作|最新|本周|项目)(?:进展|进度)(?:描述|说明|情况)?|进展(?:描述|说明)|progress notes?|status notes?|(?:latest |status )?updates?',
    ),
  ],
  ['statusNote', 0.6, words('进展|进展情况|完成情况|落实情况|结果|总结|results?|outcome')],
  [
    'issue',
    1,
    words(
      '(?:遇到的?|存在的?|主要)?(?:问题|困难|难点|卡点|阻碍)(?:描述|说明|点)?|问题(?:与|和|及|/)?风险|issues?(?: ?(?:/|and|&) ?risks?)?|problems?|blockers?|challenges?|impediments?|obstacles?|roadblocks?',
    ),
  ],
  ['issue', 0.6, words('风险(?:点|描述)?|risks?|concerns?')],
  [
    'countermeasure',
    1,
    words(
      '(?:解决|应对|改进|处理|整改|补救)(?:措施|方案|办法|对策|方法)|对策|resolutions?|solutions?|countermeasures?|mitigations?(?: plan)?|corrective actions?',
    ),
  ],
  ['countermeasure', 0.6, words('措施|方案|actions? taken|fix|action plan')],
  [
    'remarks',
    1,
    words(
      '备注(?:说明|信息)?|备注/说明|附注|notes?|remarks?|comments?(?: ?/ ?notes?)?|notes? ?(?:/|&|and) ?comments?|memo|additional (?:notes|info(?:rmation)?)',
    ),
  ],
  ['remarks', 0.6, words('注|说明|其他|其它|补充|other|info')],
  ['phase', 1, words('(?:所属|活动|项目|任务|执行|所处)?阶段(?:名称)?|(?:project |campaign )?phase|stage')],
  [
    'phase',
    0.7,
    words(
      '模块|板块|大类|(?:任务|工作|事项|一级|项目|主)?(?:类别|分类|大项)|工作模块|里程碑|workstream|(?:task |project )?category|section|module|epic|group',
    ),
  ],
  ['phase', 0.4, words('类型|环节|周次|周|项目(?:名称)?|type|sprint|week|track|area|milestone|campaign|pillar')],
  ['deliverable', 1, words('交付(?:物|成果|件|内容)|产出物?|输出物?|输出成果|工作成果|deliverables?|outputs?')],
  [
    'acceptanceCriteria',
    1,
    words('(?:交付|验收|完成|质量|考核)(?:标准|要求)|acceptance criteria|definition of done|success criteria'),
  ],
  ['key', 1, words(keyHeading)],
  [
    'number',
    1,
    words(
      '序号?|编号|任务编号|项次|no\\.?|#|№|n|id|wbs(?: ?(?:no\\.?|code|id|number))?|s\\.?\\/?n\\.?o?|sl\\.? ?no\\.?|sr\\.? ?no\\.?|seq|item no\\.?|task (?:id|no\\.?|#)|ref',
    ),
  ],
  [
    'duration',
    1,
    words(
      '(?:计划|预计|实际|所需|耗费)?(?:工期|天数|时长|用时|耗时|工时|所需时间|时间)(?:天|日)?|预估工时|duration|(?:work(?:ing)? ?)?days?(?: left| required)?|(?:est(?:imated)?\\.? ?)?(?:hours|effort|time|duration)',
    ),
  ],
  [
    'misc',
    1,
    words(
      '前置(?:任务)?|紧前(?:任务|工作)?|依赖|predecessors?|dependenc(?:y|ies)|depends on|优先级|重要(?:性|程度|度)|紧急(?:程度|度)?|priority|importance|urgency|severity',
    ),
  ],
  [
    'misc',
    1,
    words(
      '平台|渠道|发布平台|发布渠道|链接|标签|话题|(?:内容|发布|作品)?(?:形式|类型)|受众|目标人群|关键词|地点|城市|星期|电话|邮箱|文件|附件|platforms?|channels?|links?|urls?|hashtags?|tags?|format|content (?:type|format|pillar)|post type|media|audience|target audience|keywords?|language|location|weekday|day|phone|email|instagram|source|cta|visuals?|image|creative|assets?|goal|objective|notes link|area|package|persona|city',
    ),
  ],
]

const containedWords: Rule[] = [
  ['name', 0.7, /(?<!关联|相关|前置|来源)任务|(?<!related |linked |parent )\btasks?\b/],
  ['name', 0.5, /事项|工作|功能|\bactivit|\bjobs?\b|\baction\b|\btitle\b|\bname\b|\btopic\b|\bitem\b/],
  ['owner', 0.7, /负责|责任|对接|执行人|担当|\bowner\b|\bassign|\bresponsible\b|in charge/],
  ['status', 0.6, /状态|\bstatus\b|\bdone\b/],
  ['percentComplete', 0.6, /进度|完成率|%|\bprogress\b|\bpercent/],
  ['remarks', 0.5, /备注|\bnotes?\b|\bremarks?\b|\bcomments?\b/],
  ['description', 0.5, /描述|说明|\bdescription\b/],
  ['issue', 0.5, /问题|\bissue|\bblocker/],
  ['countermeasure', 0.6, /措施|对策|\bmitigation|\bresolution/],
  ['phase', 0.5, /阶段|\bphase\b|\bstage\b/],
]

/** Headings of budgets and tables of figures. */
const figureWords: Rule[] = [
  [
    'money',
    1,
    /预算|金额|费用|单价|总价|小计|合计|成本|报价|价格|支出|花费|元\b|\bbudget|\bcosts?\b|\bamount|\bprice|\bspend|\bexpense|\btotal\b|\bfee\b|\busd\b|\$/,
  ],
  [
    'metric',
    1,
    /指标|目标值|实际值|偏差|同比|环比|曝光|点击|转化|gmv|\broi\b|\bctr\b|\bcpc\b|\bcpm\b|\bkpi|\bimpressions|\bclicks|\bconversions?|\breach\b|\bengagement|\blikes|\bshares|\bviews|\bsessions|\bfollowers|\bmetric|\bactual(?: value)?$|\btarget(?: value)?$|\bvariance|\bbaseline$|销量|销售额|粉丝数|阅读量|播放量/,
  ],
]
