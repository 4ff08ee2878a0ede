import { mix, own, token, type Token } from './token.ts'

/**
 * The look, in one table. Each token is read from the municipality's own theme first (the custom
 * properties of NL Design System themes, then Amsterdam's), then from `--id-contact-<part>-<property>`, and is
 * else a neutral default that may lean on the tokens above it.
 *
 * Inside pages and elements a token is `var(--_<name>)`.
 */
export const tokens = {
  ink: token(
    'card-color',
    ['#1b2430', '#e8edf4'],
    '--utrecht-document-color',
    '--basis-color-default-color-document',
    '--ams-color-text',
  ),
  card: token(
    'card-background-color',
    ['#fff', '#171d26'],
    '--utrecht-document-background-color',
    '--basis-color-default-bg-document',
    '--ams-color-background',
  ),
  'ink-soft': token('card-soft-color', mix(own('ink'), 82, own('card'))),
  ground: token('option-closed-background-color', mix(own('accent'), 4, own('card'))),
  line: token('card-border-color', mix(own('ink'), 17, own('ground'))),
  quiet: token('loading-background-color', mix(own('ink'), 6, own('ground'))),

  'font-family': token(
    'card-font-family',
    "'Noto Sans', 'Open Sans', system-ui, sans-serif",
    '--utrecht-document-font-family',
    '--basis-text-font-family-default',
    '--ams-typography-font-family',
  ),
  /** Where a rem is 10 pixels, 10 pixels are no text. */
  'font-size': token(
    'card-font-size',
    'max(1.0625rem, 17px)',
    '--utrecht-document-font-size',
    '--basis-text-font-size-md',
    '--ams-typography-body-text-font-size',
  ),
  'line-height': token(
    'card-line-height',
    '1.5',
    '--utrecht-document-line-height',
    '--basis-text-line-height-md',
    '--ams-typography-body-text-line-height',
  ),
  'heading-color': token(
    'title-color',
    own('ink'),
    '--utrecht-heading-2-color',
    '--nl-heading-level-2-color',
    '--utrecht-heading-color',
    '--ams-heading-color',
  ),
  'heading-font-family': token(
    'title-font-family',
    own('font-family'),
    '--utrecht-heading-2-font-family',
    '--nl-heading-level-2-font-family',
    '--utrecht-heading-font-family',
    '--ams-heading-font-family',
  ),
  'heading-font-weight': token(
    'title-font-weight',
    '700',
    '--utrecht-heading-2-font-weight',
    '--nl-heading-level-2-font-weight',
    '--utrecht-heading-font-weight',
    '--ams-heading-font-weight',
  ),

  accent: token(
    'button-background-color',
    ['#0b5cad', '#7db8f5'],
    '--utrecht-button-primary-action-background-color',
    '--ams-button-primary-background-color',
  ),
  'accent-hover': token(
    'button-hover-background-color',
    mix(own('accent'), 85, own('ink')),
    '--utrecht-button-primary-action-hover-background-color',
    '--ams-button-primary-hover-background-color',
  ),
  'accent-ink': token(
    'button-color',
    ['#fff', '#0b1a2b'],
    '--utrecht-button-primary-action-color',
    '--utrecht-button-color',
    '--ams-button-primary-color',
  ),
  'accent-soft': token('option-chosen-background-color', mix(own('accent'), 9, own('card'))),

  'button-secondary': token(
    'button-secondary-background-color',
    own('card'),
    '--utrecht-button-secondary-action-background-color',
    '--ams-button-secondary-background-color',
  ),
  'button-secondary-ink': token(
    'button-secondary-color',
    own('accent'),
    '--utrecht-button-secondary-action-color',
    '--ams-button-secondary-color',
  ),
  'button-secondary-line': token(
    'button-secondary-border-color',
    own('button-secondary-ink'),
    '--utrecht-button-secondary-action-border-color',
  ),
  'button-secondary-hover-line': token(
    'button-secondary-hover-border-color',
    own('accent-hover'),
    '--utrecht-button-secondary-action-hover-border-color',
  ),
  'button-font-family': token(
    'button-font-family',
    own('font-family'),
    '--utrecht-button-font-family',
    '--ams-button-font-family',
  ),
  'button-font-weight': token(
    'button-font-weight',
    '600',
    '--utrecht-button-font-weight',
    '--ams-button-font-weight',
  ),
  'button-radius': token(
    'button-border-radius',
    '0.5rem',
    '--utrecht-button-border-radius',
    '--ams-button-border-radius',
  ),

  /** As the buttons, but never a pill. A theme's `0` without a unit is no length to min(): that is 0 too. */
  radius: token('option-border-radius', `min(${own('button-radius')}, 0.75rem)`),
  'radius-large': token('card-border-radius', `min(${own('button-radius')} * 1.5, 1rem)`),
  'field-line': token(
    'field-border-color',
    mix(own('ink'), 60, own('card')),
    '--utrecht-form-control-border-color',
    '--ams-text-input-border-color',
  ),
  'radio-line': token(
    'radio-border-color',
    own('field-line'),
    '--utrecht-radio-button-border-color',
    '--utrecht-radio-border-color',
    '--ams-radio-circle-stroke',
  ),
  /** The dot and the ring around it. What a theme fills, and draws its dot on, stands out from the ground. */
  'radio-checked': token(
    'radio-checked-color',
    own('accent'),
    '--utrecht-radio-button-checked-background-color',
    '--utrecht-radio-checked-background-color',
    '--ams-radio-checked-indicator-fill',
  ),
  'field-radius': token(
    'field-border-radius',
    own('radius'),
    '--utrecht-form-control-border-radius',
    '--ams-text-input-border-radius',
  ),

  link: token('link-color', own('accent'), '--utrecht-link-color', '--ams-link-color'),
  'link-hover': token(
    'link-hover-color',
    own('accent-hover'),
    '--utrecht-link-hover-color',
    '--ams-link-hover-color',
  ),
  'link-decoration': token('link-text-decoration', 'underline', '--utrecht-link-text-decoration'),

  'focus-color': token(
    'focus-outline-color',
    own('ink'),
    '--utrecht-focus-outline-color',
    '--basis-focus-outline-color',
  ),
  /** Between the outline and what has the focus: on a dark ground it is this that is seen. */
  'focus-inverse': token(
    'focus-inverse-outline-color',
    own('card'),
    '--utrecht-focus-inverse-outline-color',
    '--basis-focus-inverse-outline-color',
  ),
  'focus-style': token(
    'focus-outline-style',
    'solid',
    '--utrecht-focus-outline-style',
    '--basis-focus-outline-style',
  ),
  'focus-width': token(
    'focus-outline-width',
    '3px',
    '--utrecht-focus-outline-width',
    '--basis-focus-outline-width',
  ),

  info: token(
    'message-info-border-color',
    own('accent'),
    '--utrecht-alert-info-border-color',
    '--ams-alert-border-color',
  ),
  'info-soft': token(
    'message-info-background-color',
    own('accent-soft'),
    '--utrecht-alert-info-background-color',
  ),
  'info-ink': token('message-info-color', own('ink'), '--utrecht-alert-info-color'),
  ok: token(
    'message-success-border-color',
    mix('#1f9a58', 70, own('ink')),
    '--utrecht-alert-ok-border-color',
    '--ams-alert-success-border-color',
  ),
  'ok-soft': token(
    'message-success-background-color',
    mix(own('ok'), 10, own('card')),
    '--utrecht-alert-ok-background-color',
  ),
  'ok-ink': token('message-success-color', own('ink'), '--utrecht-alert-ok-color'),
  warn: token(
    'message-warning-border-color',
    '#d98a00',
    '--utrecht-alert-warning-border-color',
    '--ams-alert-warning-border-color',
  ),
  'warn-soft': token(
    'message-warning-background-color',
    mix(own('warn'), 12, own('card')),
    '--utrecht-alert-warning-background-color',
  ),
  'warn-ink': token('message-warning-color', own('ink'), '--utrecht-alert-warning-color'),
  bad: token(
    'message-error-border-color',
    mix('#c4281e', 85, own('ink')),
    '--utrecht-alert-error-border-color',
    '--ams-alert-error-border-color',
  ),
  'bad-soft': token(
    'message-error-background-color',
    mix(own('bad'), 9, own('card')),
    '--utrecht-alert-error-background-color',
  ),
  'bad-ink': token('message-error-color', own('ink'), '--utrecht-alert-error-color'),

  /** Words in a pill, and what deletes: always ours, because a theme's are made for grounds of its own. */
  'verified-ink': token('badge-verified-color', mix('#1d8a4e', 60, own('ink'))),
  'verified-soft': token(
    'badge-verified-background-color',
    mix(own('verified-ink'), 10, own('card')),
  ),
  'pending-ink': token('badge-pending-color', mix('#b26a00', 55, own('ink'))),
  'pending-soft': token('badge-pending-background-color', mix('#d98a00', 12, own('card'))),
  'danger-ink': token('button-danger-color', mix('#c4281e', 65, own('ink'))),
} as const satisfies Record<string, Token>

export type TokenName = keyof typeof tokens
