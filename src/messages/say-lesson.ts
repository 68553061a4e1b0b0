import type { SourceQuestion } from '../domain/lesson/lesson.ts'
import type { ClaimVerdict, Confidence } from '../domain/lesson/reference.ts'
import * as m from './generated/messages.js'

const confidences: Readonly<Record<Confidence, () => string>> = {
  'well-established': m.confidence_well_established,
  reported: m.confidence_reported,
  contested: m.confidence_contested,
  unverified: m.confidence_unverified,
}
export const sayConfidence = (confidence: Confidence): string => confidences[confidence]()

const verdicts: Readonly<Record<ClaimVerdict, () => string>> = {
  accurate: m.claim_accurate,
  imprecise: m.claim_imprecise,
  contested: m.claim_contested,
  unverified: m.claim_unverified,
  wrong: m.claim_wrong,
  opinion: m.claim_opinion,
  omission: m.claim_omission,
}
export const sayClaimVerdict = (verdict: ClaimVerdict): string => verdicts[verdict]()

const asks: Readonly<Record<SourceQuestion, () => string>> = {
  who: m.ask_who,
  evidence: m.ask_evidence,
  others: m.ask_others,
}
export const saySourceQuestion = (ask: SourceQuestion): string => asks[ask]()
