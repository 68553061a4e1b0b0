import style from '../../design/parts.css?inline'
import * as m from '../../messages/generated/messages.js'
import type { LiveKind } from '../view.ts'
import { kind } from './grade.ts'
import component, { scoring } from './MatchingQuestion.vue'

export const live: LiveKind = {
  kind,
  component,
  scoring,
  missing: { unplaced: m.remark_unplaced },
  style,
}
