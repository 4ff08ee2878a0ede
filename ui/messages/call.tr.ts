import type { CallMessages } from './call.nl.ts'

export const tr: CallMessages = {
  title: 'Bizi şimdi arayın',
  about: (subject) => `Aramanızın konusu: “${subject}”.`,
  number: 'Bu numarayı arayın',
  code: 'Bu kodu tuşlayın',
  callWithCode: 'Ara ve kodu otomatik gir',
  call: 'Bizi arayın',

  worksUntil: 'Kodun geçerli olduğu son saat:',
  callBefore: 'Aramak için son saat:',
  left: {
    minutes: (minutes) => `${minutes} dakika kaldı.`,
    seconds: (seconds) => `${seconds} saniye kaldı.`,
    lessThanAMinute: 'Bir dakikadan az kaldı.',
  },

  onAComputer: {
    title: 'Bilgisayar başında mısınız?',
    text: 'Telefonunuzun kamerasını bu kareye tutun. Böylece telefonunuzla arayabilirsiniz.',
    picture: 'Bizi arayan QR kodu',
  },

  expired: {
    title: 'Bu kod artık çalışmıyor',
    text: (time) =>
      `Kodun süresi saat ${time} itibarıyla bitti. Güvenliğiniz için durduruldu. Yeni kod için baştan başlayın.`,
    again: 'Baştan başla',
  },
}
