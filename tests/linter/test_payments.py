"""Offers to pay outside the platform, requests for bank details and ways around its fee, as people write them."""

import pytest

from linter import Context, lint

OFFERS = {
    "es": [
        "Envíame tu CLABE y te deposito el anticipo hoy",
        "También puedes pagarme por Nequi o por Yape",
        "Cancelemos el contrato y trabajamos directamente",
        "Sin la comisión te sale 15% más barato",
    ],
    "pt": [
        "Me passa tua chave Pix que eu te pago agora",
        "Recebo por MB Way ou por transferência bancária",
        "Encerramos o contrato e continuamos por fora",
        "Emito nota fiscal direto para a sua empresa",
    ],
    "fr": [
        "Envoyez-moi vos coordonnées bancaires et je vous paie demain",
        "On arrête le contrat et on travaille directement ensemble",
        "Je vous facture directement chaque mois",
        "Je préfère être payée par Revolut",
    ],
    "de": [
        "Schicken Sie mir bitte Ihre Bankverbindung",
        "Ich schicke dir direkt eine Rechnung",
        "Du kannst mir das Geld per PayPal schicken",
        "Wir können den Vertrag kündigen und direkt zusammenarbeiten",
    ],
    "it": [
        "Mandami le tue coordinate bancarie e ti pago subito",
        "Ti faccio un bonifico sul conto",
        "Chiudiamo il contratto e lavoriamo tra di noi",
        "Le fatturo direttamente a fine mese",
    ],
    "pl": [
        "Prześlij mi numer konta, zapłacę jeszcze dziś",
        "Możesz mi zapłacić BLIKIEM na telefon",
        "Zakończmy zlecenie i współpracujmy bezpośrednio",
        "Bez prowizji będzie taniej",
    ],
    "ru": [
        "Пришлите номер карты, оплачу сегодня",
        "Переведу вам по СБП",
        "Отменим заказ и будем работать напрямую",
        "Выставлю вам счёт напрямую",
    ],
    "uk": [
        "Надішліть номер рахунку, оплачу сьогодні",
        "Перекажу вам на картку ПриватБанку",
        "Скасуємо замовлення і працюємо напряму",
        "Виставлю вам рахунок напряму",
    ],
    "tr": [
        "Hesap bilgilerinizi gönderir misiniz, ödeme yapacağım",
        "Bana Papara ile ödeyebilirsiniz",
        "Sözleşmeyi iptal edip doğrudan çalışalım",
        "Size doğrudan fatura keserim",
    ],
    "ar": [
        "أدفع لك والباقي على بايبال",
        "ابعتلي بيانات حسابك البنكي عشان احولك",
        "استقبل الدفع عن طريق فودافون كاش",
        "نلغي العقد ونتعامل مباشرة",
        "ارسل لك الفاتورة مباشرة",
    ],
    "hi": [
        "अपना यूपीआई नंबर भेजिए, मैं पैसे भेजता हूँ",
        "apna bank account number bhej do, advance bhejta hu",
        "contract cancel karke seedhe kaam karte hain",
        "Google Pay ya Paytm bhi chalega",
    ],
    "ur": [
        "اپنا بینک اکاؤنٹ نمبر بھیج دیں",
        "mujhe JazzCash par payment kar dein",
        "آرڈر ختم کر کے براہ راست کام کرتے ہیں",
        "ایزی پیسہ بھی چلے گا",
    ],
    "fil": [
        "Pahingi po ng bank details nyo para mabayaran ko kayo",
        "Sa GCash ko na lang i-send ang bayad",
        "I-close na natin ang contract tapos direct na lang tayo",
        "Direct ko na lang kayo i-invoice",
    ],
    "id": [
        "Minta nomor rekening kakak ya, mau saya transfer",
        "Bayar ke OVO saya saja",
        "Batalkan kontraknya lalu lanjut kerja langsung",
        "Lebih murah tanpa komisi",
    ],
    "vi": [
        "Bạn gửi mình số tài khoản ngân hàng nhé",
        "Mình nhận thanh toán qua ZaloPay",
        "Hủy hợp đồng rồi làm riêng nhé",
        "Mình xuất hóa đơn trực tiếp cho bạn",
    ],
    "zh": [
        "麻烦发我一下银行账号，我转定金",
        "请用支付宝转我",
        "结束合同后我们直接合作",
        "我直接给您开票",
    ],
    "ja": [
        "振込先を教えていただけますか",
        "LINE Payで送金してください",
        "契約を終了して直接お取引しませんか",
        "請求書は直接お送りします",
    ],
    "ko": [
        "계좌번호 좀 알려 주세요",
        "카카오페이로 보내 주세요",
        "계약을 종료하고 직접 거래하시죠",
        "계좌이체도 괜찮습니다",
    ],
}
# The work is about payments, the payment stays on the platform, or the writer says no.
LEFT = {
    "es": [
        "La app debe aceptar pagos por Nequi y Mercado Pago",
        "El pago se hace por Workana",
        "No puedo pagar fuera de la plataforma",
    ],
    "pt": [
        "A loja precisa de pagamento com Pix e cartão",
        "O pagamento fica na Workana",
        "Não posso pagar por fora",
    ],
    "fr": [
        "La boutique doit accepter les virements et Lydia",
        "Le paiement reste sur Malt",
        "Je ne peux pas payer en dehors de la plateforme",
    ],
    "de": [
        "Schicken Sie mir die Datei, dann kann ich direkt weitermachen",
        "Die Rechnungsvorlage soll die IBAN zeigen",
        "Ich darf nicht außerhalb der Plattform bezahlen",
    ],
    "it": [
        "Il sito deve accettare Satispay e bonifici",
        "Il pagamento resta su Upwork",
        "Non posso pagare fuori dalla piattaforma",
    ],
    "pl": [
        "Aplikacja ma przyjmować BLIK i PayPal",
        "Płatność zostaje w serwisie Useme",
        "Nie mogę zapłacić poza platformą",
    ],
    "ru": [
        "Подключите к сайту оплату через СБП",
        "Клиент получает чек напрямую на почту",
        "Не буду платить вне биржи",
    ],
    "uk": [
        "Підключіть до сайту оплату через monobank",
        "Клієнт отримує чек напряму на пошту",
        "Не буду платити поза біржею",
    ],
    "tr": [
        "Siparişten direkt fatura kesen bir program",
        "Ödeme Bionluk üzerinden olacak",
        "Site dışında ödeme yapamam",
    ],
    "ar": [
        "النظام يرسل الفاتورة مباشرة للعميل",
        "الدفع من خلال خمسات فقط",
        "لن أدفع خارج المنصة",
    ],
    "hi": [
        "ऐप में UPI से भुगतान जोड़ना है",
        "payment Upwork par hi hogi",
        "main platform ke bahar pay nahi kar sakta",
    ],
    "ur": [
        "ایپ میں جاز کیش شامل کرنا ہے",
        "payment Upwork par hi hogi",
        "میں پلیٹ فارم سے باہر ادائیگی نہیں کر سکتا",
    ],
    "fil": [
        "Lagyan ng GCash ang checkout ng website",
        "Sa Upwork lang ang bayad",
        "Hindi ako pwedeng magbayad sa labas ng platform",
    ],
    "id": [
        "Cantumkan nomor rekening di template invoice",
        "Pembayaran tetap lewat Fastwork",
        "Saya tidak bisa bayar di luar platform",
    ],
    "vi": [
        "Khách hủy đơn hàng trực tiếp trên app",
        "Thanh toán vẫn qua Upwork",
        "Mình không thể trả tiền ngoài nền tảng",
    ],
    "zh": [
        "取消订单后直接退款给用户",
        "付款还是走平台",
        "我不能在平台外付款",
    ],
    "ja": [
        "請求書を直接PDFで出力する機能",
        "お支払いはココナラでお願いします",
        "銀行振込の解説記事を書いてください",
    ],
    "ko": [
        "고객에게 직접 청구하는 시스템",
        "결제는 크몽에서만 합니다",
        "플랫폼 밖에서는 결제할 수 없습니다",
    ],
}


def kinds(draft: str) -> set[str]:
    return {finding.kind for finding in lint(draft, Context(surface="message")).findings}


@pytest.mark.parametrize("draft", [draft for drafts in OFFERS.values() for draft in drafts])
def test_an_offer_to_pay_outside_is_found(draft: str) -> None:
    assert "payment" in kinds(draft)


@pytest.mark.parametrize("draft", [draft for drafts in LEFT.values() for draft in drafts])
def test_work_on_payments_and_a_refusal_are_left(draft: str) -> None:
    assert kinds(draft) == set()


def test_every_language_has_offers_and_drafts_that_are_left() -> None:
    assert OFFERS.keys() == LEFT.keys()
