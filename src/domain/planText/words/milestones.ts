/** Verbs of what happens on a date. */
export const actVerb =
  /确定|公布|发布|完成|提交|召开|举行|举办|启动|开展|商定|讨论|通知|公示|评选|选出|签订|签约|上线|批改|审核|组织|对[^，,]{2,10}进行/
