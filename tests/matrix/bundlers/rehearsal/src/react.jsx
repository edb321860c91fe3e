import { createRoot } from 'react-dom/client'
import { VerificationPage } from './react-page.jsx'
import { verification } from './verification.js'

createRoot(document.getElementById('app')).render(<VerificationPage {...(await verification())} />)
