import { deflateSync, crc32 } from 'node:zlib'

/** Rows `from` to `to` of an image of four bytes a pixel, as a PNG without transparency. */
export function pngOfRows(pixels: Uint8Array, width: number, from: number, to: number): Buffer {
  const height = to - from
  const lines = Buffer.alloc(height * (1 + width * 3))
  for (let row = 0, out = 0; row < height; row++) {
    out++ // no filter
    for (let at = (from + row) * width * 4, end = at + width * 4; at < end; at += 4) {
      lines[out++] = pixels[at]!
      lines[out++] = pixels[at + 1]!
      lines[out++] = pixels[at + 2]!
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
