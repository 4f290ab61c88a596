import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

/** A PNG of `width` × `height` that runs from one colour at the top to another at the bottom, with a light disc in its middle. */
export function picture(width: number, height: number, top: Colour, bottom: Colour): Buffer {
  const lines = Array.from({ length: height }, (_, y) => {
    const line = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x++) line.set(colourAt(x / width, y / height, top, bottom), 1 + x * 3)
    return line
  })
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8) // eight bits each of red, green and blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    part('IHDR', size),
    part('IDAT', deflateSync(Buffer.concat(lines))),
    part('IEND', Buffer.alloc(0)),
  ])
}

function colourAt(x: number, y: number, top: Colour, bottom: Colour): number[] {
  const light = Math.hypot(x - 0.5, y - 0.45) < 0.22 ? 0.55 : 0
  return top.map((from, channel) => {
    const plain = from + (bottom[channel]! - from) * y
    return Math.round(plain + (255 - plain) * light)
  })
}

function part(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
