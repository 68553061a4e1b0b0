import type { Image, ImageReference } from 'mdast'
import type { Block } from '../../domain/lesson/rich-text.ts'
import { nearest } from '../nearest.ts'
import { placeOf } from '../markdown.ts'
import type { TextContext } from './context.ts'
import { definitionOf } from './links.ts'

/** A picture beside the lesson, with words for those who cannot see it and a credit. */
export function readPicture(context: TextContext, node: Image | ImageReference): Block[] {
  const { report, tree, pictures } = context
  const at = placeOf(tree, node)
  const target = node.type === 'image' ? node : definitionOf(tree, node)
  if (!target) return []
  const file = decoded(target.url).replace(/^\.\//u, '')
  if (/^[\w.+-]*:|^[/\\]{2}|^[\s\p{Cc}]/iu.test(file)) {
    report('remote-picture', at, { target: target.url })
    return []
  }
  const alt = (node.alt ?? '').trim()
  const credit = (target.title ?? '').trim()
  if (!pictures.has(file)) report('picture-not-found', at, { name: file, near: nearest(file, pictures) })
  if (alt === '') report('picture-without-alt', at, {})
  if (credit === '') report('picture-without-credit', at, {})
  if (!pictures.has(file) || alt === '' || credit === '') return []
  return [{ type: 'picture', file, alt, credit }]
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
