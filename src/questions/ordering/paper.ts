import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper, lettered, letterLabel } from '../paper-form.ts'
import { promptFor } from './grade.ts'
import { type OrderingQuestion, type OrderingResponse } from './schema.ts'
import { readResponse } from './response.ts'

/** The group is the whole order, as keys; an order that is not complete says nothing yet. */
export const paper = definePaper<OrderingQuestion, OrderingResponse>({
  kind: 'ordering',
  readResponse,
  print(question, seed) {
    const { stem, items } = promptFor(question, seed)
    const labelOf = (wanted: string) => letterLabel(items.findIndex(({ key }) => key === wanted))
    return {
      stem,
      body: { type: 'ordering', items: lettered(items) },
      key: [{ answer: question.items.map(({ key }) => labelOf(key)).join(', ') }],
      explanation: question.explanation,
    }
  },
  summarise({ items }, { order }) {
    const said = order.flatMap((given) => items.find(({ key }) => key === given) ?? [])
    if (said.length < items.length) return []
    return [
      {
        label: said.map(({ text }) => plainText(text)).join(' · '),
        group: said.map(({ key }) => key).join(' '),
      },
    ]
  },
})
