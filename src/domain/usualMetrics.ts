import type { Metric } from './metric.ts'
import type { Language } from './problem.ts'

interface Usual {
  key: string
  zh: string
  en: string
  unit?: string
  kind?: Metric['kind']
  direction?: Metric['direction']
  /** Keys of the metrics that a ratio divides. */
  of?: [numerator: string, denominator: string]
  definition: Record<Language, string>
  aliases: string[]
}

/** The metrics that a marketing department speaks of, as a library to begin with. Units are of a workspace that counts in yuan. */
const usual: Usual[] = [
  {
    key: 'impressions',
    zh: '曝光量',
    en: 'Impressions',
    unit: '次',
    definition: { zh: '内容或广告被展示的次数', en: 'How often content or ads were shown' },
    aliases: ['展示量', '曝光', '展现量', '曝光次数', '展示次数', 'views', 'impression', 'imps'],
  },
  {
    key: 'clicks',
    zh: '点击量',
    en: 'Clicks',
    unit: '次',
    definition: { zh: '链接或广告被点击的次数', en: 'How often links or ads were clicked' },
    aliases: ['点击', '点击数', '点击次数', 'click'],
  },
  {
    key: 'clickThroughRate',
    zh: '点击率',
    en: 'Click-through rate',
    unit: '%',
    of: ['clicks', 'impressions'],
    definition: { zh: '点击量 ÷ 曝光量', en: 'Clicks over impressions' },
    aliases: ['CTR'],
  },
  {
    key: 'orders',
    zh: '订单数',
    en: 'Orders',
    unit: '单',
    definition: { zh: '支付成功的订单数', en: 'Paid orders' },
    aliases: ['订单量', '成交单量', '支付订单数', '成交订单数', 'order', 'purchases'],
  },
  {
    key: 'conversionRate',
    zh: '转化率',
    en: 'Conversion rate',
    unit: '%',
    of: ['orders', 'clicks'],
    definition: { zh: '订单数 ÷ 点击量', en: 'Orders over clicks' },
    aliases: ['CVR', '成交转化率', '购买转化率'],
  },
  {
    key: 'salesRevenue',
    zh: '销售额',
    en: 'Sales revenue',
    unit: '元',
    definition: { zh: '支付成功的金额，退款另计', en: 'Money paid; refunds are counted apart' },
    aliases: ['GMV', '成交额', '成交金额', '销售金额', '销售收入', '营业额', 'sales', 'revenue'],
  },
  {
    key: 'averageOrderValue',
    zh: '客单价',
    en: 'Average order value',
    unit: '元',
    of: ['salesRevenue', 'orders'],
    definition: { zh: '销售额 ÷ 订单数', en: 'Sales revenue over orders' },
    aliases: ['AOV', '笔单价'],
  },
  {
    key: 'newMembers',
    zh: '新增会员',
    en: 'New members',
    unit: '人',
    definition: { zh: '完成注册的新会员数', en: 'People who became members' },
    aliases: ['新增会员数', '会员新增', '新会员', '拉新', '拉新人数', '新增用户', 'signups'],
  },
  {
    key: 'storeInvitations',
    zh: '到店邀约数',
    en: 'Store invitations',
    unit: '人',
    definition: { zh: '领券或预约到店的人数', en: 'People who took a voucher for the store or booked a visit' },
    aliases: ['邀约数', '预约人数', '领券人数', 'bookings'],
  },
  {
    key: 'storeVisits',
    zh: '到店人数',
    en: 'Store visits',
    unit: '人',
    definition: { zh: '实际到店或核销的人数', en: 'People who came to the store or redeemed there' },
    aliases: ['到店', '到店数', '客流', '进店人数', '核销人数', 'footfall'],
  },
  {
    key: 'storeVisitRate',
    zh: '到店率',
    en: 'Store visit rate',
    unit: '%',
    of: ['storeVisits', 'storeInvitations'],
    definition: { zh: '到店人数 ÷ 到店邀约数', en: 'Store visits over store invitations' },
    aliases: ['核销率'],
  },
  {
    key: 'followers',
    zh: '粉丝数',
    en: 'Followers',
    unit: '人',
    kind: 'level',
    definition: { zh: '账号当日结束时的粉丝总数', en: 'Followers of the account at the end of the day' },
    aliases: ['粉丝量', '粉丝', '关注数', '社群人数', 'fans', 'subscribers'],
  },
  {
    key: 'engagements',
    zh: '互动量',
    en: 'Engagements',
    unit: '次',
    definition: { zh: '点赞、评论、收藏、转发之和', en: 'Likes, comments, saves and shares together' },
    aliases: ['互动', '互动数', '互动次数', '点赞评论数', 'interactions'],
  },
  {
    key: 'engagementRate',
    zh: '互动率',
    en: 'Engagement rate',
    unit: '%',
    of: ['engagements', 'impressions'],
    definition: { zh: '互动量 ÷ 曝光量', en: 'Engagements over impressions' },
    aliases: [],
  },
  {
    key: 'cost',
    zh: '花费',
    en: 'Spend',
    unit: '元',
    direction: 'down',
    definition: { zh: '投放消耗的金额', en: 'Money spent on the campaign' },
    aliases: ['消耗', '投放费用', '费用', '成本', '广告花费', '投放花费', 'cost', 'ad spend'],
  },
  {
    key: 'profit',
    zh: '毛利',
    en: 'Gross profit',
    unit: '元',
    definition: { zh: '销售额减去商品成本与花费', en: 'Sales revenue less cost of goods and spend' },
    aliases: ['毛利额', '利润', 'profit'],
  },
  {
    key: 'returnOnInvestment',
    zh: 'ROI',
    en: 'ROI',
    of: ['profit', 'cost'],
    definition: { zh: '毛利 ÷ 花费', en: 'Gross profit over spend' },
    aliases: ['投资回报率', '投入产出比', 'return on investment'],
  },
  {
    key: 'returnOnAdSpend',
    zh: 'ROAS',
    en: 'ROAS',
    of: ['salesRevenue', 'cost'],
    definition: { zh: '销售额 ÷ 花费', en: 'Sales revenue over spend' },
    aliases: ['广告支出回报率', 'return on ad spend'],
  },
  {
    key: 'acquisitionCost',
    zh: '获客成本',
    en: 'Acquisition cost',
    unit: '元',
    direction: 'down',
    of: ['cost', 'newMembers'],
    definition: { zh: '花费 ÷ 新增会员', en: 'Spend over new members' },
    aliases: ['CAC', '单客成本', '拉新成本', 'customer acquisition cost'],
  },
  {
    key: 'costPerClick',
    zh: '点击单价',
    en: 'Cost per click',
    unit: '元',
    direction: 'down',
    of: ['cost', 'clicks'],
    definition: { zh: '花费 ÷ 点击量', en: 'Spend over clicks' },
    aliases: ['CPC', '单次点击成本'],
  },
  {
    key: 'cartAdditions',
    zh: '加购数',
    en: 'Cart additions',
    unit: '次',
    definition: { zh: '商品被加入购物车的次数', en: 'How often goods were put into the cart' },
    aliases: ['加购', '加购量', '加购人数', 'add to cart'],
  },
  {
    key: 'refundedOrders',
    zh: '退款单数',
    en: 'Refunded orders',
    unit: '单',
    direction: 'down',
    definition: { zh: '成功退款的订单数', en: 'Orders that were refunded' },
    aliases: ['退款数', '退单数', 'refunds'],
  },
  {
    key: 'refundRate',
    zh: '退款率',
    en: 'Refund rate',
    unit: '%',
    direction: 'down',
    of: ['refundedOrders', 'orders'],
    definition: { zh: '退款单数 ÷ 订单数', en: 'Refunded orders over orders' },
    aliases: ['退货率', 'return rate'],
  },
  {
    key: 'participants',
    zh: '参与人数',
    en: 'Participants',
    unit: '人',
    definition: { zh: '参加活动的人数', en: 'People who took part' },
    aliases: ['活动参与人数', '参加人数', '报名人数', 'attendees'],
  },
]

/** The library of a new workspace, named in its language; the other language's names are aliases. */
export function usualMetrics(language: Language, newId: () => string): Metric[] {
  const ids = new Map(usual.map(({ key }) => [key, newId()]))
  const other = language === 'zh' ? 'en' : 'zh'
  return usual.map((metric, index) => ({
    id: ids.get(metric.key)!,
    position: index + 1,
    name: metric[language],
    unit: language === 'en' ? englishUnit(metric.unit) : (metric.unit ?? ''),
    kind: metric.of ? 'ratio' : (metric.kind ?? 'cumulative'),
    direction: metric.direction ?? 'up',
    numeratorId: metric.of ? ids.get(metric.of[0])! : null,
    denominatorId: metric.of ? ids.get(metric.of[1])! : null,
    dataSource: '',
    metricDefinition: metric.definition[language],
    aliases: [...new Set([metric[other], ...metric.aliases])].filter((alias) => alias !== metric[language]),
  }))
}

/** English counts without a measure word. */
function englishUnit(unit: string | undefined): string {
  return unit === '元' ? 'CNY' : unit === '%' ? '%' : ''
}
