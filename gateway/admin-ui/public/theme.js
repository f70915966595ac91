// Runs before the first paint, from its own file because the content security policy forbids inline scripts:
// the page opens in the reader's language and in the theme it will keep.
;(function () {
  var root = document.documentElement
  var locale = null
  try {
    locale = localStorage.getItem('sy.locale')
  } catch {
    // storage may be closed to us; the defaults below stand
  }
  root.lang = locale === 'en' ? 'en' : 'zh-CN'
  root.dataset.theme = 'light'
})()
