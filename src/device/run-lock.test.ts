// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import { fakeLocks } from './fake-locks.ts'
import { fakeTabs } from './fake-tabs.ts'
import { newId } from './ids.ts'
import { isLater, readClaimMessage } from './run-claim.ts'
import { type RunHold, runLock, type RunLockSurroundings } from './run-lock.ts'

type NewTab = (more?: Partial<RunLockSurroundings>) => ReturnType<typeof runLock>

function devices(locksOf: () => RunLockSurroundings['locks']) {
  return (): NewTab => {
    const tabs = fakeTabs()
    const locks = locksOf()
    return (more) => runLock({ locks, tabs, now: Date.now, newId, answerTime: 5, ...more })
  }
}

const release = (hold: RunHold) => {
  if (!hold.held) throw new Error('it is held elsewhere')
  hold.release()
}
const takeOver = (hold: RunHold) => {
  if (hold.held) throw new Error('it is held here')
  return hold.takeOver()
}
const ignored = { onLost: () => undefined }

describe.each([
  ['locks', devices(fakeLocks)],
  ['claims', devices(() => undefined)],
])('a run held by %s', (_, newDevice) => {
  test('is held by one tab at a time', async () => {
    const newTab = newDevice()
    const hold = await newTab().holdRun('a', ignored)
    const there = newTab()
    expect(hold.held).toBe(true)
    expect((await there.holdRun('a', ignored)).held).toBe(false)
    release(hold)
    expect((await there.holdRun('a', ignored)).held).toBe(true)
  })

  test('is held once, also by the tab that holds it', async () => {
    const tab = newDevice()()
    await tab.holdRun('a', ignored)
    expect((await tab.holdRun('a', ignored)).held).toBe(false)
  })

  test('does not stand in the way of another', async () => {
    const newTab = newDevice()
    await newTab().holdRun('a', ignored)
    expect((await newTab().holdRun('b', ignored)).held).toBe(true)
  })

  test('can be taken over, and the other tab is told', async () => {
    const newTab = newDevice()
    const [here, there] = [newTab(), newTab()]
    const onLost = vi.fn()
    const first = await here.holdRun('a', { onLost })
    const second = await takeOver(await there.holdRun('a', ignored))
    expect(second.held).toBe(true)
    await expect.poll(() => onLost.mock.calls.length).toBe(1)
    release(first)
    expect((await here.holdRun('a', ignored)).held).toBe(false)
  })

  test('can be taken back', async () => {
    const newTab = newDevice()
    const [here, there] = [newTab(), newTab()]
    const onLost = vi.fn()
    await here.holdRun('a', ignored)
    await takeOver(await there.holdRun('a', { onLost }))
    await takeOver(await here.holdRun('a', ignored))
    await expect.poll(() => onLost.mock.calls.length).toBe(1)
  })

  test('tells nobody when it is let go', async () => {
    const newTab = newDevice()
    const onLost = vi.fn()
    release(await newTab().holdRun('a', { onLost }))
    await newTab().holdRun('a', ignored)
    await newTab().anyRunOpen()
    expect(onLost).not.toHaveBeenCalled()
  })

  test('is known to be open in every tab, until it is let go', async () => {
    const newTab = newDevice()
    const [here, there] = [newTab(), newTab()]
    expect(await here.anyRunOpen()).toBe(false)
    const hold = await here.holdRun('a', ignored)
    expect([await here.anyRunOpen(), await there.anyRunOpen()]).toEqual([true, true])
    release(hold)
    await expect.poll(() => here.anyRunOpen()).toBe(false)
    expect(await there.anyRunOpen()).toBe(false)
  })

  test('is another app’s business under another name', async () => {
    const newTab = newDevice()
    await newTab({ name: 'other' }).holdRun('a', ignored)
    const tab = newTab()
    expect(await tab.anyRunOpen()).toBe(false)
    expect((await tab.holdRun('a', ignored)).held).toBe(true)
  })
})

describe('locks that a browser forbids', () => {
  test('guard nothing, and stand in nobody’s way', async () => {
    const locks = { ...fakeLocks(), request: () => Promise.reject(new DOMException('', 'SecurityError')) }
    const onLost = vi.fn()
    const hold = await runLock({ locks, tabs: fakeTabs(), now: Date.now, newId }).holdRun('a', { onLost })
    expect(hold.held).toBe(true)
    expect(onLost).not.toHaveBeenCalled()
  })
})

describe('claims at the same time', () => {
  test.each([
    ['of different moments', [1_000, 2_000]],
    ['of the same moment', [1_000, 1_000]],
  ])('%s end with one holder', async (_, [early = 0, late = 0]) => {
    const newTabs = fakeTabs((hand) => setTimeout(hand, 3))
    const newTab = (now: () => number) =>
      runLock({ locks: undefined, tabs: newTabs, now, newId, answerTime: 10 })
    const lost: string[] = []
    const [here, there] = [newTab(() => early), newTab(() => late)]
    await Promise.all([
      here.holdRun('a', { onLost: () => lost.push('here') }),
      there.holdRun('a', { onLost: () => lost.push('there') }),
    ])
    await expect.poll(() => lost.length).toBe(1)
    if (early < late) expect(lost).toEqual(['here'])
  })

  test('are won by the later, and by name when neither is', () => {
    expect(isLater({ time: 2, tab: 'a' }, { time: 1, tab: 'b' })).toBe(true)
    expect(isLater({ time: 1, tab: 'a' }, { time: 1, tab: 'b' })).toBe(false)
    expect(isLater({ time: 1, tab: 'b' }, { time: 1, tab: 'a' })).toBe(true)
  })

  test('take over also where this tab’s clock is behind', async () => {
    const newTab = devices(() => undefined)()
    const onLost = vi.fn()
    await newTab({ now: () => 9_000 }).holdRun('a', { onLost })
    await takeOver(await newTab({ now: () => 1_000 }).holdRun('a', ignored))
    await expect.poll(() => onLost.mock.calls.length).toBe(1)
  })
})

test.each([
  ['words', 'mine'],
  ['nothing', null],
  ['another format', { format: 'blowback/appended', version: 1 }],
  ['half a claim', { format: 'blowback/run-claim', version: 1, of: 'blowback', says: 'mine', run: 'a' }],
])('%s are no claim', (_, data) => {
  expect(readClaimMessage(data, 'blowback')).toBeUndefined()
})
