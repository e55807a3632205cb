// Improves the pages where scripts run; every page works without it.
import { initAll } from '/govuk/6.6.0/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
