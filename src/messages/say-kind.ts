import * as m from './generated/messages.js'

const names: Readonly<Record<string, () => string>> = {
  'single-choice': m.kind_single_choice,
  'multiple-choice': m.kind_multiple_choice,
  'true-false': m.kind_true_false,
  cloze: m.kind_cloze,
  numeric: m.kind_numeric,
  ordering: m.kind_ordering,
  matching: m.kind_matching,
  categorise: m.kind_categorise,
  highlight: m.kind_highlight,
  'claim-rating': m.kind_claim_rating,
  corroboration: m.kind_corroboration,
  'free-response': m.kind_free_response,
  opinion: m.kind_opinion,
  'map-point': m.kind_map_point,
}

/** What a kind of question is called among teachers. A kind that has no name here yet is called by its own. */
export const sayKind = (kind: string): string =>
  (Object.hasOwn(names, kind) ? names[kind] : undefined)?.() ?? kind.replaceAll('-', ' ')
