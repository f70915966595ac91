import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * vue-i18n asks at run time whether Vue has a certain member, which keeps all of Vue in the bundle (13 kB gzip for
 * nothing). The answer is known: ask for that member by name.
 */
const leanVueI18n: Plugin = {
  name: 'lean-vue-i18n',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/vue-i18n\/dist\/vue-i18n\.mjs/.test(id)) return null
    const lean = code
      .replace("import * as Vue from 'vue';", "import { getCurrentInstance as currentInstance } from 'vue';")
      .replace(
        /const key = 'currentInstance';\s+if \(key in Vue\) \{[^}]+\}\s+else \{[^}]+\}/,
        'return currentInstance();',
      )
    if (/\bVue[.[]/.test(lean)) this.error('vue-i18n has changed: see whether it still needs this')
    return lean
  },
}

const gateway = process.env.GATEWAY_URL ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), leanVueI18n],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      'vue-demi': fileURLToPath(new URL('./src/app/vue-demi.ts', import.meta.url)),
    },
  },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    // Messages are functions already, see src/app/messages.ts.
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
  },
  build: {
    // Nothing is inlined: the content security policy allows files of our own origin only.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files, and none that drags into the workbench what only other pages need: the first load of the call pages
          // stays under 100 kB gzip.
          groups: [
            { name: 'shared', test: /\/src\/(app|design|api)\/|@lucide\//, minShareCount: 3 },
            {
              name: 'vendor',
              test: /node_modules\/(vue|@vue|vue-router|vue-i18n|@intlify|pinia|@tanstack|openapi-fetch)\//,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: gateway, changeOrigin: false } } },
  test: { environment: 'happy-dom', include: ['src/**/__tests__/*.test.ts'] },
})
