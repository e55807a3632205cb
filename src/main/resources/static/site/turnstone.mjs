// Improves the pages where scripts run; every page works without it.
import { initAll } from '/govuk/6.6.0/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// What is under way looks again by itself, for ten minutes; without scripts its link does the same.
async function lookAgain(left) {
    const shown = document.querySelector('[data-refresh]')
    if (!shown || left === 0) return
    await new Promise(resolve => setTimeout(resolve, 2000))
    const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'error' }).catch(() => null)
    const fresh = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-refresh]')
    if (fresh) shown.replaceWith(fresh)
    else if (answer?.ok) location.reload()
    lookAgain(left - 1)
}
lookAgain(300)
