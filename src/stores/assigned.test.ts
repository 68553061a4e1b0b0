import { createPinia } from 'pinia'
import { beforeEach, describe, expect, test } from 'vitest'
import { handedOut } from '../../tests/support/assigned-page.ts'
import { exampleOf, teacher } from '../../tests/support/assignments.ts'
import { openSubmission } from '../domain/submission/submission-packet.ts'
import { fromBase64url } from '../domain/transport/base64url.ts'
import { kindsToGrade } from '../questions/grading.ts'
import { memoryAssigned, openMemoryAssigned, type MemoryAssigned } from '../storage/memory/memory-assigned.ts'
import { useAssigned, type HandingIn } from './assigned.ts'

let shelf: MemoryAssigned
let randoms: number
beforeEach(() => {
  shelf = memoryAssigned()
  randoms = 0
})

async function openPage(): Promise<ReturnType<typeof useAssigned>> {
  const assigned = useAssigned(createPinia())
  await assigned.open({
    storage: openMemoryAssigned(shelf),
    kinds: kindsToGrade,
    now: () => '2026-11-26T12:00:00.000+05:00',
    random: (count) => new Uint8Array(count).fill((randoms += 1)),
  })
  return assigned
}

const amina = { as: 'name', name: 'Amina' } as const
const parts: HandingIn = {
  ...{ state: 'handed-in', run: 'r', seed: '0123456789abcdef', given: [] },
  startedAt: Date.parse('2026-11-26T06:00:00Z'),
}

/** The newest that was handed in, as the teacher's desk opens it. */
function opened(assigned: ReturnType<typeof useAssigned>) {
  const packet = fromBase64url(assigned.current?.kept.handedIn.at(-1)?.packet ?? '') ?? new Uint8Array()
  const reading = openSubmission(packet, [teacher.sealing])
  if (!reading.ok) throw new Error(reading.problem)
  return reading.submission
}

test('what is opened is kept, and there for the next page', async () => {
  const first = await openPage()
  expect(await first.take(handedOut())).toBeNull()
  expect(first.current?.assignment.title).toBe('The border')
  const later = await openPage()
  expect(later.current).toBeUndefined()
  later.choose(first.current?.kept.id ?? '')
  expect(later.current?.assignment.items).toHaveLength(3)
})

test('what cannot be opened says why, and nothing is kept', async () => {
  const assigned = await openPage()
  expect(await assigned.take(handedOut().subarray(0, -1))).toBe('damaged')
  expect(shelf.records.size).toBe(0)
})

test('opening it again keeps what was done with it', async () => {
  const assigned = await openPage()
  await assigned.take(handedOut())
  await assigned.name(amina)
  await assigned.take(handedOut())
  expect(assigned.current?.kept.learner?.name).toEqual(amina)
})

test('who answers here is known by name, whoever opens it next', async () => {
  const assigned = await openPage()
  await assigned.take(handedOut())
  expect(assigned.writers).toEqual([])
  await assigned.name(amina)
  await assigned.passOn()
  // Whoever has not said her name yet is nobody to choose, and nobody to make room for.
  await assigned.passOn()
  expect([...assigned.kept.values()].map(({ learner }) => learner?.name)).toEqual([amina, undefined])
  await assigned.name({ as: 'name', name: 'Bano' })
  await assigned.take(handedOut())
  expect(assigned.writers.map(({ learner }) => learner?.name)).toEqual([amina, { as: 'name', name: 'Bano' }])
})

test('a learner has one mark as long as she has one name', async () => {
  const assigned = await openPage()
  await assigned.take(handedOut())
  await assigned.name(amina)
  const mark = assigned.current?.kept.learner?.mark
  await assigned.name(amina)
  expect(assigned.current?.kept.learner?.mark).toBe(mark)
  await assigned.name({ as: 'name', name: 'Bilal' })
  expect(assigned.current?.kept.learner?.mark).not.toBe(mark)
})

describe('handing in', () => {
  test('seals for the teacher, counts, and keeps both', async () => {
    const assigned = await openPage()
    await assigned.take(handedOut())
    await assigned.name(amina)
    expect((await assigned.handIn(parts)).ok).toBe(true)
    expect(opened(assigned)).toMatchObject({ learner: amina, attempt: 1, state: 'handed-in' })
    await assigned.handIn({ ...parts, run: 's' })
    expect(opened(assigned)).toMatchObject({ attempt: 2 })
    expect(assigned.current?.kept.handedIn).toHaveLength(2)
  })

  test('draws fresh random bytes each time', async () => {
    const assigned = await openPage()
    await assigned.take(handedOut())
    await assigned.name(amina)
    await assigned.handIn(parts)
    await assigned.handIn(parts)
    const [first, second] = assigned.current?.kept.handedIn.map(({ packet }) => packet) ?? []
    expect(first).not.toBe(second)
  })

  test('is nobody’s before somebody has said who she is', async () => {
    const assigned = await openPage()
    await assigned.take(handedOut())
    expect(await assigned.handIn(parts)).toEqual({ ok: false, problem: 'nobody' })
  })

  test('works where nothing can be stored, and the page says so', async () => {
    shelf.trouble = 'blocked'
    const assigned = await openPage()
    expect(assigned.trouble).toBe('blocked')
    expect(await assigned.take(handedOut())).toBeNull()
    await assigned.name(amina)
    expect((await assigned.handIn(parts)).ok).toBe(true)
    expect(opened(assigned).learner).toEqual(amina)
    expect(assigned.trouble).toBe('blocked')
  })
})

describe('the time', () => {
  const at = (seconds: number) => ({ wall: 1_795_590_000_000 + seconds * 1_000, steady: seconds * 1_000 })

  test('goes on over a reload, and tells the teacher what was not worked', async () => {
    const assigned = await openPage()
    await assigned.take(handedOut(undefined, { timeLimit: 1 }))
    await assigned.name(amina)
    assigned.beginTime('r', at(0))
    assigned.count(at(10), true, 'river')
    await assigned.keepTime()

    const later = await openPage()
    later.choose(assigned.current?.kept.id ?? '')
    later.beginTime('r', { ...at(110), steady: 0 })
    later.count({ ...at(190), steady: 80_000 }, false, 'river')
    expect(later.time).toMatchObject({ used: 90_000, seen: { river: 90_000 } })
    await later.handIn(parts)
    expect(opened(later).clock).toEqual([
      { code: 'slept', seconds: 100 },
      { code: 'time-was-up', seconds: 30 },
    ])
  })

  test('of another run begins anew', async () => {
    const assigned = await openPage()
    await assigned.take(handedOut())
    assigned.beginTime('r', at(0))
    assigned.count(at(10), true, undefined)
    await assigned.keepTime()
    assigned.beginTime('s', at(20))
    expect(assigned.time).toMatchObject({ run: 's', used: 0, gaps: [] })
  })
})

test('settings that cannot hold without keys do not', async () => {
  const { question } = exampleOf('single-choice')
  const prompt = kindsToGrade('single-choice')?.kind.promptFor(question, 'handed out')
  if (!prompt) throw new Error('The kind is gone.')
  const assigned = await openPage()
  await assigned.take(handedOut([{ as: 'keyless', points: 1, prompt }], { feedback: 'at-once' }))
  expect(assigned.current?.settings).toMatchObject({ feedback: 'none', help: false })
})

test('a device that goes from hand to hand: each learner has a name, answers and hand-ins of her own', async () => {
  const assigned = await openPage()
  await assigned.take(handedOut())
  await assigned.name(amina)
  expect((await assigned.handIn(parts)).ok).toBe(true)
  const [hers, hersOpened] = [assigned.current?.kept, opened(assigned)]

  await assigned.passOn()
  const next = assigned.current?.kept
  expect(next).toMatchObject({ learner: null, time: null, handedIn: [], packet: hers?.packet })
  expect(next?.id).toMatch(new RegExp(`^${hers?.id}-[0-9a-f]{8}$`))
  expect(assigned.current?.assignment.title).toBe('The border')
  await assigned.name({ as: 'name', name: 'Bano' })
  expect((await assigned.handIn({ ...parts, run: 's' })).ok).toBe(true)
  const his = opened(assigned)
  expect(his.learner).toEqual({ as: 'name', name: 'Bano' })
  expect(his.digest, 'the teacher sees the same assignment').toBe(hersOpened.digest)
  expect(his.writer).not.toBe(hersOpened.writer)
  expect(his.attempt, 'her attempts are not counted as theirs').toBe(1)

  // Whoever comes third may be handed it by the second, and all is there on the next page.
  await assigned.passOn()
  const later = await openPage()
  expect(later.kept.size).toBe(3)
  later.choose(hers?.id ?? '')
  expect(later.current?.kept.learner?.name).toEqual(amina)
  expect(later.current?.kept.handedIn).toHaveLength(1)
})
