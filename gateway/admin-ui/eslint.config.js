import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import typescript from 'typescript-eslint'

const features = ['board', 'calls', 'imports', 'me', 'orders', 'sign-in']

/** A feature may use app, api and design, never another feature. */
const islands = features.map((name) => ({
  files: [`src/features/${name}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: features.filter((other) => other !== name).map((other) => `**/features/${other}/**`),
            message: 'Features do not import each other.',
          },
          { group: ['element-plus', 'element-plus/**'], message: 'Element Plus is named in design/ui and app only.' },
        ],
      },
    ],
  },
}))

export default typescript.config(
  { ignores: ['dist/**', 'src/api/generated/**', 'public/**'] },
  ...typescript.configs.strict,
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
  {
    files: ['src/**'],
    plugins: { '@intlify/vue-i18n': vueI18n },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        { ignorePattern: '^[\\s\\d\\p{P}\\p{S}]*$', ignoreText: ['J', 'K', 'G', 'Enter', 'Esc', 'Ctrl K'] },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: false }],
      'vue/max-attributes-per-line': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/no-static-inline-styles': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/no-static-element-interactions': 'error',
    },
  },
  {
    files: ['scripts/**'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  ...islands,
  prettier,
)
