import { mount } from 'svelte'
import 'virtual:palette.css'
import '../../src/app/styles/fonts.css'
import '../../src/app/styles/fallbackFonts.css'
import '../../src/app/styles/global.css'
import './studio.css'
import App from './App.svelte'
import { Studio } from './studio.svelte'

const studio = await Studio.open()
mount(App, { target: document.getElementById('studio')!, props: { studio } })
