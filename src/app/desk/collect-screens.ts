import type { DeskScreen } from './screens.ts'

/** What belongs to a class: how it hands in, what it answered, and what is done before and after. */
export const collectScreens: readonly DeskScreen[] = [
  {
    path: 'collect/:id',
    load: () => import('../../features/collect/wall/CollectScreen.vue'),
    from: 'handed/:id',
  },
  {
    path: 'class/:id',
    load: () => import('../../features/collect/table/ClassScreen.vue'),
    from: 'handed/:id',
  },
  {
    path: 'present/:id',
    load: () => import('../../features/collect/present/PresentScreen.vue'),
    from: 'handed/:id',
    isBare: true,
  },
  {
    path: 'rehearse/:id',
    load: () => import('../../features/collect/rehearse/RehearseScreen.vue'),
    from: 'handed/:id',
  },
]
