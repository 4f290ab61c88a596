/** Words that name a stage of a campaign. */
export const phaseWord =
  /(?<![预日周星学定])期(?:工作|安排|计划)?$|阶段|筹备|准备|预热|蓄水|预售|启动|造势|引爆|爆发|高潮|返场|余热|收尾|收官|冲刺|试运营|正式|增长|成长|规模化|深化|扩张|复盘|总结|pre-?launch|launch|teas(?:e|er)|sustain|warm-?up|ramp|follow-?up|wrap-?up|preparation|promotion|phase|stage|wave/i

/** The count that opens the title of a stage: `第一阶段：`, `Phase 2 –`, `阶段二：`. */
export const phaseOrdinal =
  /^(?:第[一二三四五六七八九十\d]{1,2}(?:个)?(?:阶段|期|步|波)|阶段\s?[一二三四五六七八九十\d]{1,2}|(?:phase|stage|wave|sprint|step)\s?(?:\d{1,2}|[ivx]{1,3}|one|two|three|four)\b)\s*[:—–-]*\s*/i

/** A line below the title that gives its time. */
export const phaseTimeLine =
  /^[^:\d,。]{0,8}?(?:时间|周期|工期|期限|duration|period|dates?)\s*(?::\s*|(?=[\d一二三四五六七八九十半]))/i

/** Parts of the work by their place before, during and after the day. */
export const workStage =
  /^(?:前期|中期|后期|会前|会中|会后|赛前|赛中|赛后|活动前|活动中|活动后|活动当天|开业前|开业后|材料|物料|人员)?(?:准备|筹备|宣传|执行|实施|收尾|总结|善后|后续|当天|工作)?(?:工作|阶段|期|准备)?$/
