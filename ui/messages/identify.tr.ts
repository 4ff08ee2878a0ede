import type { IdentifyMessages } from './identify.nl.ts'

export const tr: IdentifyMessages = {
  title: (method) => `Giriş: ${method}`,
  step: (now, all) => `Adım ${now} / ${all}`,

  test: {
    badge: 'Yalnızca deneme için',
    title: 'Bu gerçek bir giriş değil',
    text: 'Burada sistemi denemek için uydurma bir kişi seçersiniz. Kendi bilgilerinizi kullanmayın.',
    choose: 'Kim olmak istersiniz?',
    born: (date) => `Doğum tarihi: ${date}`,
    citizenServiceNumber: (number) => `BSN ${number}`,
    another: 'Başka bir deneme kişisi seç',
  },

  forSubject: (subject, organisation) => `Girişin konusu: “${subject}” (${organisation}).`,
  forOrganisation: (organisation) => `Giriş yaptığınız yer: ${organisation}.`,
  forConversation: (subject) => `Bu, “${subject}” konulu görüşmenizin bir parçasıdır.`,
  startedAt: (time) => `Başlangıç saati: ${time}.`,
  notStartedByYou: 'Bunu siz başlatmadıysanız “İptal” seçeneğini seçin.',
  askedAt: (time, organisation) =>
    `${organisation} bunu görüşmenizde saat ${time} itibarıyla istedi. Şu anda ${organisation} ile görüşmüyorsanız “İptal” seçeneğini seçin.`,
  moreInformation: (site: string) => `Daha fazla bilgi: ${site}`,

  next: 'Devam',
  back: 'Geri',
  cancel: 'İptal',

  sharing: {
    title: (organisation) => `Bu bilgiler şununla paylaşılır: ${organisation}`,
    as: (name) => `Giriş yapan: ${name}.`,
    nothing: 'Hakkınızda hiçbir bilgi paylaşılmaz.',
    seesOnly: (organisation) => `${organisation} yalnızca bu bilgileri görür.`,
    confirm: 'Bu bilgileri paylaş',
    without: 'Devam et',
    goTo: (method) => `${method} ile devam et`,
  },

  attributeNames: {
    address: 'Adres',
    birthdate: 'Doğum tarihi',
    bsn: 'BSN',
    city: 'Şehir',
    email: 'E-posta adresi',
    first_name: 'Ad',
    last_name: 'Soyadı',
    name: 'Ad ve soyadı',
    phone: 'Telefon numarası',
    postal_code: 'Posta kodu',
  },

  logOut: {
    button: 'Çıkış yap',
    done: {
      title: 'Çıkış yaptınız',
      text: 'Burada artık bir şey paylaşamazsınız. Devam etmek için web sitesine dönün ve baştan başlayın.',
    },
    notDone: {
      title: 'Çıkış tamamlanmadı',
      text: (method) =>
        `Çıkışınızı şurada yapamadık: ${method}. Tarayıcınızın bütün pencerelerini kapatın. O zaman çıkış tamamlanır.`,
    },
  },

  problems: {
    nothingChosen: 'Önce bir kişi seçin.',
    expired: {
      title: 'Çok uzun sürdü',
      text: 'Güvenliğiniz için burada artık bir şey paylaşamazsınız. Web sitesine dönün ve baştan başlayın.',
    },
    already: {
      title: 'Burada devam edemezsiniz',
      text: 'Burada zaten seçim yaptınız, belki başka bir pencerede. Ya da çok uzun sürdü. Görüşmeniz hiçbir yerde açık değil mi? O zaman web sitesine dönün ve baştan başlayın.',
    },
    otherBrowser: {
      title: 'Başka bir pencerede başladınız',
      text: 'Burada devam edemiyoruz: girişe başka bir pencerede veya tarayıcıda başladınız ya da zaten devam ettiniz. O pencereye dönün. Artık açık değil mi? O zaman web sitesinde yeniden başlayın.',
    },
    invalid: {
      title: 'Bu sayfa artık çalışmıyor',
      text: 'Adres eksik veya değişmiş. Web sitesine dönün ve baştan başlayın.',
    },
    notDelivered: {
      title: 'Bilgileriniz henüz paylaşılmadı',
      text: 'Belediye bunları şu anda alamıyor. Tekrar deneyin veya “İptal” ile durdurun.',
    },
    loginUnavailable: {
      title: 'Şu anda giriş yapılamıyor',
      text: 'Giriş sayfasına şu anda ulaşamıyoruz. Hiçbir bilgi paylaşılmadı. Birkaç dakika sonra tekrar deneyin veya “İptal” ile geri dönüp başka bir yol seçin.',
    },
    attributesUnavailable: {
      title: 'Bu yolla giriş yapılamıyor',
      text: 'Belediye burada bilinmeyen bir şey soruyor. Web sitesinde başka bir giriş yolu seçin.',
    },
  },
  tryAgain: 'Tekrar dene',
  backToWebsite: 'Web sitesine dön',
}
