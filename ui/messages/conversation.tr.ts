import { tr as asked } from './conversation-asked/tr.ts'
import type { ConversationMessages } from './conversation.nl.ts'

export const tr: ConversationMessages = {
  title: 'Belediye ile sohbet',
  identifiedAs: (name) => `Giriş yapan: ${name}`,
  notIdentified: 'Giriş yapılmadı',

  arriving: {
    title: 'Bir dakika lütfen',
    lead: 'Bilgilerinizi alıyoruz. Genellikle birkaç saniye sürer.',
    slowTitle: 'Bu normalden uzun sürüyor',
    slow: 'Bir şey yapmanız gerekmez: denemeye devam ediyoruz. Beklemek istemiyor musunuz? O zaman web sitesine dönün ve baştan başlayın.',
  },

  checking: {
    title: 'Bunun siz olduğunuzu kontrol ediyoruz',
    lead: 'Bu görüşme için giriş yapıldı. Bunu sizin yaptığınızı kontrol ediyoruz. Genellikle bir dakikadan az sürer. Bir şey yapmanız gerekmez: görüşme kendiliğinden devam eder.',
  },

  unidentified: {
    failedTitle: 'Giriş yapılamadı',
    failed: 'Girişi iptal ettiniz veya bir sorun oldu. Hiçbir bilgi paylaşılmadı.',
    missingTitle: 'Kim olduğunuzu henüz bilmiyoruz',
    missing: 'Bu konu için önce giriş yapmanız gerekir. Hiçbir bilgi paylaşılmadı.',
    next: 'Tekrar denemek ister misiniz? O zaman web sitesine dönün.',
    nextElsewhere: 'Tekrar denemek ister misiniz? O zaman başladığınız web sitesine gidin.',
    back: 'Geri dön ve tekrar dene',
  },

  waiting: {
    title: (before) => (before === 0 ? 'Sıradaki sizsiniz' : `Önünüzde ${before} kişi var`),
    lead: (organisation, subject) =>
      `${organisation} birazdan “${subject}” konusunda size yardım edecek. Görüşme kendiliğinden başlar.`,
    transferred: (organisation, subject) =>
      `“${subject}” konusu için ${organisation} çalışanına aktarılıyorsunuz.`,
    agentGone: (organisation) =>
      `Görüştüğünüz çalışan ayrıldı. ${organisation} sizinle görüşmeye devam edecek.`,
    goesOn: 'Görüşme kendiliğinden devam eder.',
    nobody:
      'Şu anda kimse müsait değil. Yeriniz korunuyor. Biri müsait olunca görüşme kendiliğinden başlar.',
    mayLeave: 'Bu arada başka bir şey yapabilirsiniz. Ama bu sayfayı açık bırakın.',
    keeps: (minutes) =>
      `Bağlantı koparsa veya ekranınız kapanırsa yerinizi ${minutes} dakika tutarız.`,
    expected: (minutes) => `Yaklaşık ${minutes} dakika beklersiniz.`,
    sound: 'Sıra bana gelince ses çal',
    tabTitle: (before) => (before === 0 ? 'Sıradaki sizsiniz' : `Önünüzde ${before} kişi`),
  },

  talking: {
    title: (subject) => subject,
    helps: (agent, organisation) => `Size yardım eden: ${agent} (${organisation}).`,
    typing: (agent) => `${agent} yazıyor…`,
    yourTurn: 'Sıra sizde',
    newMessage: 'Yeni mesaj',
  },

  together: {
    joined: 'Bu görüşmeye bir kişi daha katıldı. Her şeyi baştan okuyabilir.',
    guest: 'Bu görüşmedeki her şeyi baştan okuyabilirsiniz.',
    mayStop: 'Bu görüşmedeki herkes görüşmeyi bitirebilir. O zaman herkes için her şeyi sileriz.',
  },

  twoWords: {
    title: 'Bu görüşmenin kelimeleri',
    how: 'Belediye çalışanı birinci kelimeyi söyler, siz ikincisini. Kelimeler Hollandacadır.',
  },
  session: {
    unnamed: 'giriş hizmetiniz',
    logOut: (method) => `Çıkış yap: ${method}`,
    stays: 'Bu görüşmede kalırsınız.',
    loggedOut: (method) => `Bu görüşme artık şu girişinizi kullanmıyor: ${method}.`,
    knownAs: (name) => `Bizdeki adınız: ${name}`,
    goesOn: 'Görüşme devam ediyor.',
    unreached: (method) =>
      `Çıkış yaptığınızı bildiremedik: ${method}. Görüşmeden sonra tarayıcınızın bütün pencerelerini kapatın.`,
    failed: 'Çıkış yapılamadı. Yeniden deneyin.',
  },
  log: {
    label: 'Sohbet',
    you: 'Siz',
    other: 'Belediye çalışanı',
    beside: 'Diğer katılımcı',
    sending: 'Gönderiliyor…',
    retrying: 'Henüz gönderilmedi. Tekrar deniyoruz.',
    refused: 'Gönderilmedi',
    again: 'Tekrar gönder',
    jump: (count) => `${count} yeni mesaj`,
    read: 'okundu',
  },

  composer: {
    label: 'Mesajınız',
    placeholder: 'Mesajınızı yazın',
    send: 'Gönder',
    tooLong: (over) => `Mesajınız ${over} karakter fazla.`,
    left: (left) => `${left} karakter kaldı`,
  },

  connection: {
    lostTitle: 'Bağlantı koptu',
    lost: 'Kendiliğinden yeniden bağlanıyoruz. Hiçbir şey kaybolmaz.',
    restored: 'Bağlantı yeniden kuruldu.',
  },

  limit: {
    title: 'Hâlâ orada mısınız?',
    idle: (time) => `Uzun süredir yazılmadığı için görüşme saat ${time} itibarıyla biter.`,
    total: (time) => `Süre dolduğu için görüşme saat ${time} itibarıyla biter.`,
    waiting: (time) => `Sıradaki yeriniz saat ${time} itibarıyla silinir.`,
    extend: 'Evet, hâlâ buradayım',
    more: 'Daha fazla zamana ihtiyacım var',
    extended: 'Daha fazla zamanınız var.',
    failed: 'Olmadı. Tekrar deneyin.',
  },

  keeps: {
    days: (days) => `Bu görüşmenin mesajlarını ${days} gün saklarız.`,
    unless: 'Bilgilerinizi kendiniz silerseniz mesajları da sileriz.',
  },

  ended: {
    title: 'Görüşme bitti',
    by: {
      agent: 'Belediye çalışanı görüşmeyi bitirdi.',
      citizen: 'Görüşmeyi siz bitirdiniz.',
      timer: 'Süre dolduğu için görüşme kendiliğinden bitti.',
    },
    deletes: (when) =>
      `Sorunuzla ilgili işi tamamlıyoruz. Sonra bilgilerinizi sileriz. En geç saat: ${when}.`,
    said: 'Konuşulanlar',
  },

  deleted: {
    title: 'Görüşme bitti',
    at: (time) => `Bilgileriniz silindi. Saat: ${time}`,
    what: (things) => `${things}.`,
    messages: (count) => `${count} mesaj`,
    notes: (count) => `çalışanların ${count} notu`,
    sealed: (moment) =>
      `Veritabanının günlüğünde veya yedeklerinde hâlâ kopyalar olabilir. Bunlar mühürlüdür. Anahtarı şu zaman civarında, sistemimiz o sırada çalışmıyorsa daha sonra yok ederiz: ${moment}. Ancak ondan sonra bunları kimse açamaz. Bu, anahtarların klasörünü kimse kopyalamadıysa geçerlidir. Sistemimiz kopyalamaz, ama başkasının kopyalayıp kopyalamadığını göremez.`,
    unreadable: (moment) =>
      `Veritabanının kopyalarını da artık kimse açamaz. Anahtar yok edildi: ${moment}. Bu, anahtarların klasörünü kimse kopyalamadıysa geçerlidir. Sistemimiz kopyalamaz, ama başkasının kopyalayıp kopyalamadığını göremez.`,
    receiptTitle: 'Bilgilerinizi sildiğimizin belgesi',
    receipt:
      'Belgede hangi tür bilgileri, ne zaman ve neden sildiğimiz yazar. Bilgilerinizin kendisi belgede yoktur.',
    download: 'Belgeyi indirin',
    check: 'Bir belgeyi kontrol edin',
    nothing: 'Sizden saklanan bir bilgi yoktu.',
    by: {
      agent:
        'Sorunuzla ilgili iş tamamlandı. Kalanlar: bir görüşme olduğu ve kimin hangi tür bilgileri görüp sildiği. Bilgilerin kendisi kalmaz.',
      citizen:
        'Kendiniz durdurdunuz. Kalanlar: bir görüşme olduğu ve kimin hangi tür bilgileri görüp sildiği. Bilgilerin kendisi kalmaz.',
      timer:
        'Süre doldu. Kalanlar: bir görüşme olduğu ve kimin hangi tür bilgileri görüp sildiği. Bilgilerin kendisi kalmaz.',
      somebody:
        'Bu görüşmedeki biri görüşmeyi bitirdi. Kalanlar: bir görüşme olduğu ve kimin hangi tür bilgileri görüp sildiği. Bilgilerin kendisi kalmaz.',
    },
    kept: {
      sealed: (moment) =>
        `Saklanan mesajların kopyalarının ayrı bir anahtarı vardır. Onu şu zaman civarında, sistemimiz o sırada çalışmıyorsa daha sonra yok ederiz: ${moment}. Ancak ondan sonra bu kopyaları kimse açamaz.`,
      unreadable: (moment) =>
        `Saklanan mesajların anahtarı yok edildi: ${moment}. Bu mesajların kopyalarını artık kimse açamaz.`,
      at: (time) => `Görüşme saat ${time} itibarıyla kapatıldı`,
      what: (things) => `Silinenler: ${things}.`,
      until: (date) =>
        `Mesajları en geç şu tarihe kadar saklarız: ${date}. Sonra onları da sileriz.`,
      removed: (moment) => `Mesajları önce sakladık. Şimdi onlar da silindi: ${moment}.`,
      button: 'Mesajları da sil',
      ask: {
        title: 'Mesajlar da silinsin mi?',
        text: 'Sakladığımız mesajları hemen sileriz. Sonra onları kimse okuyamaz.',
        together: 'Bu, görüşmedeki herkes için geçerlidir.',
        confirm: 'Evet, mesajları sil',
      },
      by: {
        agent:
          'Sorunuzla ilgili iş tamamlandı. Ayrıca kalanlar: bir görüşme olduğu ve kimin hangi tür bilgileri görüp sildiği. Bilgilerin kendisi kalmaz.',
        timer:
          'Süre doldu. Ayrıca kalanlar: bir görüşme olduğu ve kimin hangi tür bilgileri görüp sildiği. Bilgilerin kendisi kalmaz.',
      },
    },
    close: 'Bu pencereyi kapatabilirsiniz.',
  },

  asked,

  stop: {
    button: 'Bitir ve bilgilerimi sil',
    buttonEnded: 'Bilgilerimi şimdi sil',
    title: 'Bitirip her şey silinsin mi?',
    titleEnded: 'Her şey şimdi silinsin mi?',
    waiting: 'Sıradaki yerinizi kaybedersiniz. Paylaştığınız bilgileri sileriz.',
    talking: 'Görüşme biter. Bilgilerinizi ve bütün mesajları sileriz, belediyedekileri de.',
    ended: 'Bilgilerinizi ve bütün mesajları sileriz, belediyedekileri de.',
    together: 'Bu, görüşmedeki herkes için geçerlidir. Diğer kişilerin bilgilerini de sileriz.',
    confirm: 'Evet, bitir ve sil',
    confirmEnded: 'Evet, bilgilerimi sil',
    cancel: 'Hayır, geri dön',
    busy: 'Siliniyor…',
    failedTitle: 'Henüz silinemedi',
    failed: 'Bağlantı çalışmıyor. Tekrar deneyin.',
  },

  backToWebsite: 'Web sitesine dön',
  withoutScripts: {
    title: 'Sohbet burada çalışmıyor',
    text: 'Bu tarayıcıda JavaScript kapalı. Sohbet etmek için açın veya bize başka bir yoldan ulaşın. Bu sayfa kendiliğinden yenilenir.',
  },

  notStarted: {
    title: 'Sohbet burada çalışmıyor',
    text: 'Bu sayfa düzgün yüklenmedi. Sayfayı yeniden yükleyin veya bize başka bir yoldan ulaşın.',
  },

  notices: {
    not_yours: {
      title: 'Bu görüşme başka bir tarayıcıda açık',
      text: 'Başladığınız pencereye dönün. Güvenliğiniz için yalnızca bir yerde açık olabilir.',
    },
    invitation_used: {
      title: 'Bu davet daha önce kullanıldı',
      text: 'Bir davet yalnızca bir kez çalışır. Görüşmeye katılmak istiyor musunuz? O zaman sizi davet eden kişiden yeni bir davet isteyin. Zaten katıldınız mı? O zaman o pencereye dönün.',
    },
    invitation_replaced: {
      title: 'Bu davet artık çalışmıyor',
      text: 'Daha yeni bir davet var. Görüşmeye katılmak istiyor musunuz? O zaman sizi davet eden kişiden en yeni daveti isteyin. Zaten katıldınız mı? O zaman o pencereye dönün.',
    },
    gone: {
      title: 'Bu görüşme artık yok',
      text: 'Görüşme bitti. Burada artık okunamaz. Başka sorunuz mu var? O zaman web sitesinde baştan başlayın.',
    },
  },
}
