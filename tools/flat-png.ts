import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

/** Between two colours there is nothing but the soft edge of a shape: seven steps of it are all that an eye sees. */
const steps = 8

/**
 * A picture of a few flat colours as a PNG with a palette, a third of what one with full colours weighs. Each pixel takes
 * the nearest of the colours and of the steps between any two.
 *
 * @param pixels four bytes each, red, green, blue and opacity, which is not looked at
 */
export function flatPng(
  pixels: Uint8Array,
  width: number,
  height: number,
  colours: readonly string[],
): Buffer {
  const palette = paletteOf(colours.map(colourOf))
  const known = new Map<number, number>()
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const colour: Colour = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
      const name = (colour[0] << 16) | (colour[1] << 8) | colour[2]
      const index = known.get(name) ?? nearest(palette, colour)
      known.set(name, index)
      rows[y * (width + 1) + 1 + x] = index
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits to a pixel, each the number of a colour in the palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

function paletteOf(colours: readonly Colour[]): Colour[] {
  const mixed = colours.flatMap((one, index) =>
    colours
      .slice(index + 1)
      .flatMap((other) =>
        Array.from({ length: steps - 1 }, (_, step) => mix(one, other, (step + 1) / steps)),
      ),
  )
  return [...colours, ...mixed]
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2): number => Math.round(one[index] + (other[index] - one[index]) * share)
  return [part(0), part(1), part(2)]
}

const distance = (one: Colour, other: Colour): number =>
  (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2

function nearest(palette: readonly Colour[], colour: Colour): number {
  const distances = palette.map((each) => distance(each, colour))
  return distances.indexOf(Math.min(...distances))
}

function colourOf(hex: string): Colour {
  const number = Number.parseInt(hex.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}
