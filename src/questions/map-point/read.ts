import { isDrawn } from '../../domain/geo/frame.ts'
import { attributeFaults } from '../item-faults.ts'
import type { KindReader, QuestionFault, QuestionMaterial, Reading } from '../material.ts'
import { sharedFields } from '../material.ts'
import type { MapPointQuestion } from './schema.ts'

/** `kind=map-point place=torkham within=50 map="kabul,torkham"`: all of its text asks. */
function readQuestion(material: QuestionMaterial): Reading<MapPointQuestion> {
  const { attributes, places: known } = material
  // The list could not be read, which has been reported.
  if (!known) return { faults: [] }
  const faults: QuestionFault[] = [...attributeFaults(material, { also: ['place', 'within', 'map'] })]
  const [place, within, map] = ['place', 'within', 'map'].map((name) => attributes.get(name))
  const named = (map?.value ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const isKnown = (id: string): boolean => known.some((each) => each.id === id)
  for (const id of named)
    if (map && !isKnown(id)) faults.push({ code: 'unknown-place', at: map.at, about: id })
  const shown = known.filter((each) => isDrawn(each) && (named.length === 0 || named.includes(each.id)))
  const right = place?.value.trim() ?? ''

  if (!place || right === '') faults.push({ code: 'no-place', at: material.at })
  else if (!isKnown(right)) faults.push({ code: 'unknown-place', at: place.at, about: right })
  else if (!shown.some(({ id }) => id === right))
    faults.push({ code: 'place-off-map', at: place.at, about: right })
  else if (shown.length < 2 && faults.length === 0)
    faults.push({ code: 'too-few-items', at: (map ?? place).at, about: '2' })

  const km = within === undefined ? usual : wholeNumber(within.value)
  if (within && (km < 10 || km > 500)) faults.push({ code: 'bad-within', at: within.at, about: within.value })
  if (faults.length > 0) return { faults }
  const places = shown.map(({ id, name, lat, lon }) => ({ key: id, name, lat, lon }))
  return {
    question: { ...sharedFields(material), kind: 'map-point', places, place: right, within: km },
    faults,
  }
}

/** Kilometres, where the author does not say. */
const usual = 50

const wholeNumber = (text: string): number => (/^\d{1,4}$/u.test(text) ? Number(text) : 0)

export const mapPointReader: KindReader = {
  kind: 'map-point',
  isNamed: true,
  fits: ({ kind }) => kind === 'map-point',
  readQuestion,
}
