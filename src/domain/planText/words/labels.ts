/** `活动时间：`, `周期：`, `Duration:`: the campaign's own time. */
export const periodLabel =
  /^(?:(?:活动|本次活动|项目|执行|推广|营销|运营|大会|会议|峰会|举办|举行|比赛|赛事|展会|大促|促销|campaign|project|event|budget|funding)(?:的)?\s*)?(?:(?:起止|举办|举行|开展|进行|执行)?(?:时间|周期|日期|期限|档期)|dates?|period|duration|timeline|timeframe|when)(?:与地点|和地点|及地点|、地点|\/地点| and (?:place|venue))?$/i

/** Also of a label in two languages: `Campaign period 活动周期`. */
export function isPeriodLabel(label: string): boolean {
  const chinese = label.replace(/[\x20-\x7e]+/g, '')
  return periodLabel.test(label) || (chinese !== label && periodLabel.test(chinese))
}

/** `活动名称：`, `Campaign name:`. */
export const nameLabel =
  /^(?:(?:活动|项目|方案|策划案?|大会|会议|赛事|比赛|计划)(?:的)?(?:名称|标题|全称)|(?:campaign|project)(?: name| title)?|(?:event|plan|programme|program) (?:name|title)|name)$/i
export const themeLabel = /^(?:活动|大会|晚会|会议|峰会|比赛|赛事|本次活动)?(?:的)?主题$|^theme$/i

/** Labels whose numbers describe how something is done, not what is to be reached. */
export const describingLabel =
  /(?:渠道|时间|日期|预算|费用|平台|频率|频次|字数|价格|名额|地点|场地|人员|备注|说明|口径|形式|机制|周期|来源|样本|面积|规格|尺寸|容纳)$|\b(?:budget|costs?|price|dates?|channels?|platforms?|frequency|venue|location|tools?)$/i
