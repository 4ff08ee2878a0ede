/** What a municipality has put into its configuration, in each language that it offers. */
interface AnswerWords {
  chat: string
  phone: string
  video: string
  digid: string
  yivi: string
  moving: string
  movingMeans: string
  passport: string
  parking: string
  name: string
  nameReason: string
  address: string
  addressReason: string
  controller: string
  retention: string
}

const nl: AnswerWords = {
  chat: 'Chatten',
  phone: 'Bellen',
  video: 'Videobellen',
  digid: 'Met de DigiD-app of sms',
  yivi: 'Met de Yivi-app op uw telefoon',
  moving: 'Verhuizing doorgeven',
  movingMeans: 'U gaat verhuizen, of u bent net verhuisd.',
  passport: 'Paspoort aanvragen',
  parking: 'Parkeervergunning',
  name: 'Naam',
  nameReason: 'om u goed aan te spreken',
  address: 'Adres',
  addressReason: 'om uw verhuizing te verwerken',
  controller: 'Gemeente Voorbeeld',
  retention: 'Na het gesprek wissen wij ze.',
}

const en: AnswerWords = {
  chat: 'Chat',
  phone: 'Call',
  video: 'Video call',
  digid: 'With the DigiD app or a text message',
  yivi: 'With the Yivi app on your phone',
  moving: 'Report a move',
  movingMeans: 'You are going to move, or you have just moved.',
  passport: 'Apply for a passport',
  parking: 'Parking permit',
  name: 'Name',
  nameReason: 'to address you properly',
  address: 'Address',
  addressReason: 'to process your move',
  controller: 'Municipality of Voorbeeld',
  retention: 'We delete them after the conversation.',
}

const de: AnswerWords = {
  chat: 'Chatten',
  phone: 'Anrufen',
  video: 'Videoanruf',
  digid: 'Mit der DigiD-App oder per SMS',
  yivi: 'Mit der Yivi-App auf Ihrem Telefon',
  moving: 'Umzug melden',
  movingMeans: 'Sie ziehen um, oder Sie sind gerade umgezogen.',
  passport: 'Reisepass beantragen',
  parking: 'Parkausweis',
  name: 'Name',
  nameReason: 'um Sie richtig anzusprechen',
  address: 'Adresse',
  addressReason: 'um Ihren Umzug zu bearbeiten',
  controller: 'Gemeinde Voorbeeld',
  retention: 'Nach dem Gespräch löschen wir sie.',
}

const fr: AnswerWords = {
  chat: 'Chat',
  phone: 'Appeler',
  video: 'Appel vidéo',
  digid: 'Avec l’application DigiD ou un SMS',
  yivi: 'Avec l’application Yivi sur votre téléphone',
  moving: 'Signaler un déménagement',
  movingMeans: 'Vous allez déménager, ou vous venez de déménager.',
  passport: 'Demander un passeport',
  parking: 'Permis de stationnement',
  name: 'Nom',
  nameReason: 'pour nous adresser à vous correctement',
  address: 'Adresse',
  addressReason: 'pour traiter votre déménagement',
  controller: 'Commune de Voorbeeld',
  retention: 'Nous les effaçons après la conversation.',
}

const pl: AnswerWords = {
  chat: 'Czat',
  phone: 'Telefon',
  video: 'Rozmowa wideo',
  digid: 'Przez aplikację DigiD lub SMS',
  yivi: 'Przez aplikację Yivi na telefonie',
  moving: 'Zgłoszenie przeprowadzki',
  movingMeans: 'Zmieniają Państwo miejsce zamieszkania.',
  passport: 'Wniosek o paszport',
  parking: 'Zezwolenie na parkowanie',
  name: 'Imię i nazwisko',
  nameReason: 'aby właściwie się do Pana/Pani zwracać',
  address: 'Adres',
  addressReason: 'aby załatwić sprawę przeprowadzki',
  controller: 'Gmina Voorbeeld',
  retention: 'Po rozmowie je usuwamy.',
}

const tr: AnswerWords = {
  chat: 'Sohbet',
  phone: 'Telefon',
  video: 'Görüntülü arama',
  digid: 'DigiD uygulaması veya SMS ile',
  yivi: 'Telefonunuzdaki Yivi uygulaması ile',
  moving: 'Taşınma bildirimi',
  movingMeans: 'Taşınacaksınız veya yeni taşındınız.',
  passport: 'Pasaport başvurusu',
  parking: 'Park izni',
  name: 'Ad',
  nameReason: 'size doğru hitap etmek için',
  address: 'Adres',
  addressReason: 'taşınmanızı işlemek için',
  controller: 'Voorbeeld Belediyesi',
  retention: 'Görüşmeden sonra bunları sileriz.',
}

const uk: AnswerWords = {
  chat: 'Чат',
  phone: 'Телефон',
  video: 'Відеодзвінок',
  digid: 'Через застосунок DigiD або SMS',
  yivi: 'Через застосунок Yivi на телефоні',
  moving: 'Повідомити про переїзд',
  movingMeans: 'Ви переїжджаєте або щойно переїхали.',
  passport: 'Оформити паспорт',
  parking: 'Дозвіл на паркування',
  name: 'Ім’я',
  nameReason: 'щоб правильно до вас звертатися',
  address: 'Адреса',
  addressReason: 'щоб опрацювати ваш переїзд',
  controller: 'Громада Voorbeeld',
  retention: 'Після розмови ми їх видаляємо.',
}

const ar: AnswerWords = {
  chat: 'محادثة كتابية',
  phone: 'اتصال هاتفي',
  video: 'مكالمة فيديو',
  digid: 'عبر تطبيق DigiD أو رسالة نصية',
  yivi: 'عبر تطبيق Yivi على هاتفك',
  moving: 'الإبلاغ عن تغيير السكن',
  movingMeans: 'ستنتقل إلى مسكن جديد، أو انتقلت للتو.',
  passport: 'طلب جواز سفر',
  parking: 'تصريح وقوف السيارات',
  name: 'الاسم',
  nameReason: 'لمخاطبتك بشكل صحيح',
  address: 'العنوان',
  addressReason: 'لمعالجة انتقالك',
  controller: 'بلدية Voorbeeld',
  retention: 'نحذفها بعد المحادثة.',
}

const all: Readonly<Record<string, AnswerWords>> = { nl, en, de, fr, pl, tr, uk, ar }

/** A language that it doesn't offer is answered in Dutch, as a contact server does. */
export const answerWords = (locale: string): AnswerWords => all[locale] ?? nl
