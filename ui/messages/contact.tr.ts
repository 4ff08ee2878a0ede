import type { ContactMessages } from './contact.nl.ts'

export const tr: ContactMessages = {
  title: 'Bize ulaşın',
  subjects: {
    title: 'Hangi konuda bize ulaşmak istiyorsunuz?',
    none: {
      title: 'Buradan bize ulaşamazsınız',
      text: 'Bu sayfadan bize ulaşmak mümkün değil. Web sitemizde nasıl ulaşabileceğinizi görebilirsiniz.',
    },
  },
  unknown: {
    title: 'Bu konuyu burada tanımıyoruz',
    text: 'Belki adres yanlış yazıldı. Ya da bu konuda artık bu sayfadan bize ulaşılamıyor.',
    others: 'Bütün konuları gör',
  },

  sharingIfLoggedIn: 'Giriş yaparsanız çalışanımız şu bilgileri görür',
  identified: {
    title: 'Artık kim olduğunuzu biliyoruz',
    text: 'Bir daha giriş yapmanız gerekmez.',
  },
  notices: {
    expired: 'Güvenliğiniz için durduk. Baştan başlayabilirsiniz.',
    unavailable: 'Tekrar deneyin veya başka bir şey seçin.',
  },
  goToLogin: 'Girişe devam et',
}
