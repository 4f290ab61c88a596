import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx'
import type { Block } from '#domain/closingReport/block.ts'
import type { ReportPage } from '#domain/closingReport/reportPage.ts'
import type { Language } from '#domain/problem.ts'
import { docxStyles, MARGIN } from './docxStyles.ts'
import { factsTable, linesOf, plainTable, story } from './docxTables.ts'
import { drawPicture, pngsOf } from './pictures.ts'

/** The report for Word and WPS: real headings with a table of contents, heads of tables that repeat, pictures with a text for who can't see them. */
export async function reportDocx(
  page: ReportPage,
  language: Language,
  progress: (done: number) => void = () => {},
): Promise<Uint8Array> {
  const { title, campaign, asOf, contents, blocks } = page
  const drawn = blocks.flatMap((block) => (block.kind === 'picture' ? [drawPicture(block.picture, language)] : []))
  const pictures = pngsOf(drawn).map((png, at) => ({ png, width: drawn[at]!.width, height: Math.ceil(drawn[at]!.height) }))
  progress(0.5)
  let shown = 0
  const children: FileChild[] = [
    new Paragraph({ style: 'Cover', children: linesOf(campaign) }),
    new Paragraph({ style: 'CoverTitle', children: linesOf(title) }),
    new Paragraph({ style: 'CoverDay', children: linesOf(asOf) }),
    new Paragraph({ style: 'ContentsTitle', children: linesOf(contents) }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
    new Paragraph({ children: [new PageBreak()] }),
    ...blocks.flatMap((block) => (block.kind === 'picture' ? pictureDocx(block, pictures[shown++]!) : blockDocx(block))),
  ]
  const document = new Document({
    title: `${campaign} ${title}`,
    creator: 'Runsheet',
    description: asOf,
    styles: docxStyles(language),
    features: { updateFields: false },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: 11_906, height: 16_838 }, margin: MARGIN } },
        headers: {
          default: new Header({ children: [new Paragraph({ style: 'Header', children: linesOf(`${campaign}　${title}`) })] }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        footers: { default: footer(page), first: new Footer({ children: [new Paragraph({})] }) },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function blockDocx(block: Exclude<Block, PictureBlock>): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [new Paragraph({ heading, children: linesOf(block.text) })]
    }
    case 'paragraph':
      return [new Paragraph({ style: 'Body', children: linesOf(block.text) })]
    case 'rule':
      return [new Paragraph({ style: 'Rule', children: linesOf(block.text) })]
    case 'facts':
      return [tableCaption(block.caption), factsTable(block), new Paragraph({ style: 'AfterTable' })]
    case 'table':
      return [tableCaption(block.caption), plainTable(block), new Paragraph({ style: 'AfterTable' })]
    case 'story':
      return [story(block), new Paragraph({ style: 'AfterTable' })]
  }
}

type PictureBlock = Extract<Block, { kind: 'picture' }>

function pictureDocx({ caption, picture }: PictureBlock, drawn: { png: Buffer; width: number; height: number }): FileChild[] {
  const { png, width, height } = drawn
  const altText = { title: caption, description: picture.sentence, name: caption }
  const image = new ImageRun({ type: 'png', data: png, transformation: { width, height }, altText })
  return [
    new Paragraph({ style: 'Picture', children: [image], alignment: AlignmentType.CENTER }),
    new Paragraph({ style: 'PictureCaption', children: linesOf(caption) }),
  ]
}

/** Stands above its table and stays with it. */
function tableCaption(text: string): Paragraph {
  return new Paragraph({ style: 'TableCaption', children: linesOf(text) })
}

function footer({ pageNumber: [before, between, after] }: ReportPage): Footer {
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  return new Footer({
    children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children })] })],
  })
}
