import 'vant/lib/index.css'
import { createApp } from 'vue'
import VerificationPage from './vant-page.vue'
import { verification } from './verification.js'

createApp(VerificationPage, await verification()).mount('#app')
