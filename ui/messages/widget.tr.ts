import type { WidgetMessages } from './widget.nl.ts'

export const tr: WidgetMessages = {
  loading: 'Bir dakika, bize nasıl ulaşabileceğinize bakıyoruz.',
  otherwise: 'Bize şöyle de ulaşabilirsiniz:',
  failed: {
    title: 'Bir sorun oldu',
    offline: 'İnternet bağlantınız yok. Bağlantı gelince tekrar deneyin.',
    passing: 'Şu anda bu sayfadan bize ulaşamazsınız. Tekrar deneyin.',
    lasting: 'Şu anda bu sayfadan bize ulaşamazsınız.',
    again: 'Tekrar dene',
    elsewhere: 'Bize başka bir sayfadan ulaşın',
  },
}
