import { unsafeCSS } from '@lit/reactive-element'
import styleSheet from './styles.css?inline'
import tokens from './tokens.css?inline'

/** Files of ours, minified by the build: nothing from outside is in them. */
export const styles = unsafeCSS(tokens + styleSheet)
