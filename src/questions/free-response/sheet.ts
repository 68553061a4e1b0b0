import { plainText } from '../../domain/lesson/rich-text.ts'
import { defineSheet } from '../paper-form.ts'
import type { FreeResponsePrompt, FreeResponseQuestion } from './schema.ts'

/** Lines to write on. The teacher's own sheet has the criteria, each with its points, and the model answer last. */
export const sheet = defineSheet<FreeResponseQuestion, FreeResponsePrompt>({
  kind: 'free-response',
  ask: ({ characters }) => ({
    body: { type: 'text', characters },
    answer: [{ type: 'ruled', lines: linesFor(characters) }],
  }),
  key: ({ criteria, model }) => [
    ...criteria.map(({ points, text }) => ({ place: String(points), answer: plainText(text) })),
    { answer: plainText(model) },
  ],
  possible: ({ criteria }) => criteria.reduce((sum, { points }) => sum + points, 0),
})

/** About forty letters are written on a line by hand. */
const linesFor = (characters: number): number => Math.max(3, Math.ceil(characters / 40))
