import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { pictureDrawing } from '#chart/picture.ts'
import { svgOf } from '#chart/svg.ts'
import type { Picture } from '#domain/closingReport/block.ts'
import type { Language } from '#domain/problem.ts'
import { pngOfRows } from './png.ts'

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

/**
 * Twice as fine as a screen, which is sharp enough in print. All are drawn as one and cut apart: reading the font takes longer than drawing a
 * dozen pictures, and each drawing reads it anew.
 */
export function pngsOf(pictures: readonly DrawnPicture[]): Buffer[] {
  if (pictures.length === 0) return []
  const tops = pictures.reduce<number[]>((all, { height }) => [...all, all.at(-1)! + Math.ceil(height)], [0])
  const parts = pictures.map(({ svg }, at) => svg.replace('<svg ', `<svg y="${tops[at]!}" `))
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${tops.at(-1)!}">${parts.join('')}</svg>`
  const font = { loadSystemFonts: false, fontFiles: [reportFont.regular], defaultFontFamily: reportFont.family }
  const image = new Resvg(whole, { font, fitTo: { mode: 'zoom', value: FINE }, background: '#ffffff' }).render()
  const { pixels, width } = image
  return pictures.map((_, at) => pngOfRows(pixels, width, tops[at]! * FINE, tops[at + 1]! * FINE))
}

const FINE = 2

function fontFile(name: string): string {
  return fileURLToPath(new URL(`../fonts/${name}`, import.meta.resolve('@embedpdf/fonts-sc')))
}
