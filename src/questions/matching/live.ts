import type { LiveKind } from '../view.ts'
import { kind } from './grade.ts'
import component, { scoring } from './MatchingQuestion.vue'

export const live: LiveKind = { kind, component, scoring }
