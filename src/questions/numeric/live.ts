import style from '../../design/parts.css?inline'
import * as m from '../../messages/generated/messages.js'
import type { LiveKind } from '../view.ts'
import { kind } from './grade.ts'
import component, { fromInputs, scoring } from './NumericQuestion.vue'

export const live: LiveKind = {
  kind,
  component,
  scoring,
  fromInputs,
  missing: { empty: m.remark_empty, 'not-a-number': m.remark_not_a_number },
  style,
}
