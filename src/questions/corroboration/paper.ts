import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { cellKey, stanceIn } from './cells.ts'
import { promptFor } from './grade.ts'
import { readResponse } from './response.ts'
import { stances, type CorroborationQuestion, type CorroborationResponse } from './schema.ts'

/** Groups are `claim:source:stance`; a cell of which nothing was said says nothing. */
export const paper = definePaper<CorroborationQuestion, CorroborationResponse>({
  kind: 'corroboration',
  readResponse,
  print(question) {
    const { stem, sources, claims } = promptFor(question)
    return {
      stem,
      body: {
        type: 'table',
        columns: sources.map(({ name }) => name),
        rows: claims.map(({ text }) => text),
        choices: stances,
      },
      key: question.claims.flatMap((claim, row) =>
        question.sources.map(({ name }, column) => ({
          place: `${String(row + 1)}, ${plainText(name)}`,
          answer: claim.stances[column] ?? '',
        })),
      ),
      explanation: question.explanation,
    }
  },
  summarise({ claims, sources }, response) {
    return claims.flatMap((claim) =>
      sources.flatMap((source) => {
        const key = cellKey(claim.key, source.key)
        const said = stanceIn(response, key)
        if (said === undefined) return []
        const label = `${plainText(claim.text)} – ${plainText(source.name)}: ${said}`
        return [{ label, group: `${key}:${said}` }]
      }),
    )
  },
})
