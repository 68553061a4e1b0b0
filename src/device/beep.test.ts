import { expect, test, vi } from 'vitest'
import { beeper } from './beep.ts'

test('a tone is short, and what makes it is made once', () => {
  const started: number[] = []
  const stopped: number[] = []
  class Context {
    static made = 0
    readonly currentTime = 2
    readonly destination = {}
    constructor() {
      Context.made += 1
    }
    createOscillator() {
      const tone = {
        frequency: { value: 0 },
        connect: (to: unknown) => to,
        start: () => started.push(tone.frequency.value),
        stop: (at: number) => stopped.push(at),
      }
      return tone
    }
    createGain() {
      return {
        gain: { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() },
        connect: (to: unknown) => to,
      }
    }
  }
  const beep = beeper(Context as unknown as typeof AudioContext)
  beep('taken')
  beep('refused')
  expect(started).toEqual([880, 220])
  expect(stopped.every((at) => at > 2 && at < 2.5)).toBe(true)
  expect(Context.made).toBe(1)
})

test('where there is no sound, nothing happens', () => {
  expect(() => beeper(undefined)('taken')).not.toThrow()
})
