const families = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const givens = [
  '敏',
  '小雨',
  '伟',
  '静怡',
  '强',
  '子涵',
  '磊',
  '思远',
  '芳',
  '嘉豪',
  '娜',
  '文博',
  '军',
  '雅婷',
  '洋',
  '俊杰',
  '艳',
  '晨曦',
  '杰',
  '梦琪',
  '涛',
  '若兰',
  '明',
  '欣怡',
  '超',
]
const departments = ['市场部', '销售部', '设计部', '渠道部', '客服部']

/** 500 people, as in a large company. */
export const people = [...families].flatMap((family, at) =>
  givens.map((given, nth) => ({
    value: `${at}-${nth}`,
    label: family + given,
    detail: departments[(at + nth) % departments.length] ?? '',
  })),
)
