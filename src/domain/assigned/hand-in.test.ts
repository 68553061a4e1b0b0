import { describe, expect, test } from 'vitest'
import { carried, exampleOf, sampleAssignment } from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { unpackResponse } from '../submission/response-codec.ts'
import { packSubmission, unpackSubmission } from '../submission/pack-submission.ts'
import { deliveryOf } from './delivery.ts'
import { submissionOf, type GivenAnswer, type HandInParts } from './hand-in.ts'
import { beginCounting, comeBack, countOn } from './time-counted.ts'

const [choice, opinion, text] = [exampleOf('single-choice'), exampleOf('opinion'), exampleOf('free-response')]
const assignment = sampleAssignment([choice, opinion, text].map(({ question }) => carried(question)))
const started = Date.parse('2026-11-26T09:00:00.500Z')

const given = (responses: readonly unknown[]): GivenAnswer[] =>
  deliveryOf(assignment.items, () => undefined).asked.map((each, place) => {
    const kind = kindsToGrade(each.question.kind)?.kind
    if (!kind) throw new Error('The kind is gone.')
    const prompt = kind.promptFor(each.question, `seed:${each.question.id}`)
    return { asked: each, prompt, response: responses[place] ?? kind.blankResponse(prompt) }
  })

const parts = (more: Partial<HandInParts> = {}): HandInParts => ({
  assignment,
  settings: assignment.settings,
  digest: 'd'.repeat(32),
  writer: { name: { as: 'name', name: 'Amina' }, mark: '0a1b2c3d' },
  state: 'handed-in',
  attempt: 1,
  seed: '0123456789abcdef',
  startedAt: started,
  now: started + 600_000,
  given: given([choice.responses.wrong, opinion.responses.right, { text: 'Because.', selfMarks: null }]),
  time: null,
  ...more,
})
const submitted = (more: Partial<HandInParts> = {}) => submissionOf(parts(more), kindsToGrade)

describe('what is handed in', () => {
  test('is who, when, and the responses in the order of the assignment, whatever the order on screen', () => {
    const submission = submitted({ given: parts().given.toReversed() })
    expect(submission).toMatchObject({
      assignment: assignment.id,
      learner: { as: 'name', name: 'Amina' },
      writer: '0a1b2c3d',
      startedAt: '2026-11-26T09:00:00Z',
      handedInAt: '2026-11-26T09:10:00Z',
    })
    const shapes = kindsToGrade('single-choice')?.travel.shapesOf(parts().given[0]?.prompt ?? choice.question)
    expect(unpackResponse(shapes ?? [], submission.answers[0]?.packed ?? new Uint8Array())).toEqual(
      choice.responses.wrong,
    )
  })

  test('never holds an opinion', () => {
    expect(submitted().answers[1]).toEqual({})
  })

  test('holds nothing where nothing was given, and a place for each question all the same', () => {
    expect(submitted({ given: given([]) }).answers).toEqual([{}, {}, {}])
    expect(submitted({ given: [] }).answers).toEqual([{}, {}, {}])
  })

  test('names the edition that was answered only where it is another', () => {
    const [first, ...rest] = parts().given
    if (!first) throw new Error('Nothing is given.')
    const other = { ...first, asked: { ...first.asked, isOtherEdition: true } }
    const { answers } = submitted({ given: [other, ...rest] })
    expect(answers.map(({ edition }) => edition)).toEqual([
      choice.question.edition.slice(0, 8),
      undefined,
      undefined,
    ])
  })

  test('tells of the clock and of the time, and comes back from its bits', () => {
    const at = (seconds: number) => ({ wall: started + seconds * 1_000, steady: seconds * 1_000 })
    const worked = countOn(beginCounting(at(0)), at(0), at(90), false)
    const time = {
      ...comeBack(comeBack(worked, at(390)), at(380)),
      run: 'r',
      seen: { [choice.question.id]: 42_400 },
    }
    const submission = submitted({ time, settings: { ...assignment.settings, timeLimit: 1 } })
    expect(submission.clock).toEqual([
      { code: 'slept', seconds: 300 },
      { code: 'set-back', seconds: 10 },
      { code: 'time-was-up', seconds: 30 },
    ])
    expect(submission.answers[0]?.seconds).toBe(42)
    const whole = { ...submission, digest: 'd'.repeat(32) }
    expect(unpackSubmission(assignment.id, packSubmission(whole))).toEqual(whole)
  })

  test('has nothing to tell where nobody counted the time', () => {
    expect(submitted({ settings: { ...assignment.settings, timeLimit: 1 } }).clock).toEqual([])
  })

  test.each([
    ['with a minute left', 2, 60],
    ['with the last second', 1, 60],
    ['without a limit', undefined, 6_000],
  ])('blames nobody for time who handed in %s', (_, timeLimit, seconds) => {
    const time = { ...beginCounting({ wall: started, steady: 0 }), run: 'r', seen: {}, used: seconds * 1_000 }
    const settings = timeLimit === undefined ? assignment.settings : { ...assignment.settings, timeLimit }
    expect(submitted({ time, settings }).clock).toEqual([])
  })

  test('does not say of a clock that went back and forth by the same that it was set back', () => {
    const gaps = [{ why: 'set', at: started, by: 0 } as const]
    const time = { ...beginCounting({ wall: started, steady: 0 }), run: 'r', seen: {}, gaps }
    expect(submitted({ time }).clock.map(({ code }) => code)).not.toContain('set-back')
  })

  test('did not end before it began where a clock was put back', () => {
    expect(submitted({ now: started - 5_000_000 }).handedInAt).toBe('2026-11-26T09:00:00Z')
  })
})
