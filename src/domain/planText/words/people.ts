/** Family names that open a Chinese personal name. */
const surnames =
  '计王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边闻曽蓝应丘占唐'

export const chineseName = new RegExp(
  `^(?:(?:[${surnames}]|欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐)[\\u4e00-\\u9fff*＊某]{1,2}|[阿小老][\\u4e00-\\u9fffA-Z][a-z]*|[${surnames}](?:总|工|姐|哥|老师|经理|主任|店长|部长|会长))$`,
)

/** A personal name at the end: `招商部 李敏`, `市场部李敏`, `财务 Linda`. */
export const nameAtEnd = new RegExp(
  `(?:\\s*[${surnames}][\\u4e00-\\u9fff]{1,2}|[阿小老][\\u4e00-\\u9fff]|\\s+[\\u4e00-\\u9fff]{2,3}|\\s+[A-Z][a-z]+)$`,
)

/** Ends of names of departments, groups, posts and partners. */
export const departmentEnd =
  /(?:部门?|组|队|室|办|处|科|局|院|中心|团队|公司|集团|委员会|组委会|筹委会|协会|学会|商会|社团?|俱乐部|学生会|门店|分店|大区|各区|平台方|供应商|代理商?|大学|学院|学校|社区|街道|搭建商|广告商|事业部|业务线|产品线|人员|成员|同学|学生|老师|志愿者|专员|经理|主管|总监|主任|组长|店长|部长|会长|队长|班长|社长|主席|干事|负责人|对接人|助理|顾问|设计师|主播|讲师|主持人|导购|会计|工程师|编辑|总指挥|大使|大组长|组爸妈|庄员|全体)$/

/** Functions that stand for the people who have them, alone or before a name. */
export const functionName =
  /^(?:(?:市场|销售|渠道|品牌|设计|商务|人事|运营|客服|财务|法务|行政|采购|策划|文案|产研|研发|技术|物业|媒介|公关|电商|招商|企划|供应链)|HR|IT|PR|CRM|BD|PM|CEO|COO|CTO)$/

/** English names of people and groups. */
export const englishOwner =
  /^(?:@[\w.-]+|(?:[Tt]he )?(?:[A-Z][\w&.'-]*\s+){0,3}(?:[Tt]eam|[Dd]epartment|[Dd]ept\.?|[Aa]gency|[Gg]roup|[Cc]ommittee|[Ll]ead|[Mm]anager|[Dd]irector|[Oo]ffice|Studio|Sales|Marketing|Finance|Legal|Ops|Operations|Partnerships|Design|Product|Events|Comms|Communications)(?: [Tt]eam)?|[A-Z][a-z]+(?:\s+[A-Z][a-z'’-]+){0,2}|[A-Z]{2,4}(?: [A-Z][a-z]+| team)?|TBD)$/

/** `负责人：`, `责任部门：`, `Owner:`. */
export const ownerLabel =
  /(?:负责|责任|执行|对接|牵头|主责|承办|经办|组织|选拔)(?:人员?|部门|单位|方|组)|负责|责任人|对接人|\b(?:owner|lead|responsible|assignee|assigned to|in charge|PIC)\b/i

/** Labels that introduce people of the campaign, with the role they give. */
export const roleLabel =
  /^(?:(?:活动|项目|大会|晚会|总)?(?:负责人|总负责人?|总负责|项目总负责|文档负责人|方案负责人|总指挥|副总指挥|总策划|策划人?|总协调|协调人|组长|副组长|主任|副主任|委员|成员|组员|主持人?|讲师|嘉宾|联系人|对接人|发起人|执行人|出品人|编制方?|编制人|撰写人?|作者)|(?:主办|承办|协办|支持|合办|指导|赞助|合作|执行|组织|参与|负责)(?:单位|方|部门|机构|品牌|人员)?(?:\(.*\))?|活动主办方|负责部门|品牌|authors?(?:\(s\))?|contributors?|facilitator|prepared by|(?:campaign|project|event)? ?(?:owner|lead|manager|sponsor)|organi[sz]ers?|hosts?|partners?)$/i
