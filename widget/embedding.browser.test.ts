/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { anonymous, method, moving, single } from './testing/answers.ts'
import { nextPage, serverThat } from './testing/fake-server.ts'
import { heardWarnings } from './testing/warnings.ts'
import { clean, place, Placed } from './testing/widget.ts'

const warnings = heardWarnings()

afterEach(() => {
  document.documentElement.removeAttribute('style')
  document.body.removeAttribute('style')
  clean()
})

describe('on somebody else’s page', () => {
  it('one request is made, without cookies, and nothing is stored', async () => {
    document.cookie = 'the_page=its_own'
    const server = await serverThat(moving)
    const stored = () => [document.cookie, localStorage.length, sessionStorage.length]
    const before = stored()
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('chat')
    await widget.press('Verder')
    const requests = await server.requests()
    expect(requests.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      'GET /session_options/moving?lang=nl',
    ])
    expect(requests[0]?.headers.cookie).to.equal(undefined)
    expect(stored()).to.deep.equal(before)
    document.cookie = 'the_page=; max-age=0'
  })

  it('no image is loaded, and nothing is styled by an attribute', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.root.querySelectorAll('img, style, link, [style]')).to.have.length(0)
    expect(widget.root.querySelectorAll('svg')).to.have.length(3)
  })

  it('names are text, whatever is in them', async () => {
    const hostile = '<img src=x onerror="window.harmed = true"><script>harmed = true</script>'
    const server = await serverThat({
      ...moving,
      comm_methods: [method('chat', hostile, { description: hostile }), method('b', '${1}')],
      auth_methods: [method('digid', hostile)],
      attributes: [{ tag: 'name', name: hostile, reason: hostile }],
      controller: hostile,
      retention: hostile,
    })
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.text).to.include(hostile)
    await widget.choose('chat')
    await widget.press('Verder')
    await widget.shows('Dit delen we')
    expect(widget.text).to.include(hostile)
    expect(widget.buttons()).to.include(`Verder naar ${hostile}`)
    expect(widget.root.querySelector('img, script')).to.equal(null)
    expect(window).not.to.have.property('harmed')
  })

  it('very long names stay inside the card', async () => {
    const server = await serverThat({
      ...anonymous,
      comm_methods: [method('chat', 'x'.repeat(2000)), method('b', '😀'.repeat(300))],
    })
    const widget = place({ server })
    widget.element.style.inlineSize = '320px'
    await widget.shows('Hoe wilt u contact met ons?')
    const card = widget.root.querySelector('.card')
    expect(card?.scrollWidth).to.be.at.most(320)
    await widget.choose('chat')
    await widget.press('Verder')
    await widget.shows('Verder met xxx')
    const button = widget.root.querySelector('button.main')
    expect(button?.scrollWidth).to.be.at.most(320)
  })

  it('the page’s own styles stay outside, and its buttons and fields are untouched', async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      'h2, button { display: none !important } .card { background: red !important }',
    )
    document.adoptedStyleSheets.push(sheet)
    const own = document.createElement('fieldset')
    document.body.append(own)
    const before = getComputedStyle(own).borderTopWidth
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.button('Verder').checkVisibility()).to.equal(true)
    expect(getComputedStyle(own).borderTopWidth).to.equal(before)
    document.adoptedStyleSheets.pop()
  })

  it('what the page says about its text stays outside', async () => {
    await setViewport({ width: 360, height: 800 })
    const around = document.createElement('div')
    around.style.cssText = `white-space: nowrap; text-indent: 3em; word-spacing: 1em; word-break: break-all;
      text-shadow: 1px 1px red; line-break: anywhere; -webkit-text-fill-color: red; writing-mode: vertical-rl;
      letter-spacing: 1em; text-transform: uppercase; text-align: right; font-size: 40px; font-style: italic;
      user-select: none; cursor: wait`
    document.body.append(around)
    const plain = place({ server: await serverThat(moving) })
    const widget = place({ server: await serverThat(moving) })
    around.append(widget.element)
    for (const one of [plain, widget]) await one.shows('Hoe wilt u contact met ons?')
    const looks = ({ root, element }: Placed) =>
      [...root.querySelectorAll('.title, .option-name, .progress span'), ...element.children]
        .map((part) => getComputedStyle(part))
        .map((style) =>
          ['white-space', 'text-indent', 'word-spacing', 'word-break', 'text-shadow', 'line-break']
            .concat('-webkit-text-fill-color', 'writing-mode', 'letter-spacing', 'text-transform')
            .concat('text-align', 'font-size', 'font-style', 'user-select')
            .map((name) => `${name}: ${style.getPropertyValue(name)}`),
        )
    expect(looks(widget)).to.deep.equal(looks(plain))
    around.style.writingMode = ''
    expect(widget.root.querySelector('.card')?.scrollWidth).to.be.at.most(360)
  })

  it('how a phone may enlarge text is for the page to say', async () => {
    document.body.style.setProperty('text-size-adjust', '80%')
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    const name = widget.root.querySelector('.option-name') ?? document.body
    expect(getComputedStyle(name).getPropertyValue('text-size-adjust')).to.equal('80%')
    document.body.style.removeProperty('text-size-adjust')
  })

  it('a part of the page that is hidden, or can’t be touched, stays so', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    const button = widget.button('Verder')
    document.body.style.visibility = 'hidden'
    expect(button.checkVisibility({ visibilityProperty: true })).to.equal(false)
    document.body.style.cssText = 'pointer-events: none'
    expect(getComputedStyle(button).pointerEvents).to.equal('none')
  })

  it('is as large as elsewhere on a page where a rem is 10 pixels', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    const sizes = () =>
      [...widget.root.querySelectorAll('.card, .title, .option, .icon, input, button')].map(
        (part) => {
          const { fontSize, height, padding, gap } = getComputedStyle(part)
          return [part.localName, fontSize, height, padding, gap]
        },
      )
    const before = sizes()
    document.documentElement.style.fontSize = '62.5%'
    expect(sizes()).to.deep.equal(before)
    document.documentElement.style.fontSize = '32px'
    expect(getComputedStyle(widget.button('Verder')).fontSize).to.equal('34px')
  })

  it('the look follows the municipality’s theme, then --id-contact-*', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    const colour = () => getComputedStyle(widget.button('Verder')).backgroundColor
    expect(colour()).to.equal('rgb(11, 92, 173)')
    document.body.style.setProperty('--id-contact-button-background-color', 'rgb(1, 2, 3)')
    expect(colour()).to.equal('rgb(1, 2, 3)')
    document.body.style.setProperty(
      '--utrecht-button-primary-action-background-color',
      'rgb(4, 5, 6)',
    )
    expect(colour()).to.equal('rgb(4, 5, 6)')
  })

  for (const theme of ['utrecht-radio-button', 'utrecht-radio'])
    it(`the radio buttons have the colours of a theme’s ${theme}`, async () => {
      const widget = place({ server: await serverThat(moving) })
      await widget.shows('Hoe wilt u contact met ons?')
      document.body.style.setProperty(`--${theme}-border-color`, 'rgb(1, 2, 3)')
      document.body.style.setProperty(`--${theme}-checked-background-color`, 'rgb(4, 5, 6)')
      await widget.choose('phone')
      const [open, chosen] = widget.answers.map((answer) => {
        const { borderTopColor, backgroundImage } = getComputedStyle(answer)
        return `${borderTopColor} ${backgroundImage}`
      })
      expect(open).to.equal('rgb(1, 2, 3) none')
      expect(chosen).to.match(/^rgb\(4, 5, 6\) radial-gradient\(rgb\(4, 5, 6\)/)
    })
})

describe('its language', () => {
  it('is its own lang', async () => {
    const server = await serverThat(moving)
    const widget = place({ server, lang: 'en' })
    await widget.shows('How do you want to contact us?')
    expect(widget.text).to.include('Step 1 of 3')
    expect(widget.root.querySelector('.card')).to.have.attribute('lang', 'en')
    const [asked] = await server.requests()
    expect(asked?.path).to.equal('/session_options/moving?lang=en')
  })

  it('is that of the nearest element around it, also out of a shadow root', async () => {
    const outer = document.createElement('section')
    outer.lang = 'en-GB'
    const host = document.createElement('div')
    outer.append(host)
    document.body.append(outer)
    const widget = place({ server: await serverThat(moving) })
    host.attachShadow({ mode: 'open' }).append(widget.element)
    await widget.shows('How do you want to contact us?')
    widget.element.remove()
  })

  it('is Dutch where the page’s language isn’t one of ours', async () => {
    document.documentElement.lang = 'eo'
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.root.querySelector('.card')).to.have.attribute('lang', 'nl')
  })

  it('can be changed, and the choices stay', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('phone')
    widget.element.lang = 'en'
    await widget.shows('How do you want to contact us?')
    expect(widget.chosen).to.equal('phone')
  })
})

describe('several on one page', () => {
  it('are independent', async () => {
    const server = await serverThat(moving)
    const one = place({ server, purpose: 'moving' })
    const other = place({ server, purpose: 'passport' })
    await one.shows('Hoe wilt u contact met ons?')
    await other.shows('Hoe wilt u contact met ons?')
    await one.choose('chat')
    expect(other.chosen).to.equal(undefined)
    await other.choose('phone')
    expect(one.chosen).to.equal('chat')
    await one.press('Verder')
    expect(other.title).to.equal('Hoe wilt u contact met ons?')
    expect((await server.requests()).map(({ path }) => path)).to.have.members([
      '/session_options/moving?lang=nl',
      '/session_options/passport?lang=nl',
    ])
  })

  it('with the same purpose too', async () => {
    const server = await serverThat(moving)
    const one = place({ server })
    const other = place({ server })
    await one.shows('Hoe wilt u contact met ons?')
    await other.shows('Hoe wilt u contact met ons?')
    await one.choose('chat')
    await one.press('Verder')
    expect(other.title).to.equal('Hoe wilt u contact met ons?')
    expect(other.chosen).to.equal(undefined)
  })
})

describe('however it gets onto the page', () => {
  it('properties may be set before it is put there', async () => {
    const server = await serverThat(moving)
    const element = document.createElement('id-contact')
    element.purpose = 'moving'
    element.server = server.address
    document.body.append(element)
    await new Placed(element).shows('Hoe wilt u contact met ons?')
  })

  it('or after: it begins anew with the last ones', async () => {
    const server = await serverThat(moving)
    const widget = place({ purpose: 'other', server })
    widget.element.purpose = 'moving'
    await widget.shows('Hoe wilt u contact met ons?')
    expect((await server.requests()).map(({ path }) => path)).to.deep.equal([
      '/session_options/moving?lang=nl',
    ])
  })

  it('a property that is no text harms nobody', async () => {
    const widget = place({ server: await serverThat(moving) })
    Object.assign(widget.element, { purpose: null })
    await widget.shows('Er ging iets mis')
    Object.assign(widget.element, { purpose: { toString: null } })
    await widget.settled()
    expect(warnings().length).to.be.greaterThan(0)
  })

  it('the script may be loaded twice, under two addresses', async () => {
    const registered = customElements.get('id-contact')
    const again = '../widget/define.ts?again'
    await import(again)
    expect(customElements.get('id-contact')).to.equal(registered)
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
  })

  it('moved on the page, it goes on where it was', async () => {
    const server = await serverThat(moving)
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('chat')
    await widget.press('Verder')
    const elsewhere = document.createElement('section')
    document.body.append(elsewhere)
    elsewhere.append(widget.element)
    await widget.settled()
    expect(widget.title).to.equal('Laat zien wie u bent')
    await widget.press('Terug')
    expect(widget.chosen).to.equal('chat')
    expect(await server.requests()).to.have.length(1)
  })

  it('taken away, it leaves no listener on the page', async () => {
    const listening = new Set<unknown>()
    const { addEventListener: add } = window
    window.addEventListener = (...parameters: Parameters<typeof add>) => {
      const [, listener, options] = parameters
      if (typeof options === 'object') {
        listening.add(listener)
        options.signal?.addEventListener('abort', () => listening.delete(listener))
      }
      add.apply(window, parameters)
    }
    try {
      const widget = place({ server: await serverThat(moving) })
      await widget.shows('Hoe wilt u contact met ons?')
      expect(listening.size).to.be.greaterThan(0)
      widget.element.remove()
      expect(listening.size).to.equal(0)
    } finally {
      window.addEventListener = add
    }
  })
})

describe('its events', () => {
  it('say what happens, bubble out of every shadow root, and hold tags alone', async () => {
    const server = await serverThat(single, { body: { client_url: nextPage() } })
    const heard: unknown[] = []
    const listen = (event: Event) => {
      if (event instanceof CustomEvent) heard.push([event.type, event.detail])
    }
    document.addEventListener('id-contact-ready', listen)
    document.addEventListener('id-contact-started', listen)
    const widget = place({ server })
    await widget.shows('Dit delen we')
    await widget.press('Verder naar DigiD')
    await widget.shows('Een ogenblik…')
    await new Promise((resolve) => setTimeout(resolve, 100))
    document.removeEventListener('id-contact-ready', listen)
    document.removeEventListener('id-contact-started', listen)
    expect(heard).to.deep.equal([
      ['id-contact-ready', { purpose: 'moving', open: true }],
      ['id-contact-started', { purpose: 'moving', comm_method: 'chat', auth_method: 'digid' }],
    ])
  })

  it('say what was chosen', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('phone')
    await widget.press('Verder')
    await widget.choose('yivi')
    expect(widget.heard('id-contact-chose')).to.deep.equal([
      { purpose: 'moving', comm_method: 'phone' },
      { purpose: 'moving', auth_method: 'yivi' },
    ])
  })

  it('a listener that throws harms nobody', async () => {
    const widget = place({ server: await serverThat(moving) })
    const { onerror } = window
    window.onerror = () => true
    widget.element.addEventListener('id-contact-ready', () => {
      throw new Error('The page’s own mistake.')
    })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('chat')
    await widget.press('Verder')
    expect(widget.title).to.equal('Laat zien wie u bent')
    window.onerror = onerror
  })
})
