import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { cellKey, stanceIn } from './cells.ts'
import { kind } from './grade.ts'
import { readResponse } from './response.ts'
import type { CorroborationQuestion, CorroborationResponse } from './schema.ts'
import { sheet } from './sheet.ts'

/** Groups are `claim:source:stance`; a cell of which nothing was said says nothing. */
export const paper = definePaper<CorroborationQuestion, CorroborationResponse>({
  kind,
  sheet,
  readResponse,
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
