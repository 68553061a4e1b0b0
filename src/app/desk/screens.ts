import type { Component } from 'vue'
import * as m from '../../messages/generated/messages.js'
import DeskHome from '../../features/assign/DeskHome.vue'

/** A screen of the desk. Its component draws an `h1`, which also names the page, and takes the params of its path as props. */
export interface DeskScreen {
  /** What stands behind `#/`; a part that begins with a colon is a prop. */
  readonly path: string
  /** Screens come when they are opened, and are on the device with the desk. */
  readonly load: () => Promise<{ readonly default: Component }>
  /** What it is called in the navigation of the desk; screens without a name are reached from others. */
  readonly nav?: () => string
  /** The screen that one comes from, so that there is a way back. */
  readonly from?: string
  /** Alone on the page, such as a projector's. */
  readonly isBare?: true
}

export const screens: readonly DeskScreen[] = [
  { path: '', load: () => Promise.resolve({ default: DeskHome }), nav: m.desk_nav_home },
  { path: 'quizzes', load: () => import('../../features/assign/compose/ChooseQuiz.vue'), from: '' },
  { path: 'draft/:id', load: () => import('../../features/assign/compose/ComposeScreen.vue'), from: '' },
  {
    path: 'draft/:id/add',
    load: () => import('../../features/assign/compose/PickQuestions.vue'),
    from: 'draft/:id',
  },
  {
    path: 'draft/:id/preview',
    load: () => import('../../features/assign/compose/PreviewScreen.vue'),
    from: 'draft/:id',
  },
  { path: 'handed/:id', load: () => import('../../features/assign/hand-out/HandedScreen.vue'), from: '' },
  {
    path: 'handed/:id/project',
    load: () => import('../../features/assign/hand-out/ProjectScreen.vue'),
    from: 'handed/:id',
    isBare: true,
  },
  {
    path: 'handed/:id/paper',
    load: () => import('../../features/assign/hand-out/PaperScreen.vue'),
    from: 'handed/:id',
  },
  { path: 'own', load: () => import('../../features/assign/bank/OwnQuestions.vue'), nav: m.desk_nav_own },
  { path: 'own/:id', load: () => import('../../features/assign/bank/EditSheet.vue'), from: 'own' },
  {
    path: 'keeping',
    load: () => import('../../features/assign/keeping/KeepDesk.vue'),
    nav: m.desk_nav_keeping,
  },
  {
    path: 'keys',
    load: () => import('../../features/assign/keys/KeysScreen.vue'),
    nav: m.desk_nav_keys,
  },
  {
    path: 'keys/restore',
    load: () => import('../../features/assign/keys/RestoreKeys.vue'),
    from: 'keys',
  },
]
