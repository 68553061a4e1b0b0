import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** Natural Earth's countries as world-atlas hands them on. Their lines follow who controls land, not who claims it. */
export function readAtlas(): Atlas {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  const data: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isAtlas(data)) throw new Error(`${path} is not the atlas that the map is cut from.`)
  return data
}

/** As far as the map needs it: a topology whose countries have names. */
function isAtlas(data: unknown): data is Atlas {
  const { type, arcs, objects } = fieldsOf(data)
  const { geometries } = fieldsOf(fieldsOf(objects).countries)
  const isNamed = (each: unknown): boolean => typeof fieldsOf(fieldsOf(each).properties).name === 'string'
  return type === 'Topology' && Array.isArray(arcs) && Array.isArray(geometries) && geometries.every(isNamed)
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
