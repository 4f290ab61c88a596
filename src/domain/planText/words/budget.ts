/** Names of sums. */
export const totalName =
  /^(?:预算|费用|经费|成本|以上|活动|项目|总体|本次|全年|年度)*(?:总计|合计|共计|小计|总额|总预算|总费用|总成本|总经费|总投入|总概算|总和|总共|预算总额)|^(?:预算|budget|共|总)$|总概算|小计$|合计$|总计$|共计$|\b(?:sub-?)?total\b|^sum\b|^overall\b|\bin all\b|^(?:monthly|quarterly|annual|yearly) (?:cost|budget)$|^quarterly$|^annual(?:ly)?$/i

/** `预算：`, `Total budget:`: one line that gives the money. */
export const budgetLabel =
  /^(?:(?:活动|项目|推广|营销|总|整体|总体|预计|预估|所需|投放|宣传|本次活动)*(?:预算|费用|经费|花费|成本|投入)(?:总额|合计|总计|估算|预估|概算|金额)?|(?:total |overall |media |estimated |campaign )?(?:budget|costs?|spend))$/i

/** Words right before the sum of a calculation. */
export const sumLead = /(?:=|共计?|合计|总计|小计|总共?|约合|≈)\s*(?:约|约为|为)?\s*$/

/** Rows that stand in a table of costs and are none. */
export const noCostRow =
  /收入|营收|revenue|来源|source|^注\s*:|^\*|备注|说明|毛利|利润|ROI|回报|出价|单价|客单价|售价|原价|定价|门票|\bbid\b|entry fee|ticket|unit price/i

/** Headings of columns of money that is not asked for. */
export const noCostColumn = /累计|收入|产出|营收|回报|revenue|income|ROI|人数|场次/i
