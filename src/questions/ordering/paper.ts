import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind } from './grade.ts'
import type { OrderingQuestion, OrderingResponse } from './schema.ts'
import { readResponse } from './response.ts'
import { sheet } from './sheet.ts'

/** The group is the whole order, as keys; an order that is not complete says nothing yet. */
export const paper = definePaper<OrderingQuestion, OrderingResponse>({
  kind,
  sheet,
  readResponse,
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
