import type { TaskStatus } from '../task.ts'
import { simplify } from './plainText.ts'

/** The status that a word of the sheet stands for; null where it stands for none of ours. */
export function readStatus(text: string): TaskStatus | null {
  const word = simplify(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（·|].*$/, '')
    .replace(/[\s。.!！:：_-]+/g, ' ')
    .trim()
  return statusWords.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

/** As the workbook writes them. */
export const statusLabels: Record<TaskStatus, string> = {
  notStarted: '未启动',
  inProgress: '进行中',
  completed: '已完成',
  overdue: '已延期',
  paused: '已暂停',
  cancelled: '已取消',
}

/** In this order: 未完成 is not 完成, and 延期完成 is finished. */
const statusWords: [TaskStatus, RegExp][] = [
  [
    'notStarted',
    words(
      '未启动|未开始|尚未(?:开始|启动)|没开始|未开展|未进行|待启动|待开始|待办|待处理|待执行|待定|计划中|已计划|规划中|筹划中|未|否|×|✗|✘|x|not (?:yet )?started|not done|to ?do|todo|pending|planned|planning|scheduled|open|new|new lead|backlog|idea|upcoming|queued|no|n|false|not begun|yet to start|assigned',
    ),
  ],
  [
    'completed',
    words(
      '已发|(?:已|全部|按时|提前|延期|逾期|延迟|顺利|均已|都已)*(?:完成|完毕|完工|结束|办结|上线|发布|交付|验收|关闭|通过|投放|发送|结案|完结|结项|办妥|落实|实现)(?:了)?|完|是|√|✓|✔|✅|☑|ok|done|completed?|100% complete|finished|closed|published|posted|live|launched|delivered|shipped|resolved|approved|yes|y|true|complete late|won|sent',
    ),
  ],
  [
    'inProgress',
    words(
      '(?:正在)?进行中?|正在进行|执行中|实施中|推进中|处理中|开发中|制作中|设计中|测试中|撰写中|洽谈中|沟通中|对接中|跟进中|筹备中|准备中|投放中|审核中|待审核?|选题中|写稿中|剪辑中|拍摄中|排版中|校对中|待验收|待发布|未完成|部分完成|基本完成|已?开始|已启动|启动|in progress|in process|inprogress|ongoing|on ?going|doing|started|wip|working(?: on it)?|active|underway|under way|in review|review|draft(?:ing|ed)?|writing|designing|editing|partial(?:ly)?(?: (?:done|complete))?|on track|at risk|contacted|running|in development|testing|research|researching|outline|outline ready|ready|submitted|in design',
    ),
  ],
  [
    'overdue',
    words(
      '(?:已)?(?:延期|延迟|逾期|滞后|超期|推迟|拖延|延后)(?:中)?|overdue|delay(?:ed)?|late|behind(?: schedule)?|past due|postponed|slipped',
    ),
  ],
  [
    'paused',
    words(
      '(?:已)?(?:暂停|搁置|挂起|受阻|阻塞|中止|停滞|暂缓)(?:中)?|paused|on hold|hold|blocked|stuck|suspended|stalled|waiting|deferred|parked',
    ),
  ],
  [
    'cancelled',
    words(
      '(?:已)?(?:取消|作废|终止|放弃|废弃|忽略|不做)(?:了)?|cancell?ed|dropped|abandoned|skipped|rejected|declined|terminated|lost|n a|not applicable|ignored',
    ),
  ],
]

function words(list: string): RegExp {
  return new RegExp(`^(?:${list})$`)
}
