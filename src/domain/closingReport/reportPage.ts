import type { Block } from './block.ts'
import { longDay } from './dayText.ts'
import { goalBlocks, kpiBlocks } from './goalBlocks.ts'
import { issueBlocks } from './issueBlocks.ts'
import { pageWords, type PageWords } from './pageWords.ts'
import { decisionBlocks, lessonBlocks, reviewBlocks } from './reviewBlocks.ts'
import type { ClosingReport } from './closingReport.ts'
import { taskBlocks } from './taskBlocks.ts'

export interface ReportPage {
  /** 总结报告 */
  title: string
  campaign: string
  asOf: string
  contents: string
  /** Around the number of the page and how many there are. */
  pageNumber: [string, string, string]
  blocks: Block[]
}

/** The report as it is read: the same headings, sentences, tables and pictures on the screen and in every document. */
export function reportPage(report: ClosingReport): ReportPage {
  const words = pageWords[report.language]
  const day = longDay(report.asOf, report.language)
  const chapters: [keyof typeof words.chapters, Block[]][] = [
    ['summary', summaryBlocks(report, day)],
    ['basics', basicsBlocks(report)],
    ['goals', goalBlocks(report)],
    ['kpis', kpiBlocks(report)],
    ['tasks', taskBlocks(report)],
    ['issues', issueBlocks(report)],
    ['reviews', [...reviewBlocks(report), ...decisionBlocks(report)]],
    ['lessons', lessonBlocks(report)],
  ]
  return {
    title: words.title,
    campaign: report.name,
    asOf: words.asOf(day),
    contents: words.contents,
    pageNumber: words.page,
    blocks: withNumbers(
      chapters.flatMap(([chapter, blocks], at): Block[] => [
        { kind: 'heading', level: 1, text: words.numbered(at + 1, words.chapters[chapter]) },
        ...blocks,
      ]),
      words,
    ),
  }
}

function summaryBlocks(report: ClosingReport, day: string): Block[] {
  const { summary } = pageWords[report.language]
  const { all, late } = report.tasks
  return [
    summary.stage(report, day),
    summary.goals(report),
    summary.tasks(all, late.filter(({ causeMissing }) => causeMissing).length),
    summary.issues(report),
    summary.learned(report),
  ].map((text) => ({ kind: 'paragraph', text }))
}

function basicsBlocks({ language, name, basics }: ClosingReport): Block[] {
  const { rows: words, captions } = pageWords[language]
  const rows: [string, string[]][] = [
    [words.name, [name]],
    [words.period, [basics.period]],
    [words.planOwner, [basics.planOwner]],
    [words.executionLead, [basics.executionLead]],
    [words.goals, numbered(basics.goals)],
    [words.milestones, numbered(basics.milestones)],
    [words.participants, basics.participants],
  ]
  const facts = rows.map(([label, lines]) => ({ label, lines: lines.some((line) => line !== '') ? lines : ['–'] }))
  return [{ kind: 'facts', caption: captions.basics, rows: facts }]
}

function numbered(lines: string[]): string[] {
  return lines.length > 1 ? lines.map((line, at) => `${at + 1}. ${line}`) : lines
}

/** 表 1, 表 2, … and 图 1, 图 2, … in the order of the page. */
function withNumbers(blocks: Block[], words: PageWords): Block[] {
  let [tables, pictures] = [0, 0]
  return blocks.map((block) => {
    if (block.kind === 'picture') return { ...block, caption: words.figure(++pictures, block.caption) }
    return 'caption' in block ? { ...block, caption: words.table(++tables, block.caption) } : block
  })
}
