/** What campaigns deal with, as notes name it and as somebody asks for it. */
const subjects: [noted: string, ...asked: string[]][] = [
  ['KOL内容发布', '达人内容', '博主發布內容'],
  ['朋友圈广告投放', '朋友圈廣告', '微信广告'],
  ['门店物料陈列', '门店素材陈列', '店铺物料'],
  ['地推活动', '线下推广', '地推'],
  ['直播间搭建', '直播間', '直播带货'],
  ['小程序商城', '小程序', 'ｍａｌｌ小程序'],
  ['会员积分兑换', '會員積分', '会员兑换'],
  ['优惠券发放', '满减', '優惠券'],
  ['短视频拍摄', '短視頻', '视频拍摄'],
  ['新品发布会', '發布會', '峰会'],
  ['快闪店运营', '快闪', '快閃店'],
  ['私域社群运营', '企微社群', '私域'],
  ['搜索关键词竞价', '关键词竞价', '竞价 關鍵詞'],
  ['赠品小样采购', '小样', '贈品'],
  ['客服话术培训', '客服培训', '话术'],
  ['落地页设计', '落地頁', '落地页'],
  ['户外大屏投放', '戶外大屏', '户外屏'],
  ['电梯海报张贴', '电梯海报', '電梯'],
  ['跨界联名合作', '联名', '聯名合作'],
  ['校园大使招募', '校园大使', '校園'],
  ['试用装派发', '试用装', '試用裝派發'],
  ['仓库备货入库', '备货', '倉庫庫存'],
  ['EDM邮件推送', 'edm', 'EMD 邮件'],
  ['Newsletter订阅', 'newsleter', 'newsletter'],
  ['CRM人群圈选', 'CRM 人群', '人群圈选'],
  ['Livestream海外专场', 'livestraem', '海外专场'],
  ['抽奖转盘活动', '抽奖', '抽獎轉盤'],
  ['签到打卡玩法', '打卡', '簽到'],
  ['媒体通稿发布', '通稿', '媒體'],
  ['代言人物料授权', '代言人授权', '代言人 素材'],
  ['开箱测评征集', '开箱', '開箱 种草'],
  ['门店导购激励', '导购', '導購激勵'],
  ['付费会员续费', '续费', '付費會員'],
  ['商圈点位洽谈', '点位', '商圈场地'],
  ['印刷打样跟单', '打样', '印刷'],
  ['数据看板配置', '看板', '數據看板'],
  ['双11预售', '618预售', '大促预售'],
  ['公众号长图文', '公众号', '微信推文'],
  ['音频节目口播', '口播', '音频'],
  ['环保回收行动', '回收', '環保'],
]

const aspects: [noted: string, ...asked: string[]][] = [
  ['提前签订详细排期协议，写明每一天的内容和违约责任', '排期', '怎么签协议'],
  ['预算超支两成，临时加购没有走审批', '费用超了', '預算'],
  ['供应商交付晚了三天，备选供应商没有提前谈', '乙方交付', '备选服务商'],
  ['文案用语送法务复核两次才通过', '法务复核', '文案合规'],
  ['人手不够，周末没有值班', '值班', '人手不足'],
  ['高峰期页面卡顿，扩容晚了半小时', '卡顿', '扩容'],
  ['雨天停摆，没有室内备用方案', '下雨停摆', '雨天'],
  ['点击率比目标高半个百分点，靠首日换图', 'CTR', '首日换图'],
  ['收件地址填错，退回重发', '地址', '退回重发'],
  ['竞品同日降价，转化率下降', '竞品降价', '競品'],
  ['尺寸文件版本用错，返工一次', '版本用错', '返工'],
  ['授权到期前没有续签', '续签', '授权到期'],
  ['二维码链接失效，扫码打不开', '扫码', '二维码失效'],
]

export interface CorpusEntry {
  name: string
  remarks: string
}

/** Each subject with each aspect, so that every entry has many like it. */
export const corpus: CorpusEntry[] = subjects.flatMap(([name]) => aspects.map(([remarks]) => ({ name, remarks })))

export interface LabelledQuery {
  text: string
  /** The entry that is meant, by its place in `corpus`. */
  wanted: number
}

/** Four for each subject, asked in other words than they were noted. */
export const labelled: LabelledQuery[] = subjects.flatMap(([, ...asked], subject) =>
  Array.from({ length: 4 }, (_, round) => {
    const aspect = (subject * 3 + round * 4) % aspects.length
    const about = asked[round % asked.length]!
    const what = aspects[aspect]!.slice(1)[(subject + round) % 2]!
    return { text: round % 2 === 0 ? `${about} ${what}` : `${what} ${about}`, wanted: subject * aspects.length + aspect }
  }),
)
