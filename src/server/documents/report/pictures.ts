import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { pictureDrawing } from '#chart/picture.ts'
import { svgOf } from '#chart/svg.ts'
import type { Picture } from '#domain/closingReport/block.ts'
import type { Language } from '#domain/problem.ts'

/** Of the fonts that come with the program, so that a report looks the same on every server. */
export const reportFont = {
  family: 'Noto Sans S Chinese',
  regular: fontFile('NotoSansHans-Regular.otf'),
  bold: fontFile('NotoSansHans-Bold.otf'),
}

/** In pixels of a screen, 96 to the inch: as wide as the text of an A4 page. */
const WIDTH = 640

export interface DrawnPicture {
  svg: string
  width: number
  height: number
}

export function drawPicture(picture: Picture, language: Language): DrawnPicture {
  const drawing = pictureDrawing(picture, WIDTH, language)
  return { svg: svgOf(drawing, undefined, reportFont.family), width: drawing.width, height: drawing.height }
}

/** Twice as fine as a screen, which is sharp enough in print. */
export function pngOf({ svg }: DrawnPicture): Buffer {
  const font = { loadSystemFonts: false, fontFiles: [reportFont.regular], defaultFontFamily: reportFont.family }
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 }, background: '#ffffff' }).render().asPng()
}

function fontFile(name: string): string {
  return fileURLToPath(new URL(`../fonts/${name}`, import.meta.resolve('@embedpdf/fonts-sc')))
}
