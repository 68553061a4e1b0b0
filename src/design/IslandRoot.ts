import { Comment, h, type FunctionalComponent } from 'vue'

/**
 * The element that comes alive as a Vue root of its own. The comments around it tell the build which of Vue's own
 * comments the island needs to come alive; all others are cut from the page.
 */
export const IslandRoot: FunctionalComponent<{ readonly name: string; readonly idle?: boolean }> = (
  { name, idle },
  { slots, attrs },
) => [
  h(Comment, 'island'),
  h('div', { ...attrs, 'data-island': name, 'data-idle': idle ? '' : undefined }, slots.default?.()),
  h(Comment, '/island'),
]
// Boolean, so that `idle` written alone means true.
IslandRoot.props = { name: String, idle: Boolean }
IslandRoot.inheritAttrs = false
