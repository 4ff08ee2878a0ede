import type { ReceiptMessages } from './receipt.nl.ts'

export const tr: ReceiptMessages = {
  title: 'Silme belgesi',
  lead: 'Bilgilerinizin silindiğine dair bir belgeniz mi var? Burada belgenin gerçek olup olmadığını ve ne yazdığını görürsünüz.',
  form: {
    code: 'Belgenin metnini veya kodunu yapıştırın',
    file: 'Ya da dosyayı seçin',
    check: 'Belgeyi kontrol edin',
    again: 'Başka bir belgeyi kontrol edin',
  },
  genuine: 'Bu belge gerçek',
  genuineText: (organisation) => `Belgeyi veren: ${organisation}. İçinde hiçbir şey değişmemiş.`,
  says: {
    title: 'Belgede yazanlar',
    organisation: 'Kurum',
    subject: 'Konu',
    kinds: 'Silinenler',
    cause: 'Neden',
    removed: 'Silindiği tarih',
    keptRemoved: 'Saklanan mesajların silindiği tarih',
    planned: 'Anahtarın yok edileceği zaman',
    unreadable: 'Anahtarın yok edildiği tarih',
    keptPlanned: 'Saklanan mesajların anahtarının yok edileceği zaman',
    keptUnreadable: 'Saklanan mesajların anahtarının yok edildiği tarih',
    number: 'Görüşmenin numarası',
    made: 'Belgenin tarihi',
  },
  causes: {
    agent: 'Çalışan işini bitirdi.',
    citizen: 'Görüşmedeki kişi kendisi durdurdu.',
    timer: 'Süre doldu.',
  },
  means: {
    title: 'Bunun anlamı',
    removed: 'Bu bilgiler veritabanımızdan çıkarıldı.',
    planned:
      'Veritabanının günlüğünde ve yedeklerinde hâlâ kopyalar olabilir. Bunlar mühürlüdür. Anahtarı yukarıda yazan zaman civarında, sistemimiz o sırada çalışmıyorsa daha sonra yok ederiz. Ancak ondan sonra bunları kimse açamaz.',
    unreadable:
      'Anahtar yok edildi. Veritabanının günlüğündeki ve yedeklerindeki kopyaları artık kimse açamaz.',
    keptPlanned:
      'Saklanan mesajların kopyalarının ayrı bir anahtarı vardır. Onu yukarıda onun için yazan zaman civarında, sistemimiz o sırada çalışmıyorsa daha sonra yok ederiz. Ancak ondan sonra bu kopyaları kimse açamaz.',
    keptUnreadable:
      'Saklanan mesajların anahtarı yok edildi. Bu mesajların kopyalarını artık kimse açamaz.',
    keys: 'Bu, anahtarların klasörünü kimse kopyalamadıysa geçerlidir. Sistemimiz kopyalamaz, ama başkasının kopyalayıp kopyalamadığını göremez.',
    stays:
      'Kalanlar: bir görüşme olduğu ve kimin hangi tür bilgileri görüp sildiği. Bilgilerin kendisi kalmaz.',
    kept: (moment, reason) =>
      `Mesajlar silinmedi. Şu tarihe kadar saklıyoruz: ${moment}. Nedeni: ${reason}`,
    keptRemoved: (reason) =>
      `Mesajlar önce saklandı. Sonra onlar da silindi. Saklama nedeni: ${reason}`,
  },
  comeBack:
    'Bu belgeyi daha sonra yeniden kontrol edin. Anahtar yok edilince burada yeni bir belge alırsınız.',
  comeBackKept:
    'Bu belgeyi daha sonra yeniden kontrol edin. Mesajlar silinince burada yeni bir belge alırsınız.',
  renewed: {
    title: 'Yeni bir belge var',
    text: 'Anahtar bu arada yok edildi. Ne zaman olduğu yeni belgede yazar.',
    kept: 'Saklanan mesajlar da bu arada silindi. Ne zaman olduğu yeni belgede yazar.',
    download: 'Yeni belgeyi indirin',
  },
  faults: {
    absent: {
      title: 'Henüz bir belge yok',
      text: 'Belgenin metnini yapıştırın ya da dosyayı seçin.',
    },
    too_large: {
      title: 'Bu çok büyük',
      text: 'Bir belge daha kısadır. Bizden aldığınız dosyayı seçin.',
    },
    not_a_receipt: {
      title: 'Bu tam bir belge değil',
      text: 'İçinde tam bir kod bulamadık. Her şeyi kopyalayın ya da dosyayı seçin.',
    },
    unknown_key: {
      title: 'Bu belge bizden değil',
      text: 'Tanımadığımız bir anahtarla yapılmış. Başka bir kurumdan mı? O zaman orada kontrol edin.',
    },
    changed: {
      title: 'Bu belge doğru değil',
      text: 'İçinde bir şey değişmiş ya da belgeyi biz yapmadık.',
    },
    newer: {
      title: 'Bu belgeyi henüz okuyamıyoruz',
      text: 'Belge gerçek, ama bu sayfadan daha yeni. Daha sonra yeniden deneyin.',
    },
  },
  file: {
    code: 'Yalnızca aşağıdaki kod geçerlidir. Üstündeki metin bir açıklamadır.',
    check: (address) => `Bu belgeyi şurada kontrol edin: ${address}`,
  },
}
