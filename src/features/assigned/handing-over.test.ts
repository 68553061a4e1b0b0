import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isPressed, placeIn, press } from '../../../tests/support/find.ts'
import { frameCatcher } from '../../domain/transport/catch-frames.ts'
import { fromBase45 } from '../../domain/transport/base45.ts'
import { mostInOneCode } from '../../domain/transport/send-frames.ts'
import QrCode from '../../design/codes/QrCode.vue'
import * as say from '../../messages/generated/messages.js'
import AssignedTimer from './AssignedTimer.vue'
import HandedIn from './HandedIn.vue'
import HandInCode from './HandInCode.vue'

const bytes = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 3)) % 256)

describe('the code', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterEach(() => void vi.useRealTimers())

  const open = (length: number, isStill = false) =>
    mount(HandInCode, { props: { packet: bytes(length), isStill }, attachTo: document.body })
  const shown = (wrapper: ReturnType<typeof open>): string => wrapper.getComponent(QrCode).props('text')

  test('is one where it fits, and stands still', async () => {
    const wrapper = open(mostInOneCode)
    expect(wrapper.text()).toContain(say.hand_in_code_one())
    const before = shown(wrapper)
    expect(fromBase45(before)).toEqual(bytes(mostInOneCode))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(shown(wrapper)).toBe(before)
  })

  test('moves where it is longer, four to six times in a second, until the whole is caught', async () => {
    const wrapper = open(3_000)
    const catcher = frameCatcher()
    const seen = new Set<string>()
    let whole: Uint8Array | undefined
    for (let tick = 0; tick < 20 && !whole; tick += 1) {
      seen.add(shown(wrapper))
      const caught = catcher.take(fromBase45(shown(wrapper)) ?? new Uint8Array())
      if (caught.outcome === 'whole') whole = caught.bytes
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(whole).toEqual(bytes(3_000))
    expect(seen.size).toBeGreaterThanOrEqual(11)
  })

  test('moves by hand where nothing is to move by itself', async () => {
    const wrapper = open(3_000, true)
    const code = placeIn(wrapper.element)
    const first = shown(wrapper)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(shown(wrapper)).toBe(first)
    expect(isPressed(code.get('button', say.hand_in_code_run()))).toBe(true)
    await press(code.get('button', say.hand_in_code_next()))
    expect(shown(wrapper)).not.toBe(first)
    expect(code.words()).toContain(say.hand_in_code_at({ number: 2 }))
    await press(code.get('button', say.hand_in_code_back()))
    expect(shown(wrapper)).toBe(first)
  })

  test('stops when it is taken away', () => {
    const wrapper = open(3_000)
    expect(vi.getTimerCount()).toBe(1)
    wrapper.unmount()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('says so where it is too long even to move', () => {
    expect(open(200_000).text()).toBe(say.hand_in_code_too_large())
  })
})

describe('what is handed over', () => {
  const open = (more: Partial<InstanceType<typeof HandedIn>['$props']> = {}) => {
    const wrapper = mount(HandedIn, {
      props: {
        packet: bytes(300),
        text: 'BLOWBACK TEXT',
        state: 'handed-in',
        at: '2026-11-26T12:00:00.000+05:00',
        words: ['apple', 'river', 'stone', 'lamp'],
        isKept: true,
        isStill: true,
        canShare: true,
        outcome: '',
        ...more,
      },
      attachTo: document.body,
    })
    return { wrapper, over: placeIn(wrapper.element) }
  }

  test('shows the four words, and never says that the teacher has it', () => {
    const { over } = open()
    over.get('heading', say.hand_in_title())
    expect(over.words()).toContain('apple · river · stone · lamp')
    expect(over.words()).toContain(say.hand_in_kept())
  })

  test('goes as a file, by the share sheet, or as a text', async () => {
    const { over, wrapper } = open()
    await press(over.get('button', say.hand_in_file()))
    await press(over.get('button', say.hand_in_share()))
    await press(over.get('button', say.hand_in_text_show()))
    const area = over.get('textbox')
    expect(area instanceof HTMLTextAreaElement && area.value).toBe('BLOWBACK TEXT')
    await press(over.get('button', say.hand_in_copy()))
    expect(Object.keys(wrapper.emitted())).toEqual(expect.arrayContaining(['file', 'share', 'copy']))
  })

  test('what was saved on the way says that it is not the end', () => {
    open({ state: 'part-way' }).over.get('heading', say.hand_in_saved_title())
  })

  test('a browser that keeps nothing, and one that shares nothing, say so or offer less', () => {
    const { over } = open({ isKept: false, canShare: false })
    expect(over.words()).toContain(say.hand_in_not_kept())
    expect(over.all('button', say.hand_in_share())).toEqual([])
  })
})

describe('the time', () => {
  const open = (used: number) => {
    const wrapper = mount(AssignedTimer, { props: { used, minutes: 20 }, attachTo: document.body })
    return { wrapper, timer: placeIn(wrapper.element) }
  }

  test('is told in whole minutes, and can be hidden', async () => {
    const { wrapper, timer } = open(30_000)
    expect(wrapper.text()).toContain(say.assigned_time_left({ count: 20 }))
    await press(timer.get('button', say.assigned_time_hide()))
    expect(wrapper.text()).not.toContain(say.assigned_time_left({ count: 20 }))
    timer.get('button', say.assigned_time_show())
  })

  test('is said aloud at five minutes, at one and at the end, and not in between', async () => {
    const { wrapper, timer } = open(0)
    const said = (): string => timer.get('status').textContent.trim()
    expect(said()).toBe('')
    await wrapper.setProps({ used: 15 * 60_000 })
    expect(said()).toBe(say.assigned_time_left({ count: 5 }))
    await wrapper.setProps({ used: 16 * 60_000 })
    expect(said()).toBe('')
    await wrapper.setProps({ used: 19.5 * 60_000 })
    expect(said()).toBe(say.assigned_time_left({ count: 1 }))
    await wrapper.setProps({ used: 23 * 60_000 })
    expect(said()).toBe(say.assigned_time_up())
    expect(wrapper.text()).toContain(say.assigned_time_over({ count: 3 }))
  })
})
