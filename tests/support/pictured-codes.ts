import { encode } from 'uqr'

/* Codes as a camera sees them: turned, grainy, a little out of focus. Drawn by hand, so that nothing but the reader is measured. */

export interface Look {
  /** In degrees. */
  readonly turned: number
  /** The standard deviation of each pixel's grey, of 255. */
  readonly noise: number
  /** The radius of the blur, in pixels: each is the mean of its neighbours. */
  readonly blur: number
  /** Pixels for each module of the code. */
  readonly module: number
  /** How far off the middle it stands, in pixels. */
  readonly off?: readonly [number, number]
}

export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

const paper = 225
const ink = 40
/** Each pixel is the mean of four points, so that the edges of a turned code are grey. */
const points = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const

/** The modules of a code, with the quiet border that the standard wants. */
export function modulesOf(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: 4 }).data
}

/** A picture of this size with the code in its middle. `random` gives numbers from 0 to 1. */
export function pictureOf(
  modules: readonly (readonly boolean[])[],
  look: Look,
  random: () => number,
  [width, height]: readonly [number, number] = [640, 480],
): Picture {
  const grey = noised(
    blurred(drawn(modules, look, width, height), width, height, look.blur),
    look.noise,
    random,
  )
  const data = new Uint8ClampedArray(width * height * 4)
  for (const [at, value] of grey.entries()) data.fill(value, at * 4, at * 4 + 3)
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return { data, width, height }
}

function drawn(
  modules: readonly (readonly boolean[])[],
  { turned, module, off = [0, 0] }: Look,
  width: number,
  height: number,
): Float64Array {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  const half = modules.length / 2
  const isInk = (x: number, y: number): boolean => {
    const [dx, dy] = [x - width / 2 - off[0], y - height / 2 - off[1]]
    const row = modules[Math.floor((dy * cos - dx * sin) / module + half)]
    return row?.[Math.floor((dx * cos + dy * sin) / module + half)] === true
  }
  const grey = new Float64Array(width * height).fill(paper)
  for (let at = 0; at < grey.length; at += 1)
    for (const [right, down] of points)
      if (isInk((at % width) + right, Math.floor(at / width) + down))
        grey[at] = (grey[at] ?? 0) - (paper - ink) / points.length
  return grey
}

/** The mean of a square around each pixel, first along the rows and then along the columns. */
function blurred(grey: Float64Array, width: number, height: number, radius: number): Float64Array {
  if (radius === 0) return grey
  const along = (from: Float64Array, step: number, length: number): Float64Array =>
    from.map((_, at) => {
      const place = Math.floor(at / step) % length
      const [first, last] = [Math.max(0, place - radius), Math.min(length - 1, place + radius)]
      let sum = 0
      for (let each = first; each <= last; each += 1) sum += from[at + (each - place) * step] ?? 0
      return sum / (last - first + 1)
    })
  return along(along(grey, 1, width), width, height)
}

/** Grain as of a sensor in a dim room: a normal distribution, by Box and Muller. */
function noised(grey: Float64Array, deviation: number, random: () => number): Float64Array {
  if (deviation === 0) return grey
  return grey.map(
    (value) => value + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  )
}

/** A picture as a y4m film has it, black and white: what Chromium takes for a camera (tests/browser). */
export function y4mFrame({ data, width, height }: Picture): Uint8Array {
  const head = new TextEncoder().encode('FRAME\n')
  const grey = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0)
  const colours = new Uint8Array((width * height) / 2).fill(128)
  const frame = new Uint8Array(head.length + grey.length + colours.length)
  frame.set(head)
  frame.set(grey, head.length)
  frame.set(colours, head.length + grey.length)
  return frame
}

export const y4mHead = ({ width, height }: Picture, perSecond: number): Uint8Array =>
  new TextEncoder().encode(`YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`)
