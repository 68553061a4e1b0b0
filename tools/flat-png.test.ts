import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { flatPng } from './flat-png.ts'

const pixels = Uint8Array.from([250, 246, 238, 255, 30, 27, 22, 255, 143, 42, 28, 255, 140, 136, 130, 255])

test('every pixel takes the nearest colour, and a soft edge a step between two', () => {
  const png = flatPng(pixels, 2, 2, ['#faf6ee', '#1f1b16', '#8f2a1c'])
  const chunk = (type: string): Buffer => {
    const at = png.indexOf(type)
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
  }
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([chunk('IHDR').readUInt32BE(0), chunk('IHDR').readUInt32BE(4)]).toEqual([2, 2])
  const rows = inflateSync(chunk('IDAT'))
  const palette = chunk('PLTE')
  const colour = (index: number): number[] => [...palette.subarray(index * 3, index * 3 + 3)]
  expect([rows[1], rows[2], rows[4]].map((index) => colour(index ?? -1))).toEqual([
    [250, 246, 238],
    [31, 27, 22],
    [143, 42, 28],
  ])
  expect(colour(rows[5] ?? -1), 'half paper, half ink').toEqual([141, 137, 130])
})
