import { expect, test, vi } from 'vitest'
import { classDesk, handIn } from '../../../../tests/support/class-desk.ts'
import { press, type as typeInto, wordsOf } from '../../../../tests/support/find.ts'
import { armoured } from '../../../domain/transport/armour.ts'
import { toBase45 } from '../../../domain/transport/base45.ts'
import { frameSender } from '../../../domain/transport/send-frames.ts'
import * as m from '../../../messages/generated/messages.js'
import type { CollectTools } from '../../../stores/collect-tools.ts'
import CollectScreen from './CollectScreen.vue'
import { until } from '../../../../tests/support/until.ts'

/** A camera that sees what a test shows it. */
function cameraFor() {
  let hear: ((codes: readonly string[]) => void) | undefined
  const stop = vi.fn()
  const tools: Partial<CollectTools> = {
    openCamera: () =>
      Promise.resolve({
        ok: true,
        camera: { stream: new MediaStream(), stop, onEnd: () => () => undefined },
      }),
    watchCodes: (_video, _reader, heard) => {
      hear = heard
      return () => undefined
    },
  }
  return {
    tools,
    stop,
    sees: (...codes: readonly string[]) => hear?.(codes),
    isWatching: () => hear !== undefined,
  }
}

const names = (place: { all: (role: 'list', name?: string) => HTMLElement[] }, list: string): string[] =>
  place.all('list', list).flatMap((each) => [...each.children].map(wordsOf))

test('a code that passes the camera sounds, lights a name, and who is missing is told', async () => {
  const camera = cameraFor()
  const desk = await classDesk(['Ali Khan', 'Sara Noor'], camera.tools)
  const screen = await desk.show(CollectScreen)
  expect(names(screen, m.collect_missing())).toEqual(['Ali Khan', 'Sara Noor'])
  await press(screen.get('button', m.collect_camera_open()))
  await until(() => expect(camera.isWatching()).toBe(true))
  camera.sees(toBase45(handIn('Ali Khan')))
  await until(() => expect(names(screen, m.collect_here())).toEqual(['Ali Khan']))
  expect(names(screen, m.collect_missing())).toEqual(['Sara Noor'])
  expect(desk.tools.beep).toHaveBeenCalledWith('taken')
  expect(screen.words()).toContain(m.collect_line_new())
  await press(screen.get('button', m.collect_camera_close()))
  expect(camera.stop).toHaveBeenCalled()
})

test('the same code twice does no harm, and makes no noise', async () => {
  const camera = cameraFor()
  const desk = await classDesk([], camera.tools)
  const screen = await desk.show(CollectScreen)
  await press(screen.get('button', m.collect_camera_open()))
  await until(() => expect(camera.isWatching()).toBe(true))
  const code = toBase45(handIn('Ali Khan'))
  camera.sees(code)
  camera.sees(code)
  await until(() => expect(names(screen, m.collect_here())).toEqual(['Ali Khan']))
  camera.sees(code, code)
  expect(desk.tools.beep).toHaveBeenCalledTimes(1)
  expect(desk.book.lines).toHaveLength(1)
})

test('a moving code tells how much of it is there, and is taken when it is whole', async () => {
  const camera = cameraFor()
  const desk = await classDesk([], camera.tools)
  const screen = await desk.show(CollectScreen)
  await press(screen.get('button', m.collect_camera_open()))
  await until(() => expect(camera.isWatching()).toBe(true))
  const sender = frameSender(handIn('Ali Khan'), 120)
  if (!sender) throw new Error('too long')
  for (let index = 1; index < sender.blocks; index += 1) camera.sees(toBase45(sender.frame(index)))
  await until(() =>
    screen.get('progressbar', m.collect_transfer({ received: sender.blocks - 1, needed: sender.blocks })),
  )
  camera.sees(toBase45(sender.frame(sender.blocks)), toBase45(sender.frame(0)))
  await until(() => expect(names(screen, m.collect_here())).toEqual(['Ali Khan']))
  expect(screen.all('progressbar')).toEqual([])
})

test.each(['not-secure', 'absent', 'refused', 'busy'] as const)(
  'without a camera (%s) it says why, and what else can be done',
  async (problem) => {
    const desk = await classDesk([], { openCamera: () => Promise.resolve({ ok: false, problem }) })
    const screen = await desk.show(CollectScreen)
    await press(screen.get('button', m.collect_camera_open()))
    await until(() => expect(wordsOf(screen.get('alert'))).not.toBe(''))
    screen.get('button', m.collect_camera_open())
  },
)

test('what was pasted is taken, and what could not be is one line with a reason', async () => {
  const desk = await classDesk()
  const screen = await desk.show(CollectScreen)
  await press(screen.get('button', m.collect_paste_title()))
  const damaged = handIn('Noor').with(80, 0).with(81, 1)
  const field = screen.get('textbox', m.collect_paste())
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('There is no room for a text.')
  await typeInto(field, `hi!\n${armoured(handIn('Omar'))}\nand\n${armoured(damaged)}`)
  screen.get('button', m.collect_paste_take()).click()
  await until(() => expect(names(screen, m.collect_here())).toEqual(['Omar']))
  expect(screen.words()).toContain(m.collect_count_refused({ count: 1 }))
  expect(screen.words()).toContain(m.collect_line_damaged())
})

test('names with markup or signs that turn the line are shown as they are, and run nothing', async () => {
  const desk = await classDesk()
  const screen = await desk.show(CollectScreen)
  const name = '<img src=x onerror=alert(1)>\u202Egnp'
  await desk.book.take([{ from: 'a', contents: handIn(name) }], 'file')
  await until(() => expect(names(screen, m.collect_here()).join('')).toContain('<img src=x'))
  expect(screen.element.querySelector('img')).toBeNull()
})
