import { expect, test } from 'vitest'
import { fakeDevice } from '../../../tests/support/device.ts'
import { river } from '../../../tests/support/lesson-page.ts'
import { sampleEvents } from '../../domain/learning/sample-events.ts'
import { sayEarlier } from '../../messages/say-earlier.ts'
import { sayTrouble } from '../../messages/say-trouble.ts'
import { surroundings } from '../../storage/journal-contract.ts'
import { openMemoryJournal } from '../../storage/memory/memory-journal.ts'
import { progressReader } from '../../storage/read-progress.ts'
import { assignedJournal } from './journal.ts'

test('what is begun and answered with an assignment at hand belongs to it, and nothing else does', async () => {
  const device = fakeDevice()
  const tab = device.openTab('quiz')
  let digest: string | null = 'd'.repeat(32)
  const journal = openMemoryJournal(surroundings(), device.database)
  const reader = progressReader(journal, { pause: () => Promise.resolve(), later: (work) => work() })
  const opened = { journal, ...reader, sayTrouble, sayEarlier }
  tab.record.keepIn(() => Promise.resolve(assignedJournal(opened, () => digest)))
  await tab.quiz.begin([river], 'seed')
  await tab.quiz.flag(river.id, true)
  await tab.record.keep([sampleEvents['answer-given']])
  digest = null
  await tab.record.keep([{ ...sampleEvents['run-started'], run: 'other' }])
  const tags = device.events().map((event) => ('assignment' in event ? event.assignment : event.type))
  expect(tags).toEqual(['d'.repeat(32), 'flag-set', 'd'.repeat(32), null])
})
