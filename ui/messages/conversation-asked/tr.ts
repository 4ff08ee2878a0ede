import type { AskedMessages } from './nl.ts'

export const tr: AskedMessages = {
  title: (agent) => `${agent} kim olduğunuzu göstermenizi istiyor`,
  lead: 'Kim olduğunuzdan emin olmak istiyoruz. Görüşmeniz açık kalır.',
  purpose: (purpose) => `Ne için: ${purpose}`,
  shares: (organisation) => `${organisation} bunları görecek`,
  kept: 'Bu yalnızca bu görüşme içindir. Sonra sileriz.',
  replaces: 'Bu, daha önce paylaştıklarınızın yerine geçer.',
  askedAt: (time) => `İstendiği saat: ${time}.`,
  question: 'Nasıl giriş yapmak istersiniz?',
  only: (method) => `Giriş yolunuz: ${method}.`,
  notNow: 'Şu anda çalışmıyor',
  none: 'Şu anda giriş yapılamıyor. Ne yapabileceğinizi görüşmede sorun.',
  next: 'Girişe devam',
  nextTo: (method) => `Devam: ${method}`,
  refuse: 'Hayır, istemiyorum',
  states: {
    busy: {
      title: 'Giriş yapıyorsunuz',
      text: 'Girişi tamamlayın. Olmuyor mu? Buradan yeniden başlayın.',
    },
    cancelled: {
      title: 'Girişi iptal ettiniz',
      text: 'Hiçbir bilgi paylaşılmadı. Yeniden deneyebilirsiniz.',
    },
    failed: {
      title: 'Giriş başarılı olmadı',
      text: 'Hiçbir bilgi paylaşılmadı. Yeniden deneyebilirsiniz.',
    },
    level_too_low: {
      title: 'Bu giriş yolu yeterince güvenli değil',
      text: 'Hiçbir bilgi paylaşılmadı. Başka bir yol seçin.',
    },
    not_confirmed: {
      title: 'Başka bir tarayıcıda giriş yapıldı',
      text: 'Güvenliğiniz için o bilgileri sildik. Kimse onları görmedi. Yeniden deneyin ve bu tarayıcıda kalın.',
    },
    refused: {
      title: 'Kim olduğunuzu göstermiyorsunuz',
      text: 'Bunun için hiçbir bilgi paylaşılmadı. Bunu istemediğinizi görüyoruz.',
    },
    withdrawn: {
      title: 'Artık giriş yapmanız gerekmiyor',
      text: 'Artık bunu istemiyoruz. Bunun için hiçbir bilgi paylaşılmadı.',
    },
    expired: {
      title: 'Giriş süresi doldu',
      text: 'Hiçbir bilgi paylaşılmadı. Yeniden isteyebiliriz.',
    },
  },
  shared: {
    known: (name) => `Sizi şu adla tanıyoruz: ${name}`,
    sees: 'Sizden aldıklarımız:',
    nothing: 'Hiçbir bilgi paylaşmadınız.',
    takeBack: 'Bilgilerimi geri çek',
    takeBackText: 'Geri çekerseniz hemen sileriz. Görüşmeniz sürer.',
    tookBack: 'Bilgileriniz silindi. Artık onları görmüyoruz.',
  },
  damaged: {
    title: 'Bilgilerinizi artık okuyamıyoruz',
    text: 'Bu bizden kaynaklanıyor. Onları kimse görmüyor. Yeniden giriş yapmanızı isteyebiliriz.',
  },
  elsewhere: {
    title: 'Görüşmenizin penceresine dönün',
    text: (organisation) =>
      `Görüştüğünüz tarayıcıdan başka bir tarayıcıda giriş yaptınız. Güvenliğiniz için bilgileri sildik. Kimse onları görmedi. İlk pencereye dönün. Orada yeniden deneyebilirsiniz. ${organisation} ile görüşmüyor musunuz? O zaman bir şey yapmanız gerekmez.`,
  },
  unavailable: {
    title: 'Şu anda giriş yapılamıyor',
    text: 'Görüşmeniz hâlâ açık. Geri dönün ve daha sonra yeniden deneyin.',
  },
  back: 'Görüşmeye dön',
}
