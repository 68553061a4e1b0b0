import style from '../../design/parts.css?inline'
import * as m from '../../messages/generated/messages.js'
import type { LiveKind } from '../view.ts'
import component, { fromInputs, scoring } from './CategoriseQuestion.vue'
import { kind } from './grade.ts'

export const live: LiveKind = {
  kind,
  component,
  scoring,
  fromInputs,
  missing: { unplaced: m.remark_unsorted },
  style,
}
