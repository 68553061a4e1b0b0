import { plainText } from '../../domain/lesson/rich-text.ts'
import { defineSheet } from '../paper-form.ts'
import type { CorroborationPrompt, CorroborationQuestion } from './schema.ts'

/** The table is filled in, wherever it stands. */
export const sheet = defineSheet<CorroborationQuestion, CorroborationPrompt>({
  kind: 'corroboration',
  ask({ sources, claims }) {
    const body = {
      type: 'table' as const,
      columns: sources.map(({ name }) => name),
      rows: claims.map(({ text }) => text),
      choices: ['agrees', 'contradicts', 'silent'] as const,
    }
    return { body, answer: [{ type: 'again', body }], marks: sources.length * claims.length }
  },
  key: ({ claims, sources }) =>
    claims.flatMap((claim, row) =>
      sources.map(({ name }, column) => ({
        place: `${String(row + 1)}, ${plainText(name)}`,
        answer: claim.stances[column] ?? '',
      })),
    ),
  possible: ({ sources, claims }) => sources.length * claims.length,
})
