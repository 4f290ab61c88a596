import type { Kpi } from '#domain/kpi/kpi.ts'

/** What the example measured in its first eight days. Rows of values are of 6月1日 to 6月8日; null was not recorded. */

type Row = (number | null)[]
type Ratio = [numerator: number, denominator: number]

export interface DemoKpi extends Partial<
  Pick<Kpi, 'targetValue' | 'dataSource' | 'dimensionName' | 'dimensions' | 'startLevel'>
> {
  metric: string
  name?: string
  owner: string
  goal?: string
  shares?: Record<string, number>
  whole?: Row
  byDimension?: Record<string, Row>
  ratio?: Ratio[]
}

const orders = [862, 947, 668, 702, 724, 748, 871, 1068]
const sales = [158_240, 172_460, 120_880, 126_310, 129_050, 133_940, 155_720, 185_400]
const clicks = [6_912, 8_730, 10_020, 8_640, 9_310, 11_260, 13_050, 14_640]
const impressions = [140_260, 180_120, 210_340, 220_180, 240_410, 300_250, 339_860, 379_580]
const members = [356, 372, 318, 341, 382, 371, 384, 416]
const cost = [31_200, 38_500, 42_800, 29_600, 30_400, 33_900, 35_700]

export const demoKpis: DemoKpi[] = [
  {
    metric: '销售额',
    owner: '林悦',
    goal: '销售额',
    dataSource: '电商后台 + 门店 POS',
    shares: { 预热期: 21, 执行期: 62, 收尾期: 17 },
    whole: sales,
  },
  { metric: '新增会员', owner: '张敏', goal: '新增会员', dataSource: '会员系统', whole: members },
  {
    metric: '曝光量',
    name: '品牌曝光量',
    owner: '张敏',
    goal: '品牌曝光量',
    dataSource: '各平台后台',
    dimensionName: '渠道',
    dimensions: [
      { name: '朋友圈广告', targetValue: '2500000' },
      { name: '小红书', targetValue: '4500000' },
      { name: '抖音', targetValue: '2200000' },
      { name: '会员社群', targetValue: '800000' },
    ],
    byDimension: {
      朋友圈广告: [131_960, 169_240, 198_820, 60_380, 50_210, 40_150, 40_060, 50_280],
      小红书: [3_100, 5_480, 6_120, 99_700, 125_100, 170_300, 189_800, 199_600],
      抖音: [5_200, 5_400, 5_400, 40_100, 45_100, 59_800, 75_000, 89_700],
      会员社群: [null, null, null, 20_000, 20_000, 30_000, 35_000, 40_000],
    },
  },
  {
    metric: '点击率',
    owner: '张敏',
    targetValue: '4.5',
    dataSource: '各平台后台',
    ratio: clicks.map((click, day) => [click, impressions[day]!]),
  },
  {
    metric: '转化率',
    owner: '林悦',
    targetValue: '6',
    dataSource: '电商后台',
    ratio: orders.map((order, day) => [order, clicks[day]!]),
  },
  {
    metric: '客单价',
    owner: '林悦',
    targetValue: '180',
    dataSource: '电商后台',
    ratio: sales.map((amount, day) => [amount, orders[day]!]),
  },
  {
    metric: '到店率',
    owner: '陈昊',
    targetValue: '30',
    dataSource: '门店核销',
    ratio: [
      [18, 132],
      [24, 151],
      [16, 118],
      [17, 109],
      [19, 126],
      [21, 140],
      [28, 173],
      [36, 224],
    ],
  },
  {
    metric: '粉丝数',
    owner: '陈昊',
    targetValue: '60000',
    startLevel: '42300',
    dataSource: '小红书 + 抖音 账号后台',
    whole: [42_860, 43_540, 44_010, 44_690, 45_520, 46_730, 48_060, 49_450],
  },
  {
    metric: '花费',
    owner: '张敏',
    targetValue: '900000',
    dataSource: '广告平台',
    shares: { 预热期: 30, 执行期: 58, 收尾期: 12 },
    whole: cost,
  },
  {
    metric: 'ROAS',
    owner: '林悦',
    targetValue: '5',
    dataSource: '电商后台 ÷ 广告平台',
    ratio: cost.map((spent, day) => [sales[day]!, spent]),
  },
]

/** Entered wrongly first, and put right the next morning. */
export const demoCorrection = {
  metric: '新增会员',
  day: '2024-06-05',
  first: '328',
  reason: '漏了小程序渠道，按会员系统补齐',
  author: '张敏',
}

/** What the advertising platform sent this morning, in 万元 instead of 元: it waits for a person. */
export const demoHeld = { metric: '花费', day: '2024-06-08', value: '3.62', sourceName: '广告平台日报' }

export const demoNotes = [
  {
    metric: '曝光量',
    day: '2024-06-06',
    varianceReason: '1 位博主晚一天发布，预热期曝光量比计划少两成',
    improvement: '执行期信息流加投，周末追加两位腰部博主',
  },
  {
    metric: '到店率',
    day: '2024-06-07',
    varianceReason: '领券后没有到店提醒，门店物料晚到两天，到店率只有目标的一半',
    improvement: '6 月 10 日起加发到店前一天短信，门店加一名引导',
  },
  {
    metric: '转化率',
    day: '2024-06-07',
    varianceReason: '试用装加赠带动下单，比目标高 1 个百分点以上',
    improvement: '执行期保留试用装加赠',
  },
]

export const demoResults = [
  { task: '朋友圈广告投放', metric: '曝光量', targetValue: '500000', resultValue: '500020' },
  { task: '朋友圈广告投放', metric: '点击率', targetValue: '4.5', resultValue: '5' },
  { task: 'KOL内容发布', metric: '曝光量', targetValue: '750000', resultValue: '600000', note: '1 位博主晚一天，少两成' },
  { task: 'KOL内容发布', metric: '互动率', targetValue: '4', resultValue: '4.6' },
  { task: '社群预热与会员短信', metric: '点击率', targetValue: '3', resultValue: '3.4' },
  { task: '新品首发直播', metric: '销售额', targetValue: '600000', resultValue: null },
]
