import judged from '../../design/judged-text.css?inline'
import parts from '../../design/parts.css?inline'
import * as m from '../../messages/generated/messages.js'
import type { LiveKind } from '../view.ts'
import { kind } from './grade.ts'
import component, { fromInputs, scoring } from './HighlightQuestion.vue'

export const live: LiveKind = {
  kind,
  component,
  scoring,
  fromInputs,
  missing: { unplaced: m.remark_nothing_marked, 'no-choice': m.remark_no_reason },
  style: parts + judged,
}
