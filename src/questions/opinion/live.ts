import style from '../../design/opinion.css?inline'
import * as m from '../../messages/generated/messages.js'
import type { LiveKind } from '../view.ts'
import { kind } from './grade.ts'
import component, { fromInputs, scoring } from './OpinionQuestion.vue'

export const live: LiveKind = {
  kind,
  component,
  scoring,
  fromInputs,
  missing: { 'no-choice': m.remark_no_opinion },
  closing: () => m.keep_opinion(),
  told: () => m.opinion_kept(),
  style,
}
