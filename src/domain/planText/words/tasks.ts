/** Labels of lines that describe a stage and are no work of their own. */
export const notTaskLabel =
  /(?:目标|目的|渠道|预算|费用|时间|周期|日期|期限|地点|场地|主题|对象|人群|受众|备注|注意|说明|重点|策略|转化点|内容形式|频率|频次|指标|KPI|预期|效果|产出|成果|口号|工具|平台|风险|原则|人数|规则|条件|要求|优惠|价格|机制|奖品|组长|组员|部门|电话|范围|构成|字数|关键词|画像|名额|负责人|责任人)$|^(?:goals?|objectives?|targets?|budget|channels?|kpis?|audience|why|effort|notes?|slogan|message|duration|frequency|timeline|dates?|tools?|probability|impact|mitigation|tracking)$/i

/** Labels that only say that a task follows. */
export const taskLabel =
  /^(?:主要|具体|核心|重点|关键)?(?:任务|工作|工作内容|事项|动作|安排|内容)$|^(?:tasks?|actions?|work|activities)$/i

/** `每周一`, `每月 1 日前`: a recurring time that opens a line. */
export const recurring =
  /^(?:每(?:天|日|周|月|季度?|年|双周|两周|[个隔]).{0,8}|(?:周|星期)[一二三四五六日天].{0,4}|(?:daily|weekly|bi-?weekly|monthly|quarterly))$/i

/** Happenings that a plan singles out. */
export const eventWord =
  /沙龙|发布会|大会|峰会|论坛|开业|开幕|闭幕|上线|首发|首秀|开售|预售开启|启动|公布|颁奖|决赛|初赛|路演|展会|比赛|演出|晚会|典礼|签约仪式|复盘|事件|大促|专场|开工|验收|评审|终审|launch|go[- ]live|kick-?off|opening|event|release|conference|webinar|premiere|review/i

/** Sections of the day itself that say who does what. */
export const dutyTitle = /^人员$|^【人员】$|谁来?做|who does what|分工|(?:任务|工作|人员|具体)(?:分配|安排)|岗位/i

/** Labels of the plan document itself, not of the campaign. */
export const documentLabel =
  /^(?:(?:编制|制定|更新|修订|撰写|提交|填表|文档|方案|修改|打印)?(?:日期|时间)|更新|修订|版本(?:日期)?|(?:last )?(?:updated?|modified|version|revised)|date)$/i

/** `选拔时间`, `投稿日期`: the time of one act. */
export const ownTime = /^([\u4e00-\u9fff]{2,4})(?:时间|日期|期限)$/
