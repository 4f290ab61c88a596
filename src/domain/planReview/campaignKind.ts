import type { CampaignKind } from '../campaign.ts'

const signs: [CampaignKind, RegExp][] = [
  [
    'longTerm',
    /会员体系|私域|社群|年度|全年|季度|长期|运营(?:方案|计划|规划)|内容(?:规划|生产)|增长(?:计划|方案)|loyalty|retention|quarterly|annual|roadmap|content (?:plan|calendar)/gi,
  ],
  [
    'brandEvent',
    /沙龙|峰会|论坛|发布会|年会|晚会|典礼|大赛|比赛|展会|路演|讲座|开业|嘉年华|音乐节|summit|conference|salon|trade ?show|webinar|meetup|gala|contest|camp\b|opening/gi,
  ],
  ['launch', /新品|上市|首发|上线|发售|推出|launch|go-to-market|\bgtm\b|release/gi],
  [
    'promotion',
    /618|双\s?1[12]|双十[一二]|周年庆|店庆|促销|大促|满减|优惠券|折扣|会员日|年货节|秒杀|地推|promotion|sale\b|discount|black friday/gi,
  ],
]

/** Which kind of campaign a plan most likely is: the title counts for more than the text. A guess, which its user may change. */
export function guessCampaignKind(name: string, text: string): CampaignKind {
  const scores = signs.map(([kind, sign]) => [kind, matches(name, sign) * 10 + Math.min(9, matches(text, sign))] as const)
  const best = scores.toSorted(([, a], [, b]) => b - a)[0]
  return best && best[1] > 0 ? best[0] : 'promotion'
}

function matches(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0
}
