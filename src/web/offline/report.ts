import { pictureDrawing } from '#chart/picture.ts'
import type { Block, Picture, TableBlock } from '#domain/closingReport/block.ts'
import type { App } from './app.ts'
import type { Child } from './dom.ts'
import { h, replace } from './dom.ts'
import { drawingElement } from './drawing.ts'
import type { Part } from './filters.ts'

/** On a phone as wide as there is room, with words as large as elsewhere. */
const [LEAST, MOST] = [280, 820]

/** 总结报告 as the server laid it out: the same sentences, tables, figures and pictures as in the other documents. */
export function reportPart(app: App): Part {
  const { campaign, asOf, blocks } = app.model.view.report![app.language]
  const pictures: { place: HTMLElement; picture: Picture }[] = []
  const pictureOf = ({ caption, picture }: Extract<Block, { kind: 'picture' }>) => {
    const place = h('div')
    pictures.push({ place, picture })
    return h('figure', {}, place, h('figcaption', {}, caption))
  }
  const paper = h(
    'article',
    { class: 'report' },
    h('p', { class: 'reportName' }, campaign),
    h('p', { class: 'rule' }, asOf),
    blocks.map((block) => (block.kind === 'picture' ? pictureOf(block) : blockElement(block))),
  )
  let drawnFor = 0
  const draw = () => {
    // A part that is not shown has no width; on paper there is room.
    const width = Math.min(MOST, Math.max(LEAST, pictures[0]?.place.clientWidth || MOST))
    if (width === drawnFor) return
    drawnFor = width
    for (const { place, picture } of pictures) replace(place, drawingElement(pictureDrawing(picture, width, app.language)))
  }
  new ResizeObserver(draw).observe(paper)
  return { element: h('div', { class: 'part flowing' }, paper), update: draw }
}

function blockElement(block: Exclude<Block, { kind: 'picture' }>): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return h(block.level === 1 ? 'h3' : 'h4', {}, block.text)
    case 'paragraph':
      return h('p', {}, block.text)
    case 'rule':
      return h('p', { class: 'rule' }, block.text)
    case 'facts':
      return scroller(
        block.caption,
        h(
          'table',
          {},
          h('caption', {}, block.caption),
          h(
            'tbody',
            {},
            block.rows.map(({ label, lines }) => h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, lines.join('\n')))),
          ),
        ),
      )
    case 'table':
      return scroller(block.caption, tableElement(block))
    case 'story':
      return h(
        'section',
        { class: 'story' },
        h('h5', {}, block.title),
        h(
          'dl',
          {},
          block.facts.map(({ label, text }) => h('div', {}, h('dt', {}, label), h('dd', {}, text))),
        ),
      )
  }
}

function tableElement({ caption, columns, rows, strong = [] }: TableBlock): HTMLElement {
  return h(
    'table',
    { class: 'wide' },
    h('caption', {}, caption),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map(({ heading, align }) => h('th', { scope: 'col', class: align }, heading)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((cells, at) =>
        h(
          'tr',
          { class: strong.includes(at) && 'strong' },
          cells.map((cell, column) => h('td', { class: columns[column]!.align }, cell)),
        ),
      ),
    ),
  )
}

function scroller(label: string, table: Child): HTMLElement {
  return h('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': label }, table)
}
