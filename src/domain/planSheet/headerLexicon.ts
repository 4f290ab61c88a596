import type { ColumnMeaning } from './columnMeaning.ts'
import { keyHeading } from './rowKey.ts'

/** Words that only say whose: 任务负责人 is a 负责人, task owner an owner. */
const qualifiers =
  /^(?:任务|项目|工作|活动|所属|当前|目前|主要|具体|直接|总|主|第一|唯一|task|activity|action|project|campaign|current|asset|content|main|primary|overall|blog|post|video)\s*/

/** What a plain heading (see `plainHeading`) means word for word, or without the word that says whose. */
export function lookUp(heading: string): ColumnMeaning[] {
  return lexicon.get(heading) ?? lexicon.get(heading.replace(qualifiers, '')) ?? []
}

const entries: [ColumnMeaning['field'], number, string][] = [
  ['key', 1, keyHeading],
  [
    'name',
    1,
    `任务, 任务名, 任务名称, 任务项, 任务事项, 任务标题, 子任务, 工作任务, 具体任务, 主要任务, 重点任务, 工作事项, 工作项, 工作项目, 事项, 事项名称,
     待办, 待办事项, 行动项, 具体举措, 工作举措, 主要举措, task, tasks, task name, task title, task item, activity, activities, activity name, action, actions, action item,
     action items, to do, todo, to-do, todos, to-dos, work item, work items, task list, subtask`,
  ],
  [
    'name',
    0.8,
    `计划内容, 工作内容, 活动内容, 项目内容, 任务内容, 策划内容, 工作计划, 计划任务, 计划工作, 活动事项, 活动名称, 具体工作, 主要工作, 重点工作, 工作, 子模块,
     功能, 功能点, 功能模块, 需求, 需求名称, 标题, item, items, title, content title, post title, video title, blog title, subject, headline, name,
     event, event name, feature, user story, story, requirement, what, job, step, steps, project, project name, initiative, tactic, work, process, job title, position`,
  ],
  ['name', 0.75, 'topic, topics, 选题, 主题'],
  [
    'name',
    0.6,
    `项目, 项目名称, 活动, 内容, 模块, 名称, 环节, 文案主题, 策略, 动作, content, content idea, idea, ideas, topic ideas, caption idea, theme, post,
     caption, hook, milestone, milestones, deliverable, description, campaign, campaign name, business name, company name, client name, lead name,
     company, objective, goals`,
  ],
  [
    'name',
    0.4,
    '任务描述, 工作描述, 具体内容, 详细内容, 文案, 说明, details, detail, copy, summary, next action, next step, next steps, full caption',
  ],
  [
    'description',
    1,
    '描述, 任务描述, 工作描述, 活动描述, 项目描述, 内容描述, 功能描述, 需求描述, 详细描述, description, task description',
  ],
  [
    'description',
    0.8,
    `具体内容, 详细内容, 主要内容, 内容说明, 内容概要, 内容简介, 内容要求, 具体说明, 详细说明, 具体要求, 工作要求, 任务说明, 要求, 细节, details,
     detail, summary, brief, next action, next step, next steps, specifics, scope, synopsis`,
  ],
  [
    'description',
    0.5,
    '内容, 工作内容, 活动内容, 计划内容, 说明, 文案, copy, caption, full caption, text, message, objective, purpose',
  ],
  [
    'owner',
    1,
    `负责人, 负责人员, 责任人, 执行人, 执行人员, 承办人, 经办人, 对接人, 跟进人, 担当, 担当者, 执行者, 处理人, 责任者, 主责, 主责人, 牵头人, owner, owners,
     assignee, assignees, assigned, assigned to, assign to, assigned person, responsible, responsibility, responsible person, responsible party,
     person responsible, person in charge, person assigned, people responsible, pic, dri, accountable`,
  ],
  [
    'owner',
    0.8,
    `负责, 组员, 成员, 人员, 执行, 指派, 指派给, 分配给, 主办, 主办人, 跟进, 认领人, 开发人员, 设计师, 编辑, 运营, who, who creates, team member,
     member, members, lead, resource, resources, resource name, resource names, assignment, staff, handler, in charge, developer, by whom`,
  ],
  [
    'owner',
    0.5,
    `姓名, 部门, 单位, 团队, 小组, 责任部门, 负责部门, 主责部门, 牵头部门, 执行部门, 主办单位, 责任单位, 作者, department, team, author, writer,
     creator, designer, editor, person, people, by, manager, posted by`,
  ],
  [
    'collaborators',
    0.9,
    `协作, 协作人, 协作方, 协作部门, 协同, 协助, 协助人, 协助部门, 配合, 配合人, 配合部门, 参与人, 参与者, 参与人员, 支持部门, 协办, 协办单位, 协办部门,
     collaborator, collaborators, participant, participants, support, supporting team, consulted, stakeholder, stakeholders`,
  ],
  [
    'status',
    1,
    `状态, 完成状态, 任务状态, 执行状态, 进展状态, 工作状态, 项目状态, 进度状态, 跟进状态, 处理状态, 发布状态, 是否完成, status, state, progress status,
     done, is done, complete, completed, is completed, is complete, rag status, rag`,
  ],
  [
    'status',
    0.75,
    '完成情况, 进展, 进展情况, 进度情况, 落实情况, 完成与否, 完成否, 进度, progress, check, checked, finished, approved',
  ],
  [
    'percentComplete',
    1,
    `%, 进度%, 完成进度%, 完成度, 完成比例, 完成百分比, 完成进度, 进度百分比, 百分比, % done, %done, % complete, %complete, % completed, % progress,
     percent complete, percentage complete, percent done, percentage, percent, completion %, completion%, progress %, progress%, done %`,
  ],
  ['percentComplete', 0.85, '进度, 实际进度, 总体进度, 整体进度, 完成率, progress, completion, completion rate, pct'],
  ['percentComplete', 0.4, '完成情况, 进展, complete, completed'],
  ['quantity', 0.9, '完成数量, 完成数, 数量进度, 计数, count, done/total'],
  [
    'statusNote',
    1,
    `实际执行情况, 实际执行情况简述, 执行情况, 执行情况简述, 执行情况说明, 实际情况, 实际完成情况, 实际完成, 实际完成内容, 今日完成, 本周完成, 完成说明,
     完成情况说明, 最新进展, 本周进展, 工作进展, 进展描述, 进展说明, progress note, progress notes, status note, status notes, update, updates,
     latest update, status update, progress update`,
  ],
  ['statusNote', 0.6, '进展, 进展情况, 完成情况, 落实情况, 结果, 总结, 心得, result, results, outcome'],
  [
    'issue',
    1,
    `问题, 问题描述, 遇到的问题, 遇到问题, 存在的问题, 存在问题, 问题点, 困难, 难点, 卡点, 阻碍, 问题与风险, 问题/风险, 问题及风险, issue, issues,
     issues/risks, issues & risks, problem, problems, blocker, blockers, challenge, challenges, impediment, impediments, obstacles, roadblocks`,
  ],
  ['issue', 0.6, '风险, 风险点, 风险描述, 未完成原因, 延期原因, risk, risks, concern, concerns'],
  [
    'countermeasure',
    1,
    `解决措施, 解决方案, 解决办法, 解决方法, 应对措施, 应对方案, 改进措施, 改进方案, 处理措施, 处理办法, 整改措施, 补救措施, 对策, resolution,
     solution, solutions, countermeasure, countermeasures, mitigation, mitigation plan, corrective action, corrective actions`,
  ],
  ['countermeasure', 0.6, '措施, 方案, actions taken, action taken, fix, action plan'],
  [
    'remarks',
    1,
    `备注, 备注说明, 备注信息, 备注/说明, 附注, note, notes, remark, remarks, comment, comments, comments/notes, notes/comments, memo,
     additional notes, additional info, additional information`,
  ],
  ['remarks', 0.6, '注, 说明, 其他, 其它, 补充, 补充说明, other, info, information'],
  ['phase', 1, '阶段, 阶段名称, 所处阶段, phase, stage'],
  ['phase', 0.5, '重点工作, 重点任务, 专项工作'],
  [
    'phase',
    0.7,
    `模块, 板块, 大类, 类别, 分类, 大项, 一级分类, 一级任务, 工作模块, 里程碑, workstream, category, section, module, epic, group, topic area`,
  ],
  [
    'phase',
    0.4,
    '类型, 环节, 周次, 周, 项目, 项目名称, 活动, type, sprint, week, track, milestone, campaign, project, pillar, event',
  ],
  [
    'deliverable',
    1,
    '交付物, 交付成果, 交付件, 交付内容, 产出, 产出物, 输出, 输出物, 输出成果, 工作成果, deliverable, deliverables, output, outputs, expected output',
  ],
  [
    'acceptanceCriteria',
    1,
    '交付标准, 验收标准, 完成标准, 质量标准, 考核标准, 验收要求, 质量要求, acceptance criteria, definition of done, success criteria',
  ],
  [
    'number',
    1,
    `序, 序号, 编号, 任务编号, 任务id, 项次, no, no., #, №, n, id, wbs, wbs no, wbs code, wbs id, wbs number, s/n, s.no, s.no., s no, sno, sn, sl no,
     sl. no., sr no, sr. no., seq, item no, task id, task no, task no., task #, ref, plan id, publish order`,
  ],
  ['predecessors', 1, '前置, 前置任务, 紧前任务, 紧前工作, predecessor, predecessors'],
  [
    'duration',
    1,
    `工期, 天数, 时长, 用时, 耗时, 工时, 耗费天数, 所需时间, 预计时间, 预计时长, 预计工时, 计划工时, 实际工时, 消耗工时, 剩余工时, 预估工时, 计划工期, 实际工期,
     预计工期, 预计耗时, duration, day, days, work days, working days, workdays, days left, days required, hours, estimated hours, est. hours,
     est hours, actual hours, effort, estimate, time, estimated time, estimated duration`,
  ],
  [
    'misc',
    1,
    `依赖, 依赖关系, 优先级, 四象限优先级, 重要性, 重要程度, 紧急程度, 是否延期, 来源,
     dependency, dependencies, depends on, priority, importance, urgency, severity, story points, sprint points, parent task, related task`,
  ],
  [
    'misc',
    1,
    `平台, 渠道, 发布平台, 发布渠道, 链接, 标签, 话题, 形式, 内容形式, 发布形式, 内容类型, 作品类型, 任务类型, 受众, 目标人群, 关键词, 地点, 活动地点, 城市, 星期,
     电话, 邮箱, 文件, 附件, 关联任务, 相关任务, platform, platforms, channel, channels, link, links, url, urls, hashtag, hashtags, tag, tags, slug,
     format, content type, content format, content pillar, post type, media, media type, media file, audience, target audience, keyword, keywords,
     language, location, venue, weekday, phone, email, role, source, cta, visual, visuals, image, creative, asset, assets, goal, primary goal,
     area, package, persona, city, client, intent, distribution, design needed, review by`,
  ],
]

const lexicon = Map.groupBy(
  entries.flatMap(([field, weight, words]) =>
    words.split(',').map((word) => ({ word: word.trim().replace(/\s+/g, ' '), field, weight })),
  ),
  ({ word }) => word,
)
