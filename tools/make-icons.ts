/**
 * Draws the app's mark, a B whose lower bowl bends back to where it came from, and writes what browsers and phones
 * ask for to public. Run by hand when the mark changes: node tools/run-ts.mjs tools/make-icons.ts
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { flatPng } from './flat-png.ts'

const paper = '#faf6ee'
const ink = '#1f1b16'
const madder = '#8f2a1c'
const out = fileURLToPath(new URL('../public/', import.meta.url))

/** The mark's middle, in its own units. */
const middle = { x: 264, y: 279 }
const strokes = [
  `<path fill="${ink}" d="M134 98H246A80 80 0 0 1 246 258H186V206H246A28 28 0 0 0 246 150H186V414H134Z"/>`,
  `<path fill="${madder}" d="M186 206H290A104 104 0 0 1 290 414V460L204 388L290 316V362A52 52 0 0 0 290 258H186Z"/>`,
].join('')

/** A picture with the mark in its middle. */
function picture(width: number, height: number, scale: number, ground: string): string {
  const place = `translate(${width / 2} ${height / 2}) scale(${scale}) translate(${-middle.x} ${-middle.y})`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${ground}<g transform="${place}">${strokes}</g></svg>\n`
}

function ground(width: number, height: number): string {
  return `<rect width="${width}" height="${height}" fill="${paper}"/>`
}

function writePng(file: string, svg: string, size: number): void {
  const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render()
  writeFileSync(out + file, flatPng(pixels, width, height, [paper, ink, madder]))
}

/** The ground fills the square: iOS paints clear corners black, and cuts its own. */
const tile = picture(512, 512, 1.12, ground(512, 512))
/** Systems cut these to a shape of their own: the mark stays in the inner circle. */
const bleeding = picture(512, 512, 0.86, ground(512, 512))

mkdirSync(`${out}icons`, { recursive: true })
writePng('icons/icon-192.png', tile, 192)
writePng('icons/icon-512.png', tile, 512)
writePng('icons/icon-maskable-512.png', bleeding, 512)

/** What browsers ask for where no page names a mark, such as beside a text file: one picture in an ICO's 22 bytes of frame. */
const small = new Resvg(tile, { fitTo: { mode: 'width', value: 32 } }).render().asPng()
const frame = Buffer.alloc(22)
frame.writeUInt16LE(1, 2)
frame.writeUInt16LE(1, 4)
frame.writeUInt8(32, 6)
frame.writeUInt8(32, 7)
frame.writeUInt16LE(1, 10)
frame.writeUInt16LE(32, 12)
frame.writeUInt32LE(small.length, 14)
frame.writeUInt32LE(frame.length, 18)
writeFileSync(`${out}favicon.ico`, Buffer.concat([frame, small]))

// Only as long as there are no pictures of the app itself: browsers show these when they offer to install it.
const screenshots = `${out}screenshots`
if (!existsSync(screenshots) || readdirSync(screenshots).every((file) => file.includes('blowback'))) {
  mkdirSync(screenshots, { recursive: true })
  writePng('screenshots/narrow-1-blowback.png', picture(540, 960, 0.7, ground(540, 960)), 540)
  writePng('screenshots/wide-1-blowback.png', picture(960, 540, 0.7, ground(960, 540)), 960)
}
