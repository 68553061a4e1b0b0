import { expect, test } from 'vitest'
import { assignment, classDesk, questions } from '../../../../tests/support/class-desk.ts'
import { press, wordsOf } from '../../../../tests/support/find.ts'
import { plainText } from '../../../domain/lesson/rich-text.ts'
import * as m from '../../../messages/generated/messages.js'
import { paperFor } from '../../../questions/paper.ts'
import { useClass } from '../../../stores/class.ts'
import { useClassVotes } from '../../../stores/class-votes.ts'
import { ballotOf } from './ballot.ts'
import PresentScreen from './PresentScreen.vue'
import { until } from '../../../../tests/support/until.ts'

async function presented() {
  const desk = await classDesk()
  useClass().isOpen = true
  const screen = await desk.show(PresentScreen)
  await until(() => expect(useClassVotes().book).toBeDefined())
  return { desk, screen }
}
const right = (): string => {
  const [first] = questions
  const form = first && paperFor(first.kind)?.print(first)
  return (form && ballotOf(form).right[0]) ?? ''
}

test('the class votes by hand, the teacher taps, and bars are shown when she wants them', async () => {
  const { screen } = await presented()
  expect(screen.words()).toContain('Which river flows through Vienna?')
  for (let hand = 0; hand < 3; hand += 1)
    await press(screen.get('button', m.present_one_more({ label: 'B' })))
  await press(screen.get('button', m.present_one_less({ label: 'B' })))
  expect(screen.element.querySelector('.bar')).toBeNull()
  await press(screen.get('button', m.present_bars()))
  const bars = [...screen.element.querySelectorAll('.bar')].map(wordsOf)
  expect(bars[1]).toContain(m.present_hands({ count: 2 }))
})

test('the answer is shown only when it is revealed', async () => {
  const { screen } = await presented()
  expect(screen.words()).not.toContain(`✓ ${m.present_right()}`)
  await press(screen.get('button', m.present_reveal()))
  const [marked] = screen.element.querySelectorAll('.ballot .right')
  expect(marked && wordsOf(marked)).toContain('The Danube')
  expect(right()).not.toBe('')
})

test('after talking the class votes again, and both counts are kept with the assignment', async () => {
  const { desk, screen } = await presented()
  await press(screen.get('button', m.present_one_more({ label: 'A' })))
  await press(screen.get('button', m.present_again()))
  await until(() => expect(screen.words()).toContain(m.present_round({ round: 2, count: 0 })))
  await press(screen.get('button', m.present_one_more({ label: 'B' })))
  await until(() => {
    const kept = JSON.stringify([...desk.database.records.values()])
    expect(kept).toContain('{"question":0,"round":2,"counts":{"B":1}}')
  })
  const again = useClassVotes()
  await again.open(assignment.id)
  expect(again.rounds(0)).toEqual([
    { question: 0, round: 1, counts: { A: 1 } },
    { question: 0, round: 2, counts: { B: 1 } },
  ])
})

test('a question without options is answered on paper, and hands say who had it', async () => {
  const { screen } = await presented()
  await press(screen.get('button', m.present_next()))
  expect(screen.words()).toContain(m.option_true())
  await press(screen.get('button', m.present_next()))
  expect(screen.words()).toContain(m.present_on_paper())
  expect(screen.words()).toContain(plainText([m.present_had_it()]))
})
