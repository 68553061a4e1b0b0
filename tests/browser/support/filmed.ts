import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { y4mFrame, y4mHead, type Picture } from '../../support/pictured-codes.ts'

/** How a code stands before the camera: a little turned, with something of the room around it. */
const [width, height, fills, turned] = [640, 480, 0.9, 4]
const perSecond = 10
/** For how many pictures of the film each screen stands. */
const lasts = 5

/**
 * Films screens as a camera in front of them would: what was seen there, pixel by pixel, and not what was meant. The camera that
 * Chromium plays from `film` shows them one after another, and begins anew. `studio` is any empty page.
 */
export async function filmScreens(studio: Page, film: string, screens: readonly Buffer[]): Promise<void> {
  const frames: Uint8Array[] = []
  for (const screen of screens) {
    const frame = y4mFrame(await seen(studio, screen))
    for (let at = 0; at < lasts; at += 1) frames.push(frame)
  }
  writeFileSync(
    film,
    Buffer.concat([y4mHead({ data: new Uint8ClampedArray(), width, height }, perSecond), ...frames]),
  )
}

async function seen(studio: Page, screen: Buffer): Promise<Picture> {
  const greys = await studio.evaluate(
    async ({ png, width, height, fills, turned }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (!context) throw new Error('There is no canvas.')
      context.fillStyle = 'rgb(170 170 170)'
      context.fillRect(0, 0, width, height)
      context.translate(width / 2, height / 2)
      context.rotate((turned * Math.PI) / 180)
      const size = fills * height
      context.drawImage(image, -size / 2, -size / 2, size, size)
      const { data } = context.getImageData(0, 0, width, height)
      // One letter for each pixel: a list of a million numbers would take many seconds on its way here.
      let letters = ''
      for (let at = 0; at < data.length; at += 4) letters += String.fromCharCode(data[at] ?? 0)
      return btoa(letters)
    },
    { png: screen.toString('base64'), width, height, fills, turned },
  )
  const data = new Uint8ClampedArray(width * height * 4)
  for (const [at, grey] of Buffer.from(greys, 'base64').entries()) data.fill(grey, at * 4, at * 4 + 3)
  return { data, width, height }
}
