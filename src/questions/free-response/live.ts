import parts from '../../design/parts.css?inline'
import write from '../../design/write.css?inline'
import * as m from '../../messages/generated/messages.js'
import type { LiveKind } from '../view.ts'
import component, { fromInputs, scoring } from './FreeResponseQuestion.vue'
import { advance, kind, reveal } from './grade.ts'

export const live: LiveKind = {
  kind,
  component,
  scoring,
  fromInputs,
  missing: { empty: m.remark_write_first, unplaced: m.remark_mark_all },
  closing: (isSecondStep) => (isSecondStep ? m.keep_marks() : m.compare_answer()),
  told: ({ earned, possible }) => m.self_marked({ earned, possible }),
  steps: { advance, reveal },
  style: parts + write,
}
