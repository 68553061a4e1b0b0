import style from '../../design/parts.css?inline'
import * as m from '../../messages/generated/messages.js'
import type { LiveKind } from '../view.ts'
import { kind } from './grade.ts'
import component, { fromInputs, scoring } from './ClozeQuestion.vue'

export const live: LiveKind = {
  kind,
  component,
  scoring,
  fromInputs,
  drawsStem: true,
  missing: { empty: m.remark_empty },
  style,
}
