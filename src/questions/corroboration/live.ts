import * as m from '../../messages/generated/messages.js'
import compare from '../../design/compare.css?inline'
import parts from '../../design/parts.css?inline'
import type { LiveKind } from '../view.ts'
import component, { fromInputs, scoring } from './CorroborationQuestion.vue'
import { kind } from './grade.ts'

export const live: LiveKind = {
  kind,
  component,
  scoring,
  fromInputs,
  missing: { unplaced: m.remark_stances },
  style: parts + compare,
}
