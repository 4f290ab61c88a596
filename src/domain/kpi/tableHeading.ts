/** A column's heading: 销售额（万元） is 销售额, in units of 10⁴. */
export interface TableHeading {
  /** As written, or 第 3 列 where it is empty: the name under which a mapping remembers the column. */
  heading: string
  /** Without the unit. */
  name: string
  /** Decimal places that the unit shifts: 4 for 万元. */
  places: number
  percent: boolean
}

export function readHeading(written: string, column: number): TableHeading {
  const heading = written.trim() || `第 ${column + 1} 列`
  const [, name = heading, unit = ''] = /^(.+?)\s*[(（[【/]\s*([^()（）[\]【】/]+?)\s*[)）\]】]?$/.exec(heading) ?? []
  const isUnit = units.test(unit)
  return {
    heading,
    name: isUnit ? name : heading,
    places: isUnit ? (scales.find(([scale]) => unit.startsWith(scale))?.[1] ?? 0) : 0,
    percent: isUnit && unit.includes('%'),
  }
}

const units = /^(?:%|百分比|(?:十万|百万|千万|[百千万亿])?(?:元|人|次|个|单|件|人次|美元|rmb|cny|usd|eur)?)$/i
const scales: [string, number][] = [
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
]

export type ColumnRole = 'date' | 'metric' | 'value' | 'dimension' | 'identifier'

const words: [ColumnRole, RegExp][] = [
  ['date', /日期|时间|^(?:c[_ ]?)?(?:date|day|time|week|dt)\b|[_ ](?:date|day)$/i],
  ['metric', /^(?:指标|指标名称|指标名|metric|metric name|kpi|measure)$/i],
  ['value', /^(?:值|数值|实际值|指标值|value|amount|actual)$/i],
  ['identifier', /^(?:id|序号|编号|no\.?|#)$|[_ ]id$|编号$/i],
  [
    'dimension',
    /渠道|平台|门店|地区|区域|店铺|账号|媒体|活动名称|计划名称|channel|platform|store|region|source|campaign|dimension|维度|account|shop/i,
  ],
]

/** What a heading says that its column is for, if it says so. */
export function roleOfHeading(name: string): ColumnRole | null {
  return words.find(([, pattern]) => pattern.test(name.trim()))?.[0] ?? null
}

/** Headings of rates, whose bare numbers may be fractions or percentages. */
export function isRateName(name: string): boolean {
  return /率$|占比|\b(?:rate|ctr|cvr)\b|[_ ]rate$/i.test(name)
}
