import pluginVue from 'eslint-plugin-vue'
import vueAccessibility from 'eslint-plugin-vuejs-accessibility'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import { configs as typescript } from 'typescript-eslint'

const tests = ['tests/**/*.ts', '**/*.test.ts', 'bench/**/*.ts']
/** With LINT=quick nothing is judged by its types, which takes a third of the time; `vue-tsc` reads them all the same. */
const isQuick = process.env.LINT === 'quick'
const scripts = ['**/*.js', '**/*.mjs']

export default defineConfigWithVueTs(
  {
    name: 'not ours to judge',
    ignores: [
      'dist/**',
      'release/**',
      '.ssr/**',
      '.mutation/**',
      'node_modules/**',
      'src/messages/generated/**',
      'test-results/**',
      'playwright-report/**',
      'tour/**',
    ],
  },
  pluginVue.configs['flat/recommended'],
  vueAccessibility.configs['flat/recommended'],
  vueTsConfigs.strictTypeChecked,
  vueTsConfigs.stylisticTypeChecked,
  {
    name: 'the house',
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-globals': ['error', 'event', 'name', 'confirm', 'alert', 'prompt'],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Beyond the border, where unknown became known, there is nothing left to cast; `as const` stays allowed.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers and yes or no read well in a sentence; objects do not.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // [...text] walks code points, and that is what it is used for.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    // The Vue preset leaves these off, for ESLint cannot see the type of an imported .vue file; here none is imported.
    name: 'no any beyond the border',
    files: ['src/{domain,questions,format,exchange,storage,device,stores,messages}/**/*.ts', 'tools/**/*.ts'],
    ignores: ['src/questions/views.ts', 'src/questions/rarer-views.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
    },
  },
  {
    name: 'templates',
    files: ['**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/no-v-html': 'error',
      'vue/no-undef-components': 'error',
      // A prerendered style attribute is refused by the page's own policy.
      'vue/no-static-inline-styles': ['error', { allowBinding: false }],
      // Layout belongs to prettier.
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      // A label that wraps its field or names it by id is a label: one of the two is enough.
      // `<live.component>` is a member of a prop.
      'vue/no-undef-components': ['error', { ignorePatterns: ['^[a-z]+\\.'] }],
      'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['RichText'] }],
      'vuejs-accessibility/anchor-has-content': ['error', { accessibleChildren: ['RichText'] }],
      'vuejs-accessibility/label-has-for': [
        'error',
        { required: { some: ['nesting', 'id'] }, allowChildren: true },
      ],
    },
  },
  {
    name: 'tools speak on the terminal',
    files: ['tools/**', 'bench/**', 'tests/browser/**', '*.config.{ts,js}'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'tests may pretend',
    files: tests,
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { ...typescript.disableTypeChecked, name: 'plain scripts', files: scripts },
  ...(isQuick ? [{ ...typescript.disableTypeChecked, name: 'quickly', files: ['**/*.ts', '**/*.vue'] }] : []),
)
