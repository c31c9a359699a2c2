"""Reports as non-native writers of English file them, for developing recognisers of protected information.

The sites imitated are hospitals, clinics and practices in South Korea, Japan, Taiwan, Thailand, the Philippines, the
Gulf states, Israel, Turkey, Germany with its neighbours, the Netherlands, Scandinavia, Spain, Italy, Poland and Greece,
where reports are English throughout or mixed with the local language. All people, numbers, institutions and addresses
are invented; any likeness to a real one is chance. Recognisers may be developed on this set, so a figure measured on
it says nothing about reports that nobody has seen.

Fields of its own are called `<region>_<what>`. Regions: kr jp tw th ph ar (Gulf) ex (foreign staff in the Gulf) he tr
de nl sv da nb fi es it pl gr. What:

- full, male, female, last, first, ffirst (a woman's), nick, lf (family name, comma, given name), caps, short (initial
  and family name), ini (initials of a person), script (the name in the local script): NAME. Titles, kinship words and
  honorifics are outside, particles (van der, Al-, bin, de la) inside.
- date, dtext (with the month's name), dm (day and month), month, dob, wd (weekday), hol (holiday): DATE, in the forms
  of the region, eras of Japan, Taiwan and Thailand and the Islamic calendar among them.
- time: TIME; "Uhr", "kl." and the like are outside, a letter joined to the digits (17:03h, 1435H) inside.
- hosp, home (for the aged), school, church, gp (general practice), site (short code): HOSPITAL; ward: WARD; street,
  town (with or without postcode), city (without): ADDRESS.
- tel, ext, bleep: PHONE; email: EMAIL; url: URL; scan (name of a scanner): DEVICE.
- mrn: MRN; acc: ACCESSION; id (national identity or insurance, save the Korean RRN), an (admission): ID.
- c: a sentence in the local language that must stay whole, not protected.

`x_cxr`, `x_ct`, `x_line`, `x_plan` and the like take a clinical sentence that suits the place; `rrn_masked` is an RRN
with its last figures starred.
"""

from __future__ import annotations

import random
import re
import unicodedata
from datetime import date, timedelta


def _list(text: str) -> tuple[str, ...]:
    """Entries parted by semicolons, line breaks in the source being blanks."""
    return tuple(" ".join(part.split()) for part in text.split(";") if part.strip())


def _all(groups: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every entry of every region once, in order."""
    return tuple(dict.fromkeys(entry for group in groups.values() for entry in group))


FAMILIES = {
    "kr": _list("""Kim; Kim; Kim; Lee; Lee; Park; Park; Choi; Jung; Jeong; Kang; Cho; Yoon; Jang; Lim; Han; Oh; Seo;
        Shin; Kwon; Hwang; Ahn; Yoo; Ryu; Jeon; Bae; Baek; Heo; Nam; Noh; Ko; Joo; Woo; Koo; Namkung; Sunwoo;
        Hwangbo; Eom; Byun; Chung; Seong; Kwak; Pyo; Rhee; Yi; Rim"""),
    "jp": _list("""Sato; Suzuki; Takahashi; Tanaka; Watanabe; Ito; Yamamoto; Nakamura; Kobayashi; Kato; Yoshida;
        Yamada; Sasaki; Yamaguchi; Matsumoto; Inoue; Kimura; Shimizu; Hayashi; Saito; Ogawa; Okada; Maeda; Fujita;
        Ishikawa; Nakajima; Miyazaki; Kondo; Aoki; Nishimura; Ohta; Uchida; Kubo; Matsuda; Ono; Tsuchiya"""),
    "tw": _list("""Chen; Chen; Lin; Huang; Chang; Lee; Wang; Wu; Liu; Tsai; Yang; Hsu; Cheng; Hsieh; Kuo; Hung;
        Tseng; Chiu; Liao; Lai; Chou; Yeh; Su; Chuang; Lu; Chiang; Hsiao; Chao; Chu; Chung; Peng; Weng; Ou-Yang;
        Szu-Tu"""),
    "th": _list("""Srisuwan; Chaiyasit; Wongsakul; Thongchai; Rattanaporn; Boonmee; Suksawat; Phromma; Kittisak;
        Saetang; Jitpakdee; Charoenwong; Limsakul; Pongpanich; Techawong; Amornrat; Bunnag; Sae-Lim; Na Ayutthaya;
        Inthanon; Khamsing; Petcharat; Sukhumvat; Yodrak; Wattanakul; Siriporn"""),
    "ph": _list("""Santos; Reyes; Garcia; Mendoza; Dela Cruz; De la Cruz; Villanueva; Gonzales; Ramos; Aquino;
        Castillo; Dimaculangan; Magsino; Macaraeg; Pangilinan; Tolentino; Evangelista; Salonga; Batungbakal; Lim-Uy;
        Sy; Tan-Go; Abad; Bautista; Ocampo; San Jose; Del Rosario; Manalo; Catacutan; Soriano"""),
    "ar": _list("""Al-Rashid; Al Mansoori; Al-Harbi; Al-Otaibi; Al Ketbi; Al-Sabah; Al-Kuwari; Al Balushi; Alghamdi;
        Al-Zahrani; Al Shamsi; Al-Mutairi; Al Hinai; Al-Dosari; Alqahtani; Haddad; Khoury; Farouk; Abdelrahman;
        Nasser; El-Sayed; Hamdan; Mahfouz; Al Nuaimi; Bakhsh; Saleh; Qassim; Al-Tamimi"""),
    "ex": _list("""Nair; Menon; Pillai; Thomas; Kurian; Varghese; Khan; Qureshi; Siddiqui; Fernandes; D'Souza;
        Pereira; Iyer; Chowdhury; Perera; Mathew; Joseph; Santos; Reyes; Mendoza; Villaruel"""),
    "he": _list("""Cohen; Levi; Mizrahi; Peretz; Biton; Dahan; Avraham; Friedman; Katz; Azoulay; Malka; Ohana;
        Ben-David; Ben Shitrit; Bar-Lev; Rosenberg; Shapira; Gabay; Hadad; Amsalem; Yosef; Segal; Barak; Abu-Ras;
        Khatib; Zoabi; Goldenberg; Kaplan; Vaknin"""),
    "tr": _list("""Yılmaz; Kaya; Demir; Şahin; Çelik; Yıldız; Yıldırım; Öztürk; Aydın; Özdemir; Arslan; Doğan;
        Kılıç; Aslan; Çetin; Koç; Kurt; Özkan; Şimşek; Polat; Erdoğdu; Güneş; Akkaya; Tunçbilek; Karahan; Uğurlu;
        Başaran"""),
    "de": _list("""Müller; Schmidt; Schneider; Fischer; Weber; Meyer; Wagner; Becker; Schulz; Hoffmann; Schäfer;
        Bauer; Köhler; Richter; Zimmermann; Krüger; Hartmann; Schröder; Neumann; Weiß; Jäger; von Ahlefeld;
        Meier-Lüders; Vogt; Böhm; Gruber; Steiner; Hürlimann; Zürcher; Zgraggen; von der Heyde; Schönleben; Öztürk;
        Nowak; Pfeiffer"""),
    "nl": _list("""de Jong; Jansen; de Vries; van den Berg; van Dijk; Bakker; Janssen; Visser; Meijer; de Boer;
        Mulder; de Groot; Hendriks; van Leeuwen; Dijkstra; van der Meulen; 't Hart; van 't Hoff; Peeters; Maes;
        Vandenbroucke; Willems; Ten Brinke; in 't Veld; El Amrani; Jansen-de Wit; Hoekstra; Verbruggen; Ramdin"""),
    "sv": _list("""Andersson; Johansson; Karlsson; Nilsson; Eriksson; Larsson; Olsson; Persson; Svensson;
        Gustafsson; Lindqvist; Åkesson; Öberg; Sjöström; Nyström; Bergström; Hedlund; Ahlgren; Wallin; af Ekenstam"""),
    "da": _list("""Jensen; Nielsen; Hansen; Pedersen; Christensen; Larsen; Sørensen; Rasmussen; Jørgensen; Madsen;
        Kjær; Østergaard; Thygesen; Bundgaard; Mølgaard; Nørregaard; Friis-Hansen"""),
    "nb": _list("""Johansen; Olsen; Kristiansen; Haugen; Hagen; Solberg; Bakken; Eide; Nygård; Brekke; Fjeldstad;
        Tveit; Sætre; Ødegård; Rønning; Aasen; Vik"""),
    "fi": _list("""Korhonen; Virtanen; Mäkinen; Nieminen; Hämäläinen; Laine; Heikkinen; Koskinen; Järvinen;
        Lehtonen; Saarinen; Pöyhönen; Ahonen; Räsänen"""),
    "es": _list("""García López; Martínez Ruiz; Fernández; González; Rodríguez Sanz; Pérez; Sánchez; Gómez Ortega;
        Jiménez; Hernández; Muñoz; Álvarez; Moreno; Gutiérrez; Navarro; Domínguez; Vázquez; Iglesias; Etxeberria; de
        la Fuente; Puig i Ferrer; Núñez; Castro; Ybarra; del Olmo"""),
    "it": _list("""Rossi; Russo; Ferrari; Esposito; Bianchi; Romano; Colombo; Ricci; Marino; Greco; De Luca;
        D'Angelo; Dell'Acqua; Lo Presti; Di Giacomo; Giordano; Rizzo; Lombardi; Barbieri; Caruso; Mancini;
        Dall'Oglio"""),
    "pl": _list("""Nowak; Kowalski; Wiśniewski; Wójcik; Kowalczyk; Kamiński; Lewandowski; Zieliński; Szymański;
        Woźniak; Dąbrowski; Kozłowski; Jankowski; Wojciechowski; Kwiatkowski; Krawczyk; Piotrowski; Grabowski;
        Pawlak; Łukasik; Śliwa; Górecki"""),
    "gr": _list("""Papadopoulos; Pappas; Georgiou; Nikolaidis; Vlachos; Karagiannis; Economou; Dimitriou; Antoniou;
        Christodoulou; Makris; Papageorgiou; Ioannidis; Konstantinidis; Oikonomopoulos; Tsiakalos; Hatzis; Stavrou"""),
}

WORD_FAMILIES = {
    "kr": _list("Moon; Song; Son; Sung; Bang; Min; Sun; Yang; Hong; Ham; Do; So; An; Won; Ban; Young"),
    "jp": _list("Endo; Mori; Hara; Abe; Oda; Kawasaki; Hashimoto; Kikuchi; Takayasu; Imai; Doi"),
    "tw": _list("Long; Hung; Fang; Tang; Pan; Wan; Ting; King; Sun; Shin; Lung; Ho; Tung; Fan; Hu"),
    "th": _list("Sae-Tan; Pornthip; Suntorn; Manee"),
    "ph": _list("Cruz; Bravo; Grande; Corpus; Angeles; Salud; Villa; Costa; Clemente; Apostol; Cortes; Pilar"),
    "ar": _list("Said; Amin; Malik; Bader; Salem; Hilal"),
    "ex": _list("Masood; Paul; Mark; Rose; Cherian"),
    "he": _list("Stern; Peer; Bar; Gross; Gold; Baron; Pick; Stein; Golan; Or; Tal; Marom"),
    "tr": _list("Can; Tan; Bay; Er; Ok; Kara; Toprak; Taş; Ay"),
    "de": _list("""Lang; Gross; Klein; Stark; Herz; Winter; Sommer; Stein; Berg; Wolf; Horn; Hammer; Kern; Busch;
        Koch; Hand; Ganz; Block; Ring; Brand; Kurz; Linke; Pohl; Fleischner; Kehl; Wegener"""),
    "nl": _list("Post; Brand; Hart; Blank; Vet; Been; Bos; Smit; Kok; Blok; Swan; Prince; Groen; Storm"),
    "sv": _list("Holm; Strand; Sand; Lund; Ek; Wall; Frisk; Blank; Modig"),
    "da": _list("Bang; Winter; Juul; Holm; Skov; Lind; Brink"),
    "nb": _list("Lie; Moe; Strand; Berg; Dale; Ness; Lund"),
    "fi": _list("Salo; Aalto; Rinne; Ranta; Lampi"),
    "es": _list("Costa; Blanco; Calvo; Cabeza; Bueno; Rubio; Campo; Grande; Marin; Leon; Seco; Cajal"),
    "it": _list("Costa; Testa; Basso; Fontana; Conti; Leone; Grasso; Villa; Alba; Monti; Bene"),
    "pl": _list("Lis; Mazur; Sowa; Zawada; Gil"),
    "gr": _list("Manos; Petra; Kappa; Galanos; Melas"),
}

GIVENS_M = {
    "kr": _list("""Min-jun; Seung-ho; Jae-hyun; Sang-hoon; Young-soo; Dong-wook; Jin-ho; Kyung-tae; Hyun-woo;
        Ki-young; Joon-seok; Chang-min; Byung-chul; Tae-yang; Do-yun; Woo-jin; Jong-il; Il-sung"""),
    "jp": _list("""Hiroshi; Takashi; Kenji; Shinji; Daisuke; Kazuo; Yuta; Masaru; Kenta; Osamu; Shigeru; Ryo;
        Jun'ichi"""),
    "tw": _list("""Chih-Ming; Wei-Ting; Chun-Hao; Kuo-Hsiung; Cheng-Han; Ming-Te; Tzu-Yang; Po-Hsuan; Jung-Tai;
        Yi-Chun; Shih-Wei; Hsin-Yuan"""),
    "th": _list("""Somchai; Prasert; Anan; Wichai; Surachai; Thanawat; Nattapong; Chaiwat; Kriengkrai; Worawut;
        Apichat"""),
    "ph": _list("""Jose; Juan Miguel; Rodrigo; Eduardo; Jericho; Mark Anthony; John Paul; Renato; Arnel; Dennis;
        Rommel; Jayson; Ferdinand; Edgardo"""),
    "ar": _list("""Mohammed; Ahmed; Khalid; Abdullah; Abdulaziz; Saeed; Omar; Yousef; Hamad; Fahad; Sultan; Ibrahim;
        Tariq; Abdul Rahman; Majid; Nayef"""),
    "ex": _list("Rajesh; Anil; Biju; Imran; Asif; Sunil; Jojo; Lijo; Jerome; Nixon; Arun"),
    "he": _list("Moshe; David; Yossi; Avi; Eitan; Noam; Itai; Yaakov; Shlomo; Ronen; Amir; Uri; Mahmoud; Gil'ad"),
    "tr": _list("""Mehmet; Mustafa; Ahmet; Ali; Hüseyin; Hasan; İbrahim; Murat; Emre; Burak; Oğuz; Çağlar; Ömer;
        Serkan"""),
    "de": _list("""Hans; Jürgen; Klaus; Wolfgang; Thomas; Stefan; Andreas; Karl-Heinz; Uwe; Björn; Lukas; Matthias;
        Jörg; Hans-Peter; Günther; Florian; Urs; Reto"""),
    "nl": _list("""Jan; Pieter; Kees; Hendrik; Joost; Sjoerd; Bram; Wouter; Gerrit; Jeroen; Luc; Mohamed; Dirk-Jan;
        Teun"""),
    "sv": _list("Lars; Karl-Erik; Anders; Göran; Björn; Håkan; Nils; Sven; Åke; Fredrik; Jonas"),
    "da": _list("Søren; Jens; Mads; Henrik; Niels; Jørgen; Lasse; Kåre; Bent; Hans Christian"),
    "nb": _list("Ole; Knut; Bjørn; Kjell; Øyvind; Håvard; Arne; Sindre; Geir; Per-Arne"),
    "fi": _list("Juhani; Matti; Jukka; Antti; Pekka; Heikki; Timo; Eero; Väinö"),
    "es": _list("""José; Antonio; Manuel; Francisco Javier; Juan Carlos; Miguel Ángel; Íñigo; Jordi; Rafael;
        Joaquín; Ramón; Álvaro; Vicente"""),
    "it": _list("""Giuseppe; Giovanni; Luca; Marco; Alessandro; Niccolò; Gianluca; Pietro; Salvatore; Domenico;
        Matteo"""),
    "pl": _list("Andrzej; Krzysztof; Piotr; Tomasz; Paweł; Stanisław; Zbigniew; Michał; Łukasz; Jerzy; Wojciech"),
    "gr": _list("""Georgios; Dimitrios; Konstantinos; Ioannis; Nikolaos; Panagiotis; Vasileios; Christos; Spyros;
        Stavros"""),
}

GIVENS_F = {
    "kr": _list("""Ji-young; Soo-jin; Eun-kyung; Hye-jin; Mi-sook; Young-ja; Soon-ok; Yoo-na; Kyung-hee; Da-eun;
        Seo-yeon; Hae-won; Bo-ram; Jung-sook; Min-ah; Ye-rin"""),
    "jp": _list("Yuko; Keiko; Haruka; Yoko; Ayumi; Mai; Kazuko; Misaki; Fumiko; Chiyo; Akemi; Sakura; Naoko"),
    "tw": _list("""Mei-Ling; Shu-Fen; Ya-Ting; Yu-Chen; Hui-Chun; Hsiu-Lan; Pei-Shan; Li-Hua; Chia-Ying; Wan-Ju;
        Ssu-Han"""),
    "th": _list("""Siriporn; Malee; Pranee; Kanokwan; Wilaiwan; Nittaya; Supaporn; Ratana; Jintana; Orathai;
        Pimchanok"""),
    "ph": _list("""Maria Theresa; Ma. Lourdes; Rosario; Jocelyn; Maricel; Corazon; Aileen; Ligaya; Rowena;
        Luzviminda; Kristine Joy; Carmelita"""),
    "ar": _list("Fatima; Aisha; Maryam; Noura; Hessa; Latifa; Shaikha; Amal; Reem; Huda; Zainab; Moza; Um Kulthum"),
    "ex": _list("Priya; Sheeja; Lissy; Anjali; Bindu; Reena; Maricel; Rowena; Jincy; Farzana"),
    "he": _list("Rivka; Sarah; Noa; Yael; Miriam; Tamar; Esther; Ludmila; Shira; Michal; Ayelet; Fatma; Svetlana"),
    "tr": _list("Ayşe; Fatma; Emine; Hatice; Zeynep; Elif; Gülşen; Şule; Özlem; Nurcan; Büşra; Hülya; Çiğdem"),
    "de": _list("""Ursula; Monika; Sabine; Renate; Andrea; Anna-Lena; Katharina; Heike; Gudrun; Elfriede; Birgit;
        Anke; Käthe; Marlies"""),
    "nl": _list("""Anneke; Johanna; Marieke; Truus; Femke; Lotte; Ingrid; Wilhelmina; Sanne; Hanneke; Anouk; Fenna;
        Griet"""),
    "sv": _list("Kerstin; Birgitta; Anna-Karin; Ingrid; Elsa; Maj-Britt; Ulla; Åsa; Linnéa; Gunilla"),
    "da": _list("Mette; Kirsten; Anne-Marie; Lone; Birthe; Ditte; Gerda; Signe; Bodil"),
    "nb": _list("Ingrid; Solveig; Turid; Gunn; Astrid; Ragnhild; Kari; Siv; Åshild"),
    "fi": _list("Aino; Helena; Liisa; Päivi; Tuula; Kaisa; Sirpa; Anneli"),
    "es": _list("""María del Carmen; Ana; Pilar; Inmaculada; Nuria; Concepción; Begoña; Lucía; Teresa; Mercè;
        Ainhoa; Isabel"""),
    "it": _list("Giulia; Francesca; Maria Grazia; Chiara; Anna; Valentina; Rosaria; Immacolata; Elisabetta; Lucia"),
    "pl": _list("Anna; Katarzyna; Małgorzata; Agnieszka; Krystyna; Zofia; Halina; Ewa; Bożena; Jadwiga"),
    "gr": _list("Maria; Eleni; Aikaterini; Vasiliki; Sofia; Anastasia; Evangelia; Despina; Paraskevi; Chrysoula"),
}

WORD_GIVENS = {
    "kr": _list("Young; Sun; Min; Won; Mi-so; Hope; Grace"),
    "jp": _list("Jun; Kai; Ray; May; Ken; Dan"),
    "tw": _list("Grace; Joy; Sunny; Mark; Iris; Amber; Will; Apple"),
    "th": _list("Bank; Film; Beam; Gift; Ice; Gun; Ploy; Ball; Mind; Win"),
    "ph": _list("Angel; Princess; Precious; Cherry; Joy; Faith; April; Baby; Lucky; Ruby; Pearl; Art; Rocky"),
    "ar": _list("Said; Jamal; Amal; Noor; Sultan"),
    "ex": _list("Joy; Grace; Shine; Sunny; Merry; Roy"),
    "he": _list("Or; Gal; Bar; Tal; Peer; Mor"),
    "tr": _list("Can; Deniz; Nil; Su; Ada; Umut"),
    "de": _list("Mark; Max; Rose; Iris; Ernst; Wolf; Bernd; Viola"),
    "nl": _list("Mark; Roos; Jet; Bas; Pim; Iris; Coen"),
    "sv": _list("Max; Sten; Bo; Stig; Viola"),
    "da": _list("Bo; Tom; Liv; Kim"),
    "nb": _list("Odd; Even; Liv; Bent; Stein"),
    "fi": _list("Into; Oili; Satu"),
    "es": _list("Paz; Luz; Sol; Salud; Angel; Mar"),
    "it": _list("Salvo; Gemma; Alba; Viola; Primo"),
    "pl": _list("Emil; Iga; Roman; Leon"),
    "gr": _list("Iris; Angel; Sophie; Leo"),
}

FAMILY, WORD_FAMILY = _all(FAMILIES), _all(WORD_FAMILIES)
GIVEN, WORD_GIVEN = _all(GIVENS_M | {f"{region} f": names for region, names in GIVENS_F.items()}), _all(WORD_GIVENS)

HANGUL = _list("""김민준; 이상훈; 박지영; 최근영; 정상희; 안정호; 강동욱; 조현우; 윤서연; 장미숙; 임창정; 한결;
    오세훈; 서은경; 신동민; 권혁수; 황보라; 송영자; 전이수; 홍길순; 양성호; 최소영; 변화영; 고정민; 남궁진; 선우현;
    제갈민; 김하나; 이보람; 박순옥; 정재현; 유미경; 류승호; 배수지; 백종원; 허준호; 노은지; 구본철; 차태민; 주현정;
    우상협; 민경태; 손영수; 문희옥; 성기영; 곽병철; 엄정숙; 표창민; 탁현; 방도윤; 김말순; 이금자; 박갑수; 최복례;
    함은혜; 석주일; 도경완; 여진구; 지선영; 하유나""")
ROMANISED = _list("""Kim Min-jun; LEE SANG HOON; Park Jiyoung; Choi, Keun-young; Jung Sang Hee; AHN JUNG HO; Kang
    Dong-wook; Cho Hyunwoo; Yoon, Seo-yeon; JANG MI SOOK; Lim Chang Jung; Han Gyul; Oh Se-hun; SEO EUNKYUNG; Shin
    Dong-min; Kwon Hyuk Soo; Hwangbo Ra; Song, Young-ja; JEON YI SU; Hong Gil-soon; Yang Sung-ho; CHOI SO YOUNG;
    Byun Hwa-young; Ko Jungmin; Namkung Jin; Sunwoo Hyun; KIM HANA; Lee Bo-ram; Park Soon-ok; Jeong Jaehyun; Yoo,
    Mi-kyung; RYU SEUNG HO; Bae Suji; Baek Jong-woo; Heo Junho; NOH EUN JI; Koo Bon-chul; Cha Tae Min; Joo Hyunjung;
    Woo Sang-hyup; MIN KYUNG TAE; Son Young-soo; Moon Hee Ok; Sung, Ki-young; Kwak Byung Chul; EOM JUNG SOOK; Pyo
    Chang-min; Bang Do-yun; Kim Mal-soon; LEE KEUM JA; Rhee Kap-soo; Yi Hae-won; So Ji-hoon; An Sun-young; Do
    Kyung-wan""")

SCRIPTS = {
    "kr": HANGUL,
    "jp": _list("""佐藤 健二; 鈴木一郎; 高橋 由美子; 田中 浩; 渡辺真紀; 伊藤 洋子; 山本大輔; 中村 修; 小林 春香; 森
        茂; 井上和夫; 林 直子; スズキ イチロウ; タナカ ヒロシ; ワタナベ マキ; 遠藤 和子; 橋本 亮; 大野 千代"""),
    "tw": _list("""陳志明; 林美玲; 黃淑芬; 張雅婷; 李國雄; 王秀蘭; 吳俊豪; 劉家瑩; 蔡明德; 楊惠君; 許柏軒; 鄭宇辰;
        歐陽文; 洪麗華; 龍天佑; 方思涵"""),
    "th": _list("""สมชาย ศรีสุวรรณ; มาลี บุญมี; ประเสริฐ ทองชัย; วิไลวรรณ สุขสวัสดิ์; อนันต์ วงศ์สกุล; กนกวรรณ
        พรหมมา; ปราณี ใจดี; สุรชัย แซ่ตั้ง"""),
    "ar": _list("""محمد الراشد; فاطمة المنصوري; خالد العتيبي; نورة الحربي; عبدالله البلوشي; مريم الشامسي; سعيد
        القحطاني"""),
    "he": _list("משה כהן; רבקה לוי; דוד מזרחי; שרה פרץ; אברהם ביטון; נועה פרידמן; יוסף כץ; אסתר מלכה; לודמילה שפירא"),
    "gr": _list("""Γεώργιος Παπαδόπουλος; Ελένη Νικολαΐδη; Δημήτριος Βλάχος; Αικατερίνη Γεωργίου; Ιωάννης
        Καραγιάννης; Βασιλική Οικονόμου; ΠΑΠΠΑΣ ΝΙΚΟΛΑΟΣ"""),
}

HOSPITALS = {
    "kr": _list("""Hanbyeol University Hospital; Saebit General Hospital; Dongrae Hana Medical Center; Gangbuk
        Pureun Hospital; Mirinae Orthopedic Clinic; Haedoji Red Cross Hospital; Neulpum Internal Medicine Clinic;
        Seohae Haneul Hospital; Garam Veterans' Hospital; Yeongsan Cancer Center; Solbat Nursing Hospital; St.
        Columba Hospital, Daegu; Baekdu Health Promotion Center; Taehwa Univ. Hosp.; Onnuri Pulmonary Clinic;
        Hanbyeol University Bundang Annex"""),
    "jp": _list("""Sakuragaoka University Hospital; Minato-Kita Municipal Hospital; Aozora Red Cross Hospital;
        Yamabuki Clinic; Hinode Chest Disease Center; Nishikaze Rosai Hospital; Kiyosumi Memorial Hospital;
        Asahigawa City Hospital; Fujimi Geriatric Health Facility; Shirakaba Medical Center; 桜ヶ丘大学病院;
        青空赤十字病院; 日の出クリニック; Midoriyama Hosp.; Komorebi Nursing Home; Seseragi Geriatric Facility"""),
    "tw": _list("""Mingshan University Hospital; Yushan Christian Hospital; Taoxi Memorial Hospital; Chenguang
        General Hospital; Formosa Lutheran Hospital; Lanyu Veterans General Hospital; Fuxing Chest Clinic; Anle
        Nursing Home; Shanhai Medical Center, Hualien; 明山大學附設醫院; 晨光綜合醫院; 復興診所; Tzu-En Hospital"""),
    "th": _list("""Phra Arun Hospital; Rajawadee University Hospital; Bang Krathum Hospital; Siam Metta Hospital;
        Chao Phraya Thong Hospital; Mae Sai Luang Community Hospital; Thonglor Chest Institute; St. Raphael Hospital
        Bangkok; Suan Dok Mai Clinic; โรงพยาบาลพระอรุณ; รพ.บ้านโนนสูงใหญ่; รพ.ราชาวดี; Andaman Coast Medical Center"""),
    "ph": _list("""San Roque Medical Center; Our Lady of Peñafiel Hospital; Mabuhay Diagnostic Center; Sta. Elena
        Doctors Hospital; Bayanihan Provincial Hospital; Mt. Banahaw Medical City; Holy Shepherd Polyclinic; Dr.
        Arsenio Villaluz Memorial Hospital; Lakeshore Lung and Heart Institute; San Roque Parish Church; Immaculate
        Heart of Tala Church; Marikit Elementary School; Sta. Elena Academy High School; Pulanglupa Sanitarium;
        Batangas Bay Doctors Hosp.; Casa Esperanza Home for the Aged"""),
    "ar": _list("""Al Wahda Specialist Hospital; King Rashid Medical City; Sheikha Moza Bint Saif Hospital; Al Noor
        Polyclinic; Gulf Crescent Hospital; Al Dana Medical Center; Prince Nayef Armed Forces Hospital; Jabal Akhdar
        Referral Hospital; Corniche West Hospital; Sahara Diagnostic Centre; Pearl Bay Hospital; Al Salama Fitness
        Centre; Desert Rose Clinic; Royal Falaj Hospital; Ministry of Health Visa Screening Centre 4"""),
    "he": _list("""Galil Elyon Medical Center; Beit Shemesh Tikva Hospital; Carmel Heights Hospital; Negev Regional
        Medical Center; Kupat Ofek Clinic, Ramat Tal; Mishan Zahav Geriatric Center; Neve Oranim Nursing Home; Har
        Hatzofim West Hospital; Sharonim Medical Center; Gilboa Imaging Institute; המרכז הרפואי גליל עליון"""),
    "tr": _list("""Boğaziçi Şifa Hastanesi; Karadere Devlet Hastanesi; Anadolu Yıldız University Hospital; Özel
        Güneşli Hospital; Kızılçay Training and Research Hospital; Ege Deniz Göğüs Hastalıkları Hastanesi; Toros
        Medical Faculty Hospital; Merkez 4 No'lu ASM; Medipera Göztepe Tıp Merkezi; Lale Görüntüleme Merkezi;
        Çamlıdere State Hospital"""),
    "de": _list("""Klinikum Eichental; Universitätsklinikum Nordheim; St. Hedwigs-Krankenhaus Altmark; Radiologie am
        Lindenplatz; Evangelisches Krankenhaus Bergfeld; Lungenklinik Heiligenborn; MVZ Rheinaue; Praxis Dr.
        Hagenbeck & Kollegen; Seniorenzentrum Lindenhof; Landeskrankenhaus Feldbach-Süd; Kantonsspital Rotenfluh;
        Städtisches Klinikum Weserau; UK Nordheim; Reha-Klinik Waldfrieden; Herzzentrum Oderbruch; Spital Unteraare"""),
    "nl": _list("""Zuiderveld Ziekenhuis; Medisch Centrum Waterland-Oost; St. Ansgarius Ziekenhuis; UMC Rijnmond
        Noord; Huisartsenpraktijk De Linde; Huisartsen Veerpoort; Gezondheidscentrum Het Eiland; Verpleeghuis
        Avondrust; AZ Sint-Veerle; Kliniek De Brug; Veenmeer Longcentrum; Polikliniek Vechtstroom; GGD Kempenland;
        ZVZ Heemwijk"""),
    "sv": _list("""Norrviks lasarett; Mälarstrands sjukhus; Vårdcentralen Björkbacken; Universitetssjukhuset
        Norrvik; Åkerlunda sjukhus; Solgårdens äldreboende; Röntgenkliniken Hammarvik; Vårdcentralen Tallkronan"""),
    "da": _list("""Fjordby Sygehus; Regionshospitalet Midtsund; Lægehuset Strandgade; Kongelunden Hospital;
        Plejehjemmet Egely; Ældrecentret Birkely; Vesterbæk Universitetshospital"""),
    "nb": _list("""Fjellheim sykehus; Nordlandet universitetssykehus; Legesenteret Brekketunet; Sørvik sykehus;
        Solbakken sykehjem; Furukollen sykehjem; Helse Innfjord Radiologi"""),
    "fi": _list("""Järvikylä Central Hospital; Koivuniemen terveysasema; Saarela University Hospital; Palvelutalo
        Kotiranta"""),
    "es": _list("""Hospital Universitario Virgen del Olivar; Hospital San Froilán; Clínica Santa Quiteria; Centro de
        Salud Los Almendros; Hospital Comarcal de Valdeoro; Complejo Hospitalario Río Arandia; Clínica Tres Torres
        Altas; Residencia Los Rosales; Residencia Virgen del Prado; Hospital de Sant Climent; CDI Diagnóstico
        Levante; HUVO; Colegio San Anselmo"""),
    "it": _list("""Ospedale San Lorenzo al Monte; Policlinico Santa Marta Nuova; Casa di Cura Villa dei Pini; AOU
        Valdarno Sud; Ospedale Civile di Roccaforte; Istituto Clinico Beato Angelo; Studio Radiologico Bellavista;
        RSA Il Tiglio; Presidio Ospedaliero Colleverde; IRCCS Fondazione Montechiaro; Poliambulatorio Le Magnolie"""),
    "pl": _list("""Szpital Wojewódzki w Brzozowie Dolnym; Szpital św. Jacka; Przychodnia Zdrowie Plus; Centrum
        Pulmonologii Jodłowa; Klinika Chorób Płuc w Zalesiu; NZOZ Medyk-Bis; DPS Słoneczny Dom; Szpital Kliniczny nr
        6; St. Hyacinth Hospital"""),
    "gr": _list("""Agia Thekla General Hospital; Asklipeio of Nea Akti; Hippokrates Diagnostic Center Patra; General
        Hospital of Argyroupoli West; Evangelistria Clinic; Thalassa Medical Center; Γενικό Νοσοκομείο Αγία Θέκλα;
        Health Center of Kato Vrysi; St. Nektarios Chest Hospital"""),
}
HOSPITAL = _all(HOSPITALS)
HOSPITAL_KO = _list("""한별대학교병원; 새빛종합병원; 동래하나의료원; 강북푸른병원; 미리내정형외과의원; 늘품내과의원;
    서해하늘병원; 가람보훈병원; 영산암센터; 솔밭요양병원; 백두건강검진센터; 태화대병원; 온누리호흡기내과;
    해돋이적십자병원; 새봄보건소; 한마음영상의학과의원; 은빛요양원; 다온의원; 누리요양병원""")
SITES = {
    "kr": _list("HBUH; SBGH; THUH; YSCC"),
    "jp": _list("SUH; MKMH; HCDC"),
    "tw": _list("MSUH; YCH; LYVGH"),
    "th": _list("PAH; RWUH; BKH"),
    "ph": _list("SRMC; MBMC; LLHI"),
    "ar": _list("AWSH; KRMC; PNAFH; RFH"),
    "he": _list("GEMC; NRMC"),
    "tr": _list("AYUH; KTRH"),
    "de": _list("UKN; KEI; SHKA"),
    "nl": _list("MCWO; ZVZ; UMCRN"),
    "sv": _list("USV; NLV"),
    "da": _list("VUH; RHM"),
    "nb": _list("NUS; SVS"),
    "fi": _list("SAUH; JKCH"),
    "es": _list("HUVO; CHRA; HSF"),
    "it": _list("AOUVS; PSMN; OSLM"),
    "pl": _list("SK6; SWBD"),
    "gr": _list("ATGH; TMC"),
}

WARDS = {
    "kr": _list("""Ward 71; 71W; 82 ward; 7A ward; 103 ward; W92; Rm 5214; Room 712; SICU bed 4; MICU-2; MICU bed 7;
        CCU 3; Bed 12; ER zone B bed 3; ER-B12; NSICU #2; 121W-08; Step-down unit 2; 8E ward"""),
    "jp": _list("""5 East ward; 3W ward; 7A; 5東病棟; 8階西病棟; 3B病棟; Room 508; 512号室; HCU-2; bed 7; ICU bed
        11; Ward 6 South; E5 ward; NICU-B"""),
    "tw": _list("""11B-23; 7W12; 10A-05-2; MICU2-05; RCW-2; 8C ward; 12B bed 31; ICU-3B; A072-1; 9F-15; 13樓A病房;
        ER bed 27; Ward 6D"""),
    "th": _list("""Ward 7/2; Ward 5B; ward อายุรกรรมชาย 2; เตียง 14; หอผู้ป่วย 6 ตะวันออก; ห้อง 512; MICU 2; bed 9;
        Siri Ward; Male Med 3; Chalermprakiat Bldg 9B; ICU Med 1; RCU-4"""),
    "ph": _list("""Rm 312; Room 214-B; Ward 4; Bed 5; Charity Ward 3; St. Therese Ward; Pavilion 2; Suite 801; Bed
        12-C; ICU Bed 3; Station 5A; Medical Ward 2 Bed 17; ER Bay 6"""),
    "ar": _list("""Ward 21; Male Medical Ward 3; FMW-2; MMW 1 Bed 12; Room 2114; ICU-3; B1-W4; Bed 09; Zayed Wing;
        MICU-B bed 6; Female Surgical 2; Ward 4B; Cubicle 5; Unit 33"""),
    "he": _list("""Internal Medicine C; Internal D; Surgery B; Room 14; bed 6; Internal Medicine A, room 9;
        Geriatrics 2; ICU-B; פנימית ג'; Chest Surgery 3; ER room 2"""),
    "tr": _list("""Servis 3B; oda 412; Room 305; yatak 7; Göğüs 2. Servis; YBÜ-2; 3. Kat B Blok; Dahiliye 2; bed 11;
        ICU 1 bed 4; Kat 5 Oda 518; Ward C4"""),
    "de": _list("""Station 4B; Stat. 12a; Station M32; Zimmer 312; Zi. 14; Bett 2; ITS 2; ICU 1A; IMC-Station 2;
        Station Sauerbruch; Station 5.2; Haus C, Zimmer 208; ward 3 West; Stroke Unit 2; Station Nord 3; INT-3"""),
    "nl": _list("""afdeling 4 Noord; afd. B3; unit C3; kamer 12; bed 3; IC-2; verpleegafdeling D5; Longafdeling 6A;
        Ward E4; kamer 4.118; box 5; SEH box 9; Unit Merwede"""),
    "sv": _list("Avd. 62; avdelning 14B; ward 34; sal 5; IVA 2; plats 12; AVA 3; Avd 71A; bed 8"),
    "da": _list("afsnit Y12; afd. K4; stue 7; seng 12; ward C2; ITA 2; Afsnit B11; modtagelsen stue 3"),
    "nb": _list("Post 4B; med. avd. 3; sengepost 5; rom 212; intensiv 2; seng 8; ward M6"),
    "fi": _list("osasto 12; os. 4B; ward 7A; huone 14; CCU 2; Ward K3"),
    "es": _list("""planta 4ª B; habitación 512; hab. 214-A; cama 12; Box 3; UCI 2; Control 3B; ward 7 Norte; Room
        405; REA 1 cama 6; Hospitalización 5C"""),
    "it": _list("""Reparto 3B; stanza 12; letto 7; box 4; Padiglione 8; Medicina 2; Pneumologia 1; letto 14; TI-2;
        Room 208; 4° piano ala B"""),
    "pl": _list("sala 12; Oddział 3B; łóżko 5; OIT 2; ward IV; Room 118; Oddział Pulmonologii II; sala R3; Ward 2A"),
    "gr": _list("""ward B3; room 312; θάλαμος 214; bed 5; ΜΕΘ 2; 2nd Pulmonary Clinic, room 8; B' Medical ward; Wing
        C4"""),
}
WARD = _all(WARDS)
WARD_KO = _list("""71병동; 82병동; 본관 7층 서병동; 5214호; 103병동 12호; 중환자실 3번; 내과계중환자실 7번 침대;
    응급실 B12; 신관 9병동; 612호실; 암병동 5층; 외과중환자실 2; 서관 101호; 35병동 04호; 호스피스 2병동; 1인실
    1207호""")

STREETS = {
    "kr": _list("""12-7, Haneul-ro 3-gil; 45 Byeolbit-daero; 231, Solbat-ro; 101-1204 Pureun Apt; 88, Garam-gil;
        7-15 Saebyeok-ro 21beon-gil"""),
    "jp": _list("3-12-5 Sakurazaka; 2-8-14 Aobadai-kita; 1-4-9 Minatocho; 5丁目7番2号; Hinode 4-1-22, Apt. 305"),
    "tw": _list("""No. 128, Sec. 2, Mingshan Rd.; 5F., No. 36, Ln. 112, Anle St.; No. 7, Fuxing 3rd Rd.;
        明山路二段128號"""),
    "th": _list("89/14 Moo 5; 123 Soi Arun 4, Thong Lang Road; 56/2 Ratchawadi Road; 7 ซอยอรุณ 12"),
    "ph": _list("""Blk 7 Lot 12 Sampaguita St.; 2148 Mabuhay Avenue; Purok 3, Brgy. San Roque; 45-B Kalayaan Ext.;
        Unit 1203 Tala Tower"""),
    "ar": _list("""P.O. Box 21874; Villa 14, Street 22; Building 1187, Road 4426, Block 344; Flat 302, Al Wahda
        Street; Al Falaj Rd. 17"""),
    "he": _list("14 Derech HaTikva St.; Rehov HaGefen 8/3; 27 Shderot Ofek; הגפן 8"),
    "tr": _list("Lale Sok. No: 12/5; Şifa Cad. 44; Güneşli Mah. Çınar Sok. 7; Atatürk Bulvarı No 118 D:9"),
    "de": _list("""Lindenstr. 14; Am Eichental 3; Bergfelder Straße 112a; Kirchgasse 7; Hauptstr. 45; Feldbachgasse
        9/2/11; Rotenfluhweg 21"""),
    "nl": _list("Waterlandseweg 112; Kerkstraat 8-II; Lindelaan 23; Dijkpad 4a; Sint-Veerleplein 6 bus 3"),
    "sv": _list("Björkbacksvägen 14; Storgatan 22 B; Tallkroksvägen 5"),
    "da": _list("Strandgade 12, 2. tv; Egelyvej 47; Kirkebakken 3"),
    "nb": _list("Fjellheimveien 18; Solbakken 4A; Storgata 31"),
    "fi": _list("Koivuniementie 8 A 12; Rantakatu 23"),
    "es": _list("""C/ del Olivar 14, 3º B; Avda. de los Almendros 112; Plaza San Froilán 6; Calle Río Arandia, 8;
        Carrer de Sant Climent 21"""),
    "it": _list("""Via dei Tigli 14; Viale Montechiaro 122/B; Piazza San Lorenzo 3; Corso Bellavista 47; Strada
        Provinciale 8 n. 21"""),
    "pl": _list("ul. Lipowa 14/3; al. Jodłowa 112; os. Słoneczne 7 m. 12; ul. św. Jacka 5"),
    "gr": _list("14 Agias Theklas St.; Leof. Thalassis 112; Vryson 8; Οδός Ασκληπιού 21"),
}
STREET = _all(STREETS)
TOWNS = {
    "kr": _list("""Haenam-gun, Jeollanam-do; Bundang-gu, Seongnam; Suwon; Mapo-gu, Seoul; Jeju-si; Busan 48092;
        Nowon-gu, Seoul 01762; Gimhae; Wonju-si, Gangwon-do"""),
    "jp": _list("""Aoba-ku, Sendai; Kanazawa; Setagaya-ku, Tokyo 154-0012; 〒150-0042 東京都渋谷区; Matsumoto City,
        Nagano; Himeji"""),
    "tw": _list("""Sanchong Dist., New Taipei City 241; Hualien; Yilan County; Tainan City; 嘉義市; Zuoying,
        Kaohsiung"""),
    "th": _list("Mae Rim, Chiang Mai 50180; Khon Kaen; Bang Na, Bangkok 10260; Hat Yai; อ.เมือง จ.นครราชสีมา"),
    "ph": _list("""Batangas City 4200; Quezon City; Calamba, Laguna; Iloilo City; Tarlac 2300; Brgy. Poblacion,
        Davao City"""),
    "ar": _list("Al Ain; Jubail 31951; Sharjah, U.A.E.; Manama; Salmiya; Nizwa; Al Khobar; Al Wakrah"),
    "he": _list("Ramat Gan 5252006; Afula; Be'er Sheva; Netanya; Umm al-Fahm; חדרה"),
    "tr": _list("Kadıköy/İstanbul; 06100 Ankara; Bornova, İzmir; Trabzon; Çankaya / ANKARA; Mersin"),
    "de": _list("""38820 Halberstadt; Münster; D-93047 Regensburg; 8020 Graz; CH-5000 Aarau; Göttingen; Flensburg;
        1090 Wien"""),
    "nl": _list("1441 AB Purmerend; Zwolle; 5611 GD Eindhoven; Venlo; B-9000 Gent; Alkmaar; Roermond"),
    "sv": _list("722 11 Västerås; Umeå; Kalmar; S-593 30 Västervik"),
    "da": _list("8600 Silkeborg; Odense C; DK-4700 Næstved; Viborg"),
    "nb": _list("9008 Tromsø; Hamar; 5003 Bergen; Bodø"),
    "fi": _list("40100 Jyväskylä; Oulu; FI-70210 Kuopio"),
    "es": _list("28045 Madrid; Lugo; Alzira (Valencia); 08201 Sabadell; Getxo, Bizkaia; Badajoz"),
    "it": _list("20162 Milano (MI); Arezzo; 40138 Bologna; Catania; Roccaforte (CN); Pordenone"),
    "pl": _list("30-512 Kraków; Rzeszów; Zalesie Górne; 80-210 Gdańsk; Białystok"),
    "gr": _list("Patra 26504; Larissa; 546 36 Thessaloniki; Chania, Crete; Volos; Λάρισα"),
}
TOWN = _all(TOWNS)
ADDRESS_KO = _list("""서울특별시 마포구 하늘로3길 12-7; 경기도 성남시 분당구 별빛대로 45, 101동 1204호; 부산광역시
    해운대구 솔밭로 231; 대구시 수성구 가람길 88; 전라남도 해남군 새벽로 7-15; 강원도 원주시 푸른아파트 203동 502호;
    인천 남동구 만수동 412-3; 제주시 노을길 19; 충남 천안시 동남구 은빛로 77; 서울 노원구 상계동 보람아파트 3동
    811호; 경남 김해시 내외동; 광주광역시 북구""")

CLINICAL_CXR = _list("""No active lung lesion is seen.; Heart size is within normal limit, C/T ratio 0.48.; Both
    costophrenic sinuses are free.; Blunting of left CP angle, suggestive of small effusion.; Ill-defined increased
    opacity at right lower lung field, R/O pneumonia.; Kerley B lines are seen at both lower zones.; Fibrotic
    streaks at both upper lobes, probably old TB sequelae.; Apical pleural cap on both sides, stable.; Tortuous
    aorta with calcified knob.; Elevated right hemidiaphragm, Chilaiditi sign is noted.; Silhouette sign positive at
    right heart border.; Golden S sign at the right upper zone, please exclude central mass.; Cardiomegaly with LV
    configuration.; Increased bronchovascular markings in both lower lung fields.; Air-bronchogram is positive.;
    Lungs are hyperinflated with flattened diaphragms, COPD GOLD III.; No evidence of pneumothorax or free air.; A 7
    mm calcified nodule in LUL, granuloma, no change.; The mediastinum is not widened.; Azygos lobe as a variant.;
    Bat-wing opacities improved compared with the previous film.; The hila are prominent but of vascular nature.;
    Position of patient is oblique, so cardiac size can not be judged.; Poor inspiration, only 7 posterior ribs
    visible.; Hampton hump is suspected in right lower zone.; Sternal wires intact after CABG x3.; Morgagni hernia
    is possible at the right cardiophrenic angle.; Bochdalek hernia on the left, known.; Subsegmental (Fleischner)
    atelectasis at left base.; Westermark sign is not convincing.; Bilateral hilar lymphadenopathy, sarcoidosis
    stage II by Scadding.; Dextrocardia, known Kartagener syndrome.; Scimitar vein is suspected.; Breast shadow is
    absent on right side.; Rounded opacity 3 x 4 cm in the RML, may be hydatid cyst.; Miliary nodules in both lungs,
    diffuse.; May represent early congestion.; Mild pulmonary congestion, NYHA III clinically.; Increase of the
    consolidation in right middle field, S. pneumoniae antigen positive.; Brixia score 9/18 on the admission film,
    today 12/18.; Bronchial wall thickening, RSV positive.; Cavity at right apex, AFB 3+, Mycobacterium avium
    complex in sputum.; Left lung is white, shift to left.; Juxta-phrenic peak (Kattan sign) on the right.;
    Luftsichel sign in the left upper zone.; Nipple shadow on the right, confirm with nipple marker.; Pectus
    excavatum, Nuss bar in position.; Snowman appearance, as in total anomalous return.; The film of the outside
    hospital is not available.; Long-standing elevation of the left diaphragm.""")
CLINICAL_CT = _list("""8 mm GGN at RUL apical segment (S1), ser 4 im 33.; Solid nodule 12 x 9 mm in LLL S9, image
    112/240.; Lung-RADS category 4A.; Lung-RADS 2, annual low dose CT.; Spiculated mass 34 mm in S3 of right lung,
    cT2aN1M0.; Station 4R node of 14 mm short axis, SUVmax 6.2.; Enlarged station 7 and 10L lymph nodes.; No PE
    until segmental level.; Qanadli score 12/40, RV/LV ratio 1.1.; UIP pattern with honeycombing, KL-6 1240 U/mL.;
    NSIP pattern is more likely.; Mosaic attenuation, air trapping on expiratory scan.; Tree-in-bud pattern at S4
    and S5.; Aspergilloma with Monod sign.; Halo sign, suspicious for invasive aspergillosis.; Crazy-paving pattern,
    alveolar proteinosis possible.; CTSS 14/25 for COVID-19.; Reversed halo (atoll) sign in the right lower lobe.;
    Stanford type B dissection, stable.; Agatston score 412.; Wall thickening of aortic arch in Takayasu arteritis.;
    Pulmonary artery aneurysm, Behçet disease known.; Castleman disease is in the differential.; Rasmussen aneurysm
    is not seen.; Kommerell diverticulum, 22 mm.; Schmorl nodes at T11/12 and L1.; Hounsfield value of the lesion is
    -85 HU, hamartoma.; Echinococcus cyst, WHO stage CE2.; BI-RADS 2 calcification in left breast.; RECIST 1.1:
    stable disease, sum of diameters 46 mm versus 48 mm.; Amiodarone lung can not be excluded.; Swyer-James syndrome
    with hyperlucent left lung.; Birt-Hogg-Dube cysts are a consideration.; Mounier-Kuhn trachea, 31 mm.; LAM or
    Langerhans cell histiocytosis should be discussed.; Pancoast tumour with destruction of 2nd rib.; Mendelson
    syndrome after aspiration.; Organising pneumonia, steroid day 10.; Swiss cheese appearance of the left apex.;
    Adrenal glands are normal.; Liver segment S4 cyst of 11 mm.; Couinaud segment VII haemangioma, known.; Lymph
    node of Virchow is not enlarged.; Right sided aortic arch with aberrant subclavian artery.""")
CLINICAL_LINE = _list("""ETT tip is 3.5 cm above carina.; C-line tip at SVC-RA junction.; L-tube tip is in the
    stomach.; Swan-Ganz catheter with tip in right lower PA, pull back 2 cm.; Chemoport via Rt. IJV, tip at
    cavoatrial junction.; Hickman catheter tip in RA.; Two 28 Fr chest tubes on the left side.; 12 Fr pigtail in the
    right pleural cavity.; Shiley 8 tracheostomy cannula in good position.; Double lumen permcath 14.5 Fr, tip in
    RA.; PICC 5 Fr, tip at T5 level.; IABP marker is 2 cm below the aortic knob.; Medtronic DDD pacemaker, leads
    intact.; Art line is not included.; Micra leadless pacemaker in RV apex.; Levin tube is coiled in oesophagus,
    please reposition.; Sengstaken-Blakemore tube with inflated gastric balloon.; ECMO cannula 23 Fr via femoral
    vein, tip at T9.; Heimlich valve connected, lung reexpanded.; Barovac drain in the left axilla.; PleurX catheter
    unchanged.; No pneumothorax after CVC insertion, Arrow 7 Fr 3-lumen.; Port-A-Cath on the right, Huber needle 20
    G in place.; Dobhoff tube beyond the pylorus.; S-ICD with lead parasternal.; Tip of the tube is too low, 1 cm
    over carina at T5.; Chest tube on water seal, POD 3.; HeartMate 3 pump in place.; J-J catheter partially seen.;
    Kirschner wires in left clavicle.; MitraClip NTW and 26 mm Sapien 3 valve are seen.""")
CLINICAL_PLAN = _list("""Rec) clinical correlation and f/u.; Please correlate clinically.; Suggest chest CT for
    further evaluation.; Control after 6 weeks of antibiotic therapy.; Follow-up CT after 3 months (Fleischner).;
    Advise sputum AFB x3.; Lateral view would be helpful.; Control film in 24 h.; No change since yesterday.;
    Interval improvement during 5 days.; Follow up HRCT in 12 months.; GeneXpert is suggested.; PET-CT is
    recommended, blood glucose 142 mg/dL.; BAL and EBUS-TBNA of station 7 advised.; To be discussed in MDT.;
    Comparison: none available.; No further radiological procedure is needed.; Intern reading, will be confirmed by
    staff.""")
CLINICAL_BONE = _list("""Compression fracture of T7 is unchanged.; Mild dextroscoliosis at T10 level, Cobb angle 14
    degrees.; Old fracture of the left 5th to 7th ribs.; Cervical rib on the left at C7.; Thoracic spine with
    Scheuermann type change at T8/9.; Bamboo spine, Bechterew disease known.; Bony thorax is intact.; Rib notching
    at 4th to 8th ribs.; Vertebroplasty cement at L1 and T12.; Schmorl nodes at T11 and L2.""")
CLINICAL_FILM = _list("""Film is taken at 110 kVp, grid 12:1.; Portable AP, supine, SID 100 cm, 85 kVp, 2.5 mAs.;
    Exposure index 1420, slightly overexposed.; DR, 125 kVp, AEC, source distance 180 cm.; Semi-erect AP with grid
    8:1, 90 kV, 3.2 mAs.""")
CLINICAL_SCAN = _list("""Scan at 100 kVp, 60 mAs, pitch 1.2, DLP 74 mGy*cm.; 80 mL Ultravist 370 at 3.5 mL/s.; 70 mL
    iomeron 350 IV, no reaction.; 1 mm sections, kernel B60f, lung window 1500/-600.""")
CLINICAL_NOTE = _list("""Partial response after 4 cycles of carboplatin.; After 6th cycle of pembrolizumab, no
    pneumonitis.; EGFR L858R mutated, on Tagrisso 80 mg.; CURB-65 score 3, admission is advised.; Dose of furosemide
    40 mg was given before the exam.; POD 5 after VATS RUL lobectomy.; HD 12, weaning trial.; Tazocin 4.5 g day 7.;
    SpO2 88% with O2 4 L.; Wells score 4.5, D-dimer 2.3.; Mantoux 14 mm, QuantiFERON positive.; ECOG 2, on gefitinib
    250 mg.; MRSA in sputum, isolation.; Candida auris colonised.; Post-op day 2 after Ivor Lewis esophagectomy.;
    After Whipple operation, day 9.; GCS 7, intubated.; Acinetobacter baumannii, colistin since 4 days.; Brasfield
    score 18 in the last control.; NYHA III, LVEF 35%, Killip II on admission.; Legionella antigen negative, CRP 142
    mg/L.""")
CLINICAL_NEO = _list("""UVC tip at T8, UAC tip at T6 level.; After Blalock-Taussig shunt at 2 months of life.; NEC
    Bell stage IIA is not excluded.; Silverman score 6 at birth, Apgar 4/7.""")
CLINICAL_PLACES = {
    "cxr": CLINICAL_CXR + CLINICAL_BONE,
    "ct": CLINICAL_CT,
    "line": CLINICAL_LINE,
    "plan": CLINICAL_PLAN,
    "bone": CLINICAL_BONE,
    "film": CLINICAL_FILM,
    "scan": CLINICAL_SCAN,
    "note": CLINICAL_NOTE,
    "neo": CLINICAL_NEO,
}
CLINICAL = _all(CLINICAL_PLACES)
CLINICAL_KO = _list("""활동성 폐병변 없음.; 심비대 소견 있음, CTR 0.57.; 우하엽 폐렴 의심됨.; 이전 검사와 비교하여
    변화 없음.; 양측 흉수 소량.; 좌측 늑골횡격막각 둔화.; 기관내관 위치 적절함.; 기흉은 보이지 않음.; 우상엽에 8 mm
    결절, 추적검사 권함.; 폐결핵의 과거력, 석회화 결절.; 대동맥궁 석회화.; 7번 흉추 압박골절, 변화 없음.; 3개월 후
    CT 추적 권장.; 정상 소견임.; 중심정맥관 끝은 상대정맥에 위치.; 임상 소견과 연관하여 판단 바람.; 좌폐 허탈 호전.;
    간질성 폐질환 의심, HRCT 권고.; 이상 소견 없음.; 수술 후 3일째, 흉관 유지.; 유방암 수술 후 상태.; 산소 4 L 투여
    중.; 다발성 폐전이, 이전보다 증가.; 최근 발열 및 기침.""")
CLINICAL_LOCAL = {
    "jp": _list("""両側胸水なし。; 右下葉に浸潤影あり。; 前回と比較して著変なし。; CTR 52%。; 左上葉S1+2に8
        mmの結節。; 心拡大を認める。"""),
    "tw": _list("雙側肺野清晰。; 右下肺浸潤增加。; 心臟擴大。; 建議追蹤。; 無氣胸。"),
    "th": _list("ไม่พบความผิดปกติในปอด; หัวใจโตเล็กน้อย; มีน้ำในช่องเยื่อหุ้มปอดข้างขวา; แนะนำติดตามอาการ"),
    "ar": _list("لا يوجد انصباب جنبي.; حجم القلب طبيعي.; ينصح بالمتابعة."),
    "he": _list("ללא תסנינים.; הלב אינו מוגדל.; תפליט פלאורלי קטן משמאל.; ללא שינוי מהצילום הקודם."),
    "tr": _list("""Kalp boyutu normal.; Bilateral kostofrenik sinüsler açık.; Sağ alt zonda infiltrasyon.; Akciğer
        grafisi normal sınırlarda."""),
    "de": _list("""Kein Erguss, kein Infiltrat.; Herz grenzwertig groß, HTQ 0,52.; ZVK-Spitze in der VCS.; Z. n.
        Lobektomie, Tag 4.; Altersentsprechender Herz-Lungen-Befund.; Keine Stauung, kein Pneumothorax."""),
    "nl": _list("""Geen infiltraat.; Hart niet vergroot, CTR 0,49.; Status na CABG.; Geen pneumothorax na plaatsing
        drain.; Pleuravocht links, toegenomen."""),
    "sv": _list("""Inget infiltrat.; Hjärtat normalstort.; Ingen pneumotorax.; Oförändrad pleuravätska på vänster
        sida."""),
    "da": _list("Ingen infiltrater.; Hjertet er normalt.; Pleuravæske basalt på højre side."),
    "nb": _list("Ingen infiltrater.; Normal hjertestørrelse.; Litt pleuravæske på venstre side."),
    "fi": _list("Keuhkoissa ei infiltraatteja.; Sydän normaalikokoinen.; Ei ilmarintaa."),
    "es": _list("""Senos costofrénicos libres.; Índice cardiotorácico 0,54.; Sin condensaciones.; Pinzamiento del
        seno izquierdo.; Vía central con punta en VCS."""),
    "it": _list("""Non lesioni pleuro-parenchimali a focolaio.; Seni costofrenici liberi.; Ombra cardiaca nei
        limiti.; Aorta ectasica e calcifica."""),
    "pl": _list("Pola płucne bez zmian ogniskowych.; Serce niepowiększone.; Kąty przeponowo-żebrowe wolne."),
    "gr": _list("Χωρίς παθολογικά ευρήματα.; Καρδιακή σκιά στα ανώτερα φυσιολογικά όρια.; Μικρή πλευριτική συλλογή."),
}

_ENGLISH = _list("January; February; March; April; May; June; July; August; September; October; November; December")
MONTHS = {
    "de": _list("Januar; Februar; März; April; Mai; Juni; Juli; August; September; Oktober; November; Dezember"),
    "nl": _list("januari; februari; maart; april; mei; juni; juli; augustus; september; oktober; november; december"),
    "sv": _list("januari; februari; mars; april; maj; juni; juli; augusti; september; oktober; november; december"),
    "da": _list("januar; februar; marts; april; maj; juni; juli; august; september; oktober; november; december"),
    "nb": _list("januar; februar; mars; april; mai; juni; juli; august; september; oktober; november; desember"),
    "fi": _list("""tammikuuta; helmikuuta; maaliskuuta; huhtikuuta; toukokuuta; kesäkuuta; heinäkuuta; elokuuta;
        syyskuuta; lokakuuta; marraskuuta; joulukuuta"""),
    "es": _list("""enero; febrero; marzo; abril; mayo; junio; julio; agosto; septiembre; octubre; noviembre;
        diciembre"""),
    "it": _list("""gennaio; febbraio; marzo; aprile; maggio; giugno; luglio; agosto; settembre; ottobre; novembre;
        dicembre"""),
    "pl": _list("""stycznia; lutego; marca; kwietnia; maja; czerwca; lipca; sierpnia; września; października;
        listopada; grudnia"""),
    "tr": _list("Ocak; Şubat; Mart; Nisan; Mayıs; Haziran; Temmuz; Ağustos; Eylül; Ekim; Kasım; Aralık"),
    "th": _list("ม.ค.; ก.พ.; มี.ค.; เม.ย.; พ.ค.; มิ.ย.; ก.ค.; ส.ค.; ก.ย.; ต.ค.; พ.ย.; ธ.ค."),
    "gr": _list("""Ιανουαρίου; Φεβρουαρίου; Μαρτίου; Απριλίου; Μαΐου; Ιουνίου; Ιουλίου; Αυγούστου; Σεπτεμβρίου;
        Οκτωβρίου; Νοεμβρίου; Δεκεμβρίου"""),
}
# Forms of a date: y year, yy its last two figures, m and d, mm and dd with a nought, mon and month English, loc local
# month, era and ey the Japanese era and its year, roc and be the years of Taiwan and Thailand, hy hm hd Islamic date.
DATE_FORMS = {
    "kr": (
        "{y}-{mm}-{dd}",
        "{y}-{mm}-{dd}",
        "{y}.{m}.{d}",
        "{y}.{mm}.{dd}",
        "{y}/{mm}/{dd}",
        "'{yy}.{m}.{d}",
        "{yy}-{mm}-{dd}",
    ),
    "jp": ("{y}/{mm}/{dd}", "{y}/{mm}/{dd}", "{y}-{mm}-{dd}", "{y}.{m}.{d}", "{era}{ey}.{m}.{d}", "{y}年{m}月{d}日"),
    "tw": ("{y}/{mm}/{dd}", "{y}-{mm}-{dd}", "{roc}/{mm}/{dd}", "{roc}.{m}.{d}", "{y}{mm}{dd}"),
    "th": ("{dd}/{mm}/{be}", "{d}/{m}/{be2}", "{dd}/{mm}/{y}", "{d} {mon} {y}", "{d} {loc} {be}"),
    "ph": ("{mm}/{dd}/{y}", "{mm}-{dd}-{yy}", "{m}/{d}/{yy}", "{mm}.{dd}.{yy}", "{mon} {d}, {y}"),
    "ar": ("{dd}/{mm}/{y}", "{dd}/{mm}/{y}", "{dd}-{mm}-{y}", "{d}/{m}/{yy}", "{dd}-{mon}-{y}", "{hy}/{hm}/{hd}"),
    "he": ("{dd}/{mm}/{y}", "{dd}/{mm}/{yy}", "{d}.{m}.{yy}", "{dd}.{mm}.{y}"),
    "tr": ("{dd}.{mm}.{y}", "{dd}.{mm}.{y}", "{d}.{m}.{yy}", "{dd}/{mm}/{y}"),
    "de": ("{dd}.{mm}.{y}", "{dd}.{mm}.{y}", "{dd}.{mm}.{yy}", "{d}.{m}.{yy}", "{d}.{m}.{y}"),
    "nl": ("{dd}-{mm}-{y}", "{dd}-{mm}-{y}", "{d}-{m}-{yy}", "{dd}/{mm}/{y}"),
    "sv": ("{y}-{mm}-{dd}", "{y}-{mm}-{dd}", "{yy}{mm}{dd}", "{d}/{m} {y}"),
    "da": ("{dd}.{mm}.{y}", "{dd}-{mm}-{y}", "{d}/{m}-{yy}", "{d}.{m}.{yy}"),
    "nb": ("{dd}.{mm}.{y}", "{dd}.{mm}.{yy}", "{d}.{m}.{y}"),
    "fi": ("{d}.{m}.{y}", "{d}.{m}.{y}", "{dd}.{mm}.{y}"),
    "es": ("{dd}/{mm}/{y}", "{dd}/{mm}/{y}", "{dd}-{mm}-{yy}", "{d}/{m}/{yy}"),
    "it": ("{dd}/{mm}/{y}", "{dd}/{mm}/{y}", "{dd}.{mm}.{y}", "{d}/{m}/{yy}"),
    "pl": ("{dd}.{mm}.{y}", "{y}-{mm}-{dd}", "{dd}.{mm}.{y} r.", "{d}.{m}.{yy}"),
    "gr": ("{dd}/{mm}/{y}", "{d}/{m}/{yy}", "{d}/{m}/{y}", "{dd}-{mm}-{y}"),
}
TEXT_FORMS = {
    "kr": ("{mon} {d}, {y}", "{month} {d}, {y}", "{y}. {mon}. {d}"),
    "jp": ("{mon} {d}, {y}", "{month} {d}, {y}", "{d} {mon} {y}"),
    "tw": ("{mon} {d}, {y}", "{month} {d}, {y}"),
    "th": ("{d} {month} {y}", "{d} {mon} {y}", "{d} {mon} {be}", "{d} {loc} {be}"),
    "ph": ("{month} {d}, {y}", "{mon}. {d}, {y}", "{month} {d}"),
    "ar": ("{d} {month} {y}", "{d}{th} {month} {y}", "{d}-{mon}-{y}", "{d}{th} of {month}"),
    "he": ("{d} {month} {y}", "{month} {d}, {y}", "{d}{th} of {month}"),
    "tr": ("{d} {loc} {y}", "{d} {month} {y}"),
    "de": ("{d}. {loc} {y}", "{d}. {loc}", "{d} {month} {y}"),
    "nl": ("{d} {loc} {y}", "{d} {month} {y}", "{d} {loc}"),
    "sv": ("{d} {loc} {y}", "{d} {month} {y}", "den {d} {loc}"),
    "da": ("{d}. {loc} {y}", "{d} {month} {y}"),
    "nb": ("{d}. {loc} {y}", "{d} {month} {y}"),
    "fi": ("{d}. {loc} {y}", "{d} {month} {y}"),
    "es": ("{d} de {loc} de {y}", "{d} of {month} of {y}", "{d} de {loc}"),
    "it": ("{d} {loc} {y}", "{d} {month} {y}", "{d} {loc}"),
    "pl": ("{d} {loc} {y} r.", "{d} {loc} {y}", "{d} {month} {y}"),
    "gr": ("{d} {month} {y}", "{d} {loc} {y}", "{month} {d}, {y}"),
}
_SHORT_FORMS = {"kr": ("{m}/{d}", "{m}.{d}"), "jp": ("{m}/{d}", "{mm}/{dd}"), "tw": ("{mm}/{dd}", "{m}/{d}")}
SHORT_FORMS = _SHORT_FORMS | {
    "ph": ("{m}/{d}", "{mon} {d}"),
    "de": ("{d}.{m}.", "{dd}.{mm}."),
    "tr": ("{dd}.{mm}", "{d} {loc}"),
    "nl": ("{d}-{m}", "{d} {mon}"),
    "sv": ("{d}/{m}", "{d} {loc}"),
    "da": ("{d}/{m}", "{d}.{m}."),
    "nb": ("{d}.{m}.", "{dd}.{mm}"),
    "fi": ("{d}.{m}.",),
    "pl": ("{dd}.{mm}", "{d}.{mm}."),
}
WEEKDAYS = {
    "de": _list("Montag; Dienstag; Mittwoch; Donnerstag; Freitag; Samstag; Sonntag; Monday; Friday"),
    "nl": _list("maandag; dinsdag; woensdag; donderdag; vrijdag; Monday; Thursday"),
    "sv": _list("måndag; tisdag; onsdag; torsdag; fredag; Monday"),
    "es": _list("lunes; martes; miércoles; jueves; viernes; Tuesday; Friday"),
    "it": _list("lunedì; martedì; giovedì; venerdì; Wednesday; Saturday"),
    "tr": _list("Pazartesi; Salı; Perşembe; Cuma; Monday"),
    "pl": _list("poniedziałek; wtorek; środa; piątek; Thursday"),
}
HOLIDAYS = {
    "kr": _list("Chuseok; Seollal; Lunar New Year; Children's Day; Christmas"),
    "jp": _list("Golden Week; Obon; New Year's Day; Respect for the Aged Day"),
    "tw": _list("Lunar New Year; Double Ten Day; Dragon Boat Festival"),
    "th": _list("Songkran; Loy Krathong; New Year's Eve"),
    "ph": _list("Holy Week; All Saints' Day; Good Friday; Christmas Eve; Rizal Day"),
    "ar": _list("Eid al-Fitr; Eid; National Day; Eid Al Adha"),
    "he": _list("Yom Kippur; Pesach; Rosh Hashanah; Purim"),
    "tr": _list("Kurban Bayramı; Ramazan Bayramı; Republic Day"),
    "de": _list("Ostersonntag; Pfingstmontag; Heiligabend; Rosenmontag; Easter Monday"),
    "nl": _list("Koningsdag; Tweede Kerstdag; Pentecost; Sinterklaas"),
    "sv": _list("midsommarafton; Midsummer; Lucia"),
    "es": _list("Semana Santa; Reyes; Nochebuena; Todos los Santos"),
    "it": _list("Ferragosto; Pasquetta; Easter; Capodanno"),
    "pl": _list("Wigilia; Easter Monday; Corpus Christi"),
    "gr": _list("Orthodox Easter; Epiphany; 15th of August"),
}
TIME_FORMS = {
    "jp": ("{h:02d}:{n:02d}", "{h:02d}:{n:02d}", "{h}時{n}分"),
    "kr": ("{h:02d}:{n:02d}", "{h:02d}:{n:02d}", "{h12}:{n:02d} {half}", "{half}{h12}:{n:02d}"),
    "ph": ("{h12}:{n:02d} {half}", "{h12}:{n:02d}{half}", "{h:02d}{n:02d}H"),
    "ar": ("{h:02d}:{n:02d}", "{h12}:{n:02d} {half}", "{h:02d}{n:02d}"),
    "de": ("{h:02d}:{n:02d}", "{h}:{n:02d}", "{h}.{n:02d}"),
    "nl": ("{h:02d}:{n:02d}", "{h}.{n:02d}"),
    "sv": ("{h:02d}:{n:02d}", "{h:02d}.{n:02d}"),
    "da": ("{h:02d}:{n:02d}", "{h}.{n:02d}"),
    "nb": ("{h:02d}:{n:02d}", "{h:02d}.{n:02d}"),
    "fi": ("{h}.{n:02d}", "{h:02d}:{n:02d}"),
    "es": ("{h:02d}:{n:02d}", "{h}:{n:02d}h", "{h}.{n:02d}"),
    "it": ("{h:02d}:{n:02d}", "{h}.{n:02d}"),
    "th": ("{h:02d}.{n:02d}", "{h:02d}:{n:02d}"),
}
# Numbers: # is a figure, @ a capital; YY MM DD come from a date of birth.
NUMBERS = {
    "mrn": {
        "": ("########",),
        "kr": ("########", "########", "0#######", "#######"),
        "jp": ("00######", "########", "##-####-#", "#-######"),
        "tw": ("#######", "########", "#######-#"),
        "th": ("#######/##", "##-#####", "######-##", "#######"),
        "ph": ("##-#####", "######", "20##-#####", "00#######"),
        "ar": ("#######", "00-##-##-##", "@-######", "HC#######"),
        "de": ("########", "00########", "100######"),
        "nl": ("#######", "#########"),
        "es": ("######", "#######"),
        "he": ("#######", "########-#"),
    },
    "acc": {
        "": ("########", "@@########"),
        "kr": ("##########", "RS########", "20##########", "CR-#######"),
        "jp": ("#############", "XR######", "20##-######"),
        "tw": ("@##########", "T###########"),
        "th": ("XR##-#####", "##########"),
        "ph": ("##-####", "CXR-##-#####", "20##-#####"),
        "ar": ("CR######", "@@@-##########", "##########"),
        "de": ("RAD-########", "#########", "R##/######"),
        "nl": ("T##.#####", "1#########", "RTH########"),
        "es": ("RX########", "#########", "SP##-######"),
        "tr": ("#######", "########"),
        "pl": ("RTG/####/##", "#######"),
    },
    "id": {
        "kr": ("##########", "M########", "1-##########"),
        "jp": ("#### #### ####", "########", "############"),
        "tw": ("@1########", "@2########"),
        "th": ("#-####-#####-##-#", "#############"),
        "ph": ("##-#########-#", "####-#######-#", "0######"),
        "ar": ("784-19YY-#######-#", "1#########", "2#########", "2YYMMDD#####"),
        "he": ("#########", "0########", "########-#"),
        "tr": ("###########", "###########"),
        "de": ("@#########", "##DDMMYY@###", "756.####.####.##", "#### DDMMYY"),
        "nl": ("#########", "### ### ###"),
        "sv": ("19YYMMDD-####", "YYMMDD-####"),
        "da": ("DDMMYY-####", "DDMMYY####"),
        "nb": ("DDMMYY #####", "DDMMYY#####"),
        "fi": ("DDMMYY-###@", "DDMMYY-####"),
        "es": ("########@", "########-@", "X#######@"),
        "it": ("@@@@@@YY@##@###@",),
        "pl": ("YYMMDD#####", "YYMMDD#####"),
        "gr": ("DDMMYY#####",),
    },
    "an": {"": ("##-######", "##-#####", "5#######")},
    "tel": {
        "kr": ("02-###-####", "010-####-####", "031-###-####", "+82-2-####-####", "010 #### ####"),
        "jp": ("03-####-####", "090-####-####", "06-####-####", "+81-3-####-####", "0#2-###-####"),
        "tw": ("(02) ####-####", "09##-###-###", "+886-4-####-####", "03-###-####"),
        "th": ("02-###-####", "08#-###-####", "0-2###-####", "+66 2 ### ####"),
        "ph": ("(02) 8###-####", "09##-###-####", "+63 9## ### ####", "(043) ###-####", "09#########"),
        "ar": ("+971 5# ### ####", "05########", "+966-5########", "04-#######", "+974 #### ####", "+965 ########"),
        "he": ("0#-#######", "05#-#######", "+972-5#-###-####", "*####"),
        "tr": ("0 (5##) ### ## ##", "0 212 ### ## ##", "+90 5## ### ## ##", "05#########"),
        "de": (
            "0####/######",
            "0### ####-###",
            "+49 ### #######",
            "0## - ### ## ##",
            "01##/#######",
            "+41 62 ### ## ##",
        ),
        "nl": ("0##-#######", "06-########", "06 ## ## ## ##", "+31 ## ### ####", "+32 9 ### ## ##"),
        "sv": ("0##-### ## ##", "07#-### ## ##", "+46 7# ### ## ##"),
        "da": ("## ## ## ##", "+45 ########", "########"),
        "nb": ("## ## ## ##", "+47 ### ## ###", "9## ## ###"),
        "fi": ("0#0 ### ####", "+358 40 #######"),
        "es": ("9## ### ###", "6## ## ## ##", "+34 9## ## ## ##", "9########"),
        "it": ("0## #######", "3## #######", "+39 0## ########", "02/########"),
        "pl": ("## ### ## ##", "### ### ###", "+48 ### ### ###", "(12) ###-##-##"),
        "gr": ("2### ######", "69########", "+30 2### ######", "2#########"),
    },
    "ext": {"": ("####", "####", "#####", "###"), "de": ("-####", "####", "#####"), "kr": ("####", "1-####", "####")},
    "bleep": {"": ("####", "####", "###", "#####"), "de": ("*##-###", "####", "#####")},
}
_NUMBER_KINDS = {
    "mrn": "MRN",
    "acc": "ACCESSION",
    "id": "ID",
    "an": "ID",
    "tel": "PHONE",
    "ext": "PHONE",
    "bleep": "PHONE",
}
SCANNERS = {
    "kr": ("DR-R#", "CT-ER0#", "LDCT0#", "CT#_MAIN"),
    "jp": ("CT-#号機", "CT0#B", "64CT-#"),
    "th": ("CR0#-OPD", "DR-ER#", "MOBILE0#"),
    "ph": ("CR-ROOM#", "DX0#", "AGFA-CR#"),
    "tr": ("CT-ACIL#", "BT0#", "MDCT-#"),
    "de": ("CT-NORD#", "RADAP-K##", "CTAWP0#"),
}
DOMAINS = {
    "kr": ("hbuh.ac.kr", "saebithosp.or.kr"),
    "jp": ("sakuragaoka-u.ac.jp", "aozora-rc.or.jp"),
    "tw": ("msuh.org.tw", "ych.com.tw"),
    "th": ("phraarun.go.th", "rwuh.ac.th"),
    "ph": ("sanroquemc.ph", "mabuhaydx.com.ph"),
    "ar": ("alwahda-hosp.ae", "krmc.med.sa", "pearlbay.qa"),
    "he": ("gemc.health.il", "ofek-clinic.co.il"),
    "tr": ("ayuh.edu.tr", "gunesli.com.tr"),
    "de": ("klinikum-eichental.de", "uk-nordheim.de", "rotenfluh.ch"),
    "nl": ("zuiderveld.nl", "azsintveerle.be"),
    "sv": ("regionnorrvik.se",),
    "da": ("midtsund.rm.dk",),
    "nb": ("fjellheim-sykehus.no",),
    "fi": ("saarela.fi",),
    "es": ("huvo.es", "sanfroilan.es"),
    "it": ("aouvaldarno.it", "villadeipini.it"),
    "pl": ("szpital-jacka.pl", "sk6.edu.pl"),
    "gr": ("agiathekla.gr", "thalassamed.gr"),
}
PATHS = ("https://pacs.{}/v/{}", "https://www.{}/befund/{}", "http://ris.{}:8080/?acc={}", "portal.{}/images/{}")


def _date(region: str, what: str, rng: random.Random) -> str:
    first = date(1930, 1, 1) if what == "dob" else date(2008, 1, 1)
    day = first + timedelta(days=rng.randrange(26000 if what == "dob" else 6500))
    month = _ENGLISH[day.month - 1]
    values = {
        "y": day.year, "yy": f"{day:%y}", "m": day.month, "d": day.day, "mm": f"{day:%m}", "dd": f"{day:%d}",
        "mon": month[:3], "month": month, "loc": MONTHS.get(region, _ENGLISH)[day.month - 1],
        "th": {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th"),
        "era": "R" if day.year > 2019 else "H" if day.year > 1989 else "S",
        "ey": day.year - (2018 if day.year > 2019 else 1988 if day.year > 1989 else 1925),
        "roc": day.year - 1911, "be": day.year + 543, "be2": (day.year + 543) % 100,
        "hy": round((day.year - 621.6) * 1.0307), "hm": f"{day.month:02d}", "hd": f"{day.day:02d}",
    }  # fmt: skip
    forms = DATE_FORMS[region]
    if what == "dtext":
        forms = TEXT_FORMS[region]
    elif what == "dm":
        forms = SHORT_FORMS.get(region, ("{dd}/{mm}", "{d} {mon}", "{d} {month}"))
    elif what == "month":
        forms = ("{month} {y}", "{mon} {y}", "{mm}/{y}", "{y}")
        if region in ("kr", "jp", "tw", "sv"):
            forms = ("{month} {y}", "{y}.{m}", "{y}-{mm}", "{y}/{mm}")
        if region in ("de", "nl", "tr", "it", "nb", "da"):
            forms = ("{loc} {y}", "{month} {y}", "{mm}/{y}", "{y}")
    return rng.choice(forms).format(**values)


def _number(shape: str, rng: random.Random) -> str:
    day = date(1930, 1, 1) + timedelta(days=rng.randrange(26000))
    for part, form in (("YY", "%y"), ("MM", "%m"), ("DD", "%d")):
        shape = shape.replace(part, day.strftime(form))
    return "".join(
        str(rng.randrange(10)) if c == "#" else rng.choice("ABCDEFGHKLMNPRSTVW") if c == "@" else c for c in shape
    )


def _names(region: str, sex: str, rng: random.Random) -> tuple[str, str]:
    """Given and family name that go together; a fifth of the family names are words as well."""
    sex = sex or rng.choice("mf")
    family = rng.choice((WORD_FAMILIES if rng.random() < 0.2 else FAMILIES)[region])
    given = rng.choice((GIVENS_M if sex == "m" else GIVENS_F)[region])
    if rng.random() < 0.08:
        given = rng.choice(WORD_GIVENS[region])
    if sex == "f" and region == "pl":
        family = re.sub(r"(?<=[sc])ki$", "ka", family)
    if sex == "f" and region == "gr":
        family = re.sub(r"(?<=[a-z]{3})(is|as)$", lambda end: end[0][0], re.sub(r"(?<=[a-z]{3})os$", "ou", family))
    if region == "ar" and sex == "m" and rng.random() < 0.25:
        given = f"{given} {rng.choice(('bin', 'Bin', 'Ibn'))} {rng.choice(GIVENS_M['ar'])}"
    if region == "ar" and sex == "f" and rng.random() < 0.2:
        given = f"{given} {rng.choice(('bint', 'Bint'))} {rng.choice(GIVENS_M['ar'])}"
    if region == "ph" and rng.random() < 0.35:
        given = f"{given} {rng.choice('ABCDGLMPRSTV')}."
    if region in ("de", "nl", "da", "nb", "it") and rng.random() < 0.06:
        given = f"{given} {rng.choice('AEHJLMW')}."
    return given, family


def _initials(given: str) -> list[str]:
    return [part[0].upper() for part in re.split(r"[ -]", given) if part[0].isalpha() and part[0].isupper()] or ["M"]


def _name(region: str, what: str, rng: random.Random) -> str:
    """A person's name as the region writes it."""
    given, family = _names(region, {"male": "m", "female": "f", "ffirst": "f"}.get(what, ""), rng)
    if region == "kr":
        given = given if rng.random() < 0.5 else given.replace("-", "") if rng.random() < 0.5 else given.title()
        given = given.replace("-", " ") if given.istitle() and rng.random() < 0.5 else given
    match what:
        case "last":
            return family[0].upper() + family[1:] if region == "nl" else family
        case "nick":
            return rng.choice(WORD_GIVENS[region])
        case "first" | "ffirst":
            return given.removesuffix(".").rstrip("ABCDEGHJLMPRSTVW ") if given.endswith(".") else given
        case "lf":
            return f"{family}{rng.choice((', ', ', ', ','))}{given}"
        case "caps":
            order = rng.choice((f"{family} {given}", f"{family}, {given}", f"{given} {family}"))
            return (order.replace("-", " ") if region in ("kr", "tw") else order).upper()
        case "short":
            letters = _initials(given)[:2]
            return f"{rng.choice(('. '.join(letters), '.'.join(letters)))}. {family}"
        case "ini":
            letters = "".join(_initials(given)[:2]) + _plain(family.split()[-1])[0].upper()
            return rng.choice((letters, letters.lower(), letters))
        case "script":
            return rng.choice(SCRIPTS[region])
    if region in ("kr", "jp", "tw"):
        shape = rng.random()
        if shape < 0.45:
            return f"{given} {family}"
        if shape < 0.8:
            return f"{family} {given}"
        return f"{family.upper()} {given}"
    if region == "tr" and rng.random() < 0.2:
        return f"{given} {family.upper()}"
    return f"{given} {family}"


def _plain(text: str) -> str:
    """Letters without accents."""
    text = text.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("æ", "ae")
    return re.sub(r"[^A-Za-z]", "", unicodedata.normalize("NFD", text)) or "m"


def _email(region: str, rng: random.Random) -> str:
    given, family = _names(region, "", rng)
    given, family = _plain(given.split()[0]).lower(), _plain(family.split()[-1]).lower()
    user = rng.choice(
        (f"{given}.{family}", f"{given[0]}.{family}", f"{family}{rng.randrange(10, 99)}", f"{given}{family}")
    )
    return f"{user}@{rng.choice(DOMAINS[region])}"


def _sort(name: str) -> str:
    """What an institution is: a home, a school or church, a general practice, else a hospital or imaging centre."""
    if re.search(
        "Nursing|Geriatric|Home|Senior|Residencia|RSA|DPS|Verpleeg|Plejehjem|äldre|sykehjem|Palvelu|Ældre", name
    ):
        return "home"
    if re.search("School|Colegio|Church", name):
        return "church" if "Church" in name else "school"
    return "gp" if re.search("Huisarts|Gezondheids|Vårdcentral|Lægehus|Legesenter|terveysasema", name) else "hosp"


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """Value and kind of a field of this module, `<region>_<what>`."""
    if field == "rrn_masked":
        return _number(f"YYMMDD-{rng.choice('12')}******", rng), "RRN"
    region, _, what = field.partition("_")
    if region == "x":
        return rng.choice(CLINICAL_PLACES[what]), ""
    if region not in FAMILIES:
        raise KeyError(field)
    match what:
        case (
            "full"
            | "male"
            | "female"
            | "last"
            | "first"
            | "ffirst"
            | "nick"
            | "lf"
            | "caps"
            | "short"
            | "ini"
            | "script"
        ):
            return _name(region, what, rng), "NAME"
        case "date" | "dtext" | "dm" | "month" | "dob":
            return _date(region, what, rng), "DATE"
        case "wd":
            days = _list("Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday")
            return rng.choice(WEEKDAYS.get(region, days)), "DATE"
        case "hol":
            return rng.choice(HOLIDAYS[region]), "DATE"
        case "time":
            hour, minute = rng.randrange(24), rng.randrange(60)
            half = ("AM", "am")[rng.random() < 0.4] if hour < 12 else ("PM", "pm")[rng.random() < 0.4]
            form = rng.choice(TIME_FORMS.get(region, ("{h:02d}:{n:02d}", "{h:02d}:{n:02d}", "{h:02d}.{n:02d}")))
            return form.format(h=hour, n=minute, h12=(hour - 1) % 12 + 1, half=half), "TIME"
        case "hosp" | "home" | "school" | "church" | "gp":
            return rng.choice([name for name in HOSPITALS[region] if _sort(name) == what]), "HOSPITAL"
        case "site":
            return rng.choice(SITES[region]), "HOSPITAL"
        case "ward":
            return rng.choice(WARDS[region]), "WARD"
        case "city":
            town = re.sub(r"^(?:[A-Z]{1,2}-)?\d[\d ]*(?:[A-Z]{2} )?", "", rng.choice(TOWNS[region]))
            return re.sub(r" \d[\d-]*$", "", re.split("[,/(]", town)[0].strip()), "ADDRESS"
        case "street":
            return rng.choice(STREETS[region]), "ADDRESS"
        case "town":
            return rng.choice(TOWNS[region]), "ADDRESS"
        case "mrn" | "acc" | "id" | "an" | "tel" | "ext" | "bleep":
            shapes = NUMBERS[what]
            return _number(rng.choice(shapes[region] if region in shapes else shapes[""]), rng), _NUMBER_KINDS[what]
        case "scan":
            return _number(rng.choice(SCANNERS[region]), rng), "DEVICE"
        case "email":
            return _email(region, rng), "EMAIL"
        case "url":
            return rng.choice(PATHS).format(rng.choice(DOMAINS[region]), rng.randrange(10000, 99999)), "URL"
        case "c":
            return rng.choice(CLINICAL_LOCAL[region]), ""
    raise KeyError(field)


TEMPLATES = {
    "korea_ward": (
        """\
Chest PA after pacemaker implantation
{hangul} (M/{age}), {kr_ward}

DDD type permanent pacemaker was implanted by cardiology at {kr_date} due to SSS (Medtronic Azure XT DR MRI, S/N \
{serial}). RA and RV leads are in expected position, no fracture. No pneumothorax on Lt. side.
{x_cxr}
{x_plan}

Radiologist {kr_full}""",
        """\
Chest PA (O)  Chest lat (X)
{kr_date}
{x_cxr}
{x_cxr}
No interval change since {kr_date}.
CONCLUSION
R/O COPD, otherwise no active lesion.
R2 {kr_last} / {hangul}""",
        """\
MOBILE CHEST AP (detector s/n {serial}), {kr_ward}

Clinical Information: septic shock, APACHE II 27, CRRT. {x_note}
{x_line}
{x_line}
Bilateral pleural effusions, moderate on Rt. and small on Lt. {k} Perihilar congestion. Heart size can not be \
evaluated in AP supine film.
Conclusion: No significant change for 12 hours. {x_plan}
{kr_short}, {kr_dm}""",
        """\
Patient: {romanised} ({hangul})   ID {kr_mrn}   {age}/M
Location: {kr_ward}
Exam: Chest PA  {kr_date}

[Finding]
{x_cxr}
{x_cxr}
Compared with chest PA taken on {kr_date}, no significant interval change.
[Conclusion]
1. No active lung lesion.
2. Aortic knob calcification, R/O atherosclerosis.
Rec) {x_plan}

판독의: {hangul} / Reported by {kr_full}, M.D.""",
        """\
Chest AP portable ({kr_ward}, {kr_date} {kr_time})

Clinical information: s/p Whipple's op, POD#3, desaturation (SpO2 86%)
Comparison: chest AP {kr_dm}

{x_line}
{x_line}
Rt. pleural effusion, slightly increased. Lt. lower lobe collapse, no change.

Conclusion
Increased Rt. effusion. Otherwise no interval change.
{kr_last} 선생님께 유선 보고함 (내선 {kr_ext}).
Read by R3 {kr_full} / confirmed by Prof. {kr_last}""",
        """\
등록번호 {kr_mrn}  성명 {hangul}  주민번호 {rrn}
검사명 Chest CT (enhance)  검사일 {kr_date}

C.I.: Lung ca., RUL, s/p RUL lobectomy ({kr_month}, {kr_hosp})
Comparison: outside CT, {kr_date}
Technique: {x_scan}

{x_ct}
{x_ct}
{k}
No lymph node enlargement in station 2R, 4R and 7.

Imp> 1. No evidence of recurrence in operation bed of RUL.
2. {x_ct}

Radiologist : {hangul} ({romanised})""",
        """\
[CHEST AP] {kr_date}
Hx. {age}세 여자, 자택에서 쓰러져 {hospital_ko} 응급실 경유 전원. 보호자(딸) {hangul} 연락처 {ko_phone}.

1) Both lungs: diffuse bat-wing opacity, pulmonary edema more likely than ARDS.
2) {x_line}
3) Old fracture, Lt. 6th and 7th ribs.
{k}

CVR: pulmonary edema with ETT in Rt. main bronchus was notified to Dr. {kr_full} ({kr_ward}) at {kr_time}, \
read-back done.""",
        """\
Chest PA, both decubitus   |  {kr_ward}  |  order no. {kr_acc}

Clinical Dx: Pneumonia, known DM and ESRD on HD via Lt. AVF. {x_note}

Since last film of {kr_dm}, consolidation in RLL (S6 and S10) improved. {x_cxr}
On Rt. decubitus view, free shifting fluid of 12 mm thickness. {x_plan}

Dictated by {kr_short}, confirmed {kr_date} {kr_time}.
Addendum ({kr_dm}, {kr_last}): Laterality is corrected, decubitus is LEFT, not right. Ward nurse {hangul} was \
informed.""",
        """\
Low dose chest CT for screening, {kr_date}

Pt. {kr_caps}, {age} years old, 40 pack-years. Examined at {kr_hosp}, scanner {kr_scan}.
Technique: 120 kVp, 30 mAs, slice 1.25 mm, DLP 58 mGy-cm.

#1. {x_ct}
#2. 5 mm solid nodule, LLL S8, ser 3 im 142. No change since {kr_month}.
#3. Mild emphysema, centrilobular, Goddard score 4.
Lung-RADS category 2. Annual LDCT is recommended.

Reader: {kr_full}  (lic. {license})
Double reading: Y / 2nd reader {hangul}""",
        """\
Wet reading
{kr_ward}, {hangul} {age}/F, chest AP {kr_time}

C-line via Rt. IJV inserted by Dr. {kr_last}, tip in Rt. atrium. Pull back about 3 cm please.
No pneumothorax in supine film, but deep sulcus sign should be checked.
L-tube tip in stomach. {x_line}

Called to charge RN {kr_full} (ext. {kr_ext}) {kr_time}.
정식 판독은 {ko_date} 예정.""",
        """\
Exam date : {kr_date}
Name : {romanised} / Sex,Age : M/{age} / Chart No : {kr_mrn}

VIEW: Chest PA & Lt. lateral

Lungs and mediastinum : {x_cxr}
Heart : CTR 0.55, cardiomegaly. Prosthetic valve (St. Jude, mitral) is seen.
Bone : {x_bone}
Conclusion : Cardiomegaly, otherwise unremarkable.

Comment to clinician: Previous films were stored at {hospital_ko} and CD was imported at {kr_date} by technologist \
{hangul}. Please ask PACS room, tel. {ko_phone}.""",
        """\
FL-guided PCD insertion

Patient {hangul} ({age}/M) was transferred from {kr_ward} at {kr_time}. Informed consent was obtained from wife, \
{hangul}.
Under local anesthesia with 2% lidocaine 8 mL, Rt. pleural cavity was punctured by 18 G Chiba needle at 8th ICS. \
10.2 Fr Dawson-Mueller catheter was placed, 650 mL of yellowish fluid drained.
Post-procedure chest AP: no pneumothorax.
Complication: none. EBL < 5 mL.

Operator: {kr_full}. Assistant: R2 {kr_last}. Nurse: {hangul}. RT: {kr_ini}""",
        """\
CHEST CT, NON-ENHANCED ({kr_date}, {kr_ward})

CLINICAL HISTORY
Fever for 5 days after return from {kr_city}. COVID-19 Ag negative. CRP 14.2. Immunosuppressed after kidney \
transplantation in {kr_month}.

FINDINGS
{x_ct}
Multifocal GGO with peripheral distribution, both lower lobes. T-spine: {x_bone}

IMPRESSION
R/O Pneumocystis jirovecii pneumonia. DDx. viral pneumonia, CMV.

Findings were discussed with Prof. {kr_full} (Pulmonology) via phone {kr_ext} and with Dr. {hangul} (당직의).""",
        """\
소아 흉부 X-ray
환자: {hangul} 아기 ({hangul} 산모), {kr_ward} 에서 전실, 생후 2일
촬영 {kr_date} {kr_time}

Prematurity (GA 28+3 wk, 1.1 kg), RDS s/p surfactant (Curosurf 200 mg/kg).

ETT tip at T2 level. UVC tip at T8. OGT in the stomach. Ground glass opacity with air-bronchogram, improved than \
yesterday's film. No air leak.

Imp> Improving RDS grade II. {x_neo}
Reported to NICU Dr. {kr_last} by Dr. {hangul}, pager {kr_bleep}.""",
        """\
CXR formal report
Ref. no. {kr_acc} / {kr_site} radiology

{kr_lf}, {age} yr, M, was admitted to {kr_ward} for evaluation of hemoptysis. According to the referral letter of \
{kr_hosp}, he took anti-Tb medication (HREZ) from {kr_month}, for 6 months.

{x_cxr} Traction bronchiectasis in RUL with Monod sign in the cavity: aspergilloma is likely. {x_cxr}
CT comparison is needed. If massive bleeding, please contact angio team (Dr. {kr_last} {kr_bleep}) without delay.""",
    ),
    "korea_mixed_letters": (
        """\
진단서 발급용 영상 소견
성명 {hangul} 주민등록번호 {rrn}
주소 {address_ko}

상기 환자는 {ko_date} 시행한 흉부 CT 상 right 5th to 7th rib fracture (non-displaced) 소견 보임. {k} Associated \
injury such as hemothorax or lung contusion is not seen. {x_cxr} 약 6주간의 안정 가료를 요함.

{hospital_ko} 영상의학과 전문의 {hangul}""",
        """\
외부 영상 재판독
의뢰번호 {kr_acc}
{romanised}, {rrn_masked}, {kr_ward}

Outside CT ({hospital_ko}, {ko_date}) was re-interpreted.
{x_ct}
{x_ct}
{k} Image quality is suboptimal because of respiratory motion and 5 mm slice thickness.
Conclusion: Thymoma, Masaoka stage I or II, is favored over lymphoma.
{kr_full}""",
        """\
간호 기록 - 이동 촬영
{time_ko} {ward_ko} {hangul} 환자 portable chest AP 시행. C-line insertion 후 확인 목적. {k} {x_line}
R1 {hangul} 에게 구두 보고, tip 2 cm pull back 후 재촬영함. 주민번호 확인 {rrn}.
2nd film: tip in lower SVC, no pneumothorax. V/S stable, BP 118/72, SpO2 97%. {x_plan}""",
        """\
{hospital_ko} 영상의학과 판독지
환자명 {hangul} | 생년월일 {kr_dob} | 병실 {ward_ko}
검사 Chest PA | {iso_date}

소견:
{k}
{k}
Both hila and mediastinum are unremarkable. {x_cxr}
결론: No active lesion in both lungs.
Recommendation: {x_plan}
판독 {hangul}, 전문의번호 {license}""",
        """\
Medical record copy (번역본)

To whom it may concern: Mr. {kr_male}, residing at {kr_street}, {kr_town}, has been followed in our department \
since {kr_month}. Chest radiograph of {kr_dtext} showed cavitary lesion in the right upper lobe, and sputum AFB \
smear was 2+. After 6 months of HREZ the film of {kr_dtext} shows only fibrotic change. {x_cxr}

He is considered non-contagious at the present time and may board an airplane.

{kr_full}, M.D., Ph.D.
Department of Pulmonology, {kr_hosp}
E-mail {kr_email}""",
        """\
응급실 영상 회신
성명: {hangul}({rrn_masked}) 주소: {address_ko}
내원: {ko_date} {time_ko}

TA (driver), seat belt sign (+). GCS 15.
Chest AP: Lt. 4th-8th rib fractures, flail segment suspected. Small hemopneumothorax. {k}
CT 추가: ser 5 im 88, lung laceration at LLL. {x_ct}

28 Fr chest tube was inserted by CS duty Dr. {hangul}. 보호자 {hangul} 에게 설명함.""",
        """\
건강검진 결과 통보
수검자 {hangul} 님 ({age}세) 접수번호 {kr_acc}
검진기관 {hospital_ko}, 검진일 {ko_date}

흉부방사선(Chest PA, DR 110 kVp): {k}
저선량 흉부 CT: 5 mm 미만의 결절, 우중엽. Category 2.
폐기능: FEV1 82%, FEV1/FVC 0.74

종합: {k} 12개월 후 추적 검사.
문의 {ko_phone} (상담간호사 {hangul}), 결과조회 {kr_url}""",
        """\
Transfer note with imaging summary

{romanised} (F/{age}) will be moved from {kr_hosp} {kr_ward} to {kr_hosp} on {kr_date}. Guardian: {kr_female} \
(daughter), {kr_tel}.

Chest imaging during admission
- initial CXR: pneumonic consolidation, LLL; CURB-65 3
- HD#4: ETT, tip 4 cm above carina (T3). {x_line}
- HD#11: tracheostomy, Shiley 7.5, mild subcutaneous emphysema
- last film ({kr_dm}): {x_cxr}

CD is enclosed. Isolation for CRE (Klebsiella pneumoniae) please.
Attending {kr_last}""",
        """\
Nursing hospital X-ray consult
From: {hospital_ko} {ward_ko}
할머니 {hangul}, {age90}세, 와상 상태. Dementia, L-tube feeding.

Portable chest AP of {kr_dm}: Rotated. Aspiration pneumonia in RLL is suspected, superior segment (S6). {x_cxr} \
L-tube tip is at EG junction, please advance about 10 cm. T12 and L1 compression fractures, old.

{k}
의뢰의 {hangul} 원장님, 감사합니다. Teleradiology center Dr. {kr_full}, fax {kr_tel}""",
        """\
CT ADDENDUM
Original: {kr_date} by {kr_full}, accession {kr_acc}

After conference with thoracic surgery (Prof. {kr_last}, {hangul} 교수) on {kr_wd}, the nodule of RUL (S2, 18 mm, \
image 76) is regarded as T1bN0 rather than T2a, because no visceral pleural invasion is seen on coronal image. \
{x_ct}

변경된 결론: cT1bN0M0, stage IA2. 환자 {hangul} 님께 외래({kr_date})에서 설명 예정.""",
        """\
Visa chest X-ray, panel clinic code {kr_site}

Applicant: {kr_caps}
Alien registration / passport: {kr_id}
Date of exam: {kr_dtext}. Identity was verified by photo by RT {kr_full}.

Report: {x_cxr} No evidence of cavity, effusion, or hilar adenopathy. Minor: single calcified granuloma 4 mm in \
left upper zone, previous treatment denied.
Grading: B1? - sputum culture x3 advised. Applicant was called at {kr_tel}, she will visit {kr_hosp} on next \
{kr_wd}.

Radiologist {hangul}""",
        """\
{ward_ko} 회진 메모 (영상)
{hangul} M/{age}: Ivor Lewis op. POD 6. Chest AP 매일. {k} Neo-esophagus mildly dilated, no leak on Gastrografin \
study. JP drain (+).
{hangul} F/{age}: chylothorax, 12 Fr pigtail, 하루 250 cc. TPN. {x_line}
{hangul} M/{age}: ECMO day 4, VV, Rt. femoral 25 Fr/Rt. IJ 17 Fr. white-out lung 변화 없음. {kr_hol} 연휴에도 daily \
film 시행.

정리: R4 {hangul} ({kr_dm})""",
        """\
Subject: Re: discrepancy of report, {kr_mrn}

Dear Dr. {kr_full},
Thank you for your comment about the chest PA of {kr_date} ({hangul}, {kr_ward}). I reviewed again with CT. The \
opacity in left lower field is not nodule but nipple shadow, and the 9 mm nodule at the Lt. 1st costochondral \
junction is bone origin. {x_ct} The report was corrected at {kr_time} of the same day.

We apologize for inconvenience.
{kr_full}
Dept. of Radiology, {kr_hosp}
{kr_email}""",
    ),
    "japan": (
        """\
Chest X-P, two directions ({jp_date})
{jp_c}
{x_cxr}
CTR 49%. No pleural effusion. Bone: osteoporotic, wedge deformity of Th8 and Th12, Genant grade 1.
Comparison {jp_dm}: no remarkable change.
Dx: no active disease. {x_plan}
{jp_last}""",
        """\
ICD check film
{jp_full}, ID {jp_mrn}. Device: Cobalt XT HF, serial {serial}, implanted {jp_date} at {jp_hosp}.

Three leads (RA, RV apex, CS lateral branch). No dislodgement, no lead fracture. {x_cxr} {jp_c} Left pleural \
effusion disappeared.
CTR 58% to 54%.
{jp_last} / checked by ME {jp_last}""",
        """\
Chest X-ray report  (ID {jp_mrn})
氏名: {jp_script} 様   {age}歳 男性   {jp_ward}
撮影日: {jp_date}

Requested by: Dr. {jp_last}, Respiratory Medicine
History: lung adenocarcinoma, under osimertinib since {jp_month}. {x_note}

{x_cxr}
{jp_c}
Nodular shadow in the left S1+2 has decreased compared with {jp_date}.

Impression: PR suspected. CT is recommended for RECIST evaluation.
Read by {jp_full}""",
        """\
CT CHEST PLAIN
Date {jp_date}  Accession {jp_acc}  Room {jp_scan}

Indication: Health check-up at {jp_hosp} pointed out an abnormal shadow in the right middle lung field ({jp_dm}).

A part-solid nodule, 17 x 12 mm (solid 6 mm), in the right S5, image No. 143. Pleural indentation is positive. \
{x_ct} Hilar and mediastinal nodes: no significant swelling (#4R, #7, #11s).

Diagnosis: adenocarcinoma suspected, cT1aN0M0.
The case will be presented at cancer board on {jp_wd}. Primary reader {jp_last}, second reader {jp_full}.""",
        """\
救急外来 portable chest
{jp_script} ({age}F), {jp_hosp} より転院, arrival {jp_time}

Supine AP view. Tracheal tube: tip 2.5 cm above the carina. NG tube in the stomach. {x_line}
Butterfly shadow is seen in bilateral lungs, CTR 61%. {jp_c}

Takotsubo cardiomyopathy was suspected on UCG (EF 35%, Killip III).
Reported by phone to Dr. {jp_full} (PHS {jp_ext}) at {jp_time}.
放射線科 {jp_script}""",
        """\
Re: {jp_lf}, born {jp_dob}

Dear Professor {jp_last},
Thank you very much for referring this {age}-year-old lady of your ward ({jp_ward}). She suffers from Sjögren \
syndrome with dry cough. HRCT performed at our hospital on {jp_dtext} demonstrated NSIP pattern with traction \
bronchiectasis, and multiple thin-walled cysts, suggesting LIP. KL-6 was 876 U/mL, SP-D 210 ng/mL. {x_ct}

I would like to propose bronchoscopy after {jp_hol}.

Yours sincerely,
{jp_full}, MD, PhD
{jp_hosp}, {jp_town}""",
        """\
INTERVENTIONAL NOTE: CT-guided lung biopsy (VATS marking)

Pt {jp_full}, {jp_ward}. Op. scheduled {jp_date}.
The patient was placed in prone position. Lipiodol 0.3 mL was injected near the GGN of Rt. S2 using 21 G needle. \
Post CT: minimal pneumothorax, no hemorrhage, no air embolism. Post 2 h chest X-ray: no progression. {x_plan}

Operator {jp_last} / assistant {jp_last} / nurse {jp_script} / technologist {jp_full}
Scanner: Aquilion ONE, {jp_scan}""",
        """\
CHEST PA (nursing home screening, mobile van)
Facility: {jp_home}
No. 14: {jp_script}, {age90} y.o. F. Old TB with thoracoplasty on the left. {jp_c} No change from {jp_date}.
No. 15: {jp_script}, {age} y.o. M. Pacemaker (right side). {x_cxr}
No. 16: {jp_script}, {age} y.o. F. Kyphosis, hiatus hernia. No active lesion.

Interpretation by Dr. {jp_full}, date of report {jp_date}. Grade D1 in No. 14, others B.""",
        """\
Follow-up chest radiograph, {jp_ward}, {jp_date}

Clinical: {x_note} s/p Rt. upper lobectomy + ND2a-1 (POD 2), pStage IB. Air leak 1+, Thopaz at -10 cmH2O.

The right lung is well expanded. 24 Fr trocar drain toward apex. Small subcutaneous emphysema. {jp_c} {x_line}
Comparison with the film of {jp_dm} {jp_time}: dead space slightly smaller.

Drain can be removed. Discussed with Dr. {jp_last} during the morning round.
Reporter: {jp_ini}, approved: {jp_full}""",
        """\
画像診断報告書
患者番号 {jp_mrn} 検査番号 {jp_acc}
依頼: 呼吸器内科 {jp_script} 医師

Findings:
Kikuchi disease was diagnosed by cervical node biopsy at {jp_hosp} ({jp_month}). Currently, no enlarged node in \
mediastinum or axilla. {x_ct}
{jp_c}
Takayasu arteritis: wall of the aortic arch is not thickened.

Impression: No abnormal finding in the chest.
{jp_script} / {jp_date} {jp_time} 確定""",
        """\
Addendum {jp_date}: In the previous report, it was described as "no rib lesion". On re-evaluation with bone window \
(W 2000, L 400), a lytic lesion of 14 mm is recognized at the right 8th rib (ser 204, im 61). Bone metastasis is \
possible. {x_plan}
I called Dr. {jp_full} of {jp_ward} at {jp_time} and he will tell the patient, Mr. {jp_last}, and his wife on \
{jp_wd}.
Radiologist: {jp_full}, TEL {jp_tel}""",
    ),
    "taiwan": (
        """\
CXR PA view, {tw_date}: {tw_c}
{x_cxr}
Old fracture of left clavicle with K-pin. s/p CABG with sternal wires. Degenerative change of T- and L-spine. Colon \
interposition below right diaphragm.
No definite interval change as compared with {tw_date}.
{tw_full}, R3""",
        """\
Post-implant CXR (AICD). {tw_script}, {tw_ward}
Generator s/n {serial} in left chest wall, leads in RA and RV. No pneumothorax. {x_cxr} {tw_c} Suspicious right \
pleural effusion with thickened minor fissure. {x_plan}
V.S. {tw_last}, {tw_date}""",
        """\
Chest View (PA, standing)
Chart No.: {tw_mrn}   Name: {tw_script}   Bed: {tw_ward}
Exam date: {tw_date}

CXR showed:
- {x_cxr}
- {x_cxr}
- Spondylosis of T-spine with marginal spurs.
- Atherosclerosis of aortic arch.
IMP: As above. Suggest clinical correlation.

主治醫師 {tw_script} / 放射科 {tw_full}""",
        """\
CT of chest without/with contrast, {tw_date}, order {tw_acc}

Indication: This {age} y/o woman, betel nut (-), smoking (-), is a case of lung adenocarcinoma, RUL, EGFR exon 19 \
deletion, on Giotrif 40 mg since {tw_month}.
Compare with CT of {tw_date}:
> The primary tumor 2.8 cm in RUL S3 (Srs/Img 5/36), decreased from 3.5 cm.
> {x_ct}
> Bone metastasis at T7 and L1, sclerotic change.
Impression: partial response, cT2aN2M1c.

{tw_full}, VS radiologist. Copy to Dr. {tw_last} ({tw_site} oncology)""",
        """\
Portable CXR (supine) at {tw_time}, {tw_ward}

S/P endotracheal intubation, tip 5 cm above carina. S/P right IJV CVC. S/P NG tube. {x_line}
Bilateral perihilar infiltrates, favor lung edema, D/D: ARDS. {tw_c}
Blunting of bilateral CP angles.

Informed NP {tw_full} (ext. {tw_ext}) and on-duty R2 {tw_last} about the low position of PICC. Re-check film was \
done on {tw_date}.""",
        """\
Referral reply
From {tw_hosp}
Dear Dr. {tw_full}:
Your patient {tw_lf} (ID {tw_id}) received chest CT at our hospital {tw_date}. There is tree-in-bud pattern in RML \
and lingula segment, M. abscessus or MAC infection should be ruled out (Lady Windermere syndrome). {x_ct}
We arranged sputum culture x 3 and OPD on {tw_dm}. {x_plan}

Best regards, {tw_full}
Address: {tw_street}, {tw_town}""",
        """\
Health examination center — 胸部X光
{tw_script} 先生 {age}歲, 受檢日 {tw_date}

1. {tw_c}
2. Mild scoliosis, Cobb angle 11 degree.
3. R't lower lung nodule 6 mm, nipple shadow? Recommend repeat CXR with nipple marker within 2 weeks.

Reviewed by {tw_script} 醫師, 報告電話 {tw_tel}. Online result: {tw_url}""",
        """\
TB contact investigation
Index case: {tw_full} (sputum 3+), classmate at dormitory, notified {tw_date}.
Contact: {tw_full}, {age} y, IGRA positive.

CXR of contact: clear bilateral lung fields. No hilar lymphadenopathy. Heart size normal. {x_cxr} No cavity, no \
miliary lesion.
Suggestion: LTBI treatment 3HP, follow-up CXR in 3 months. DOTS nurse {tw_full}, {tw_tel}, will arrange. CXR read \
at {tw_hosp} on {tw_date}.""",
        """\
CT-guided biopsy, right lower lobe lung mass

Patient {tw_caps}, from {tw_ward}. Consent signed by son {tw_male}. INR 1.02, PLT 214K.
Under prone position, a 17 G coaxial introducer and 18 G Temno needle were used, 4 cores. Minimal perilesional \
hemorrhage, grade 1. No pneumothorax on post-biopsy CT (Srs 9). {x_plan}
Bed rest 4 hours, CXR at 2 h: no pneumothorax.

Performed by {tw_full}, assisted by {tw_ini} (technologist), {tw_date} {tw_time}.""",
        """\
Chest plain film, {tw_date}. KUB, {tw_dm}.
Clinical diagnosis: uremia, on hemodialysis W135, fell down at {tw_hosp} washroom.

Findings: Tortuous aorta. Cardiomegaly. Permcath in place, tip in RA. {x_line} Right 3rd to 5th ribs fracture, \
recent. {tw_c}
No free air under diaphragm.

Verbal report given to ER {tw_last} VS; family (daughter {tw_script}) aware. Resident {tw_full} / Attending \
{tw_full}""",
    ),
    "thailand": (
        """\
CHEST AP SUPINE, {th_ward}
Technique: {x_film}
Finding: ETT tip at T4. NG tube in stomach. {x_line} Diffuse alveolar opacities both lungs, more on the right, not \
change. {th_c}
Impression: ARDS, pneumonia or edema. Leptospirosis with pulmonary hemorrhage should be considered in flooding \
area.
{th_full} {th_date} {th_time}""",
        """\
CHEST PA UPRIGHT
HN {th_mrn}  AN {th_an}  {th_ward}
Name: {th_full}  Age {age} yr

Comparison: CXR {th_date}
Findings:
The study reveals reticulonodular infiltration at both upper lungs. No definite cavity. {x_cxr}
Normal heart size. {th_c}
Impression:
- Active pulmonary tuberculosis cannot be excluded. Suggest sputum AFB.

{th_full}, MD. (ว. {license}) Diagnostic radiologist""",
        """\
ผลเอกซเรย์ปอด
ชื่อ {th_script}  HN {th_mrn}  วันที่ {th_date}
{th_hosp}

{th_c}
CT ratio 0.58, LV enlargement. No pulmonary congestion. {x_cxr}
Thoracolumbar spondylosis, mild collapse of T11.

รายงานโดย พญ. {th_script} เวลา {th_time} น.
แพทย์เจ้าของไข้ นพ. {th_first} รับทราบ""",
        """\
CTA pulmonary artery (contrast: Iopamiro 370, 70 mL, rate 4 mL/s)
Requested from {th_ward} by Dr. {th_first}. Exam no. {th_acc}

History: {age}-year-old male, melioidosis septicemia (Burkholderia pseudomallei), sudden dyspnea, Wells 6.

There is filling defect in right interlobar artery extending to posterobasal branch. RV/LV 0.9. No saddle embolus. \
{x_ct}
Multiple small splenic abscesses.

The result was notified to Dr. {th_first} via LINE and telephone ({th_ext}) on {th_date} at {th_time}.
Staff: Assoc. Prof. {th_full}; resident: {th_first}""",
        """\
Letter for insurance claim no. {claim}

This is to certify that Mrs. {th_female}, Thai ID {th_id}, was examined by chest radiography at {th_hosp} on \
{th_dtext} after motorcycle accident at {th_city}. The film revealed fracture of right clavicle (middle third) and \
right 2nd to 4th ribs, without hemothorax. {x_cxr} Follow up film 2 weeks later showed callus formation.

Signed
{th_full}, M.D.
Tel. {th_tel} ext {th_ext}""",
        """\
Portable chest AP {th_date} {th_time} ({th_scan})

Post-op ASD closure day 1, {th_ward}, patient of Prof. {th_first}.
- ET tube tip 2 cm above carina.
- Pericardial and bilateral pleural drains.
- Sternotomy wires. {x_line}
- Mild perihilar congestion, improved than film of {th_dm}.
- Minimal left pleural effusion. No pneumothorax.

Reported by {th_full} / typed {th_ini}""",
        """\
CXR for annual check up, {th_hosp}, {th_dtext}

Khun {th_full} (nickname {th_nick}), employee ID {account}: Normal heart and mediastinum. Both lungs are clear. \
{x_cxr}
Small calcified granuloma at left mid lung zone, 3 mm, unchanged from year {th_month}.

Conclusion: No active pulmonary disease. Fit for work.
Radiologist: {th_full}
ติดต่อสอบถาม โทร {th_tel}""",
        """\
Addendum report (peer review)

First reading by {th_full} {th_date}: "left hilar mass". After comparison with the CT chest from {th_hosp} \
({th_date}), the left hilar opacity is an aneurysmal left pulmonary artery, 38 mm, not mass. {x_ct} Bronchiectasis \
of lingula, cylindrical type. {th_c}

Changed diagnosis: PAH, Eisenmenger physiology. I informed Dr. {th_first} and the patient's cousin, Khun \
{th_first}, who asked for the result at counter.
{th_full}""",
        """\
NICU film series — baby of {th_female}, HN {th_mrn}

Film 1 ({th_time}): RDS, bell-shaped thorax. ETT at T1, UVC at T9, OGT in stomach.
Film 2 ({th_time}): after Survanta 4 mL/kg, aeration better. Right pneumothorax, small.
Film 3 ({th_date}): right ICD (8 Fr) in place, no residual air. {x_neo}

Imp: RDS grade III, resolved pneumothorax. Read: {th_full}; refer back to {th_hosp}, {th_town}, after weaning.""",
    ),
    "philippines": (
        """\
CHEST PA {ph_date}, mobile X-ray at {ph_church}
Lungs are clear. Heart is magnified. Aorta is calcified. {x_cxr} Spurs are seen along the margins of the thoracic \
vertebrae. The rest of the findings are unremarkable.
IMPRESSION: CARDIOMEGALY, LV FORM. ATHEROSCLEROTIC AORTA. DEGENERATIVE OSSEOUS CHANGES.
{x_plan}
{ph_full}, MD
/{ph_ini}""",
        """\
ROENTGENOLOGICAL REPORT
Name: {ph_lf}          Age/Sex: {age}/M
X-ray No.: {ph_acc}    Date: {ph_date}
Ward/Rm: {ph_ward}     Physician: Dr. {ph_last}

CHEST PA:
There are fibrohazed densities noted in both upper lobes. The heart is not enlarged. Aorta is sclerotic. {x_cxr}
Diaphragm and sulci are intact.

IMPRESSION:
PTB, bilateral, activity undetermined. Suggest apicolordotic view and clinical correlation.
ATHEROMATOUS AORTA

{ph_full}, MD, FPCR
Radiologist""",
        """\
Chest AP (bedside), {ph_ward}, {ph_date} {ph_time}

Follow-up study to {ph_dm} now shows near total opacification of the left hemithorax with shift of the trachea to \
the right. ET tube tip at level of T4. {x_line}
The right lung is clear. Sternal wires noted.

IMPRESSION: Massive pleural effusion, left, progressing.

Relayed to ROD Dr. {ph_full} by R.T. {ph_short} at {ph_time}. NOD: {ph_first}.""",
        """\
{ph_hosp}
Section of CT-Scan and MRI

PATIENT: {ph_caps}   HOSP. NO. {ph_mrn}   BIRTHDAY: {ph_dob}
CT SCAN OF THE CHEST WITH IV CONTRAST

Multiple plain and contrast-enhanced (Omnipaque 300, 80 mL) axial images reveal a lobulated mass in the right hilar \
region, 4.6 x 3.9 cm (series 3, image 41), encasing the bronchus intermedius. {x_ct} Subcarinal nodes are enlarged. \
Included adrenals are normal. Degenerative changes T8-T10.

Consider primary malignancy, stage T2bN2. Tissue correlation is recommended.

Initial reading: {ph_last}, 3rd year resident. Noted: {ph_full}, FPCR, FCT-MRISP""",
        """\
PRE-EMPLOYMENT MEDICAL (SEAFARER)
Applicant {ph_full} of {ph_town}. Seaman's book {ph_id}.

Chest PA done {ph_date}, film {ph_acc}: Lung fields are clear. Heart and great vessels are unremarkable. {x_cxr} \
Both hemidiaphragms, sulci and visualized osseous structures are intact. Previous film of {ph_month} from {ph_hosp} \
also normal.

FIT FOR SEA DUTY (chest x-ray).
Examining physician {ph_full}; PRC Lic. {license}.""",
        """\
Dear Dra. {ph_last},

Thank you for referring Mrs. {ph_female}, {age} years old and teacher of {ph_school}. Her chest x-ray last \
{ph_dtext} showed mass-like density in the left mid lung, and CT confirms a 3.2 cm lesion in the lingula (S4), \
SUVmax 8.1 in the PET done in {ph_month}. {x_ct}
She is apprehensive and asked that her husband be present when you discuss the biopsy this {ph_wd}.

Respectfully,
{ph_full}, MD
Clinic: {ph_ward}, {ph_tel}""",
        """\
CHEST X-RAY APICOLORDOTIC VIEW
{ph_date}
Requesting: {ph_hosp} DOTS clinic, TB case no. {ph_acc}

The apices are now free of infiltrates. Previously seen cavitary lesion on the right has closed. Linear fibrosis \
with minimal traction of minor fissure. {x_cxr}

IMP: Residual fibrosis, right apex. Interval regression since {ph_month}.
Treatment partner: {ph_female} (sister), {ph_tel}
Reader: {ph_short}, MD""",
        """\
STAT REPORT
Trauma, vehicular crash in {ph_city}. Pt. {ph_male}, {age}/M, brought by barangay tanod {ph_full} on {ph_hol}.

Chest AP supine: Fractures, right 5th, 6th, 7th lateral ribs. Deep sulcus sign, right, consistent with \
pneumothorax. Mediastinum 7.8 cm at arch level. {x_line} eFAST negative.

Advise CTT right and CT aortogram. Surgeon on deck Dr. {ph_last} informed {ph_time}.
Official result to follow — {ph_ini}""",
        """\
PEDIATRIC CHEST APL
Baby Girl {ph_last}, 3 days old, {ph_ward}

Haziness in both inner lung zones, with air bronchogram. Thymic sail sign on the right. Cardiothoracic ratio 0.56. \
Umbilical catheter tip at T7. OGT in situ. {x_neo}
IMPRESSION: Neonatal pneumonia. D/C: TTN.

Mother {ph_female} informed by Dr. {ph_last}. Result released {ph_date} to father, {ph_male}, valid ID {ph_id}.""",
        """\
Correction of result — x-ray no. {ph_acc}
The report released on {ph_date} carried the name of {ph_lf}; correct patient is {ph_lf}, {ph_ward}. Films were \
interchanged at the {ph_scan} console by the technologist on duty. {x_cxr} Corrected impression: Pulmonary \
congestion with minimal bilateral effusion; prominent left ventricle; Kerley B lines.

Both attending physicians, Drs. {ph_last} and {ph_last}, were texted. We apologize.
{ph_full}, MD, Chief, Radiology""",
    ),
    "gulf": (
        """\
XR CHEST, {ar_ward}
Indication: post CABG day 1, rule out effusion. {x_note}
Comparison: {ar_date}.
ETT removed. Right IJ sheath, mediastinal and left pleural drains unchanged. {x_line} Left basal atelectasis with \
small effusion. No pneumothorax. Mild cardiomegaly. {x_cxr}
Impression: Expected post-operative appearance. {x_plan}
Dr. {ex_last} {ar_time}""",
        """\
MRN {ar_mrn}   {ar_full}   DOB {ar_dob}
Exam: XR Chest PA   {ar_date} {ar_time}   Ordering location: {ar_ward}

Clinical details: sickle cell disease (HbSS), chest pain and fever, query acute chest syndrome.

Findings: Consolidation of left lower lobe with small parapneumonic effusion. H-shaped vertebrae are noted. {x_cxr}
Impression: Features in keeping with acute chest syndrome. {x_plan}

Reported by: Dr. {ex_full}, Specialist Radiologist. Verified by: Dr. {ar_full}, Consultant.""",
        """\
Expatriate fitness examination
{ar_hosp}, {ar_city}

Name: {ex_full}     Iqama/Emirates ID: {ar_id}
Date: {ar_date}

Chest PA radiograph. Both lung fields are clear. No TB stigmata. Cardiac size normal. {x_cxr} Scoliosis of 9 \
degrees only.

RESULT: FIT.
Radiographer: {ex_full}, license {license}. Radiologist: {ar_full}. For enquiry {ar_email}.""",
        """\
CT PULMONARY ANGIOGRAM
Pt of {ar_ward}, nationality Omani, {age} years male, back from Umrah on {ar_dtext}, with dyspnea, MERS-CoV PCR \
negative.

Technique: 60 mL Visipaque 320, 5 mL/s, trigger 100 HU at the MPA.
No embolus to subsegmental level. Bilateral basal consolidation with tree-in-bud. {x_ct}
MPA 31 mm.

Conveyed to on-call medical registrar Dr. {ex_last}, bleep {ar_bleep}, {ar_time}. Consultant Dr. {ar_first} aware.
Signed {ar_full}, {ar_date}""",
        """\
Medical report to Health Authority (treatment abroad)

Sheikha {ar_female}, {ar_id}, is {age90} years old and has been under our care at {ar_hosp} since {ar_month}. \
Serial chest CT shows UIP pattern fibrosis with progressive honeycombing (FVC 51%, DLCO 38%). She is on nintedanib \
150 mg BD and home O2 2 L. {x_ct} Last study {ar_dtext}: new 22 mm spiculated nodule in RUL.

Kindly facilitate. Companion: her son, {ar_male}, mobile {ar_tel}.
Dr. {ex_full}, MRCP, FRCR""",
        """\
CHEST AP PORTABLE {ar_ward}
{ar_date}, image acquired {ar_time} by {ex_first}

HISTORY: RTA, polytrauma. {x_note} Name unknown on arrival, later identified by police as {ar_male}.
LINES: ETT 4 cm above carina. Bilateral ICDs 32 Fr. Right subclavian line crosses midline into left brachiocephalic \
vein, reposition. {x_line}
LUNGS: Bilateral contusions. Left 3rd–9th rib fractures, flail. Haemothorax, moderate.
Dr. {ex_last} (ICU) informed. Next film on {ar_wd} morning.""",
        """\
اسم المريض: {ar_script}    رقم الملف: {ar_mrn}
{ar_hosp} - Radiology Department
Study date {ar_date}

Plain chest radiograph (PA). {x_cxr}
{ar_c}
Prominent hilar shadows, right more than left. Hydatid disease: known, operated in {ar_month}.
Opinion: For CT chest. Appointment given {ar_dtext}, confirmed by SMS to {ar_tel}.

Consultant: {ar_full}""",
        """\
US-guided thoracentesis note

Patient {ar_female} identified by two identifiers (name, {ar_mrn}). Interpreter {ex_full} present, consent signed \
by brother {ar_male} as guardian. Left side marked. 19 G Yueh needle, 900 mL serous fluid withdrawn, stopped for \
cough. Lidocaine 1% 10 mL.
Post procedure CXR: no pneumothorax, residual effusion of 2 cm. {x_line}
Samples sent: LDH, ADA, cytology, GeneXpert.

Dr. {ex_last} / Sr. {ex_ffirst}, IR suite, {ar_date}, returned to {ar_ward} at {ar_time}.""",
        """\
PAEDIATRIC CXR AP/LAT
{ar_lf}, 4 yrs, M. Referred by {ar_hosp}. Ingested nut at family gathering of {ar_hol}.

Hyperinflated right lung, with mediastinal shift to the left on expiratory film (Holzknecht sign). No radiopaque \
FB. {x_cxr} Heart normal. Bones normal.
Impression: FB right main bronchus highly suspected. Bronchoscopy urgent.

Discussed with ENT on call Dr. {ar_full}, {ar_ext}, {ar_time}. Father {ar_male} waiting in {ar_ward}.""",
        """\
ADDENDUM: Dr. {ar_full}, {ar_date} {ar_time}
Reviewed with prior CT from {ar_hosp} (CD brought by patient, {ar_date}). The 11 mm nodule of RML, image 88 of \
series 4, was 10 mm, volume doubling > 600 days. {x_ct} Calcified mediastinal nodes are stable. Fleischner \
follow-up in 12 months is adequate instead of PET.

Copy: Dr. {ex_full} ({ar_hosp}); family medicine, {ar_site}; patient portal {ar_url}.""",
    ),
    "israel_turkey": (
        """\
Chest film AP, {he_ward}, {he_date} {he_time}
{he_c} Mild congestion, heart mildly enlarged. CABG clips. {x_line}
In the right base there is linear atelectasis (plate-like). Compared to yesterday, no change. {x_plan}
Read by Dr. {he_last} on {station}""",
        """\
AKCİĞER GRAFİSİ (PORTABL)
{tr_ward}   {tr_date}
{tr_c} Endotracheal tube and right subclavian catheter are in normal location. {x_line} Left diaphragm is elevated. \
Minimal pleural effusion in left. {tr_c}
Yorum: Control graphy is suggested. {x_plan}
Dr. {tr_full}""",
        """\
צילום חזה
שם: {he_script}   ת.ז. {he_id}   תאריך: {he_date}
Ward: {he_ward}

PA and lateral views. {x_cxr}
{he_c}
Compared with film of {he_date}: the left lower infiltrate is smaller.

Conclusion: resolving pneumonia. No pleural fluid.
ד"ר {he_full}, radiologist on call""",
        """\
CT chest with i.v. contrast, {he_date}

Mrs. {he_female}, {age}, resident of {he_city}, known BRCA1 carrier, breast carcinoma in {he_month} (T2N1), now \
cough of 6 weeks.
Radiation fibrosis at left apex and anterior LUL. No new metastasis. {x_ct} Port-a-cath on right side. Liver S4: \
hypodense focus 8 mm, unchanged.

Recommendation: follow-up as per oncology clinic, Prof. {he_last}. CD given to her daughter {he_ffirst}.
Typed by {he_ini}, confirmed by Dr. {he_full}, {he_tel}""",
        """\
ER note, imaging
{he_full} arrived by MDA from {he_hosp}, {he_time}, during {he_hol}. Soldier, blast injury. Chest film supine: \
bilateral fluffy opacities, blast lung. Small left pneumothorax, 28 Fr drain inserted by Dr. {he_last}. Metal \
fragment of 4 mm near right scapula. {x_line}
Control at {he_time} in {he_ward}: lung expanded.
{x_plan}
Signed: {he_short} (resident); senior {he_full}""",
        """\
To: Dr. {he_full}, {he_hosp}
Shalom,
Following your request I reviewed the films of {he_lf} (I.D. {he_id}), {age90} years old survivor, who lives in \
{he_home}. Chest film from {he_dm} shows large hiatal hernia with air-fluid level, which explains the retrocardiac \
opacity. {x_cxr} Kyphosis with fractures T8, T11, L1, vertebroplasty cement at T12. No need of CT.

Toda and best wishes,
{he_full}, {he_email}""",
        """\
{tr_hosp}
RADYOLOJİ RAPORU
Hasta: {tr_full}   T.C. Kimlik: {tr_id}   Protokol no: {tr_acc}
Tetkik: PA AC grafisi, {tr_date}

{tr_c}
{tr_c}
Cardiothoracic index is normal. {x_cxr}
Sonuç: Patoloji saptanmadı. Clinical correlation is recommended.

Uzm. Dr. {tr_full}, Dip. No {license}""",
        """\
HRCT report
Patient {tr_lf} (dosya {tr_mrn}), {age} years, ceramic worker from {tr_city}, referred by Doç. Dr. {tr_last}.

Bilateral upper zone conglomerate masses (PMF), egg-shell calcification of hilar nodes: complicated silicosis, ILO \
category B. Caplan syndrome is not considered. {x_ct} Small nodules, profusion 2/3.
No change compared to {tr_date}.

Reported {tr_dtext}. Prof. Dr. {tr_full}""",
        """\
Bedside chest radiograph, {tr_ward}, {tr_time}

Behçet patient with hemoptysis. {x_note} Coiled material in right lower lobe artery after embolization at {tr_hosp} \
({tr_month}). {tr_c} New consolidation, RLL, hemorrhage? ETT and NGT in place. {x_line}
Discussed on {tr_dm} with thoracic surgery, Op. Dr. {tr_full}. Nöbetçi asistan: Dr. {tr_full}, dahili {tr_ext}.""",
        """\
Hydatid cyst, postoperative control
Name: {tr_full} / age {age} / Yer: {tr_ward}
Date: {tr_date}, POD 4

After cystotomy + capitonnage of the right lower lobe cyst (WHO CE3a) two chest tubes, apical 28 Fr and basal 32 \
Fr. Expanded lung. Small air-fluid level in residual cavity. {x_cxr} {x_plan}
Drain output was told to Hemşire {tr_ffirst} Hanım. Relatives (brother {tr_male}, {tr_tel}) were informed about \
discharge after {tr_hol}.
Dr. {tr_last}""",
        """\
Teleradiology reading for {tr_hosp}
Study {tr_acc}, acquired {tr_date}, device {tr_scan}

CT thorax, COVID protocol. {x_note} {x_scan} Bilateral peripheral GGO, crazy paving, CO-RADS 5, CTSS 11/25. No \
effusion. {x_ct} LAD coronary calcification.
Result was phoned at {tr_time} to Dr. {tr_last}; family physician {tr_full} gets copy by e-mail {tr_email}.
Reader: {tr_ini}""",
        """\
Dear colleague {tr_full},
your patient Bay {tr_male} ({tr_street}, {tr_town}) was seen in our chest diseases outpatient clinic on {tr_dtext}. \
Chest radiograph and CT show malignant pleural mesothelioma on the left side, circumferential thickening 18 mm, \
environmental asbestos exposure in childhood. {x_ct} Pleural biopsy by Abrams needle is epithelioid. IMIG stage \
T3N0.
Pemetrexed/cisplatin first cycle begins next week.
With respects, Prof. Dr. {tr_last}, {tr_hosp}, {tr_tel}""",
    ),
    "german_speaking": (
        """\
Thorax p.a. {de_date}
{de_c} {x_cxr}
Pacemaker left pectoral (Biotronik, SN {serial}), electrodes in right atrium and ventricle, no break. Mild \
elongation of aorta. Degenerative spine changes, DISH. In comparison to {de_month} no new findings.
{x_plan}
{de_last}/{de_ini}""",
        """\
{de_hosp}, Institut für Radiologie
Pat.: {de_lf}, geb. {de_dob}, Fallnr. {de_mrn}
Röntgen Thorax in 2 Ebenen vom {de_date}

Clinical question: infiltrate? congestion? {x_note}
Technique: {x_film}
{de_c}
The heart is enlarged to the left, aortic sclerosis. {x_cxr}
Beurteilung: Mild pulmonary venous congestion. No infiltrate.

Dr. med. {de_female}, Fachärztin für Radiologie""",
        """\
Chest supine, bedside, {de_ward}, {de_date}, {de_time} Uhr

Compared with the previous film of {de_dm} the tip of the CVC (via right V. jugularis) projects now on the right \
atrium, withdrawal by 3 cm is recommended. {x_line} Bülau drain left, 24 Ch. Increasing opacity of left lower field \
in the sense of dystelectasis. {de_c}

Telephonically to OA Dr. {de_last} (Tel. {de_ext}).
{de_short} / Sekr. {de_ini}""",
        """\
CT thorax with contrast, {de_dtext}
Patient: {de_caps}  Auftragsnr. {de_acc}  Gerät {de_scan}

Clinical data: NSCLC right upper lobe, cT2a cN2, condition after 4 cycles carboplatin/pemetrexed, last one in \
{de_month} ({de_hosp}).
Findings: Primary 21 x 17 mm (before 34 x 28 mm), ser 5 im 62. Lymph node station 4R 9 mm. {x_ct}
Assessment: PR according to RECIST 1.1.

Demonstrated in tumour board, {de_wd}, Prof. {de_last} and PD Dr. {de_last}.""",
        """\
Sehr geehrter Herr Kollege {de_last},
many thanks for the referral of your patient Mrs {de_female}, *{de_dob}, resident {de_street}, {de_town}.

X-ray chest p.a./lateral of {de_date}: known Bechterew disease with bamboo spine, apical fibrosis both sides. No \
sign of aspergilloma. {x_cxr} The cardiac shadow is normal in size, no congestion. {x_plan}

With kind collegial regards
Dr. {de_full}
{de_hosp}, Fax {de_tel}""",
        """\
Shock room, trauma CT, {de_time} Uhr
Unknown man on arrival, afterwards identified: {de_male}, {age} y. Motorcycle against tree near {de_city}. GCS 7, \
intubated on scene by emergency physician {de_last}.

Serial rib fractures left 2–8, haematopneumothorax, Monaldi drain too far advanced, tip contacts mediastinum. Lung \
contusion in S6. Fracture T5, AO type A3. {x_ct} No aortic injury.

Oral report to trauma leader Dr. {de_full} and anaesthesia ({de_bleep}). Transferred to {de_ward}.
Written report {de_date}, {de_last}""",
        """\
Preoperative thorax, {de_hosp} {de_date}

Name {de_full}, Vers.-Nr. {de_id}, Station/Zimmer: {de_ward}. Planned: hip TEP (Zweymüller), left.
Film in standing position. {de_c} Goitre with displacement of trachea to right, 8 mm. {x_cxr}
No objection from radiological side.
MTRA: {de_full}. Befund: Dr. {de_last}. Visum: {de_ini}, {de_dm}""",
        """\
Bericht an Spitex und Hausarzt
Herr {de_male}, {age90}-jährig, {de_street}, {de_town}, was hospitalised from {de_dm} until {de_date} at {de_hosp}.

Chest X-ray on admission: bilateral pleural effusions, right > left, Kerley lines. After torasemide 20 mg effusions \
regressive. {x_cxr} No malignancy. In discharge film only small rest in right sinus. {de_c}

Responsible: Dr. {de_full}, AssA; daughter informed ({de_tel}).""",
        """\
CT-guided drainage of empyema

On {de_date} Pat. {de_last} from {de_ward} was positioned in left lateral position. Puncture of the right dorsal \
empyema in Seldinger technique, 12 F pigtail (Flexima), 240 ml pus. CT fluoroscopy 120 kV, 15 mAs, 14 s. Irrigation \
3 x 20 ml NaCl daily, Urokinase if necessary. {x_line}
Germ: Streptococcus intermedius. No complication.

Performed: {de_full}; assistance: {de_first} (MTR). Aftercare questions: {de_email}.""",
        """\
Nachbefundung / addendum of {de_date} to examination {de_acc}

By request of Dr. {de_full} (Pneumology, {de_site}) the external HRCT of {de_hosp} dated {de_date} was compared. \
Now it is evident: reticulation and GGO increased in S8–S10, traction bronchiectases +. No honeycombing. Fibrotic \
NSIP in scleroderma, Warrick score 14. {x_ct} {x_plan}
ILD board {de_wd} {de_time}.
gez. {de_last}""",
        """\
Children radiology, thorax a.p. hanging (Babix), 80 ms
{de_full}, 14 months, accompanied by mother {de_female}. {de_date}.
RSV positive, kindergarten child. 62 kV, 1.2 mAs.

Peribronchial thickening, hyperinflation with flat diaphragms. Right upper lobe: partial atelectasis, no pneumonia. \
Thymus with sail sign (normal). {de_c}
Assessment: Obstructive bronchitis. {x_plan}
Fr. Dr. {de_last}, {de_ward}, informed by telephone {de_ext}; pediatrician {de_full} receives copy.""",
    ),
    "dutch_nordic": (
        """\
X-thorax, {nl_ward}
{nl_c} Compared with {nl_dm}, slight progression of the density paracardial right, fits with pneumonia. Port-a-cath \
with tip in VCS. {x_cxr}
Th8 collapse known. {x_plan}
{nl_short}""",
        """\
Lungröntgen i liggande, {sv_ward}, {sv_time}
Venous port on the right. {sv_c} Compared with {sv_dm} somewhat increased basal atelectasis, left side. {x_line} \
Sternal cerclage intact. {x_plan}
{sv_last} / {sv_ini}""",
        """\
Thorax PA en lateraal, {nl_date}
Patiënt: {nl_full}, patiëntnr {nl_mrn}, geb. {nl_dob}
Aanvrager: {nl_last}, longarts

{nl_c}
Sinus pleurae beiderzijds scherp. {x_cxr}
Vergeleken met {nl_date}: no relevant change.
Conclusie: No signs of pneumonia or decompensatio cordis.

{nl_full}, radioloog ({nl_site})""",
        """\
Bedside chest, {nl_ward}, {nl_date} {nl_time} uur

Clinical information: day 2 after CABG and MVR (Carpentier-Edwards 29 mm). Low saturation.
Median sternotomy. Swan-Ganz removed. Left-sided effusion, up to hilar level. {x_line} No pneumothorax. {nl_c}
Conclusion: Increased left effusion; drainage should be considered.

Doorgebeld aan zaalarts {nl_full} ({nl_bleep}) om {nl_time}. AIOS {nl_last}, supervisor dr. {nl_last}""",
        """\
Huisarts {nl_full}, {nl_gp}
Concerning: mw. {nl_female}, {nl_town}, BSN {nl_id}

Dear colleague, on {nl_dtext} we made an X-ray of the chest because of persistent cough after 2 courses \
doxycycline. There is a round density of 24 mm in left upper lobe, which was not there in {nl_month}. {x_cxr} \
Patient is already informed and is expected this {nl_wd} at the fast track lung clinic for CT.

With kind greetings,
dr. {nl_last}, radioloog""",
        """\
CT thorax/upper abdomen {nl_date} — accession {nl_acc}

Indication: sarcoidosis, on prednisone 20 mg and methotrexate. {x_scan} Comparison {nl_date} (made in {nl_hosp}).
Findings: Perilymphatic nodules, upper lobe predominance, diminished. Lymphadenopathy stations 4, 7, 10 and 11, \
stable. Garland triad complete. {x_ct} Spleen 14 cm.
Impression: Scadding stage II, improvement of the lung parenchyma.

MDO ILD, {nl_dm}: present {nl_last}, {nl_last}, {nl_last}. Notes by {nl_ini}.""",
        """\
Röntgen lungor, {sv_date}
Patient {sv_full}, personnummer {sv_id}, {sv_ward}

Frågeställning: pneumoni? stas?
{sv_c}
{x_cxr}
Compared with the examination on {sv_date} at {sv_hosp}: unchanged pleural thickening on the right side, known \
asbestos exposure.
Dr. {sv_last} has been informed by phone {sv_tel}.

{sv_full}, överläkare radiologi""",
        """\
Referral answer: CT thorax with low dose
Remittent: Dr {sv_full}, {sv_gp}
{sv_lf}, {age} years, former smoker.

6 mm perifissural nodule, typical intrapulmonary lymph node (im 94). {x_ct} No enlarged nodes. Right adrenal \
adenoma, 4 HU. Degenerative changes in T-spine, DISH (Forestier).
No follow-up. Signed {sv_date} {sv_time}, {sv_short}, preliminary reading by ST-läkare {sv_last}.""",
        """\
{da_hosp}, Røntgen og Skanning
CPR {da_id}   {da_full}
RU af thorax {da_date}, {da_ward}

{da_c}
Drain on the right side (16 Ch) with the tip against the apex. Pneumothorax 12 mm apical, earlier 25 mm. {x_line}
Conclusion: Regression. Control tomorrow morning.

Beskrevet af: reservelæge {da_last}. Konf. m. overlæge {da_full}. Svar ringet til {da_tel} kl. {da_time}.""",
        """\
Plejehjem transfer: {da_full}, {age90} years, from {da_home}, fell in the night to {da_wd}

Supine chest film, {da_date}. Fractures in costa 7–9 on the left side, no pneumothorax. {x_cxr} Skin fold over \
right apex, not to be mistaken. Prosthesis in left shoulder. Hiatus hernia.
{x_plan}
Relative: son {da_male}, {da_tel}, wants to be called by the ward. Radiographer {da_first}.""",
        """\
Rtg thorax, front og side, {nb_date}, {nb_hosp}
{nb_full}, f.nr. {nb_id}

Klinisk: Rheumatoid arthritis, shall start with infliximab. Mantoux 12 mm.
{nb_c} Small calcification in right hilum, primary complex (Ghon). {x_cxr} No sign of active tuberculosis.
R: Normal findings beyond sequelae.

Lege {nb_full}, dictated kl. {nb_time}; copy to {nb_home}, {nb_town}""",
        """\
Thorax on bed, {nb_ward}, {nb_dm} kl {nb_time}
Intensive patient {nb_last}, avalanche accident, cannulated by the ECMO team from {nb_site}.

VV-ECMO cannulas unchanged, tip of the drainage cannula at T10 level. Tracheostomy (Portex 8). Both lungs nearly \
airless. {x_line} Gastric tube too high, must be advanced 8 cm. {nb_c}
Told to sykepleier {nb_first} and vakthavende {nb_full}, calling {nb_bleep}.""",
        """\
Thorax-rtg, {fi_hosp}, {fi_ward}
Potilas {fi_lf}, hetu {fi_id}. Lähettäjä {fi_last}.
{fi_c}
Farmer's lung (allergic alveolitis) was diagnosed in {fi_month}. Film of {fi_date} shows fine reticulation in \
middle fields, unchanged compared with {fi_date}. {x_cxr} No pleural fluid. Heart size 520 ml/m2.
Statement: No acute findings. {x_plan}
Radiologist {fi_full}""",
    ),
    "spain_italy": (
        """\
RX TÓRAX AP PORTÁTIL {es_date}
{es_c} Carrier of DAI (Boston, n. serie {serial}) with electrode in RV. {x_line} Hilar congestion, improved. \
Sequels of old TB in right apex. {es_c}
Conclusion: slight improvement. {x_plan}
Dra. {es_last}""",
        """\
RX TORACE A LETTO, {it_ward}
{it_date}
{it_c} Respect to control of {it_dm}, reduced the left effusion. CVC from right jugular, distal apex in SVC. \
{x_line} Non PNX. Cardiac image increased in transverse diameters. {x_plan}
dr. {it_short}""",
        """\
SERVICIO DE RADIODIAGNÓSTICO - {es_hosp}
Paciente: {es_lf}   NHC {es_mrn}   F. nac.: {es_dob}
Rx tórax PA y lateral   Fecha: {es_date}

Clinical data: fever and cough of 4 days of evolution. {x_note}
Technique: {x_film}
{es_c}
It is appreciated an alveolar infiltrate in lingula with air bronchogram. {x_cxr}
CONCLUSIÓN: Lingular pneumonia. Radiologic control in 4-6 weeks.

Fdo.: Dra. {es_female} (col. {license})""",
        """\
Portable AP chest, {es_ward}, {es_date}, {es_time}

Patient {es_caps}, extubated today. Right jugular central line, tip in SVC. {x_line} Bilateral pinching of the \
sinuses. Cardiac silhouette incremented of size, redistribution. {es_c}
With respect to the previous control of {es_dm}, slight radiological worsening.

Commented with Dr. {es_last} (UCI, busca {es_bleep}). R4: {es_last}. Adjunto: {es_full}.""",
        """\
TC de tórax con contraste
Solicitado por: Dr. {es_full}, Neumología, {es_hosp}
Nº estudio {es_acc} / DNI {es_id}

Solitary pulmonary nodule of 14 mm in S6 right, described in radiography of {es_month}. 90 ml Iomeron 300.
Polylobulated margins, fat content (-60 HU) and popcorn calcification, suggestive of hamartoma. {x_ct} No \
adenopathies of significative size. Bochdalek's hernia of small size.
Diagnostic impression: Hamartoma. Follow up not required.
Signed {es_date} {es_time} by {es_full}""",
        """\
Report for transfer to {es_hosp}
Dña. {es_female}, {age90} años, institutionalised in {es_home}, domicile {es_street}, {es_town}. Allergic to \
amoxicillin.

Chest radiography of urgency ({es_dm}): cardiomegaly, interstitial pattern with Kerley B lines, bilateral effusion \
of predominance right. {x_cxr} Vertebral crushes T9 and T12, known. {es_c}
JD: Decompensated heart failure. Family (niece, tel. {es_tel}) is informed.
Dr. {es_full}""",
        """\
Interventional radiology: right thoracic drainage
Pte. {es_full} / {es_ward} / {es_date}

Prior informed consent and local anesthesia (mepivacaine 2%, 10 ml), by ultrasound control an 8F pigtail (Skater) \
was placed in the loculated collection. 320 cc of turbid liquid, pH 7.05. Control radiograph: without pneumothorax. \
{x_line} Culture: S. pneumoniae. {x_plan}
Nursing: {es_full}. TSID: {es_first}. Physician: {es_last}
Next cure after {es_hol}.""",
        """\
{it_hosp}
U.O.C. Radiologia - Referto
Sig.ra {it_female}, nata il {it_dob}, C.F. {it_id}
RX torace 2 proiezioni, {it_date}

{it_c}
{it_c}
Comparison with previous exam of {it_date}: the thickening in the right base is disappeared. {x_cxr}
Il Medico Radiologo: Dott.ssa {it_female}. TSRM {it_last}""",
        """\
Chest X-ray at bed of the patient, {it_ward}, h {it_time}

Exam carried out in single AP projection, supine decubitus. Endotracheal tube with distal end 3 cm from carina. SNG \
in place. {x_line} Diffuse parenchymal thickenings of ARDS type, Brixia 14. {it_c}
Unmodified the picture with respect to {it_date}.
Communicated to Dr. {it_full} (rianimazione, int. {it_ext}). Referto: {it_last}, specializzando {it_last}.""",
        """\
Gentile Dott. {it_last},
I saw in ambulatory on {it_dtext} your patient {it_full}, {age} years. CT of the thorax (made at {it_hosp} in \
{it_month}, n. {it_acc}) shows bilateral bronchiectasis with mucoid impactions, finger-in-glove sign; IgE 2140, \
Aspergillus fumigatus IgG positive: ABPA. {x_ct} I prescribed itraconazole 200 mg x 2 and control X-ray at 3 \
months.

Cordiali saluti
{it_full}
{it_street}, {it_email}""",
        """\
TC TORACE HR - addendum of {it_wd}
Reviewed together with Prof. {it_last} and rheumatologist dr.ssa {it_female}: the ground glass of lower lobes has \
increased from 10% to 25% (anti-MDA5 positive dermatomyositis), risk of rapidly progressive ILD. {x_ct} \
Pneumomediastinum of minimal entity (Macklin effect), ser 2 im 118.
Clinician of {it_ward} notified at {it_time}. Previous: {it_date}, {it_site}.""",
        """\
Pronto Soccorso, RX torace urgente
{it_lf}, {age} aa, cod. triage {it_acc}, {it_date} {it_time}. Fallen from ladder at {it_street}.

Fractures of the VI, VII and VIII left rib at posterior arch. Apical pneumothorax of 2 cm. {x_cxr} {it_c}
Positioned Trocar 24 Ch by surgeon {it_last}: re-expansion complete at control. Transferred to {it_ward}. Brother \
{it_male} ({it_tel}) took the CD.""",
    ),
    "poland_greece": (
        """\
RTG klp a-p na leżąco, {pl_date}, {pl_ward}
{pl_c} Central catheter from the left subclavian, the end in superior vena cava. {x_line} Stagnation in pulmonary \
circulation, fluid in left pleural cavity up to 5th rib. {x_plan}
lek. {pl_full}""",
        """\
CHEST X-RAY (bed)  {gr_date}
{gr_c} Tracheostomy tube, Levin. {x_line} Compared with {gr_dm} the consolidation of the left lower lobe presents \
improvement. {x_plan}
The radiologist on duty
{gr_short}""",
        """\
{pl_hosp}, Zakład Diagnostyki Obrazowej
Pacjent: {pl_full}, PESEL {pl_id}
RTG klatki piersiowej PA, {pl_date}

{pl_c}
{pl_c}
In the right upper field, single calcified foci, specific changes past. {x_cxr}
Wniosek: No fresh changes.
Lekarz opisujący: lek. med. {pl_full}; skierował dr {pl_last}""",
        """\
CT of chest, HRCT algorithm
Ordered by: {pl_ward}, {pl_hosp}. Exam nr {pl_acc} from {pl_date}.

History: {age} years old miner, pneumoconiosis, in treatment since {pl_month}.
Multiple micronodules in upper lobes, tendency to coalesce; mass of 31 x 20 mm in S2 on the right. {x_ct} Enlarged \
lymph nodes group 4R, 10R, partially calcified. Emphysema paraseptal.
Conclusion: Silicosis with PMF; neoplasm can't be excluded, PET suggested.

Described: {pl_short}. Authorised: dr hab. {pl_full}.""",
        """\
Bedside X-ray, {pl_ward}, godz. {pl_time}

Compared with {pl_dm}: the intubation tube is too deep, in the right main bronchus, atelectasis of left lung with \
displacement. Corrected immediately by Dr {pl_last} (anaesthesiologist). Control film 20 minutes later: left lung \
aerated. {x_line} {pl_c}
No pneumothorax.
tech. {pl_full}, desc. {pl_last}, {pl_date}""",
        """\
Discharge letter (extract), {pl_hosp}
Pani {pl_female}, address {pl_street}, {pl_town}, tel. {pl_tel}, stayed with us from {pl_dm} to {pl_date} with \
diagnosis of Churg-Strauss syndrome (EGPA), eosinophils 34%.
Chest X-ray: migrating infiltrates in the both upper fields. After methylprednisolone 3 x 1 g, regression. {x_cxr} \
CT: no cavitation, DLP 210. {x_plan}
Attending physician: {pl_full}""",
        """\
{gr_hosp}
Ακτινογραφία θώρακος  {gr_date}
Ασθενής: {gr_script}   AMKA {gr_id}   {gr_ward}

{gr_c}
Increased C/T index. Elongation of the aorta. {x_cxr}
Small blunting of the right costophrenic angle, no change from the X-ray of {gr_date}.

Ο/Η ακτινολόγος {gr_full}""",
        """\
CT CHEST (emergency)
Patient: {gr_lf}, {age} yo, tourist guide, from {gr_city}. Admission {gr_wd} at {gr_time}.

Suspected pulmonary embolism, Geneva score 6, D-dimers 3.4. {x_scan} Filling defects in the segmental branches of \
the LLL, with wedge-shaped consolidation (Hampton). RV strain absent. {x_ct} Thalassemia: extramedullary \
hematopoiesis paravertebral T8–T11.

Dr. {gr_last} of {gr_ward} was notified by phone (int. {gr_ext}).
{gr_full}, Consultant A'""",
        """\
Esteemed colleague,
Mr. {gr_male} (born {gr_dob}) was hospitalized in the {gr_ward} for spontaneous pneumothorax, first episode, \
Collins 28%. Bülau drain 24 Fr was placed by Mr. {gr_male}, thoracic surgeon, on {gr_date} and removed 4 days \
after. {x_cxr} The X-ray of {gr_dtext} is without remaining pneumothorax; apical bullae (Vanderschueren III) in CT. \
Diving is prohibited.

With honor, {gr_full}, Director, {gr_hosp}, {gr_tel}""",
        """\
Chest F + profile, island health center
Sent by {gr_hosp} via teleradiology; images at {gr_url}, received {gr_date}.
Grandmother {gr_ffirst}, {age90}, the name in ticket: {gr_lf}. Femoral fracture, preoperative.

{gr_c} Cardiomegaly, calcified mitral annulus. {x_cxr} Diffuse osteopenia. Not active process. {x_plan}
Answered from {gr_site} on-call {gr_last}; helicopter doctor has mobile {gr_tel}.""",
    ),
}
