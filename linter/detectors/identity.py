"""What names the client of a job post: companies with and without a legal form, and full names of writers."""

from collections.abc import Iterator

from linter import firms, persons
from linter.draft import Draft
from linter.model import Detail

finds = {
    "Wir, die Lampenwerk Nord GmbH, suchen Hilfe.": ["Lampenwerk Nord GmbH"],
    "Somos Aceites del Sur S.L. y buscamos ayuda.": ["Aceites del Sur S.L."],
    "La SARL Moulin Blanc cherche un graphiste": ["SARL Moulin Blanc"],
    "ООО «Тихий Дом» ищет дизайнера": ["ООО «Тихий Дом»"],
    "株式会社あおば工房の代表、白川健一と申します。": ["株式会社あおば工房", "白川健一"],
    "我们是苏州青禾家居有限公司，需要翻译": ["苏州青禾家居有限公司"],
    "(주)하늘정원 기획팀입니다": ["(주)하늘정원"],
    "Nama saya Rudi Hartawan, pemilik PT Kayu Lestari.": ["Rudi Hartawan", "PT Kayu Lestari"],
    "Công ty TNHH Gạo Vàng cần dịch": ["Công ty TNHH Gạo Vàng"],
    "Güneş Tekstil San. ve Tic. Ltd. Şti. olarak arıyoruz": ["Güneş Tekstil San. ve Tic. Ltd. Şti."],
    "Jesteśmy Drewpol Sp. z o.o., szukamy grafika": ["Drewpol Sp. z o.o."],
    "نحن شركة نجمة الشرق المحدودة": ["شركة نجمة الشرق المحدودة"],
    "हम सूर्या टेक्सटाइल प्राइवेट लिमिटेड हैं": ["सूर्या टेक्सटाइल प्राइवेट लिमिटेड"],
    "I'm Mara Quint, owner of Quint Bakery.": ["Mara Quint", "Quint Bakery"],
    "We are Green Barn, a small farm shop.": ["Green Barn"],
    "Our company Greenbarn needs a site.": ["Greenbarn"],
    "Меня зовут Олег Рысин, у меня кафе «Тихий двор».": ["Олег Рысин", "«Тихий двор»"],
    "Thanks!\nBest regards,\nMara Quint": ["Mara Quint"],
    "मेरा नाम सुरेश वर्मानी है": ["सुरेश वर्मानी"],
    "Mara Quint-Hale, founder": ["Mara Quint-Hale"],
    "Our company Quint & Co needs a site.": ["Quint & Co"],
    "Aceites Rubio S. L. and Sole Nuovo Srl": ["Aceites Rubio S. L.", "Sole Nuovo Srl"],
}
leaves = [
    "We are looking for a Python developer",
    "We are German, and we are Swiss.",
    "I run Shopify stores and Facebook Ads, Google Ads.",
    "Five years at Google",
    "I am a Python developer",
    "I am Senior Backend Developer, top rated.",
    "We Are Hiring A Full Stack Developer",
    "Please attach your CV and cover letter. CV Writing Services.",
    "I need help to form a Delaware LLC",
    "My name is Dana.",
    "Regards,\nDana",
    "A new Shopify LP, with AB Testing",
    "We're Shopify Plus, and our company is small",
    "Denver, CO 80202 or Charleston, SC",
    "Advanced SAS skills",
    "Nissan Leaf EV, Mercedes SL, Brown & Co",
    "A Single Member LLC, a Foreign Owned LLC, a Delaware C Corp",
    "Register Florida LLC",
    "This is Perfect Timing.",
    "I'm Customer Support Agent.",
    "I am CPA Licensed.",
]


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every name of a company or a person as written; where two lead to the same place, the longer one."""
    end = 0
    for name in sorted([*firms.find(draft), *persons.find(draft)], key=lambda name: (name.start, -name.end)):
        if name.start >= end:
            end = name.end
            yield Detail(
                "identity", name.start, end, " ".join(draft.folded[name.start : end].split()), "", name.confidence
            )
