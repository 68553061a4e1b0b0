import decoder from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { codeFinder } from './find-codes.ts'

/*
 * Looks for codes beside the page, so that the page goes on. It is asked with `{ id, picture }`, a picture that it then owns,
 * and answers `{ id, codes }`, or `{ id }` alone where it cannot read at all.
 */
const find = codeFinder({ url: decoder })

/** A photo is looked at small first: that takes a tenth of the time, and suffices unless its codes are tiny. */
const sizes = [1600, 4096]

addEventListener('message', ({ data }: MessageEvent<unknown>) => void answer(data))

async function answer(asked: unknown): Promise<void> {
  const { id, picture } = Object(asked)
  if (typeof id !== 'number' || !(picture instanceof ImageBitmap)) return
  try {
    postMessage({ id, codes: await codesIn(picture) })
  } catch {
    postMessage({ id })
  } finally {
    picture.close()
  }
}

async function codesIn(picture: ImageBitmap): Promise<readonly string[]> {
  const longest = Math.max(picture.width, picture.height)
  for (const size of sizes) {
    const codes = await find(drawn(picture, Math.min(1, size / longest)))
    if (codes.length > 0 || longest <= size) return codes
  }
  return []
}

function drawn(picture: ImageBitmap, scale: number): ImageData {
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  if (!brush) throw new Error('This browser draws nothing in a worker.')
  brush.drawImage(picture, 0, 0, width, height)
  return brush.getImageData(0, 0, width, height)
}
