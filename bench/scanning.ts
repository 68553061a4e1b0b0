/** How well codes are read: rates and times, over pictures as a camera has them. `npm run bench:scanning` writes docs/scanning.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeFinder } from '../src/device/find-codes.ts'
import { seededNumbers } from '../src/domain/question/seeded-order.ts'
import { toBase45 } from '../src/domain/transport/base45.ts'
import { codeCatcher } from '../src/domain/transport/read-code.ts'
import { frameSender } from '../src/domain/transport/send-frames.ts'
import { modulesOf, pictureOf, type Picture } from '../tests/support/pictured-codes.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const page = join(root, 'docs/scanning.md')
const place = /(<!-- rates: begin -->\n)[^]*(<!-- rates: end -->)/
const decoder = join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')

/** The picture that a cheap camera gives, and the part of its height that a code may fill when it is turned by 30°. */
const height = 480
const mostTurned = 30
const turnedRoom = Math.cos(Math.PI / 6) + Math.sin(Math.PI / 6)

export interface CodeRate {
  readonly bytes: number
  readonly blur: number
  readonly noise: number
  readonly module: number
  readonly read: number
  readonly of: number
  /** In milliseconds, for one picture: the middle one, and the one that 95 of 100 stay below. */
  readonly middle: number
  readonly slow: number
}

export interface TransferRate {
  readonly bytes: number
  readonly blocks: number
  readonly whole: number
  readonly of: number
  /** Pictures shown, of which a third was lost, on average. */
  readonly shown: number
}

type Find = (picture: Picture) => Promise<readonly string[]>

const finder = (): Find => {
  const binary = Uint8Array.from(readFileSync(decoder)).buffer
  const find = codeFinder({ binary })
  return (picture) => find({ ...picture, colorSpace: 'srgb' })
}

const bytesOf = (length: number, random: () => number): Uint8Array =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256))

/** Half pixels, as large as the picture has room for. */
const moduleFor = (modules: number): number => Math.floor((height * 2) / (modules * turnedRoom)) / 2

const turn = (random: () => number): number => (random() * 2 - 1) * mostTurned

/** Single codes, each turned by chance. */
export async function codeRates(of: number, seed = 'codes'): Promise<readonly CodeRate[]> {
  const find = finder()
  const random = seededNumbers(seed)
  const rates: CodeRate[] = []
  await find(pictureOf(modulesOf('warm'), { turned: 0, noise: 0, blur: 0, module: 6 }, random))
  for (const { bytes, blur, noise } of looks) {
    const times: number[] = []
    let read = 0
    let module = 0
    for (let each = 0; each < of; each += 1) {
      const text = toBase45(bytesOf(bytes, random))
      const modules = modulesOf(text)
      module = moduleFor(modules.length)
      const picture = pictureOf(modules, { turned: turn(random), noise, blur, module }, random)
      const begun = performance.now()
      const found = await find(picture)
      times.push(performance.now() - begun)
      if (found[0] === text) read += 1
    }
    times.sort((a, b) => a - b)
    rates.push({ bytes, blur, noise, module, read, of, middle: part(times, 0.5), slow: part(times, 0.95) })
  }
  return rates
}

const looks = [
  { bytes: 100, blur: 1, noise: 12 },
  { bytes: 250, blur: 1, noise: 12 },
  { bytes: 400, blur: 0, noise: 12 },
  { bytes: 400, blur: 1, noise: 12 },
  { bytes: 400, blur: 2, noise: 6 },
] as const

const part = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Moving codes, of whose pictures a third never comes. */
export async function transferRates(of: number, seed = 'frames'): Promise<readonly TransferRate[]> {
  const find = finder()
  const random = seededNumbers(seed)
  const rates: TransferRate[] = []
  for (const bytes of [1_200, 4_000]) {
    let whole = 0
    let shown = 0
    let blocks = 0
    for (let each = 0; each < of; each += 1) {
      const sender = frameSender(bytesOf(bytes, random))
      if (!sender) throw new Error('This is too long for a moving code.')
      blocks = sender.blocks
      const pictures = await caughtAfter(sender.blocks * 6, (index) => sender.frame(index), find, random)
      if (pictures === undefined) continue
      whole += 1
      shown += pictures
    }
    rates.push({ bytes, blocks, whole, of, shown: whole === 0 ? 0 : shown / whole })
  }
  return rates
}

/** How many pictures were shown until the whole was there; undefined where `most` were not enough. */
async function caughtAfter(
  most: number,
  frame: (index: number) => Uint8Array,
  find: Find,
  random: () => number,
): Promise<number | undefined> {
  const catcher = codeCatcher()
  for (let index = 0; index < most; index += 1) {
    if (random() < 1 / 3) continue
    const modules = modulesOf(toBase45(frame(index)))
    const look = { turned: turn(random), noise: 12, blur: 1, module: moduleFor(modules.length) }
    for (const text of await find(pictureOf(modules, look, random)))
      if (catcher.take(text).outcome === 'whole') return index + 1
  }
  return undefined
}

export function tableOf(codes: readonly CodeRate[], transfers: readonly TransferRate[], day: Date): string {
  const rows = codes.map(
    ({ bytes, blur, noise, module, read, of, middle, slow }) =>
      `| ${bytes} | ${module} | ${blur} | ${noise} | ${read} of ${of} | ${middle.toFixed(0)} | ${slow.toFixed(0)} |`,
  )
  const moving = transfers.map(
    ({ bytes, blocks, whole, of, shown }) =>
      `| ${bytes} | ${blocks} | ${whole} of ${of} | ${shown.toFixed(1)} |`,
  )
  return [
    `Run on ${day.toISOString().slice(0, 10)}.`,
    '',
    '| bytes in the code | pixels for each module | blur | noise | read | ms, half of them | ms, 95 of 100 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '| bytes of the whole | blocks | whole | pictures shown, a third of them lost |',
    '| --- | --- | --- | --- |',
    ...moving,
  ].join('\n')
}

export async function main(): Promise<void> {
  const { format, resolveConfig } = await import('prettier')
  const table = tableOf(await codeRates(100), await transferRates(20), new Date())
  const text = readFileSync(page, 'utf8')
  if (!place.test(text)) throw new Error('docs/scanning.md has lost the marks between which the rates stand.')
  const written = text.replace(place, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`)
  writeFileSync(page, await format(written, { ...(await resolveConfig(page)), filepath: page }))
  console.log(table)
}
