"""Reports with planted protected information as large university hospitals of several countries write them in English.

The sites imitated are teaching hospitals of North America, Germany, the Netherlands, Brazil and India, with structured
templates, preliminary reports of residents, attestations of attendings, communication of critical results and headers
like those of HL7 messages. All people, institutions, places and numbers are invented. Recognisers may be developed on
this set, so it says nothing about how well they do on unseen reports.

Most own fields carry a country at their end (`full_de`, `date_br`; `lady` and `sir` are whole names of women and men,
`woman` and `man` first names, `uni` a teaching hospital, `unitbed` a ward with its bed). Their conventions:

- Names of HL7 (`FAMILY^GIVEN^M`) are one NAME with their carets. A first name alone is a NAME.
- An HL7 time stamp of date and clock time together is one DATE.
- A calendar date with its weekday is one DATE; a holiday, a month or a year alone is a DATE.
- Health card, CPF, SUS card, BSN, Aadhaar, encounter, message, study subject, licence and pathology numbers, study
  instance UIDs and codes of typists and interpreters are ID. A name of the council inside a licence belongs to it.
- Serial and lot numbers of devices, names of scanners and of workstations are DEVICE. DECT telephones are PHONE.
- Nursing homes, schools, churches, prisons and short codes of sites are HOSPITAL.
- A ward with its bed or room is one WARD.
"""

from __future__ import annotations

import random
import re
import string
import unicodedata
from datetime import date, timedelta

FAMILY_NA = (
    "Abernathy", "Ackerly", "Adeyemi-Cole", "Arcand", "Aucoin", "Bassett-Lowe", "Beauchemin", "Birnbaum", "Bouchard",
    "Brannigan", "Calloway", "Castellano", "Chenevert", "Chouinard", "D'Agostino", "D'Amours", "DeLaurentis",
    "De Leon", "DeVries", "Delacroix-Hart", "Dombrowski", "Donahue", "Eberhardt", "Echevarria", "El-Amin",
    "Fairweather", "Fitzgibbon", "Fontaine", "Gagnon", "Garza", "Gutierrez-Moya", "Haddad", "Halvorsen", "Hernandez",
    "Hollingsworth", "Ibarra", "Jankowski", "Kaczmarek", "Kim", "Kowalczyk", "LaPorte", "Lachance", "Larochelle",
    "Ledoux", "Levesque", "Lin", "MacAllister", "MacKinnon", "Mbeki", "McElroy", "McGillis", "McNamara", "Montoya",
    "Nakagawa", "Nguyen", "O'Dowd", "O'Shaughnessy", "Okafor", "Oyelaran", "Papadakis", "Pelletier", "Petrosyan",
    "Pham", "Quesnel", "Rahimi", "Reyes", "Robichaud", "Rosenthal", "Sandoval", "Schwarz", "Shapiro", "St. Amand",
    "St-Pierre", "Swenson", "Tanaka", "Thibodeau", "Tran", "Trevino", "Underhill", "VanBuskirk", "Van Houten",
    "Villanueva", "Washington", "Whitaker", "Wojcik", "Yoshida", "Zamora", "Zielinski",
)  # fmt: skip

FAMILY_DE = (
    "Achterberg-Kunz", "Aydın", "Bergmann", "Brückner", "Burmeister", "Dietzfelbinger", "Dörrie", "Ebersbach",
    "Eichhorn", "Engelbrecht", "Freiherr von Stetten", "Friedrichsen", "Gößling", "Grünewald", "Hägele", "Hartwig",
    "Heißmeyer", "Hinrichs", "Jäger", "Jovanović", "Kaltenbach", "Kirchhoff", "Köpke", "Kowalski", "Krüger",
    "Lindenthal", "Lüdemann", "Mühlberger", "Müller-Braunfels", "Niederhofer", "Öztürk", "Özdemir", "Pfannschmidt",
    "Petersen", "Quandt", "Rademacher", "Reichelt", "Ritterbusch", "Röttgers", "Rüdiger", "Sauerländer", "Schäfer",
    "Schlüter-Haas", "Schöneberg", "Schürmann", "Steinhäuser", "Strößner", "Tannhäuser", "Tiedemann", "Uhlenbrock",
    "von Arnsberg", "von der Heide", "Vogelsang", "Wachtmeister", "Weißenfels", "Wittkowski", "Yıldırım",
    "Zimmermann", "zu Waldegg",
)  # fmt: skip

FAMILY_NL = (
    "Aerts", "Baarsma", "Bakker", "Berkhout", "Boonstra", "Bouzid", "Brouwer", "Cuypers", "Dekker", "de Graaf",
    "de Jong-Verhoef", "de Wit", "Dijkema", "El Bouazzaoui", "Elzinga", "Feenstra", "Groeneveld", "Haverkamp",
    "Hoekstra", "Huizinga", "in 't Veld", "Jansen", "Kuipers", "Langereis", "Leeuwenburgh", "Meijer", "Mulder",
    "Nieuwenhuis", "Oosterbaan", "Postma", "Roelofs", "Schouten", "Sijbesma", "Smit", "'t Hart", "ten Cate",
    "ter Horst", "Timmerman", "Van Acker", "van de Kerkhof", "van den Broek", "van der Meulen", "van der Veen-Prins",
    "van 't Hof", "van Zanten", "Veenstra", "Verhoeven", "Vermeulen", "Visser", "Wiersma", "Wijnands", "IJsselstein",
    "Zijlstra", "Zuidema",
)  # fmt: skip

FAMILY_BR = (
    "Abrantes", "Albuquerque", "Alencar", "Almeida Prado", "Andrade", "Araújo", "Assunção", "Azevedo", "Bittencourt",
    "Brandão", "Camargo", "Cardoso", "Carvalhal", "Cavalcanti", "Conceição", "da Cunha", "da Silva", "de Sá",
    "de Oliveira", "do Nascimento", "dos Anjos", "dos Santos", "Fagundes", "Falcão", "Figueiredo", "Fonseca",
    "Furtado", "Galvão", "Gonçalves", "Guimarães", "Junqueira", "Lacerda", "Leitão", "Magalhães", "Marcondes",
    "Medeiros", "Mendonça", "Monteiro", "Nakamura", "Nóbrega", "Pacheco", "Peçanha", "Queiroz", "Quintanilha",
    "Rezende", "Sampaio", "Seixas", "Siqueira", "Tavares", "Teixeira", "Toledo", "Trindade", "Uchôa", "Vasconcelos",
    "Veríssimo", "Yamashita", "Zanetti",
)  # fmt: skip

FAMILY_IN = (
    "Acharya", "Agarwal", "Ahluwalia", "Ambekar", "Anantharaman", "Ansari", "Banerjee", "Bhattacharya", "Bhushan",
    "Chakraborty", "Chandrasekhar", "Chaudhary", "Choudhury", "D'Souza", "Dasgupta", "Deshmukh", "Deshpande",
    "Dhillon", "Fernandes", "Gaikwad", "Ganapathy", "Ghosh", "Gopalakrishnan", "Gulati", "Iyer", "Iyengar", "Jadhav",
    "Jain", "Joshi", "Kapoor", "Khandelwal", "Kulkarni", "Kurian", "Lakshmanan", "Mahajan", "Malhotra", "Menon",
    "Mishra", "Mukherjee", "Mukhopadhyay", "Nambiar", "Nair", "Padmanabhan", "Pandey", "Patel", "Patil", "Pillai",
    "Qureshi", "Raghunathan", "Rajagopal", "Ranganathan", "Rao", "Reddy", "Saxena", "Sengupta", "Sharma", "Shaikh",
    "Siddiqui", "Singh", "Sivaraman", "Srivastava", "Subramaniam", "Thakur", "Tripathi", "Varghese", "Venkatesan",
    "Yadav",
)  # fmt: skip

WOMEN_NA = (
    "Aaliyah", "Abigail", "Alejandra", "Anne-Marie", "Beatrice", "Brigid", "Carmen", "Chantal", "Claire", "Danielle",
    "Deborah", "Denise", "Élise", "Evelyn", "Geneviève", "Guadalupe", "Irene", "Jennifer", "Jessica", "Kathleen",
    "Keisha", "Latoya", "Linh", "Lorraine", "Louise", "Mary Ann", "Maureen", "Mei-Ling", "Michelle", "Olivia",
    "Pascale", "Rebecca", "Roberta", "Samantha", "Shanice", "Tamika", "Vivian", "Yolanda",
)  # fmt: skip

WOMEN_DE = (
    "Anke", "Annegret", "Ayşe", "Bärbel", "Birgit", "Dagmar", "Elfriede", "Elke", "Friederike", "Gertrud",
    "Hannelore", "Heike", "Henrike", "Ingeborg", "Ingrid", "Katja", "Kerstin", "Lieselotte", "Nadja", "Ottilie",
    "Petra", "Sabine", "Susanne", "Ulrike", "Waltraud", "Wiebke",
)  # fmt: skip

WOMEN_NL = (
    "Aafke", "Anouk", "Carolien", "Eefje", "Elise", "Femke", "Floor", "Fatima", "Hanneke", "Ilse", "Jantine", "Lieke",
    "Lotte", "Maaike", "Marijke", "Mieke", "Neeltje", "Renske", "Roos", "Saskia", "Sanne", "Tineke", "Willemijn",
    "Yvonne", "Zeynep",
)  # fmt: skip

WOMEN_BR = (
    "Adriana", "Aline", "Ana Beatriz", "Aparecida", "Bruna", "Cássia", "Célia", "Clarice", "Débora", "Eduarda",
    "Fernanda", "Francisca", "Giovanna", "Heloísa", "Inês", "Iracema", "Jaqueline", "Josefa", "Juliana", "Kátia",
    "Larissa", "Letícia", "Lourdes", "Maria Eduarda", "Marlene", "Natália", "Neusa", "Patrícia", "Rafaela", "Renata",
    "Simone", "Tatiane", "Vera Lúcia", "Yara",
)  # fmt: skip

WOMEN_IN = (
    "Aditi", "Amrita", "Anjali", "Bhavana", "Chitra", "Devika", "Divya", "Farhana", "Indira", "Jaya", "Kalpana",
    "Kavitha", "Lakshmi", "Lalitha", "Madhavi", "Meenakshi", "Nandini", "Neha", "Padma", "Pooja", "Priyanka", "Rekha",
    "Ritu", "Rukmini", "Saraswati", "Savitri", "Shalini", "Shivani", "Sneha", "Sudha", "Swati", "Uma", "Usha",
    "Vandana", "Yashodhara", "Zainab",
)  # fmt: skip

MEN_NA = (
    "Andre", "Brandon", "Carlos", "Christopher", "Darnell", "Dwayne", "Ethan", "Étienne", "François", "Gordon",
    "Harold", "Jamal", "Jean-Luc", "José Luis", "Joseph", "Kenji", "Kyle", "Luis", "Marcel", "Nathaniel", "Patrick",
    "Quinn", "Rafael", "Sean", "Stéphane", "Thomas", "Trevor", "Wendell", "Yusuf",
)  # fmt: skip

MEN_DE = (
    "Andreas", "Axel", "Benedikt", "Burkhard", "Christoph", "Claus-Peter", "Dieter", "Dominik", "Emre", "Felix",
    "Gerd", "Götz", "Günther", "Hans-Jürgen", "Helmut", "Horst", "Jörg", "Jürgen", "Karl-Heinz", "Lukas", "Manfred",
    "Matthias", "Mehmet", "Nils", "Reinhard", "Rüdiger", "Siegfried", "Sönke", "Thorsten", "Uwe", "Volker",
    "Wolfgang",
)  # fmt: skip

MEN_NL = (
    "Bas", "Bram", "Cornelis", "Daan", "Diederik", "Dirk-Jan", "Gerrit", "Geert", "Hendrik", "Jan Willem", "Jeroen",
    "Joost", "Karim", "Koen", "Maarten", "Martijn", "Niels", "Pieter", "Pim", "Rutger", "Sjoerd", "Thijs", "Wouter",
)  # fmt: skip

MEN_BR = (
    "Afonso", "Antônio", "Arthur", "Caio", "Cícero", "Davi", "Edilson", "Fábio", "Flávio", "Gilberto", "Heitor",
    "João Pedro", "Jurandir", "Leandro", "Luiz Henrique", "Marcos Vinícius", "Mateus", "Otávio", "Paulo", "Raimundo",
    "Rogério", "Sebastião", "Thiago", "Valdir", "Wagner",
)  # fmt: skip

MEN_IN = (
    "Aarav", "Abhishek", "Ajay", "Anand", "Arun", "Ashwin", "Deepak", "Ganesh", "Gurpreet", "Harish", "Imran",
    "Ishaan", "Karthik", "Kiran", "Mahesh", "Manpreet", "Mohammed Arif", "Mukesh", "Naveen", "Nikhil", "Prakash",
    "Rahul", "Rajesh", "Ramesh", "Ravi", "Sandeep", "Sanjay", "Shankar", "Suresh", "Vijay", "Vinod",
)  # fmt: skip

TEACHING_NA = (
    "Westmoor University Hospital", "Lakeshore University Medical Center", "Alder Valley University Hospital",
    "Harrowgate Memorial Hospital", "University of East Carrow Medical Center", "UECMC",
    "Tremont Children's Hospital", "Whitcombe VA Medical Center", "Centre hospitalier universitaire de Rivemont",
    "CHU Rivemont", "Hôtel-Dieu de Valcourt", "Northern Prairie University Health Centre",
    "Glenora Health Sciences Centre", "Mount Ephraim Hospital", "Dunmore Heart and Lung Institute",
    "University Hospital, Tower Campus", "University of Tallahoma Hospital", "St. Brendan University Hospital",
    "LUMC-North", "St. Odile's Hospital",
)  # fmt: skip

TEACHING_DE = (
    "Universitätsklinikum Hohenbruck", "University Hospital Hohenbruck", "UK Hohenbruck",
    "Universitätsmedizin Falkental", "University Medical Centre Falkental", "UMF",
    "University of Ulrichsburg Medical Faculty", "Klinikum Westertal", "Herzzentrum Nordhafen",
    "Katharinenhospital Ulrichsburg",
)  # fmt: skip

TEACHING_NL = (
    "Universitair Medisch Centrum Oosterbroek", "UMC Oosterbroek", "UMCO", "University Medical Center Oosterbroek",
    "Academisch Ziekenhuis Walcheren", "AZW", "Erasmus-Huygens MC", "Van Rijneveld Oncology Institute",
)  # fmt: skip

TEACHING_BR = (
    "Hospital das Clínicas de Itamarandi", "HC Itamarandi", "HC-UFIT", "Hospital Universitário Dom Anselmo",
    "HU Dom Anselmo", "Hospital São Valério", "Instituto do Pulmão de Vila Serena", "InCor Serrano",
    "Hospital Universitário de Pedra Azul do Sul", "HUPAS", "Instituto de Câncer Otávio Brandt",
)  # fmt: skip

TEACHING_IN = (
    "Sri Venkatapuram Institute of Medical Sciences", "SVIMS Venkatapuram",
    "Government Medical College Hospital, Ranipettai", "GMCH Ranipettai", "King Edward Jubilee Hospital",
    "Postgraduate Institute of Chest Diseases, Surajpur", "PGICD", "Lala Hardayal Medical College",
    "Christian Fellowship Hospital, Ambalur", "All Saints Medical College, Kuttanad",
    "Narmada Superspeciality Hospital", "Tata-Birsa Cancer Hospital",
)  # fmt: skip

OTHER_NA = (
    "Fort Caldwell General Hospital", "Bayside Regional", "Brantwick County Hospital",
    "Cypress Fork Community Hospital", "Good Shepherd Medical Center - Eastlake", "Kessel Cancer Institute",
    "Ashgrove Cancer Center", "Saltmarsh Naval Hospital", "Three Pines Urgent Care", "Palisade Imaging Associates",
    "Advanced Diagnostic Imaging of Merrow", "Westmoor Radiology Group", "Eastlake Family Medicine",
    "Dr. Ledford Memorial Clinic", "Our Lady of the Plains Hospital", "Hospital San Cristobal",
    "Sacred Heart Health - Winslow", "Caddo Springs Indian Health Center", "Rose Hollow Hospital",
    "The Penrose Clinic", "Lincoln Ridge Surgical Center", "Upper Valley Dialysis",
)  # fmt: skip

OTHER_DE = (
    "Klinikum links der Wutach", "St. Elisabeth-Krankenhaus Brackede", "Evangelisches Krankenhaus Lindfurt",
    "Marienhospital Osterwieck-Süd", "Kreisklinik Bad Rehmstein", "Lungenklinik Waldenfels",
    "Thoraxklinik am Rosenberg", "MVZ Radiologie Lindfurt", "Radiologische Praxis am Stadttor", "Praxis Dr. Mahnke",
    "BG Unfallklinik Talheide", "Rehaklinik Sonnenau", "Asklepieion-Klinik Bernitz", "Kinderklinik Königsweiler",
    "Städtisches Krankenhaus Arnsrode", "Theodor-Ehlers-Klinik", "Bundeswehrkrankenhaus Grafenau",
    "Diakonissen-Krankenhaus Eschelbach", "Pneumologische Praxis Brackede",
)  # fmt: skip

OTHER_NL = (
    "Sint Bavo Ziekenhuis", "St. Janshospitaal Haaksveld", "Meander-Zuid Ziekenhuis", "Ziekenhuis De Wadden",
    "Streekziekenhuis Twistermeer", "Wilhelmina Kinderkliniek Oosterbroek", "Martinus Medisch Centrum",
    "Longcentrum Veluwerand", "Huisartsenpraktijk De Linde", "Huisartsenpost Haaksveld",
    "Diagnostisch Centrum Maasoever", "Isala-Noord", "Amphia Delta Hospital", "Zorgcentrum De Hoge Weide",
    "GGZ Westerdijk",
)  # fmt: skip

OTHER_BR = (
    "Santa Casa de Misericórdia de Ribeirão Alto", "Santa Casa de Ribeirão Alto", "Hospital de Base de Campo Bonito",
    "Hospital Estadual Nossa Senhora da Guia", "UPA Jardim Aurora", "UBS Vila Esperança", "AME Campo Bonito",
    "Hospital Infantil Pequeno Anjo", "Hospital Municipal Dr. Evaristo Lemos", "Clínica Radiológica Boa Vista",
    "Centro de Imagem Paranaguá-Mirim", "Hospital Santa Brígida", "Hospital Militar de Monte Claro",
)  # fmt: skip

OTHER_IN = (
    "Kasturi Devi Memorial Hospital", "St. Thomas Mission Hospital", "Rajmata Jijau Civil Hospital",
    "District Hospital Bhilgaon", "CHC Mandalpur", "PHC Kothagiri East", "Apex Diagnostics, Model Town",
    "Shree Ganesh Scan Centre", "Lifeline X-Ray Clinic", "Sanjeevani Nursing Home", "Dr. Karve's Chest Clinic",
    "National Institute of Tuberculosis, Shahdol Road", "Amrit Hospital", "Vatsalya Children's Hospital",
    "ESI Hospital, Peenya West", "Railway Hospital, Jharipani",
)  # fmt: skip

UNIT_NA = (
    "7 West", "5 East", "4 North", "6 South Tower", "3B", "9C", "11 Tower", "8 Long", "14 Riverside", "MICU-B",
    "MICU 2", "SICU-A", "CVICU", "CTICU 4", "Neuro ICU West", "NICU Pod C", "PICU-2", "5E Telemetry", "4W Tele",
    "BMT 8", "Rutherford 6", "Penrose Pavilion 4", "Hargrave 10", "Tower 12 West", "Ellison 9", "Unit 62",
    "Unit 4300", "6 Main", "10-North", "2 Surgical", "Nightingale Ward", "Step-down 3", "Burn Unit B", "L&D 3",
    "PACU-2", "Med-Surg 5A", "ED Pod B", "A Pod", "CDU-2", "Blake 8",
)  # fmt: skip

UNIT_DE = (
    "Station 5b", "Station M42", "Station 3 West", "Station Virchow", "ITS 2", "ITS-A", "IMC 1", "Intensiv 1.2",
    "Station 12A", "Station C 21", "Haus 4 Ebene 2", "Haus D, Station 8", "Station Sauerbruch", "NIPS 1",
    "HTX-Station 7", "Station 107", "ward 5.1", "ward A3 Nord", "INT-3", "Kinder-ITS K2", "Stroke Unit S1",
    "Aufnahmestation 0.3",
)  # fmt: skip

UNIT_NL = (
    "C4 Oost", "B5 West", "H3-Noord", "afdeling C2", "ward E7", "ICV-2", "IC Unit B", "MC-3", "CCU-B", "4 Zuid",
    "verpleegafdeling 6A", "ward Boerhaave", "Longafdeling D4", "SEH kamer 5", "P4 Kinder", "F6 Oncologie",
    "PACU-2 Oost", "K1 Short Stay", "ward 3.14", "D3 Zuid",
)  # fmt: skip

UNIT_BR = (
    "UTI 2", "UTI-B", "UTI Coronariana 1", "Enfermaria 3", "Enfermaria 4B", "PS Box 7", "Ala C", "Ala Sul 5",
    "7º andar Ala B", "Clínica Médica II", "Ward 6 Norte", "Pneumologia 2º andar", "UTI Neo 1", "Semi-Intensiva 3",
    "Sala Vermelha 2", "Unidade São Lucas", "ICU 4", "Pronto-Socorro Sala 5", "Bloco E, 9th floor", "Hospital-Dia 1",
)  # fmt: skip

UNIT_IN = (
    "Ward 23", "Ward 4B", "Male Medical Ward II", "Female Medical Ward 1", "MMW-3", "FMW 2", "MICU-1", "RICU 2",
    "ICU-3", "HDU-B", "Casualty Bay 4", "Pvt. Ward 305", "Special Ward 11", "TB Ward 2", "Chest Ward A",
    "Sushruta Ward", "Charaka Block 3", "CTVS ICU 1", "NICU Level 3B", "Emergency Red Zone 2", "Day Care Ward 6",
    "Burns Ward 5", "OPD 14", "DOTS Room 2", "Post-op Ward C", "Semi-Pvt Ward 7",
)  # fmt: skip

BED_NA = (
    "bed 12", "bed 4", "Bed 7A", "bed 23-1", "bed 08", "bed 3 window", "bay 6", "isolette 9", "slot 14",
    "stretcher 5", "hallway bed 3", "chair 4", "bed A", "bed 31-02",
)  # fmt: skip

BED_DE = (
    "Bettplatz 6", "Bett 2", "Fensterplatz 3", "bed 3", "Bed 11",
)  # fmt: skip

BED_NL = (
    "bed 5", "bed 14", "box 7", "bed 2",
)  # fmt: skip

BED_BR = (
    "leito 12", "Leito 407-B", "leito 03", "bed 9", "Box 4",
)  # fmt: skip

BED_IN = (
    "Bed 19", "Bed-11", "cot 5", "bed 26", "Bed No. 8", "bed 41",
)  # fmt: skip

ROOM_NA = (
    "Room 312", "room 4417", "Rm 706", "Rm. 12", "Room 5-118", "OR 7", "OR 21", "Trauma Bay 2", "Resus 1",
    "Cath Lab 3", "IR Suite B", "Hybrid OR 1", "CT Room 2", "Consult Room 9", "Isolation Room 6", "Exam Room 14",
)  # fmt: skip

ROOM_DE = (
    "Zimmer 214", "Zi. 8", "OP-Saal 3", "Schockraum 2", "OP 5", "Herzkatheter 2", "Angio 1", "room 1.114",
    "Eingriffsraum 4",
)  # fmt: skip

ROOM_NL = (
    "kamer 12", "kamer 3.07", "OK 4", "Traumakamer 1", "HCK 2", "room H3-114",
)  # fmt: skip

ROOM_BR = (
    "quarto 518", "Apto 902", "Sala 4", "Sala 2 do Centro Cirúrgico", "room 305", "Box 11",
)  # fmt: skip

ROOM_IN = (
    "OT-4", "Room No. 22", "Cath Lab 2", "Emergency OT 1", "Pvt. Room 108", "OT Complex 3", "Isolation Room 2",
)  # fmt: skip

PLACE_NA = (
    "MICU-B bed 12", "7 West, Room 712", "5E-14", "5E 22-1", "4N-408A", "SICU^12^A", "10-North Rm 1022 Bed B",
    "T8-815-02", "ED-34", "EDB-07", "CVICU 2104", "NICU Pod C cot 11", "W6/612", "6S 614",
)  # fmt: skip

PLACE_DE = (
    "ITS 2, Bett 4", "Station 5b, Zimmer 11", "IMC 1 Platz 6", "M42/12",
)  # fmt: skip

PLACE_NL = (
    "C4 Oost kamer 8", "IC Unit B bed 3", "H3-Noord 11", "B5-07",
)  # fmt: skip

PLACE_BR = (
    "UTI 2 leito 9", "Enfermaria 3, leito 21", "UTI-B/07", "Ala C quarto 310",
)  # fmt: skip

PLACE_IN = (
    "Ward 23 Bed 6", "ICU-3/Bed 5", "MMW-3/17", "Casualty bed 2", "F3/Ward 11/Bed 9",
)  # fmt: skip

STREET_NA = (
    "4418 Larkfield Avenue", "27 Penrose Street, Apt 3B", "1190 County Road 14", "P.O. Box 882",
    "655 University Parkway", "88 Rue des Érables", "2301 W. Calloway Blvd, Suite 410", "16 Mill Pond Lane",
    "5032 N. 41st Street", "742 Old Quarry Rd", "1 Hospital Drive", "930 Chemin du Moulin", "12 Harborview Ct.",
    "3400 Alder Valley Way", "219 Elm St Unit 6", "77 Saltmarsh Rd",
)  # fmt: skip

STREET_DE = (
    "Lindenallee 14", "Am Klinikum 1", "Robert-Koster-Straße 40", "Hohenbrucker Str. 112b", "Kirchweg 3",
    "An der Alten Mühle 27", "Postfach 10 22 40", "Königsweilerstr. 8", "Rosenbergring 55", "Zum Waldfriedhof 9",
    "Gartenstraße 61", "Schlossplatz 2",
)  # fmt: skip

STREET_NL = (
    "Wilgenlaan 22", "Oosterbroekseweg 101", "Prins Willemstraat 7-III", "Postbus 5501", "Hoge Weide 48",
    "Kerkplein 3a", "Academielaan 100", "Zuiderkade 217", "Molenpad 12", "Lange Geerstraat 56",
)  # fmt: skip

STREET_BR = (
    "Rua das Acácias, 245", "Av. Dom Anselmo, 1.500", "Rua Coronel Bento Prado 77, apto 32", "Travessa São Jorge, 18",
    "Alameda dos Ipês, 902 - bloco B", "Rua XV de Setembro, 310", "Rodovia BR-499, km 12", "Praça da Matriz, 5",
    "Rua Barão de Itaúna, 1044, sala 7", "Estrada do Mato Alto, 61",
)  # fmt: skip

STREET_IN = (
    "12/4 Nehru Nagar", "H.No. 8-2-293, Road No. 5", "Flat 302, Shanti Apartments", "45, 3rd Cross, 2nd Main",
    "Plot 17, Sector 22-B", "B-114 Lajwanti Enclave", "No. 7, Temple Street", "Door No. 33/1, Mission Road",
    "Near Water Tank, Kothi Bazaar", "Qtr. No. C-56, Railway Colony", "221 M.G. Marg", "Village & P.O. Bhilgaon",
)  # fmt: skip

TOWN_NA = (
    "Larkfield", "Larkfield, OH 44091", "Westmoor, IL", "Alder Valley, WA 98299", "Harrowgate",
    "Fort Caldwell, Saskatchewan", "Rivemont, QC J4R 2K9", "Valcourt-Nord", "Brantwick, PA 19571",
    "Glenora, AB T6B 0Z4", "Cypress Fork, LA", "Eastlake", "Merrow, Georgia", "Winslow Heights, NM 87019",
    "Tallahoma", "Caddo Springs, OK", "Saltmarsh Point", "Lincoln Ridge, NE 68590", "Upper Penrose",
    "Port Ellery, ON", "East Carrow", "Dunmore Falls, MN 55907", "Tremont City", "St. Odile",
)  # fmt: skip

TOWN_DE = (
    "Hohenbruck", "37199 Hohenbruck", "Falkental", "D-66498 Falkental", "Lindfurt", "Bad Rehmstein", "Osterwieck-Süd",
    "Brackede", "29451 Brackede", "Waldenfels", "Königsweiler", "Ulrichsburg", "Arnsrode", "Nordhafen",
    "18999 Nordhafen", "Eschelbach a. d. Wutach",
)  # fmt: skip

TOWN_NL = (
    "Oosterbroek", "3599 KL Oosterbroek", "Haaksveld", "Twistermeer", "7599 AB Twistermeer", "Maasoever",
    "Veluwerand", "'s-Gravenmoer", "Walcherdam", "Nieuw-Haaksveld", "Sint Odiliënrode", "9299 PZ Westerdijk",
)  # fmt: skip

TOWN_BR = (
    "Itamarandi", "Itamarandi-MG", "Ribeirão Alto - SP", "Campo Bonito, PR", "Vila Serena", "Pedra Azul do Sul",
    "Monte Claro/GO", "São Valério da Serra", "Paranaguá-Mirim", "Jardim Aurora", "CEP 13099-420 Ribeirão Alto",
    "Boa Vista do Norte, PA", "Santa Brígida", "Vila Esperança",
)  # fmt: skip

TOWN_IN = (
    "Ranipettai", "Ranipettai 632499", "Venkatapuram", "Surajpur, U.P.", "Ambalur, Tamil Nadu", "Bhilgaon",
    "Bhilgaon, Dist. Nagpura", "Mandalpur, West Bengal", "Kothagiri East", "Peenya West", "Jharipani, Uttarakhand",
    "Kuttanad South, Kerala", "Shahdol Road", "Model Town, Ludhpur", "Ludhpur - 141099", "Tal. Karvenagar",
)  # fmt: skip

HOME_NA = (
    "Willow Bend Nursing Home", "Maple Terrace Assisted Living", "Sunrise Gardens Memory Care",
    "Brookhaven Skilled Nursing Facility", "Whitcombe County Jail", "Larkfield Correctional Facility",
    "Harbor Light Shelter", "St. Clare Home for the Aged", "The Oaks at Eastlake", "Résidence Les Tilleuls",
)  # fmt: skip

HOME_DE = (
    "Seniorenheim St. Anna", "Pflegeheim Haus Abendfrieden", "Altenheim Marienstift", "Seniorenresidenz Am Kurpark",
    "JVA Lindfurt",
)  # fmt: skip

HOME_NL = (
    "Zorghuis De Brink", "Zorgcentrum De Hoge Weide", "Verpleeghuis Zonnehof",
)  # fmt: skip

HOME_BR = (
    "Casa de Repouso Bom Jesus", "Residencial Flor de Lis", "Lar São Vicente",
)  # fmt: skip

HOME_IN = (
    "Shantivan Old Age Home", "Little Sisters Home for the Aged", "Anand Vriddhashram", "Mother Mary Convent",
)  # fmt: skip

SITE_NA = (
    "WUH", "LSUM", "AVH-2", "TCC", "MOB-3", "NPUHC", "UECMC-E",
)  # fmt: skip

SITE_DE = (
    "UKH", "UMF-R", "UKHB2",
)  # fmt: skip

SITE_NL = (
    "UMCO-E", "AZW1",
)  # fmt: skip

SITE_BR = (
    "HCI", "HUDA", "HUPAS-2",
)  # fmt: skip

SITE_IN = (
    "SVI", "GMR", "PGICD-B",
)  # fmt: skip

SCHOOL_NA = (
    "Lincoln Ridge Elementary School", "Westmoor Middle School", "Holy Redeemer Church", "Gospel Chapel of Larkfield",
    "Caddo Springs High", "École Sainte-Odile", "St. Brendan Academy",
)  # fmt: skip

WORD_FAMILY = (
    "Bell", "Best", "Bird", "Black", "Blood", "Bloom", "Bone", "Boot", "Bowles", "Bright", "Brink", "Brown", "Burns",
    "Bush", "Butcher", "Carver", "Case", "Cave", "Chance", "Cherry", "Coil", "Cold", "Cotton", "Cross", "Crown",
    "Cutter", "Day", "Dorn", "Early", "East", "Fall", "Field", "Fine", "Fish", "Flood", "Fluck", "Foot", "Fox",
    "Free", "Frost", "Gap", "Glass", "Good", "Grave", "Gray", "Green", "Hall", "Hand", "Hardy", "Head", "Heart",
    "Herz", "Hill", "Hook", "House", "Hurt", "Kidney", "Klein", "Knott", "Kurz", "Lamb", "Lang", "Lightfoot", "Line",
    "Little", "Long", "Lunge", "March", "Marsh", "May", "Moody", "Moon", "Nagel", "Noble", "North", "Page", "Pain",
    "Park", "Pike", "Pine", "Pool", "Poole", "Post", "Power", "Price", "Rash", "Reed", "Rice", "Rose", "Sands",
    "Savage", "Scales", "Sharp", "Short", "Small", "Spear", "Spine", "Spring", "Stark", "Stone", "Strong", "Summers",
    "Tube", "Wall", "Ward", "Waters", "Weeks", "West", "White", "Wide", "Winter", "Wise", "Wood", "Young", "Vaz",
    "Port", "Ray",
)  # fmt: skip

WORD_GIVEN = (
    "April", "August", "Autumn", "Bill", "Brook", "Carol", "Chance", "Clement", "Colon", "Constant", "Dawn", "Dean",
    "Destiny", "Earl", "Ernest", "Faith", "Frank", "Grace", "Grant", "Guy", "Harmony", "Hazel", "Heather", "Hope",
    "Iris", "Ivy", "Jack", "Jasmine", "Joy", "June", "Justice", "Lance", "Lily", "Mark", "Max", "May", "Melody",
    "Mercy", "Miles", "Myrtle", "Olive", "Patience", "Pearl", "Precious", "Ray", "Rich", "Rob", "Rose", "Ruby",
    "Rusty", "Sterling", "Summer", "Sunny", "Victor", "Violet", "Will", "Winter",
)  # fmt: skip

FAMILY = (*FAMILY_NA, *FAMILY_DE, *FAMILY_NL, *FAMILY_BR, *FAMILY_IN)

GIVEN = (*WOMEN_NA, *WOMEN_DE, *WOMEN_NL, *WOMEN_BR, *WOMEN_IN, *MEN_NA, *MEN_DE, *MEN_NL, *MEN_BR, *MEN_IN)

HOSPITAL = (
    *TEACHING_NA,
    *TEACHING_DE,
    *TEACHING_NL,
    *TEACHING_BR,
    *TEACHING_IN,
    *OTHER_NA,
    *OTHER_DE,
    *OTHER_NL,
    *OTHER_BR,
    *OTHER_IN,
)

WARD = (
    *UNIT_NA,
    *UNIT_DE,
    *UNIT_NL,
    *UNIT_BR,
    *UNIT_IN,
    *BED_NA,
    *BED_DE,
    *BED_NL,
    *BED_BR,
    *BED_IN,
    *ROOM_NA,
    *ROOM_DE,
    *ROOM_NL,
    *ROOM_BR,
    *ROOM_IN,
    *PLACE_NA,
    *PLACE_DE,
    *PLACE_NL,
    *PLACE_BR,
    *PLACE_IN,
)

STREET = (*STREET_NA, *STREET_DE, *STREET_NL, *STREET_BR, *STREET_IN)

TOWN = (*TOWN_NA, *TOWN_DE, *TOWN_NL, *TOWN_BR, *TOWN_IN)

CLINICAL = (
    "No pneumothorax or pleural effusion.",
    "The cardiomediastinal silhouette is within normal limits.",
    "Kerley B lines and peribronchial cuffing consistent with interstitial edema.",
    "Endotracheal tube tip projects 4.2 cm above the carina.",
    "Right internal jugular Swan-Ganz catheter with tip in the right main pulmonary artery.",
    "A Dobhoff tube courses below the diaphragm, tip not included on the film.",
    "Left subclavian triple-lumen catheter, 7 Fr, ends at the cavoatrial junction.",
    "Mild wedge compression deformity of T7 and T12, unchanged.",
    "Stable 6 mm nodule in the superior segment of the left lower lobe (S6).",
    "Ground-glass nodule in the right upper lobe, 9 x 7 mm (ser 4 im 33).",
    "Bochdalek hernia on the left containing fat only.",
    "Fleischner Society guidelines suggest CT at 6-12 months for a solid nodule of this size.",
    "Lung-RADS 2, benign appearance.",
    "Lung-RADS 4A; three-month low-dose CT advised.",
    "Small hiatal hernia after Nissen fundoplication.",
    "Ivor Lewis esophagectomy with gastric pull-up, no leak of Gastrografin at the anastomosis.",
    "The Blake drain has been withdrawn by 3 cm.",
    "Wells score 4.5, D-dimer 1,240 ng/mL.",
    "CURB-65 of 3 on admission.",
    "Brixia score 11 of 18.",
    "Hamman sign was described clinically; no pneumomediastinum is seen.",
    "Hampton hump at the right costophrenic angle.",
    "Westermark sign is not appreciated.",
    "Golden S sign at the right hilum, suspicious for a central mass.",
    "Luftsichel sign with left upper lobe collapse.",
    "Pancoast tumor with destruction of the second rib.",
    "Chilaiditi sign, no free air under the diaphragm.",
    "Old Ghon focus and calcified hilar node.",
    "Cavity with air crescent; Monod sign positive on decubitus view.",
    "Aspergillus fumigatus grew from BAL.",
    "Pneumocystis jirovecii pneumonia remains the leading consideration.",
    "Sputum positive for Mycobacterium tuberculosis, GeneXpert without rifampicin resistance.",
    "Started on HRZE weight-band dosing 5 days earlier.",
    "Paracoccidioides brasiliensis serology is pending.",
    "RSV, influenza A and SARS-CoV-2 were negative.",
    "Klebsiella in tracheal aspirate, 10^5 CFU/mL.",
    "MRSA screen is pending.",
    "Post-operative day 3 after CABG x 4 with intact sternal wires.",
    "POD 1 status post VATS wedge resection of the left lower lobe.",
    "Sternal wire 3 is fractured, not displaced.",
    "Carpentier-Edwards mitral prosthesis in expected position.",
    "Dual-chamber Medtronic pacemaker with leads in right atrium and right ventricle.",
    "Biotronik ICD, single coil, no lead fracture.",
    "Impella with its inlet about 3.5 cm below the aortic annulus.",
    "Intra-aortic balloon pump marker 2 cm below the aortic knob.",
    "ECMO cannulas (25 Fr femoral, 17 Fr jugular) unchanged.",
    "Right chest tube, 28 Fr, with side hole inside the pleural space.",
    "Pigtail catheter 10.2 Fr at the left base.",
    "Heimlich valve attached; small apical residual air of 12 mm.",
    "PleurX catheter on the right, no kink.",
    "Port-A-Cath on the left, Huber needle in place.",
    "Hickman catheter tip at the level of T6.",
    "Shaldon catheter via the right jugular vein, tip in the superior vena cava.",
    "Bülau drain on the left, subcutaneous emphysema slightly less.",
    "Sengstaken-Blakemore tube with the gastric balloon inflated.",
    "Nuss bar without displacement; Haller index was 3.9.",
    "Harrington rods across T4 to L2.",
    "Cobb angle 34 degrees, convex to the right.",
    "Scheuermann changes and Schmorl nodes of the lower thoracic spine.",
    "Klippel-Feil deformity and Sprengel shoulder on the left.",
    "Swyer-James syndrome is a possible cause of the lucent left lung.",
    "Kartagener syndrome with situs inversus and bronchiectasis.",
    "Hodgkin lymphoma in remission after ABVD, 6 cycles.",
    "Castleman disease was considered.",
    "Stage T2N1M0 adenocarcinoma, EGFR exon 19 deletion.",
    "Station 4R node 14 mm, station 7 node 11 mm in short axis.",
    "cT3N2 with invasion of the left mainstem bronchus.",
    "Deauville 2 at interim PET.",
    "Gleason 4+3 prostate carcinoma under leuprolide.",
    "RECIST 1.1: partial response, sum of diameters 41 mm (previously 66 mm).",
    "Osimertinib was resumed at 80 mg.",
    "Amiodarone 200 mg daily for 14 months.",
    "Bleomycin exposure; DLCO 48 percent of predicted.",
    "Drug reaction to nitrofurantoin is possible.",
    "Stanford type B dissection from below the left subclavian artery, DeBakey III.",
    "Ascending aorta measures 42 mm at the level of the right pulmonary artery.",
    "RV/LV ratio 1.1, Qanadli index 45 percent.",
    "No filling defect to the segmental level; mean attenuation of the pulmonary trunk is 312 HU.",
    "Agatston score 412, mainly in the LAD.",
    "Fontan circulation with fenestrated extracardiac conduit.",
    "Blalock-Taussig shunt clips on the right.",
    "Takayasu arteritis with wall thickening of the arch.",
    "Löfgren syndrome; bilateral hilar adenopathy unchanged.",
    "Scadding stage II.",
    "Sjögren syndrome with thin-walled cysts (LIP).",
    "Findings resemble UIP with honeycombing at the bases.",
    "Probable UIP pattern per ATS/ERS/JRS/ALAT.",
    "Technique: 120 kVp, 85 mAs, pitch 1.2, 1 mm slices, kernel B70f.",
    "DLP 214 mGy*cm, CTDIvol 5.1 mGy.",
    "80 mL iohexol 350 at 4 mL/s, bolus triggering at 100 HU.",
    "Portable AP view at 40 inches, 85 kV, 2.5 mAs, grid out.",
    "Rotated to the left; the nipple shadow projects over rib 5.",
    "Low lung volumes with bibasilar atelectasis, as expected after laparoscopy.",
    "Clubbing with loss of the angle at the nail bed; no hypertrophic osteoarthropathy on the film.",
    "The left hemidiaphragm is elevated by 3 cm, known phrenic palsy.",
    "Azygos lobe, a normal variant.",
    "Cervical rib on the right.",
    "Healing fractures of the left ribs 4 through 8.",
    "Flail segment, ribs 5-7, with small hemothorax.",
    "Kirschner wires in the right clavicle.",
    "Neer type II fracture of the distal clavicle.",
    "Right lower lobe pneumonia with air bronchograms, new.",
    "Silhouette sign with loss of the right heart border (middle lobe, S4/S5).",
    "Tree-in-bud opacities in the lingula.",
    "Miliary pattern with nodules of 1 to 2 mm.",
    "Cavitating consolidation in the apical segment of the right lower lobe.",
    "Small loculated effusion in the major fissure, so-called vanishing tumor.",
    "Light criteria were met for an exudate (LDH 520 U/L, protein 44 g/L).",
    "White out of the left hemithorax with shift toward the opaque side.",
    "Hydropneumothorax with air-fluid level at the level of the 6th rib.",
    "Tension is not suspected; the mediastinum is central.",
    "Surfactant deficiency, RDS grade 2, umbilical venous catheter at T8.",
    "Born at 29 weeks and 4 days, 1,240 g; Apgar 6 and 8.",
    "Wilson-Mikity changes are unlikely at day 9 of life.",
    "Thymic sail sign, normal.",
    "Steeple sign absent; croup improving.",
    "Aspirated peanut in the bronchus intermedius with air trapping.",
    "Chagas cardiomyopathy with a cardiothoracic ratio of 0.62.",
    "Schistosomiasis with cor pulmonale, trunk 38 mm.",
    "Hydatid cyst (Echinococcus granulosus) with water lily sign.",
    "Dengue with polyserositis; platelets 22,000.",
    "Silicosis with eggshell calcification, ILO 3/2 q/q.",
    "Asbestos plaques along both hemidiaphragms.",
    "Rasmussen aneurysm excluded on the arterial phase.",
    "Boerhaave syndrome was excluded by contrast swallow.",
    "Zenker diverticulum with residual barium.",
    "Whipple procedure in the past; pneumobilia.",
    "Mediastinal drain and epicardial leads remain.",
    "Cardiac index 2.1, wedge pressure 18 mmHg.",
    "FiO2 0.6, PEEP 12, P/F ratio 148.",
    "Murray score 2.75.",
    "APACHE II of 22.",
    "ASA class III.",
    "Mallampati 3, size 7.5 tube at 22 cm at the teeth.",
    "BMI 41, limited penetration.",
    "Heparin 5,000 units subcutaneously.",
    "Glasgow Coma Scale 15, NIHSS 2.",
    "Marfan habitus, aortic root 44 mm.",
    "Poland syndrome with absent left pectoralis.",
    "Virchow node biopsy was planned for staging.",
    "Lemierre syndrome with septic emboli.",
    "Hounsfield value of 12 in the nodule, no enhancement.",
    "Child-Pugh B cirrhosis with hepatic hydrothorax.",
    "Roux-en-Y loop not visualized.",
    "Wegener granulomatosis (GPA) with two cavities, 18 and 25 mm.",
    "Churg-Strauss, eosinophils 18 percent.",
    "Hughes-Stovin aneurysms are not seen.",
    "Lady Windermere pattern with lingular bronchiectasis.",
    "Reticulation below the Kerley lines is unchanged in comparison with the last film.",
    "Trendelenburg position for line placement, Seldinger technique.",
    "The tip of the PICC is coiled in the axillary vein.",
    "Feeding tube in the right main bronchus.",
    "Left-sided VP shunt intact along its course.",
    "Monaldi position, 2nd intercostal space.",
    "Barrel chest, flattened diaphragms, GOLD 3 COPD.",
    "Tiffeneau index 0.52.",
    "Alpha-1 antitrypsin deficiency, PiZZ.",
    "The opacity at the right base is smaller.",
    "No acute cardiopulmonary disease.",
    "Unchanged appearance of the chest.",
    "No change since the last examination.",
    "Correlate with clinical findings.",
    "Pulmonary vascular congestion has improved.",
    "Free subdiaphragmatic air, expected on day 2 after laparotomy.",
    "Dextroscoliosis with apex at T9.",
    "Benign calcification of the costal cartilage.",
    "Findings may represent aspiration or asymmetric edema.",
    "This may be followed with PA and lateral views in 6 weeks.",
    "Bell-shaped thorax with short ribs.",
    "Gray-scale ultrasound showed septations in the effusion.",
    "Bird's beak appearance of the distal esophagus.",
    "Crown of a tooth in the left main bronchus, 8 x 5 mm.",
    "Head cheese sign on the expiratory series.",
    "Head of the bed was elevated by 30 degrees.",
    "White blood cell count 18.4, lactate 3.1.",
    "Hook wire localisation of the 9 mm nodule, S2.",
    "Coil embolization of the feeding vessel with an AMPLATZER plug, 8 mm.",
    "Summer-type hypersensitivity pneumonitis was considered.",
    "Early cavitation cannot be excluded.",
    "Long-segment narrowing of the trachea, 7 mm at its smallest.",
    "Two units of packed red cells were transfused.",
    "Level 1 trauma activation, ISS 29.",
    "Room air saturation 91 percent.",
    "Gram stain with positive cocci in clusters.",
    "Nocardia and MAC remain in the differential.",
    "Dense hila; the left lower lobe artery measures 19 mm.",
    "Furosemide 40 mg was given before the film.",
    "Series 3, images 12 to 48, degraded by motion.",
    "Old gunshot, with shrapnel over the left T10 pedicle.",
    "Cannonball metastases, the largest 54 mm in S8.",
)

TEMPLATES = {
    "structured_na": (
        """\
EXAM: XR CHEST 1 VIEW PORTABLE
PATIENT: {last_na}
MRN: {mrn_na}   ACC#: {acc_na}
DATE/TIME: {date_na} {time_na}
INDICATION: Respiratory failure, ETT position.
COMPARISON: {date_na}
LINES/TUBES: ETT 3.8 cm above the carina. Right IJ CVC tip in the low SVC. Dobhoff below the diaphragm.
LUNGS: Bibasilar opacities, right greater than left.
PLEURA: Small left effusion. No pneumothorax.
HEART/MEDIASTINUM: Stable.
BONES: {c}
IMPRESSION:
1. Support devices as above.
2. Bibasilar atelectasis versus aspiration, unchanged.
Electronically signed by: {full_na}, MD""",
        """\
Procedure: CT Chest Pulmonary Embolism with IV contrast
Ordering provider: {full_na}, NP
Order #: {acc_na}
Performed at: {uni_na}, {scanner_ct}

CLINICAL INFORMATION: {age}-year-old woman, POD 4 after right THA, sudden dyspnea, Wells score 6.

TECHNIQUE: 1.25 mm axial images after 75 mL Omnipaque 350. DLP 268 mGy-cm. MIPs reviewed.

COMPARISON: Chest radiograph {date_na} at {time_na}.

FINDINGS:
Pulmonary arteries: Segmental filling defects in the right lower lobe (ser 4 im 118). RV/LV ratio 0.9.
Lungs: {c}
Mediastinum: No adenopathy by size criteria.
Upper abdomen: Partially imaged, unremarkable.

IMPRESSION:
Acute right lower lobe segmental pulmonary emboli without right heart strain. Discussed by Dr. {dr_na} with \
{full_na}, PA-C, by phone on {date_na} at {time_na}.""",
        """\
***STRUCTURED REPORT: CHEST PA/LATERAL***
Name: {lady_na}
DOB: {dob_na} | Sex: F | CSN: {csn}
Referring: {init_na} ({hosp_na})
Exam date: {long_na}

History: Cough for 3 weeks, 30 pack-years.
Comparison: None available. The outside films from {hosp_na} have been requested.
Airway: Midline.
Breathing: {c}
Circulation: Normal cardiac size, CTR 0.46.
Diaphragm: Sharp angles bilaterally.
Everything else: Mild degenerative change at T8-T9.

Impression: No acute findings. Recommend completion of the lung cancer screening program, eligible per USPSTF.

Report dictated by {full_na}, DO, PGY-3. Dictation station: {station_u}""",
        """\
{uni_na}
DEPARTMENT OF RADIOLOGY AND BIOMEDICAL IMAGING
{street_na}, {town_na}

Patient: {caps_na}      HCN: {ohip}
Ward/Clinic: {unit_na}
Requesting physician: {init_na}

CHEST, PA AND LATERAL
The heart is not enlarged. Median sternotomy wires and a bileaflet St. Jude valve are noted. There is blunting of \
the left costophrenic angle, stable since {month_year}. {c} No focal consolidation.

OPINION: No interval change. Please note the incidental rib 6 callus.

Reported by: {full_na}, MD, FRCPC
Transcribed: {typist}""",
        """\
LOW-DOSE CT LUNG CANCER SCREENING
Patient ID {mrn_na}; exam {acc_na}
Screening site: {uni_na}
Navigator: {full_na}, RN, {phone_na}

Age {age_mid}, 42 pack-years, current smoker. Baseline round was on {date_na}.
Technique: 100 kVp, CTDIvol 1.9 mGy, 1 mm reconstruction.
Nodules:
- RUL, solid, 5 mm (series 3 image 64), unchanged
- LLL, part-solid, 11 mm with 4 mm solid part (series 3 image 201), new
Emphysema: moderate centrilobular.
Coronary calcium: mild (CAC-DRS A1/N2).
{c}
ASSESSMENT: Lung-RADS 4A. Three-month LDCT. Result letter mailed to {street_na}, {town_na}.
Interpreting radiologist: {full_na}""",
        """\
XR CHEST PORTABLE - ICU DAILY
[Location] {unitbed_na}
[Attending] {dr_na}
[Exam begin] {date_na} {time_na}
[Comparison] Prior day at {time_na}.
[Devices] Left radial line not imaged. Impella CP inlet 3.6 cm below the annulus. PA catheter in the interlobar \
artery, recommend 2-3 cm pull back.
[Lungs] Diffuse alveolar edema, worse.
[Pleura] Bilateral layering effusions.
[Other] {c}
[Impression] Worsening edema. Swan tip distal; Dr. {dr_na} aware, spoken to directly on {unit_na}.
[Status] FINAL - {init_na}, MD""",
        """\
Accession: {acc_na}
EXAMINATION: XR CHEST 2 VIEWS
ENCOUNTER: ED, arrived {time_na}
HISTORY: {age}M fall from standing, on Eliquis. Lives at {home_na}.
FINDINGS:
Cardiac silhouette: Mildly enlarged.
Lungs and pleura: No pneumothorax. Linear scarring at the left base.
Bones: Acute nondisplaced fractures of the left 7th and 8th ribs. Old T12 compression.
Devices: Dual-lead pacemaker, Medtronic, serial {serial}, leads intact.
IMPRESSION: Two acute left rib fractures. {c}
Findings relayed to ED physician {full_na} via Epic Secure Chat at {time_na} on {date_na}.
Dictated by: {full_na}, MD (resident)
Supervised by: {full_na}, MD""",
        """\
NEONATAL CHEST/ABDOMEN, PORTABLE
BABY BOY {dr_na}, MRN {mrn_na}
Birth date {date_na}, day of life 2, 27w3d, 980 g
NICU location: {place_na}

UAC tip at T7. UVC tip at T9, at the cavoatrial junction. ETT at T2. Orogastric tube in the stomach.
RDS with low volumes, slightly better after a second dose of Curosurf. No PIE. Bowel gas pattern nonspecific. {c}

IMPRESSION: Lines in good position; RDS, improving.
Discussed with bedside nurse {full_na} at {time_na}. Mother is {lady_na}, {room_no}.
Read by {init_na}, MD, pediatric radiology""",
        """\
Result status: Final
Site: {site_na}
Exam: CT CHEST WO CONTRAST, HIGH RESOLUTION
Name: {last_na}    Age: {age}    MRN: {mrn_na}
Reason for exam: ILD follow-up; on nintedanib 150 mg b.i.d.
Prior: CT {date_na} from {hosp_na}, uploaded to PACS {date_na}.
Template: ILD v2.1
Reticulation: moderate, subpleural, basal
Honeycombing: present, two layers
Traction bronchiectasis: yes
Ground glass: minimal
Mosaic attenuation: none
Nodes: station 7, 13 mm
{c}
Conclusion: UIP pattern, extent about 35%, formerly 30%. ILD conference {weekday}.
Attending of record: {full_na}
cc: Dr. {dr_na}, pulmonary clinic""",
        """\
MEDICAL IMAGING REPORT
{uni_na} - {city_na}
Name: {caps_na}
Health card: {ohip}
Procedure date: {long_na}

CHEST - PICC PLACEMENT
Right-sided PICC inserted at the bedside by {full_na}, RN (vascular access, pager {pager}). The tip projects over \
the lower SVC at the level of T6, satisfactory for use. No pneumothorax. Stable left basal atelectasis. {c}

Interpreted by Dr. {init_na}
D/T: {date_na} / {initials3}""",
    ),
    "resident_attending": (
        """\
*** PRELIMINARY REPORT - NOT REVIEWED BY ATTENDING ***
XR CHEST AP PORTABLE, {date_na} {time_na}
Hx: {age}F s/p arrest, intubated in the field.
Comparison: none.
ETT in the right mainstem bronchus with collapse of the left lung. Suggest withdrawal by 4 cm. NG tube in the \
stomach. No pneumothorax. {c}
IMPRESSION: Right mainstem intubation. D/w Dr. {dr_na} ({unit_na}) by {full_na}, PGY-2, at {time_na}.
On-call resident pager {pager}.

ATTENDING ADDENDUM: I have reviewed the images and agree. Follow-up film at {time_na} shows the tube \
repositioned. {full_na}, MD""",
        """\
PRELIM (night float): {full_na}, R3
CTA chest for dissection. Stanford B, intimal flap from just beyond the left subclavian to the celiac axis (T12). \
False lumen 14 mm, patent. No rupture, no hemothorax. Left renal artery off the false lumen. {c}
Called to vascular surgery fellow {full_na} {time_na}, read back.
FINAL: Agree with the above preliminary interpretation. Additional: 5 mm RUL nodule, im 77; CT in 12 months if \
high risk.
Final read by {full_na}, MD, {date_na} {time_na}, workstation {station_u}.""",
        """\
Wet read: RLL consolidation, small parapneumonic effusion. -{wetread} {time_na}

CHEST RADIOGRAPHS, PA AND LATERAL: {date_na}
CLINICAL HISTORY: Fever and rigors, HIV (CD4 140).
COMPARISON: {date_na}, {date_na}.
FINDINGS: Consolidation of the superior segment of the right lower lobe with air bronchograms is new since \
{month}. {c} Left lung clear. No adenopathy.
IMPRESSION: Right lower lobe pneumonia. TB is less likely but isolation may be prudent until AFB x 3 is back.
Resident: {init_na}   Staff: {init_na}
I, {full_na}, have personally viewed these images and approve this report.""",
        """\
Preliminary findings entered by resident on call ({full}), {weekday} {time24}:
"No PE. Bilateral ground-glass opacity, likely edema."
Attending: {full}.
Exam: CT pulmonary angiogram, {acc_na}. Contrast: Isovue 370, 70 mL. Trunk 380 HU.
Findings: No embolus to the subsegmental level. Smooth septal thickening and perihilar ground glass, effusions up \
to 2.5 cm. Trunk 33 mm, reflux into hepatic veins. {c}
Impression: Hydrostatic edema. Concordant with the preliminary read (RADPEER 1).
The patient, now in {ward}, may be handed over to cardiology, Dr. {dr}.""",
        """\
Status: PRELIMINARY
Dictating resident: {last_na}
Time of dictation: {time_na}, {date_na}
STUDY: CHEST (INSPIRATION / EXPIRATION)
Foreign body? Mother, {lady_na}, reports choking on a carrot 2 hours ago. Brought by bus from {city_na}.
Expiratory view shows air trapping on the right with shift of the mediastinum to the left. No radiopaque body. {c}
Impression: Suspect foreign body in the right main bronchus.
ENT resident Dr. {dr_na} informed at {time_na}; bronchoscopy in {room_na} planned.
Attestation pending: {full_na}, MD""",
        """\
RESIDENT NOTE / AFTER-HOURS READ
Read by: {init_de} (4th-year resident), DECT {dect}
Supine chest, trauma protocol, {unit_de}
Cervical collar in place. Left pneumothorax with deep sulcus sign, 28 Ch drain recommended. Fractures of ribs 3 \
to 9 on the left, flail segment. Mediastinum 8.5 cm wide, CT to follow. {c}
Told to trauma leader {full_de} in person, {time_de}.
Consultant review next morning ({date_de}): confirmed, in addition small right apical pneumothorax seen on CT. \
{full_de}, senior physician""",
        """\
PRELIMINARY INTERPRETATION
Radiology resident: Dr. {full_in} (2nd yr PG)
Patient: {sir_in}, {age}/M
UHID: {mrn_in}
Bed: {place_in}
CXR AP (bedside): Homogenous opacity left lower zone obliterating the CP angle, shift to the right. Trachea \
central in the upper part. Intercostal drain not seen. {c}
Impression: Moderate left pleural effusion, ?empyema. Suggest USG guided tap.
Informed duty doctor Dr. {dr_in} on {date_in} at {time_in}.
Countersigned: Dr. {full_in}, MD (Radiodiagnosis), Assoc. Professor, Reg. No. {regno}""",
        """\
NIGHTHAWK / RESIDENT PRELIM — {uni_na} ED
Pt initials {dotted}, {age} y
Exam: portable chest, 1 view, done {time_na}
Prelim: {c} Mild cardiomegaly. Lines: none.
Read: {full_na}, MD PGY-4
FINAL (day team, {date_na}): There is a 1.4 cm nodule over the anterior right 3rd rib not mentioned in the \
preliminary report. This is a minor discrepancy. CT chest without contrast suggested. ED follow-up nurse \
{full_na} notified at {phone_na}, and the family physician, Dr. {dr_na}, by fax.
Attending: {full_na}""",
        """\
Prelim created {date_na} {time_na} by {last_na}
Modified by {last_na}
CHEST 1V: Since the film of {time_na}, left IJ dialysis catheter (Quinton) placed, tip at the cavoatrial \
junction. No pneumothorax. Mild pulmonary edema, L > R. Gastric tube coiled in the fundus. {c}
Impression: 1. Catheter OK to use. 2. Edema.
Message left with charge nurse {given_na}, {unit_na}, ext. {ext}.
Attending {dr_na}: agree as dictated, no change.""",
        """\
UNSIGNED DRAFT
Exam: Chest CT with contrast
Trainee {full_br} under supervision of Prof. {full_br}
Requested by {unit_br}, {date_br}
Findings: Mediastinal mass 8.2 x 6.1 cm in the prevascular space, displacing the trachea. Pericardial effusion 11 \
mm. Left brachiocephalic vein not opacified. Hodgkin lymphoma or T-ALL. {c}
Impression: Anterior mediastinal mass with venous compression; orthopnea, anesthesia to be warned before any \
biopsy. Dr. {dr_br} called at {time_br}, extension {ext}.""",
        """\
Resident interpretation by {full_na} at {time_na}:
Enlarged cardiac silhouette, water-bottle configuration. Lungs clear.
Attending interpretation by {full_na} at {time_na}:
Agree. In view of the change since {date_na} (CTR 0.51 then, 0.63 now), pericardial effusion is likely; echo \
advised. {c}
Communication: echo fellow {dr_na} paged ({pager}) at {time_na}; callback from {unit_na} at {time_na}.
Exam ID {acc_na}""",
        """\
Provisional read, orthopedic pre-op clinic
{full_nl}, AIOS radiology, on {date_nl}: "normal chest".
Supervised by {full_nl}, radiologist (BIG {big}).
Chest PA and lateral. Heart of normal size. Known elevation of the right hemidiaphragm. Old fracture of the \
clavicle, Neer type I. No suspicious lesion; nipple shadows at the level of the 5th rib. {c}
Conclusion: No contraindication visible. Surgery (TKA) scheduled for {long_nl}; anesthesiology, {dr_nl}, phone \
{dect}.""",
        """\
ATTENDING ATTESTATION
I, {full_na}, attending radiologist, was present for the key portions of the procedure and have reviewed the \
images and the resident's report, and I agree.

Procedure: US-guided thoracentesis, left. Operator: {full_na}, MD (PGY-5). Consent from the patient's daughter, \
{lady_na}. Time-out {time_na}. 5 Fr Yueh catheter, mid scapular line, 1,150 mL straw-coloured fluid. Light \
criteria pending. Post-procedure chest film: no pneumothorax. {c} Complications: none. EBL < 5 mL.
Signed {date_na} {time_na}""",
        """\
OVERREAD OF OUTSIDE STUDY
Images: CT chest, {hosp_na}, {date_na}, on CD brought by the patient.
Requested by: {full_na}, MD, thoracic oncology
The outside report, by Dr. {dr_na}, was available.
Spiculated mass, right upper lobe, 34 mm (ser 5 im 88), abutting the fissure. Station 4R 12 mm, station 10R 9 mm. \
Adrenals normal. {c} Vertebral hemangioma in T10.
OPINION: cT2aN2? disease; EBUS advised. Differs from the outside report in that the 4R node is mentioned.
Second-opinion consult {acc_na}, {init_na}""",
        """\
Discrepancy notification
Study: {acc_na}, portable chest, {date_na} {time_na}
Preliminary reader: {full_na}
Final reader: {full_na}
Change: small right apical pneumothorax (9 mm) after line placement was not called.
Action: Dr. {dr_na} of the primary team reached at {phone_na}; repeat film ordered. Patient moved to {ward}.
Grading: RADPEER 2b. {c}
Filed by quality office, {email_na}""",
        """\
Teaching Physician Statement: I have reviewed the images and the findings with Dr. {dr_na} and edited the report. \
- {full_na}, MD, {date_na}
EXAM: PORTABLE CHEST, {time_na}
REASON: Post-op CABG x 3, chest tubes on water seal
FINDINGS: Two mediastinal drains and a left 24 Fr Blake drain. Swan-Ganz removed, the introducer sheath remains. \
Sternal wires aligned. Left basal atelectasis, POD 2. {c}
IMPRESSION: No pneumothorax on water seal. Conveyed to CT surgery PA {full_na} on rounds.""",
        """\
GC modifier statement. The interpretation was performed by {full_na}, MD, with {full_na}, MD.
NPI: {npi}
Account: {account}
Chest x-ray, 2 views. Indication: R/O pneumonia. Compared with the study from {holiday}.
The right hilum is slightly fuller than on {date_na}. No lobar collapse. Costophrenic angles clear. Surgical \
clips, right breast. {c}
Impression: Right hilar fullness; CT with contrast within 2 weeks. The referring nurse practitioner, {full_na}, \
was sent a message by the Fleischner tracking system on {date_na}.""",
        """\
ED CONCORDANCE REVIEW
ED read by {init_na}: neg.
Radiology read: LLL retrocardiac opacity, pneumonia, positive spine sign.
Patient discharged {time_na} to {home_na}. Facility nurse {full_na} called {date_na} {time_na}; levofloxacin 750 \
mg will be started by {full_na}, MD.
{c}
Callback log # {job}. Reader: {full_na}.""",
        """\
Second look, thoracic reading room
Initial report ({full_de}, {date_de}) described a nodule in the left lower lobe. On thin slices (0.6 mm, kernel \
Br59) the lesion in S10 has a feeding artery and a draining vein: arteriovenous malformation, 13 mm, feeder 3.4 \
mm. Curaçao criteria should be checked. {c}
Amended conclusion: PAVM, embolisation recommended. Dr. {dr_de} in {hosp_de} informed by letter of {long_de}; HHT \
clinic, telephone {phone_de}.
{full_de}
Head of section""",
        """\
Double reading per protocol RX-11
Reader 1: {initials} ({date_na}); Reader 2: {initials} ({date_na}); adjudicator: {full_na}
Subject {study_id}, visit week 24
Target lesions: LUL mass 27 mm (im 44), station 5 node 15 mm, liver S7 19 mm. Sum 61 mm, nadir 58 mm. Non-target: \
effusion, stable. New lesions: none.
{c}
RECIST 1.1 response: SD. Site: {hospital}. Scanner station {scanner_ct}. Queries to {email_na}.""",
        """\
ADDENDUM TO RESIDENT REPORT by {full_na}, MD:
After review with the neuroradiology and chest sections, the tip of the VP shunt lies in the pleural cavity, with \
moderate effusion. I discussed this with neurosurgery, {full_na}, at {time_na} today.

ORIGINAL REPORT ({date_na}, {full_na}, MD):
Chest 2 views. Shunt tubing over the right neck and chest, intact. Right effusion, moderate. {c} Comparison with \
{hosp_na} films of {month_year}: effusion new.""",
        """\
PEER REVIEW COPY - CONFIDENTIAL
Original reader {last_na}; reviewer {last_na}
Exam: XR chest PA, {acc_na}, performed {long_na} in {hosp_na}
Reviewer comment: apical cap on the left is 9 mm and asymmetric; Pancoast tumor must be excluded. Old film of \
{year} has no cap.
Score 3, significant. {c}
Patient recalled by {full_na}, phone {phone_na}; MRI of the plexus arranged for {weekday}.""",
    ),
    "critical_results": (
        """\
CRITICAL RESULT
XR CHEST 1 VIEW {date_na}
Tension pneumothorax on the right with flattening of the hemidiaphragm and mediastinal shift. Left lung clear. {c}
CRITICAL RESULT COMMUNICATION: Level 1 (red). Finding: tension pneumothorax. Called to: {full_na}, MD. Called by: \
{full_na}, MD. Date/time: {date_na} {time_na}. Read-back: Yes. Time from exam completion: 4 min.
Nurse at bedside on {unit_na}: {given_na}.""",
        """\
Chest radiograph after feeding tube placement, {unitbed_na}.
The weighted tip of the Cortrak tube is in the left lower lobe bronchus. Do not feed. No pneumothorax yet seen. {c}
IMPRESSION: Malpositioned feeding tube.
These findings were called to {full_na}, RN, at {time_na} on {long_na}, and tube removal was confirmed by Dr. \
{dr_na}. A post-pull film was taken at {time_na} and is reported separately ({acc_na}).
Radiologist: {full_na}""",
        """\
COMMUNICATION OF UNEXPECTED FINDING (orange, within 12 h)
To: {full_na}, MD, {email_na}
From: {full_na}, MD, chest imaging
Re: {last_na}, CT chest of {date_na}
A free-floating thrombus of 11 mm was found in the left ventricular apex on this staging CT. Staging otherwise \
unchanged, T3N1. {c}
Attempts: paged {pager} - no answer; clinic desk {phone_na} - closed; on-call oncologist {full_na} reached \
{time_na}.""",
        """\
EXAM: CT CHEST WITH CONTRAST
HISTORY: Sepsis, source unknown; MRSA bacteremia.
FINDINGS: Multiple peripheral cavitating nodules, up to 22 mm, with feeding vessel sign. Vegetation on the \
tricuspid valve lead suspected. Right effusion. {c}
IMPRESSION: Septic emboli.
NOTIFICATION: {full_na} (ID fellow) and {full_na} (MICU resident) were both notified in the reading room at \
{time_na} on {long_na}. Spouse {given_na} was present when the team discussed the result in {room_na}.
Dictated: {init_na}""",
        """\
CRITICAL VALUE REPORTING FORM
Patient {lady_in}, {age} yrs / F, IP No. {mrn_in}, {unitbed_in}
Investigation: CXR PA, {date_in}
Critical finding: Free gas under both domes of diaphragm
Informed to: Dr. {full_in}, surgical resident, mobile {phone_in}
Informed by the undersigned at {time_in}; read back done
Findings in detail: Crescentic lucency 14 mm below right dome. Lung fields clear. Cardiac size normal. Chilaiditi \
sign is not seen. {c}
Action taken: taken to {room_in}.""",
        """\
Critical finding communicated. At {time_de} on {date_de} Dr. {dr_de} (physician on duty, DECT {dect}) was \
informed by telephone about the following:
Dissection of the ascending aorta, Stanford A, with pericardial effusion 16 mm (HU 55), supra-aortic vessels \
involved. Coronary ostia free. {c}
Cardiac surgery of {uni_de} was contacted by the clinic itself, helicopter transfer. Images sent via \
teleradiology, {scanner_ct}.
Examination number {acc_de}. {full_de} / {full_de}""",
        """\
Chest PA/lat, {full_nl}, born {dob_nl}
Clinical: GP asks for cause of hoarseness.
Findings: Left hilar mass, 5 cm, obscured AP window, elevated left diaphragm (phrenic nerve). {c}
Conclusion: Strong suspicion of central bronchial carcinoma.
Acute result: GP {init_nl} of {hosp_nl} telephoned by {full_nl}, {date_nl}, {time_nl}. Referred to the fast-track \
lung clinic (appointment {weekday}, secretary {given_nl}).""",
        """\
FINDINGS
Massive left hydropneumothorax after esophagectomy (Ivor Lewis, POD 6); gastric tube dilated; contrast leak 3 cm \
above the azygos arch. {c}
IMPRESSION
Anastomotic leak.
CRITICAL COMMUNICATION
Reported by telephone by the resident, {full_br}, to the on-duty surgeon {full_br} (CRM {crm}) at {time_br} of \
{date_br}. Endoscopy team activated, {unit_br}. The patient's son {sir_br} was informed by the surgeon.""",
        """\
PORTABLE CHEST FOR LINE PLACEMENT {time_na}
Left subclavian catheter projects lateral to the aortic arch, likely arterial, tip at the level of T5. Transduce \
before use! Small apical cap 8 mm, new since {time_na}; mediastinal hematoma possible.
{c}
PHONE NOTE: Verified by phone {time_na} with {full_na}, CRNA, {room_na}; vascular surgeon Dr. {dr_na} is on the \
way. Logged in PowerScribe CTRM under {job} by {full_na}.""",
        """\
CRITICAL TEST RESULT MANAGEMENT LOG
Created: {date_na} {time_na} by {last_na}
Exam {acc_na} CTA CHEST PE
Severity RED
Message: Saddle embolus. RV/LV 1.7, bowing of the septum, trunk 34 mm. PERT to be activated.
Recipient: {last_na} / pager {pager} / {unit_na}
Acknowledged {time_na}; acknowledging clinician {full_na}
Escalation: none required
Report text: {c} Infarct in the right lower lobe, reversed halo sign. Alteplase 100 mg contraindicated after \
craniotomy 9 days ago.""",
        """\
IMPRESSION:
1. New miliary nodules. Miliary tuberculosis or thyroid metastases.
2. {c}
Public health: infection control nurse {full_na} ({phone_na}) notified because the patient teaches at {school_na} \
and shares a household with a newborn.
Airborne isolation started in {room_na}. The finding was also brought to the attention of Dr. {dr_na} ({time_na}).
Films compared: {date_na} and {date_na}. Quantiferon from {month} indeterminate.
Radiologist {init_na}""",
    ),
    "hl7_header": (
        """\
MSH|^~\\&|RIS|{site_na}|EPIC|{site_na}|||ORU^R01|{msgid}|P|2.5.1
PID|1||{mrn_na}^^^MRN||{hl7_na}||{hl7dob}|M
OBR|1|{acc_na}||71045^XR CHEST 1 VIEW||||||||||||{npi}
OBX|1|TX|GDT||HISTORY: Sepsis, on pressors.
OBX|2|TX|GDT||FINDINGS: ETT 5 cm above the carina. NG tube with side port at the GE junction. Patchy right lower \
lobe opacity.
OBX|3|TX|GDT||{c}
OBX|4|TX|IMP||Advance NG by 6 cm. Discussed with {full_na}, RN, {unit_na}, {time_na}.
OBX|5|TX|IMP||Final result by {init_na}, MD""",
        """\
PID|{mrn_de}|{hl7_de}|{hl7dob}|F
PV1|I|{unit_de}|{hl7_de}|{fallnr}
OBR|{acc_de}|CT Thorax|{hl7stamp}|F
OBX|TX|
Question: Empyema after lobectomy?
Technique: 100 kV, CTDIvol 4.2 mGy, Imeron 350 80 ml, venous phase
Findings: Encapsulated fluid in the left pleural space, 9 x 5 cm, split pleura sign, gas inclusions. Bülau drain \
(24 Ch) ends cranial to the fluid. Bronchial stump without fistula. {c}
Assessment: Empyema, drain not within the collection. New drain placed by Dr. {dr_de} the same day.
Validated: {full_de} {date_de} {time_de}""",
        """\
SendingFacility={uni_na}
PatientName={hl7_na}
PatientID={mrn_na}
PatientBirthDate={hl7dob}
AccessionNumber={acc_na}
StudyInstanceUID={uid}
StationName={scanner}
OperatorsName={initials}
BodyPart=CHEST ViewPosition=PA kVp=125 ExposureTime=8
---REPORT---
Chest, two views. Lungs are hyperinflated with flat diaphragms, GOLD 3 COPD. No nodule. Aortic calcification. \
Healed fracture of rib 9. {c}
IMPRESSION: Emphysema, no acute process. Compared with {date_na}.
Verified: {hl7_na} {hl7stamp}""",
        """\
MSH|^~\\&|AGFA_RIS|{site_nl}|HIX|{site_nl}|||ORU^R01|{msgid}|P|2.4
PID|||{mrn_nl}^^^ZIS~{bsn}^^^NLMINBIZA||{hl7_nl}||{hl7dob}|V
PV1||O|LONG^{room_nl}
OBR||{acc_nl}||X-THORAX|||{hl7stamp}
OBX|1|FT|||Follow-up sarcoidosis, stage II, prednisone tapered to 5 mg.~Compared with {date_nl} less \
reticulonodular change, hila still full, lambda sign.~{c}~Conclusion: improvement.
OBX|2|FT|||Reported by {init_nl}, authorised by {full_nl}""",
        """\
|PATIENT {caps_br}|RECORD {mrn_br}|SUS CARD {cns}|
|EXAM CHEST CT WITHOUT CONTRAST|ACCESSION {acc_br}|{date_br} {time_br}|
|ORIGIN {unit_br}|
TECHNIQUE: Volumetric acquisition, 1 mm, 120 kV.
REPORT: Crazy paving and consolidations in the posterior segments, involvement estimated at 60 percent. RT-PCR \
for SARS-CoV-2 positive on day 9. Pneumomediastinum with Macklin effect. {c}
IMPRESSION: COVID-19 pneumonia, worse than on {date_br}; barotrauma.
|SIGNED {full_br}|CRM {crm}|""",
        """\
ORU_R01 | {site_in} | {hl7stamp}
Pt: {hl7_in}  UHID {mrn_in}  Visit {fin}
Order: {acc_in}  CHEST PA  Modality DX
Ordering: {hl7_in}  Loc: {unit_in}
Text:
Both hila prominent with right paratracheal stripe widening. No parenchymal lesion. CP angles clear. Bony cage \
normal. {c}
Impression: Mediastinal lymphadenopathy, Koch's versus sarcoidosis; Mantoux 18 mm noted. CECT suggested.
Result confirmed by {full_in} on {date_in} at {time_in}
Printed by {typist}""",
        """\
ZDS|{uid}|CHEST
ORC|RE|{acc_na}|{fin}|CM|||||{initials3}
NTE|1|Tech note: pt unable to raise arms, sitting on the stretcher; called {full_na} for pregnancy waiver. Tube \
40 in, 90 kVp.
NTE|2|Tech: {full_na} RT(R), cassette {serial}
OBX|1|ST|Findings|Low volumes. Heart size accentuated by AP technique. Right hemidialysis catheter, tip in the \
right atrium.
OBX|2|ST|Findings|{c}
OBX|3|ST|Impression|No acute change from {date_na}.
OBX|4|ST|Signed|{hl7_na}""",
        """\
<<HL7 RECEIVED {date_na} {time_na}>>
FAC: {uni_na}    DEPT: RAD    JOB {job}
PAT: {hl7_na}   SSN {ssn}
ATT: {hl7_na}   LOC: {place_na}
RAD: {hl7_na}
CHEST PORTABLE: Compared to yesterday's exam the ECMO cannula (29 Fr Avalon) is at the same depth. Complete \
whiteout of both lungs, unchanged. Tracheostomy tube midline. {c}
IMP: ARDS on VV-ECMO day 12; Murray score 3.5.
<<END OF MESSAGE, ROUTED TO {email_na}>>""",
        """\
Header: PAT_NAME={hl7_na};DOB={hl7dob};SEX=O;PAT_CLASS=E;VISIT={csn}
Header: SVC=CR;STN={scanner};PERF_DT={hl7stamp};TECH={initials}
Header: REF_MD={hl7_na}
Body:
Motor vehicle collision. Supine view on trauma board. Superior mediastinum 7 cm. No effusion or pneumothorax. \
Fractured left clavicle, middle third. Ribs 1 and 2 intact. {c}
Impression: Clavicle fracture. CT of the chest is under way.
Footer: dictated by {full_na}, approved by {full_na} {date_na} {time_na}""",
        """\
OBR|1||{acc_na}|CT CHEST HIGH RES|R||{hl7stamp}|||||||||{hl7_na}
OBX|1|TX|Indication||Scleroderma, anti-Scl-70, DLCO 41%.
OBX|2|TX|Comparison||{hosp_na}, {month_year}.
OBX|3|TX|Findings||Basal ground glass and fine reticulation, straight edge sign; dilated esophagus with fluid \
level (im 51). Main PA 32 mm.
OBX|4|TX|Findings||{c}
OBX|5|TX|Impression||NSIP pattern, extent 20-25%, Goh staging: extensive. Letter to rheumatologist {full_na}, \
{street_na}, {town_na}.
OBX|6|TX|Author||{init_na} (fellow)""",
        """\
FHS|{site_na}|{hl7date}
PID|1|{ohip}|{hl7_na}|{hl7dob}|F|||{street_na}^{town_na}
OBR|1|{acc_na}|GR CHEST PA LAT|{hl7stamp}
OBX|1|FT|
Immigration medical examination. Lungs clear. No evidence of active or old tuberculosis. Heart and bony thorax \
normal. {c} Grade A.
Panel physician {full_na}, clinic {hosp_na}; IME number {claim}. Signed {full_na}, FRCPC, on {long_na}.
FTS|1""",
    ),
    "german_university": (
        """\
{uni_de}
Institute for Diagnostic and Interventional Radiology

Mr. {sir_de}, born {dob_de}
Examination: Chest p.a. and lateral, {date_de}
Requested by: {unit_de}

Clinical details: Fever after kidney transplantation, CMV viremia. Creatinine 2.4 mg/dl.
Findings: In comparison with the preliminary examination of {date_de} new streaky densities in both lower fields. \
No effusion. Heart of normal size. Port catheter via the right subclavian vein, tip in the superior caval vein. {c}
Assessment: Suspicion of incipient pneumonia, atypical pathogens possible.

With kind regards
{full_de}""",
        """\
Chest a.p. supine, mobile, {date_de} {time_de}, {unit_de}
Question: ZVK position? Pneumothorax?
Preliminary images: {date_de}
CVC right jugular with the tip 1 cm above the bifurcation. Tracheal tube 5 cm above the carina. Gastric tube \
infradiaphragmal. Shaldon catheter left. No pneumothorax in the supine image. Slight congestion, effusion on both \
sides dorsally. {c}
{init_de} / {init_de}""",
        """\
Dear colleague {dr_de},
we thank you for the referral of your patient {full_de} (Pat.-No. {mrn_de}), who was examined in our department \
on {long_de}.
CT thorax, native, low dose: Micronodules in a perilymphatic distribution, mainly upper lobes, with galaxy sign. \
Hilar nodes up to 17 mm. No fibrosis. Effective dose about 1.4 mSv. {c}
Assessment: Pulmonary sarcoidosis, active. We recommend presentation in the ILD board.
For questions please call {phone_de}.
Prof. Dr. {full_de}, Director of the institute""",
        """\
Radiological report (translation for the patient's insurance, policy {kvnr})
Patient: {caps_de}
Case number: {fallnr}
Polytrauma spiral after a fall from 6 m, shock room {time_de}.
Thorax: Serial rib fractures 4-9 right, hemopneumothorax, two Bülau drains 28 Ch inside. Lung contusions S6 and \
S10. Burst fracture L1, AO type A3, narrowing of the canal by 30 percent. Spleen intact. {c}
Assessment as above. Ambulance from {city_de}.
Radiology resident {full_de}; responsible: senior physician Dr. {dr_de}""",
        """\
Chest X-ray, bedside
Date: {date_de}
Patient: {last_de}, {age} years
Station: {unit_de}
After removal of the mediastinal drains no pneumothorax. Epicardial pacemaker wires in place. Sternal cerclages \
complete. Small effusion left, slightly regressive towards the last examination. Biological mitral valve. {c}
Assessment: Regular course on POD 4 after mitral valve replacement.
Medical assistant: {init_de}
Physician: Dr. med. {full_de}""",
        """\
Follow-up CT under nivolumab, cycle 9
Study {study_id}; image numbers refer to series 5 (1 mm, kernel I70f).
Comparison: {date_de} and baseline of {month_year}, the latter from {hosp_de}.
Findings: Metastasis S3 right 14 mm (im 92), previously 19 mm. Metastasis S8 left unchanged at 8 mm. New discreet \
ground glass around both lower bronchi. Lymph nodes station 7 and 11L regressive. {c}
Assessment: Partial response (iRECIST). Pneumonitis grade 1 per CTCAE v5 possible; Dr. {dr_de} of the \
immunotherapy clinic informed ({time_de}).
Dr. {full_de}, specialist in radiology""",
        """\
Pre-operative chest examination of Mrs. {lady_de}, {age} years, planned strumectomy on {date_de}
Trachea shifted to the right by 12 mm and narrowed to 9 mm, retrosternal goitre share. Lungs free. Heart left \
accentuated. Aortic sclerosis. Spondylosis of the thoracic spine, Scheuermann residues. {c}
Assessment: Goitre with tracheal narrowing; anaesthesia (Dr. {dr_de}, telephone {dect}) has been informed because \
of the intubation.
Created by {init_de} on {date_de}, released by {init_de}""",
        """\
Chest radiograph, premature infant, {unit_de}, incubator 3
28+2 weeks of gestation, birth weight 1,090 g, twin II of Mrs. {lady_de}
Recorded {date_de}, {time_de}, 62 kV, 1 mAs, gonad protection applied.
RDS grade III with air bronchogram beyond the heart contour. Tube tip at T2/T3. NUK with the tip at T6, deep, \
please retract by 1 cm. No interstitial emphysema. Clavicles intact. {c}
Conveyed by phone to the neonatologist, Dr. {full_de}.
Paediatric radiology, {init_de}""",
        """\
Thoracic CT, external images from {hosp_de} ({long_de}), second assessment for the tumour board
Bronchial carcinoma right upper lobe, 46 mm, contact to the chest wall over 3 cm without rib destruction. N2 \
nodes 4R and 7 enlarged, 3A normal. Adrenal left 21 mm, native 38 HU, thus not an adenoma. Emphysema, GOLD 2. {c}
Assessment: cT2b cN2 cM1b?, PET-CT recommended.
Board {weekday}, presented by Dr. {dr_de}
Registered under {acc_de}. Inquiries: {email_de}""",
        """\
Chest overview, standing, {date_de}
{full_de}, nurse on {unit_de}, examination by order of the occupational health service after contact with open \
tuberculosis (index patient hospitalized in {month})
Interferon-gamma test positive, 1.2 IU/ml. Lungs without infiltrate, no Ghon complex, pleural callus left basal. \
Normal hila. {c}
Assessment: No indication of active tuberculosis. Isoniazid 300 mg for 9 months was proposed by Dr. {dr_de}.
Report to the health office in {city_de} not required.""",
        """\
REPORT NO. {acc_de}
Date of examination {date_de}, time {time_de}
Device: {scanner}
Bedridden patient of {age90} years from {home_de}, reduced general condition.
Thorax in a lying position: Both-sided effusions, lamellar atelectases. Cardiomegaly with redistribution, hili \
congested. Calcified aortic arch. Humeral head right after fracture with plate. {c}
Assessment: Decompensation. Relatives (daughter, Mrs. {lady_de}) want no escalation, as documented by the ward \
doctor.
gez. {full_de}""",
    ),
    "dutch_university": (
        """\
{uni_nl}, Department of Radiology and Nuclear Medicine
Patient: {sir_nl} ({mrn_nl}), {age} years, male
Requesting: {init_nl}, pulmonology
Exam date: {date_nl}

Clinical data: Dyspnea d'effort, crackles, ex-smoker since 10 years.
Report: X-thorax in two directions. Cor not enlarged. Reticular drawing at the bases and small volumes. Sinus \
free. Compared with {date_nl} progressive. {c}
Conclusion: Suspected pulmonary fibrosis, HRCT advised.
Radiologist: {full_nl}""",
        """\
CT thorax with IV contrast, {date_nl}
Indication: Follow-up lung carcinoma, osimertinib 80 mg since {month_year}.
Findings: Compared with the CT of {date_nl}: primary tumour LUL 22 x 17 mm (was 23 x 17). Nodule in S9 right, 4 \
mm, stable. Station 5 and 6 not enlarged. Liver cyst S2. No bone lesions, hemangioma T5. {c}
Conclusion: Stable disease.
MDO {weekday}. Case manager {given_nl}, {phone_nl}.
Drs. {full_nl}, AIOS; supervisor Dr. {full_nl}""",
        """\
X-thorax bed, ICU round {time_nl}, {unit_nl}
Tube 3 cm above the carina. Central line via left jugularis, tip in VCS. Stomach tube goes to subdiaphragmal. \
Consolidations both lower fields, slight improvement in relation to yesterday. ECG stickers over the left \
hemithorax. No pneumothorax. {c}
Conclusion: ARDS, improving, P/F 180.
Author {init_nl}, discussed during the {weekday} meeting with intensivist {init_nl}.""",
        """\
Patient was sent by GP {init_nl} from {city_nl} because of cough for 8 weeks.
X-thorax PA and lateral: Rounded mass right hilum with post-obstructive atelectasis of the middle lobe. Golden S \
sign. No pleural fluid. Thoracic spine: anterior wedge T8. {c}
Conclusion: Central tumour until proven otherwise.
Patient informed by the radiologist, together with his wife {woman_nl}; fast-track lung oncology: {date_nl} at \
{time_nl}, Dr. {dr_nl}. Copy faxed to {phone_nl}.""",
        """\
Chest radiograph after pacemaker implantation, {long_nl}
Micra leadless device in the right ventricle, serial {serial}, no pneumothorax. Old dual-chamber ICD generator \
left, leads cut at the subclavian vein. Heart enlarged, CTR 0.58. {c}
Conclusion: No complication after implantation.
For: cardiologist {init_nl}, {unit_nl}
By: {full_nl}, physician assistant; {full_nl}, radiologist""",
        """\
REPORT ADDENDUM {date_nl} {time_nl}: after consultation with Dr. {dr_nl} ({hosp_nl}) old examinations were \
compared. The 9 mm nodule in the lingula existed already in {year}, and is therefore benign. BTS malignancy \
chance not further calculated. The follow-up scan planned for {month} is cancelled.

Original report: CT low dose. Solid nodule lingula, 9 mm, volume 310 mm3 (im 141). {c} Conclusion: nodule, VDT \
control in 3 months.
Radiologist {init_nl}""",
        """\
Trauma screening, SEH, {date_nl}, {time_nl}
Cyclist against car, GCS 14, E3M6V5.
Thorax AP: Pneumothorax left, 2 cm at the apex. Ribs 2-5 left fractured. Scapula fracture. Mediastinum not \
widened. Pelvis: no fracture. {c}
Conclusion was given orally to trauma surgeon {full_nl} in {room_nl}. Thorax drain 28 Fr by the resident.
Identity: {last_nl}, date of birth {dob_nl}, accompanied by brother {man_nl}.
Reported by {init_nl}""",
        """\
Second opinion CT thorax performed elsewhere ({hosp_nl}, {date_nl}).
Bronchiectasis, Reiff score 9, with mucus impaction and tree-in-bud in all lobes. Upper lobes more than lower \
lobes. Hyperinflation. Feeding tube PEG. Bhalla score 14. Liver inhomogeneous. {c}
Conclusion: CF lung disease with an exacerbation; CFTR modulators (elexacaftor) had been started.
Sent to the CF team, attn. {full_nl}, {street_nl}, {town_nl}.
BIG registration of the reporting physician: {big}""",
        """\
Inhalation anesthesia, child of 3 years, weight 14 kg.
X-thorax AP, {unit_nl}, {time_nl}: no pneumonia; steeple sign absent. Peribronchial thickening as in viral \
infection, RSV positive. Cardiac contour: sail sign of the thymus. Left arch. {c}
Conclusion: viral image.
Dictated by {init_nl} (ANIOS), authorised by {init_nl}. Parents ({lady_nl} and {sir_nl}) were present.""",
        """\
X-thorax, {date_nl}, {lady_nl}, V, {age} y
Reason: positive Mantoux (16 mm), resident of an asylum center in {city_nl}
Findings: Fibrotic strands left top with calcification, apical pleural thickening. No cavity. {c}
Conclusion: Old specific changes; activity not to be judged without old images.
Sent digitally to the municipal health service, TB nurse {full_nl}, {phone_nl}; sputum 3x requested by Dr. {dr_nl}.""",
    ),
    "brazil_university": (
        """\
{uni_br}
Diagnostic Imaging Service
Patient: {full_br}
Record: {mrn_br}      Birth: {dob_br}
Unit: {unit_br}

CHEST RADIOGRAPH, PA AND LATERAL
Lungs with normal transparency, except for fibroatelectatic bands in the right upper lobe. Free costophrenic \
sinuses. Increased cardiac area, CTI 0.57, with left ventricular predominance. Elongated aorta. {c}
Comment: Chagas disease, serology positive. No changes from {date_br}.
{full_br}, CRM {crm}""",
        """\
Chest CT performed on {date_br} with equipment {scanner_ct}, 64 channels, 1 mm, without contrast.
Indication: rural worker, chronic cough, PCM treated with itraconazole 200 mg.
Bilateral architectural distortion, perihilar fibrosis in butterfly wings, cicatricial emphysema, right ventricle \
enlarged. Reversed halo sign absent. {c}
Impression: sequelae of paracoccidioidomycosis. Similar to the exam of {month_year} (brought from {hosp_br}).
Resident: {full_br} (R2). Staff: {full_br}. Released {time_br}.""",
        """\
Portable chest film, {unit_br}, {date_br} at {time_br}
Orotracheal tube 2 cm from the carina; please pull 2 cm. Right subclavian double lumen catheter, tip in the SVC. \
Nasoenteral Dobbhoff tube in the second duodenal portion. Consolidations in the lower 2/3. {c}
Note of the technologist: patient in prone position, {given_br} from nursing assisted.
Prof. {full_br}
Assistant physician""",
        """\
Medical report requested by Dr. {full_br}, from {city_br}.
Patient {caps_br}, {age} years, CPF {cpf}.
Findings: Bilateral small nodules in a random distribution, 1-3 mm, upper to lower. Necrotic nodes at stations 2R \
and 4R, 19 mm. T11 with erosion of the anterior endplate. {c}
Conclusion: Miliary tuberculosis with possible Pott disease. Result anticipated by WhatsApp to {phone_br} on \
{date_br}, {time_br}.
{full_br}, chest radiologist""",
        """\
EMERGENCY ROOM, provisional report {time_br}
Stab wound in the left hemithorax, 5th intercostal space, midclavicular line.
Hemopneumothorax of moderate volume, lung retracted 4 cm. Cardiac silhouette preserved. Subcutaneous emphysema. \
FAST negative. {c}
Tube thoracostomy 36 Fr performed by {full_br}, R1 of surgery.
Patient identified only as {given_br}, companion says he lives on {street_br}. Exam {acc_br}.
Definitive report by {full_br}, {date_br}: agreed.""",
        """\
CHEST X-RAY IN AP, INFANT
Mother: {lady_br}. Card SUS {cns}.
Admitted on {unitbed_br}, since {long_br}
Hyperinflation, right upper lobe atelectasis, bronchiolitis score 6, RSV. No effusion. Thymus normal. Umbilical \
catheter removed. {c}
Conclusion: bronchiolitis with atelectasis, physiotherapy suggested; discussed with pediatric resident {full_br}.
Responsible {init_br}""",
        """\
Angiotomography of the chest for PTE
{age_young}-year-old pregnant patient, 31 weeks, Wells 4, informed consent signed by her and by the husband \
{sir_br}.
Adequate opacification, 340 HU in the trunk. No filling defects. Discrete bilateral effusion. Breast shield used, \
DLP 148. {c}
Impression: no PTE. Reported verbally to obstetrics ({unit_br}) on the {weekday} shift, {time_br}.
{full_br} / CRM {crm}""",
        """\
Dear Dr. {dr_br},
Your patient {full_br} was submitted to CT-guided biopsy on {date_br}, 18G coaxial, three fragments, lesion of 31 \
mm in the left S6 (im 58). Small pneumothorax, 6 mm, without need of drainage. Control radiograph after 4 h \
stable. {c}
Fragments sent to pathology. Return at the outpatient clinic in 10 days, schedule by {phone_br}.
Regards, {full_br}
Interventional radiology, {uni_br}""",
        """\
PRE-KIDNEY TRANSPLANT EVALUATION
Receptor: {full_br}; donor: brother, {sir_br}
Chest radiograph of {date_br}: permcath through the right internal jugular, tip in the right atrium. Enlarged \
cardiac area. Calcified nodule of 5 mm in the right apex. Brown tumor of the 6th left rib. Rugger-jersey spine, \
T8-L2. {c}
CT suggested before the procedure of {long_br}. Records at {hosp_br}.
Signed electronically, {full_br}, {time_br}""",
        """\
Exam repeated because the first film carried the name of another patient ({full_br}). Correct patient: {full_br}, \
{mrn_br}.
Date {date_br}, technique 110 kV, 3 mAs.
Findings: Cavity in the left upper lobe, 3.8 cm, with fungus ball and air crescent sign. Pleural thickening. \
Trachea deviated. {c}
Impression: Aspergilloma in a tuberculous sequela; patient had TB in {year} and took RIPE 6 months.
Occurrence communicated to the quality nucleus, {email_br}.""",
    ),
    "india_university": (
        """\
DEPARTMENT OF RADIODIAGNOSIS
{uni_in}, {town_in}
Name: {lady_in}   Age/Sex: {age}/F
UHID: {mrn_in}   Ward: {unit_in}
Ref. by: Dr. {init_in}   Date: {date_in}

SKIAGRAM CHEST PA VIEW
Both lung fields are clear. Both domes of diaphragm are normal in position. Bilateral CP angles are free. Cardiac \
shadow within normal limits; CT ratio 0.48. Trachea is central. Bony cage normal. {c}
Impression: Normal study. Please correlate clinically.
Dr. {full_in}, MD, DNB""",
        """\
X-RAY CHEST PA
Pt. {sir_in}, S/o {sir_in}, {age} yrs, R/o {town_in}
Fibrocavitary lesion right upper zone with pulling of trachea and hilum. Left mid zone infiltrates. Sputum AFB \
2+, CBNAAT: MTB detected, Rif resistance not detected. {c}
IMP: Active pulmonary Koch's. Notified on the Nikshay portal by DOTS provider {full_in} on {date_in}.
Reported by Dr. {init_in}, Jr. Resident III
Approved by Dr. {full_in}""",
        """\
CECT THORAX
IP No: {mrn_in}; {place_in}
Clinical profile: Chronic alcoholic, fever x 15 days, foul smelling sputum.
Scan done on {date_in} at {time_in} on 128 slice machine, 60 ml Iohexol, creatinine 0.9.
Thick walled cavity 6.1 x 5.3 cm with air fluid level in right lower lobe, S6. Surrounding consolidation. \
Bronchopleural fistula not seen. Hydatid less likely. {c}
IMPRESSION: Lung abscess. Findings informed to Dr. {dr_in} (PG, Pulmonary Medicine), {phone_in}.
Resident: {full_in}; Consultant: {full_in}""",
        """\
PORTABLE CXR – {unitbed_in}
Date: {date_in}   Time: {time_in}
Post op case of MVR + TV repair, POD 1. ET tube in situ, tip 3.5 cm above carina. Right IJV line and temporary \
pacing wires seen. Two mediastinal drains. Left basal haziness. Prosthetic valve (TTK Chitra) in situ. {c}
Adv: Repeat film after extubation.
Sd/- Dr. {full_in}
Reg. No. {regno}""",
        """\
USG guided pleural tap note
Patient Mr. {sir_in}, {age} yrs, referred from {hosp_in}
Consent taken from wife, Smt. {lady_in}. Under aseptic precautions 18 G needle in right 8th ICS, scapular line, \
900 ml haemorrhagic fluid aspirated by Dr. {init_in}. ADA 62 U/L, LDH 840. Post procedure radiograph {time_in}: \
no pneumothorax; minimal residual fluid. {c}
Samples handed over to lab technician {given_in}. Review on {date_in} in {unit_in}.""",
        """\
HRCT THORAX REPORT
Ref: {init_in}, {hosp_in}
Serial No. {acc_in}
CO-RADS 5, CT severity score 16/25. Patchy peripheral GGO with crazy paving, both lower lobes. No effusion. \
Mediastinal nodes subcentimetric. SpO2 88 percent on room air, D-dimer 980. {c}
Impression: Typical of viral pneumonia (RT-PCR report awaited; sample of {date_in}). Attendant Mr. {sir_in} \
informed of the need for admission, his mobile {phone_in}.
Dr. {full_in}, Consultant Radiologist""",
        """\
Medico-legal X-ray report
MLC No. {claim}, brought by police constable {full_in} on {date_in} at {time_in}
Alleged road traffic accident near {city_in}. Identification: mole on left cheek.
Chest AP: Fracture of 3rd to 6th ribs on right side, haemopneumothorax, ICD tube 32 F in situ with tip at T4. \
Surgical emphysema. Clavicle intact. {c}
Opinion: As above. Plates 2, numbers written on the films.
Medical officer {full_in}""",
        """\
Chest PA of {full_in}, staff nurse, employee code {typist}, annual check
Lung fields clear except calcified granuloma 4 mm in right mid zone, same as {year}. CP angles clear. Heart \
normal. Cervical rib left. BCG scar present, Mantoux 8 mm. {c}
Fit. To be repeated before {month_year}.
Radiologist: {init_in}
cc: Infection control officer Dr. {dr_in}; Matron, {hosp_in}""",
        """\
HISTORY: C/o breathlessness NYHA III, known RHD with MS, post BMV in {month_year} by Dr. {init_in} at {hosp_in}
FINDINGS: Straightened left heart border, double density, splayed carina (92 degrees). Cephalisation, Kerley A \
and B lines. Calcified left atrial wall. MPA prominent. Mild scoliosis with Cobb angle 14. {c}
IMPRESSION: Mitral valve disease with pulmonary venous hypertension, grade II. In comparison to film dated \
{date_in}, slight increase.
Dr. {full_in}, Sr. Resident (on duty, {weekday} night)""",
        """\
Paediatric chest radiograph, {sir_in}, 7 yrs/M, weight 19 kg, Aadhaar {aadhaar}
Father: {sir_in}, {street_in}, {town_in}
Round opacity left lower lobe, 4 cm, sharply marginated, silhouetting the diaphragm. Ribs normal. No \
calcification. Fever for 4 days, TLC 21,000. {c}
Impression: Round pneumonia; review after antibiotics (Inj. ceftriaxone 1 g). Informed to {unit_in} by intercom \
{ext}.
Dr. {init_in}""",
        """\
Bedside CXR, old lady of {age90} yrs, {mrn_in}
Shifted from {home_in}, unresponsive. AP rotated film. Bilateral perihilar haze, cardiomegaly, bilateral pleural \
effusions R>L. Ryle's tube tip in fundus. Fracture neck of humerus, old. Osteopenia. {c}
Imp: Pulmonary oedema. Informed to Dr. {full_in}, Casualty Medical Officer, {time_in}. Grandson {man_in} explained.
Typed by {initials3}. Checked by Dr. {dr_in}.""",
    ),
    "procedures": (
        """\
PROCEDURE: CT-guided lung biopsy
OPERATORS: {full_na}, MD; {full_na}, MD (fellow)
DATE: {date_na}
PROCEDURE ROOM: {room_na}
Informed consent was obtained from the patient, with interpreter # {typist} on the telephone. Prone position. 19G \
coaxial needle to the right lower lobe lesion, 17 mm (ser 2 im 21). Four 20G cores, touch prep adequate by \
cytotechnologist {full_na}. Blood patch. Moderate sedation for 28 min, fentanyl 75 mcg, midazolam 1.5 mg. {c}
IMPRESSION: Technically successful biopsy. Small perilesional hemorrhage, no pneumothorax.
Observed on {unit_na}; discharged with sister {woman_na}.""",
        """\
Tunneled pleural catheter (PleurX) insertion, right
Indication: Malignant effusion, ovarian carcinoma, stage IVA
Consent: signed by {full_na}. Timeout performed at {time_na} with {full_na}, RN, and {full_na}, RT(R).
15.5 Fr catheter, lot {serial}. Drained 1,400 mL. Tip in the posterior costophrenic sulcus. {c}
Plan: Home drainage 3 times weekly; home care agency phone {phone_na}. Sutures out in 10 days.
Electronically signed by {full_na}, PA-C, under {full_na}, MD""",
        """\
BEDSIDE CHEST TUBE PLACEMENT AND FILM
Film {time_na}: 32 Fr tube on the left, directed to the apex, last side hole 2 cm within the pleural cavity. \
Residual pneumothorax 7 mm, was 34 mm at {time_na}. Subcutaneous emphysema to the neck. Thora-Seal on 20 cm \
suction. {c}
Placed by {init_na} ({unit_na}) under supervision of Dr. {dr_na}, lidocaine 1%, 12 mL.
Reader: {full_na}""",
        """\
IVC filter retrieval and chest film, {date_na}
Option Elite filter placed {month_year} at {uni_na}, with one fractured arm embolized to the right S8 artery, 14 \
mm long. Snare retrieval attempted by Dr. {full_na}; right jugular access, Amplatz Goose Neck 25 mm. The fragment \
was left in place. Fluoroscopy time 18.4 min, 412 mGy. {c}
Impression: Filter removed, fragment unchanged in the lung. Patient told by {full_na}, NP, {date_na}.""",
        """\
PICC TEAM NOTE / IMAGE CONFIRMATION
Line: 5 Fr double lumen Bard PowerPICC, right basilic vein, trimmed at 39 cm, 0 cm out. Lot/ref {serial}.
Film: tip projects at the cavoatrial junction, 2 vertebral units below the carina (T6/T7). {c}
Inserted by {full_na}, RN, VA-BC, in {ward}. Confirmed to the bedside nurse {given_na} at {time_na}.
Radiologist {initials} {date_na}""",
        """\
Bronchial artery embolization
{sir_in}, {age}/M, massive hemoptysis 400 ml/24 h, old Koch's
Operator Dr. {full_in}; assisted by Dr. {dr_in}
Right femoral access, Cobra 5 F and Progreat 2.7 F. Hypertrophied right intercostobronchial trunk from T5; PVA \
500-700 µm until stasis. Spinal branch (Adamkiewicz) was not seen. CXR next day: cavity right upper lobe with \
fluid level. {c}
Shifted to {unit_in} at {time_in}. Follow-up call by coordinator on {date_in}.""",
        """\
Port implantation, {date_de}, {room_de}
Surgeon: {full_de}; anaesthesia: Dr. {dr_de}
Left cephalic vein, 8 Fr, silicone; Celsite port, serial number {serial}. Final image: tip at the level of T7, no \
kinking (no pinch-off), no pneumothorax. Dose area product 38 cGy*cm2, 0.4 min. {c}
Free for use. Adjuvant FOLFOX from {date_de}, oncology of {hosp_de}.""",
        """\
Nasogastric tube check, nurse-led
Request by {full_na}, RN ({unit_na}, {ext}) at {time_na}: NEX 58 cm, aspirate pH 6.
Image: the tube bisects the carina, crosses the diaphragm in the midline, deviates to the left; tip 11 cm below \
the hemidiaphragm. Safe to use. Left lower lobe opacity, as on the film of {date_na}. {c}
Read by {full_na}, MD, {time_na}""",
        """\
Radiofrequency ablation of a lung metastasis, colorectal, K-RAS G12D
{last_nl}, {mrn_nl}
Lesion left S8, 12 mm. LeVeen 3.5 cm electrode, 60 W, roll-off twice, ablation zone 31 x 28 mm (im 67). \
Pneumothorax 1 cm, aspirated with 16G, stable at 2 h. General anesthesia by {init_nl}. Propofol, remifentanil. {c}
CT control {long_nl} at {hosp_nl}. Reported to referring surgeon {init_nl}.""",
        """\
ECMO cannulation imaging, {date_na}, {place_na}
25 Fr multistage femoral cannula with tip at the RA/SVC junction, 17 Fr return cannula right IJ. Both \
repositioned under TEE by {full_na}, MD, and perfusionist {full_na}. Tip moved from T4 to T7 between {time_na} \
and {time_na}. Lungs opaque. Sweep 4 L/min. {c}
IMPRESSION: Cannulas adequate. Console serial {serial}.
Signed: {init_na}""",
        """\
Post-procedure chest radiograph following transbronchial cryobiopsy
Interventional pulmonologist: {full_na}; 1.9 mm probe, RB9 and RB10, 5 samples; Arndt blocker. Right \
pneumothorax, 15 mm apex. No effusion. {c}
IMPRESSION: Small pneumothorax; follow-up in 2 h advised. Text page to pager {pager} (answered by {given_na}, \
recovery nurse, {time_na}). Family waiting at {room_na} told by Dr. {dr_na}.""",
    ),
    "conference_letters": (
        """\
THORACIC TUMOR BOARD - {date_na}
Present: {init_na} (surgery), {init_na} (radiation), {init_na} (radiology), {init_na} (pathology)
Case 4: {age}-year-old man, {mrn_na}, RUL adenocarcinoma 38 mm, PD-L1 70%, station 4R negative at EBUS, SUVmax \
11.2, no brain lesion. FEV1 1.9 L (68%). {c}
Recommendation: lobectomy with node dissection. Surgeon {dr_na}'s office will call, {phone_na}. Tentative OR date \
{long_na}.""",
        """\
{uni_na}
{street_na}
{town_na}

{long_na}

Dear {full_na}:
Your chest x-ray from {date_na} showed a spot in the right lung that is about 8 mm in size. Most of these are not \
cancer. A CT scan in the next 4 weeks is advised. We sent the report to {full_na}, MD. If you have not heard from \
that office, please call {phone_na} and ask for the lung nodule nurse. {c}

Sincerely,
{full_na}, MD
Thoracic Imaging""",
        """\
ILD MULTIDISCIPLINARY DISCUSSION
Patient: {last_na} ({age_mid} y, retired roofer)
Imaging: CT {date_na}. Reticulation, traction bronchiectasis, three-density sign, mosaic attenuation; extent 40%. \
FVC 61%, DLCO 38%.
Serology: precipitins positive (pigeon). Keeps a cockatoo called {given_na}. BAL lymphocytes 42%. {c}
Consensus: fibrotic hypersensitivity pneumonitis, high confidence. Antigen avoidance; mycophenolate 1 g b.i.d.; \
transplant referral to {uni_na}.
Discussion led by {full_na}. Minutes by {initials3}.""",
        """\
Re: {full_na}, DOB {dob_na}
Claim {claim}; employer's counsel {full_na}
I have reviewed the chest radiographs of {date_na} as a NIOSH B reader. Quality 1. Small opacities s/t, profusion \
1/1, lower zones. Pleural plaques in profile, width a, extent 2. No large opacity. No ds, symbol hi absent. {c}
In my opinion the findings are consistent with asbestosis if exposure exceeded 10 years.
{full_na}, MD, licence {license}""",
        """\
Letter to the family physician
Dear Doctor {dr_na},
Thank you for sending {lady_na}, aged {age}, whom I met in the nodule clinic on {weekday}. The 7 mm nodule in the \
lingula (S5) is unchanged since {month_year}. Brock risk 2.1%. No further imaging needed by BTS or Fleischner \
criteria. Her husband {man_na} came as well. {c}
Yours sincerely,
{full_na}, FRCPC
{uni_na}""",
        """\
TRANSPLANT IMAGING CONFERENCE, {weekday} {time_na}
Donor film ({uni_na}, donor ID {study_id}): clear lungs, P/F 460, PEEP 5, left hilum to apex 19.2 cm. Small \
contusion S6.
Recipient: {full_na}, CF, LAS 54, listed {month_year}. Chest CT with bronchiectasis; Burkholderia cenocepacia \
excluded. {c}
Accepted by {full_na}. Team departs from {room_na} with perfusionist {given_na}.""",
        """\
Case for the resident conference (teaching file {typist})
History: {dotted}, {age}-year-old sailor, recurrent pneumothorax. Skin papules on the nose, renal AML 3 cm.
CT, {date_na}: basal lentiform cysts abutting the septa; FLCN mutation found. Birt-Hogg-Dubé syndrome; LAM and \
LIP (Sjögren) are the differentials. {c}
Submitted by {full_na}, PGY-4; faculty {full_na}. Images anonymized from {acc_na}. Further reading at {url_tf}.""",
        """\
Heart failure clinic letter, extract
Chest x-ray on {date_de} ({hosp_de}): heart enlarged to the left, CTR 0.59, CRT-D left pectoral, LV lead in a \
lateral vein, no effusion. HeartMate 3 evaluation under way; INTERMACS 4; wedge 24. {c}
Next appointment: {date_de}, {time_de}, {room_de}.
Contact: nurse {full_de}, {phone_de}
Prof. {full_de}""",
        """\
Radiation oncology planning note
{full_na}, {age}, T3N0 squamous cell carcinoma LUL
4D-CT simulation {date_na} on {scanner_ct}: 10 phases, ITV 31 cc, PTV margin 5 mm, motion 8 mm craniocaudal. SBRT \
50 Gy in 5. Lung V20 6%. Spinal canal max 14 Gy. {c}
Reviewed with diagnostic radiology (Dr. {dr_na}): opacity at the S1+2 border is atelectasis, not tumor. Therapist \
{given_na}. First fraction on {month_day}.
Physicist: {init_na}""",
        """\
Infectious disease conference
Summary prepared by {full_br} for {weekday}. Male from {city_br}, caver, exposure to bats; Histoplasma antigen \
positive. Radiograph and CT ({date_br}): diffuse 2-4 mm nodules, hilar nodes 18 mm, spleen 15 cm. CD4 count 410, \
HIV negative. {c}
Decision: itraconazole 200 mg t.i.d. for 3 days, then b.i.d. Control in 6 weeks with Dr. {dr_br}, {hosp_br}.""",
        """\
Dear Mr. and Mrs. {dr_na},
This concerns the chest films of your son {man_na} taken on {date_na} in {uni_na}. The pectus (Haller 4.1) has \
been corrected with two Nuss bars, and both are in the right place. He may return to school at {school_na} after \
3 weeks, no contact sports for 3 months. {c}
With best wishes,
{full_na}, MD, pediatric surgery
Office: {phone_na}""",
    ),
    "addenda": (
        """\
ADDENDUM #1 {date_na} {time_na} by {full_na}, MD
The laterality in the impression should read LEFT. {full_na}, NP, was notified of the correction at {time_na}.

ORIGINAL REPORT
XR CHEST 2V: Moderate left effusion, tracking into the fissure. Compressive atelectasis. Right lung clear. {c}
IMPRESSION: Moderate right pleural effusion.
Signed {init_na}""",
        """\
Addendum: Prior films became available from {hosp_na} ({date_na}, {date_na}). The 1.2 cm nodule in the right \
upper lobe was 1.1 cm on the earlier of these; slow growth, VDT above 600 days. Carcinoid or hamartoma. {c}
Recommendation changed: DOTATATE PET-CT.
Message sent to Dr. {dr_na} through {url_u}.
{full_na}, {time_na}""",
        """\
CORRECTED REPORT. The report first filed under {acc_na} belonged to patient {last_na}. It has been removed; the \
present text refers to {last_na}, {mrn_na}.
Portable chest: Tracheostomy (Shiley 8) midline. Left PICC in the azygos arch. Left retrocardiac opacity. Cardiac \
size upper normal. {c}
Event entered by technologist {full_na} on {date_na}. Quality contact {email_na}.""",
        """\
ADDENDUM (late entry)
At the request of Dr. {dr_na}, cardiology, the coronary arteries were reviewed: severe calcification of the LAD \
(CAC-DRS V3/N3), Agatston approximately 1,100 by visual estimate. The aortic valve is calcified too, 2,300 AU.
The remainder of the report of {long_na} stands: {c} No PE. GGO at the base.
Added {weekday} by {full_na}; discussed in {unit_na} with patient's niece {woman_na}.""",
        """\
TECHNOLOGIST ADDENDUM: Patient arrived from {ward} without wristband; identity verified by {full}, LPN, by phone \
{phone}. Two attempts, second film used, 95 kV / 4 mAs. RT initials {initials}.
RADIOLOGIST: Sternal dehiscence with wires 2 and 3 displaced to the right, 9 mm gap. Retrosternal air. {c} \
Mediastinitis suspected on POD 11.
{full}, MD, {date}""",
        """\
Addendum of {date_de}: Now also the thin layers are available (1 mm). The lesion in segment 2 right shows fat \
(-80 HU) and popcorn calcifications, compatible with hamartoma. No further controls necessary. Dr. {dr_de} was \
informed in writing.
{full_de}

First report: CT thorax after fall from the ladder. Rib fractures 9-10 right. Round focus of 16 mm in S2. {c}
{init_de}, {hosp_de}""",
        """\
ADDENDUM: POST-DISCHARGE CULTURE / IMAGE CORRELATION
Blastomyces dermatitidis grew from BAL of {date_na}. In light of this the mass-like consolidation in the lingula \
is infectious; PET not needed. {full_na}, PharmD, and {full_na}, MD (ID) were included in the message of {time_na}.
Original: Mass-like consolidation 6 cm, no cavitation, S4 and S5. {c} Kayaked near {city_na} in {month}.
Reader {init_na}""",
        """\
REVISED IMPRESSION after discussion at morning conference ({init_nl}, {init_nl}):
1. Lymphangitic spread in the right lung is more likely than edema (unilateral Kerley lines, prior breast \
carcinoma pT3N2).
2. CT recommended, appointment {date_nl} {time_nl}.
Previous impression: asymmetric edema. {c}
Wording sent to the ward doctor on {unit_nl}. Author: {full_nl}""",
        """\
Addendum. Device clinic supplied the model: Boston Scientific Emblem S-ICD, serial {serial}, implanted \
{month_year} at {uni_na}. MR conditional at 1.5 T. Lead parallel to the left sternal border, tip at T3, unchanged \
from {date_na}. {c}
No lead fracture (Twiddler syndrome not present).
Requested by MRI technologist {full_na}, {ext}. Signed {full_na}.""",
        """\
ADDENDUM {date_in}: Histopathology ({lab_no}) reported as thymoma, type B2, Masaoka-Koga II. Radiology-pathology \
concordant.
Original report: Lobulated anterior mediastinal mass 5.4 x 4.1 cm, enhancing, fat plane with pericardium \
preserved. Myasthenia, anti-AChR positive, pyridostigmine 60 mg. {c}
Addendum by Dr. {full_in}; informed Dr. {init_in}, CTVS, {phone_in}.""",
        """\
ADDENDUM TO FINAL REPORT
Per request of the medical examiner's investigator, {full_na}, on {date_na}: bullet fragment, 9 mm calibre, \
projects at the left T10 costovertebral junction; ballistic track from the right anterior 4th interspace. Chain \
of custody documented at {time_na}. CD handed out by file clerk {given_na}.
Initial findings were: right hemothorax, ETT in place, pericardial air. {c} Patient expired in {room_na}.
Amended by {full_na}, MD""",
    ),
    "narrative": (
        """\
Portable AP chest film, compared to the previous study of {date_na}. The patient has been extubated. Swan-Ganz \
catheter has been exchanged for a triple-lumen line through the same introducer, the tip now in the mid SVC. Low \
lung volumes accentuate the vascular markings, and there is a band of atelectasis at the left base which was also \
there on {wd}. No pneumothorax is seen on this semi-upright view. {c} The nasogastric tube has been removed. \
Degenerative changes of both shoulders, and an old, healed fracture of the left 5th rib. Overall, improved \
aeration in comparison with the preoperative film. The result was passed on to Dr. {dr_na} during rounds.""",
        """\
As compared to {date_na}, there is no relevant change. Moderate cardiomegaly, tortuosity of the aorta, no \
evidence of pulmonary edema. Known thyroid mass with deviation of the trachea to the right by 8 mm. {c} The right \
PICC line was pulled back and now ends in the brachiocephalic vein. No pleural effusion, no pneumothorax. At the \
time of observation and dictation, {time_na} on {long_na}, the nurse practitioner {full_na} was notified by \
telephone, and agreed to exchange the line over a wire. The patient had been transferred from {hosp_na} overnight.""",
        """\
CHEST, SINGLE VIEW: There is a new opacity in the left mid lung, approximately 4 cm, in a patient treated by Dr. \
{dr_na} with BMT on day +23. In the setting of neutropenia (ANC 0.1), invasive fungal disease such as Aspergillus \
or Mucor has to be considered, and CT is suggested for the halo sign. Hickman catheter tip at the level of T6. \
{c} The remainder of the lungs is clear, and the heart is not enlarged. Telephone report to {full_na}, the \
covering oncology fellow, at {time_na}. Nothing comparable was visible on the examination done before admission, \
{month_year}.""",
        """\
PA AND LATERAL CHEST: Mr. {dr_na} returns for follow-up of pneumonia diagnosed at {hosp_na} around {festival}. \
The right middle lobe consolidation has cleared, leaving minor linear scarring. The lateral view shows an \
anterior wedge deformity of T11 of indeterminate age, with about 25 percent loss of height. {c} There is no \
adenopathy. The heart and great vessels are normal. Calcified granuloma, 3 mm, right apex. No further chest \
imaging is needed for the pneumonia. A DEXA scan (T-score -2.7 in {year}) may be repeated.""",
        """\
TWO VIEWS OF THE CHEST. The cardiac silhouette is top normal. Pulmonary vascularity is normal. There is mild \
eventration of the right hemidiaphragm. A 5 mm calcified granuloma is again seen at the left base. Surgical clips \
project over the gallbladder fossa. {c} No evidence of an acute process to explain the chest pain in this \
{age}-year-old, who was seen by {full_na} in the {uni_na} emergency department at {time_na}. If there is ongoing \
concern for PE (PERC positive), CTA would be the next step.
Dictated but not read. {full_na}, MD""",
        """\
Chest film at {time_de} after re-intubation. The tube ends 2.5 cm above the bifurcation. The dystelectasis of the \
left lower lobe, present since {long_de}, has been resolved after bronchoscopy by colleague {dr_de}, and there is \
a residual plate-like atelectasis in the lingula. The CVC via the left jugular vein crosses the midline and ends \
in the superior caval vein. No pneumothorax, no congestion. {c} The gastric tube has an extra loop in the fundus. \
Because of rotation the mediastinum cannot be assessed with certainty. The findings were demonstrated in the \
X-ray meeting of {unit_de} in the afternoon.""",
        """\
Clinical question was pneumosepsis in a patient with Parkinson disease who was found on the floor by neighbour \
{given_nl}. On the supine image there is a sharply delineated consolidation in the right lower field with a \
positive air bronchogram, suspicious for aspiration. The heart cannot be judged for size. There is a nasal tube \
in the stomach. {c} No fractures of the ribs are visible, the left humeral head has an old deformity (Neer type \
III). No old images in our PACS, though according to the letter of {date_nl} from {hosp_nl} a radiograph was made \
there. Consulted by phone: {init_nl}, {dect}.""",
        """\
Chest radiograph made for fever of unknown origin on the 7th day after appendectomy. Compared with the \
preoperative exam, a small right pleural effusion and an elevated right hemidiaphragm have appeared, and a \
subphrenic collection has to be ruled out; an air-fluid level of 3 cm is seen below the dome. {c} Left lung with \
no alterations. Mediastinum centered. Bony framework preserved. Ultrasound was requested and will be done by Dr. \
{dr_br} on {unit_br} this same {weekday}; the surgical resident, {full_br}, already knows. The film was taken at \
{time_br}.""",
        """\
This {age}-year-old farmer was sent by the Primary Health Centre medical officer, Dr. {dr_in}, with cough and low \
grade fever for two months. The PA view shows patchy infiltrates in both upper zones with a thin walled cavity of \
2.5 cm on the left. Trachea is pulled to the left side. Left hilum is elevated. {c} Costophrenic angles are \
clear. Heart size is normal. Old healed lesion cannot be differentiated from reactivation; earlier films of \
{month_year} are to be brought. Sputum for CBNAAT. Findings explained to the attendant, {given_in}, by the \
resident on duty {full_in}.""",
        """\
Supine portable view of the chest shows interval placement of a right-sided pigtail (14 Fr) with near complete \
evacuation of the effusion, and re-expansion edema in the right lower lobe cannot be excluded. There is a skin \
fold over the left upper lung, not a pneumothorax. The Dobhoff has been advanced, now post-pyloric. Right \
axillary clips. {c} Central line and tracheostomy are as they were. In summary, improved right base. I spoke with \
{given_na} from respiratory therapy, and with Dr. {dr_na}, who had placed the drain in {room_na} at about {time_na}.""",
        """\
CT CHEST WITHOUT CONTRAST. Comparison is made with the examination from {hosp_na} of {date_na}, performed on a GE \
Discovery with 2.5 mm slices. Several of the nodules described there (for instance image 41 of series 3, right \
apex; image 77, S6 left) are perifissural lymph nodes and need no follow-up. The largest is a 7 mm ground-glass \
nodule in the apicoposterior segment. {c} No mediastinal adenopathy, station 7 measures 6 mm. Normal adrenal \
glands. Small hiatal hernia. Bridging osteophytes T6 to T10, DISH. Recommendation per Fleischner: CT in 6-12 \
months, then every 2 years. Result letter by {full_na}, {time_na}.""",
        """\
REASON FOR EXAMINATION: {age90}-year-old, found unresponsive.
AP radiograph of the chest was reviewed in comparison to {date_na}. Heart size is enlarged. Mediastinum is \
unremarkable. Bibasal opacities are substantial and might represent aspiration, in the given clinical history; \
infection cannot be excluded. Left pleural effusion is most likely present. No appreciable pneumothorax. {c} Old \
deformity of T8 and L1. DNR status verified. Findings were discussed over the phone with the admitting physician, \
Dr. {dr_na}, by {full_na} at {time_na}, five minutes after discovery.""",
        """\
The requisition from {unit_na} asks about the position of the Impella 5.5 and of the new left subclavian line, \
and was signed by {init_na}. The Impella inlet projects over the left ventricle, 4 cm below the valve plane. The \
line crosses to the right brachiocephalic vein; it should be repositioned. Moderate edema, slightly better than \
on {date_short}. Bilateral chest tubes, mediastinal drains and sternal wires are unchanged, open chest with \
packing. {c} ICD with intact right ventricular lead. IABP has been removed. Read back performed, {given_na} from \
the CT surgery team.""",
        """\
Chest PA for visa purposes. The lungs are well expanded and show no focal lesion. Hila and vascular markings are \
normal. Old BCG vaccination with a calcified axillary node, 6 mm. The cardiothoracic ratio is 0.44. Diaphragm and \
sinuses are sharp. No bony abnormality; incidental cervical ribs. {c} The applicant, {full}, passport verified at \
the desk on {date_text}, had a normal film in {year} as well. Certificate handed out by the secretary, {full}. \
Nothing suggests active tuberculosis.""",
        """\
Follow-up after left upper lobectomy by Prof. {dr_de} for carcinoma, pT1c pN0, on {long_de}. Expected volume loss \
with elevation of the left hemidiaphragm and shift of the mediastinum to the left. Clips at the left hilum, \
stapler line in the fissure. The apical cavity is filled with fluid, the level being at the height of the 4th \
rib, formerly the 3rd. No sign of insufficiency of the stump. {c} Right lung free of focal lesions. Drain channel \
scar with a little subcutaneous air. The tumour aftercare takes place in {hosp_de}, next time in {month}.""",
    ),
}


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# The lists of a country, by the field that draws from them, with the kind.
LISTS = {
    "na": {
        "woman": ("NAME", WOMEN_NA), "man": ("NAME", MEN_NA), "uni": ("HOSPITAL", TEACHING_NA),
        "hosp": ("HOSPITAL", (*TEACHING_NA, *OTHER_NA)), "home": ("HOSPITAL", HOME_NA), "site": ("HOSPITAL", SITE_NA),
        "unit": ("WARD", UNIT_NA), "bed": ("WARD", BED_NA), "room": ("WARD", ROOM_NA), "place": ("WARD", PLACE_NA),
        "street": ("ADDRESS", STREET_NA), "town": ("ADDRESS", TOWN_NA),
        "city": ("ADDRESS", tuple(town for town in TOWN_NA if not any(c.isdigit() for c in town))),
    },
    "de": {
        "woman": ("NAME", WOMEN_DE), "man": ("NAME", MEN_DE), "uni": ("HOSPITAL", TEACHING_DE),
        "hosp": ("HOSPITAL", (*TEACHING_DE, *OTHER_DE)), "home": ("HOSPITAL", HOME_DE), "site": ("HOSPITAL", SITE_DE),
        "unit": ("WARD", UNIT_DE), "bed": ("WARD", BED_DE), "room": ("WARD", ROOM_DE), "place": ("WARD", PLACE_DE),
        "street": ("ADDRESS", STREET_DE), "town": ("ADDRESS", TOWN_DE),
        "city": ("ADDRESS", tuple(town for town in TOWN_DE if not any(c.isdigit() for c in town))),
    },
    "nl": {
        "woman": ("NAME", WOMEN_NL), "man": ("NAME", MEN_NL), "uni": ("HOSPITAL", TEACHING_NL),
        "hosp": ("HOSPITAL", (*TEACHING_NL, *OTHER_NL)), "home": ("HOSPITAL", HOME_NL), "site": ("HOSPITAL", SITE_NL),
        "unit": ("WARD", UNIT_NL), "bed": ("WARD", BED_NL), "room": ("WARD", ROOM_NL), "place": ("WARD", PLACE_NL),
        "street": ("ADDRESS", STREET_NL), "town": ("ADDRESS", TOWN_NL),
        "city": ("ADDRESS", tuple(town for town in TOWN_NL if not any(c.isdigit() for c in town))),
    },
    "br": {
        "woman": ("NAME", WOMEN_BR), "man": ("NAME", MEN_BR), "uni": ("HOSPITAL", TEACHING_BR),
        "hosp": ("HOSPITAL", (*TEACHING_BR, *OTHER_BR)), "home": ("HOSPITAL", HOME_BR), "site": ("HOSPITAL", SITE_BR),
        "unit": ("WARD", UNIT_BR), "bed": ("WARD", BED_BR), "room": ("WARD", ROOM_BR), "place": ("WARD", PLACE_BR),
        "street": ("ADDRESS", STREET_BR), "town": ("ADDRESS", TOWN_BR),
        "city": ("ADDRESS", tuple(town for town in TOWN_BR if not any(c.isdigit() for c in town))),
    },
    "in": {
        "woman": ("NAME", WOMEN_IN), "man": ("NAME", MEN_IN), "uni": ("HOSPITAL", TEACHING_IN),
        "hosp": ("HOSPITAL", (*TEACHING_IN, *OTHER_IN)), "home": ("HOSPITAL", HOME_IN), "site": ("HOSPITAL", SITE_IN),
        "unit": ("WARD", UNIT_IN), "bed": ("WARD", BED_IN), "room": ("WARD", ROOM_IN), "place": ("WARD", PLACE_IN),
        "street": ("ADDRESS", STREET_IN), "town": ("ADDRESS", TOWN_IN),
        "city": ("ADDRESS", tuple(town for town in TOWN_IN if not any(c.isdigit() for c in town))),
    },
}  # fmt: skip
FAMILIES = {"na": FAMILY_NA, "de": FAMILY_DE, "nl": FAMILY_NL, "br": FAMILY_BR, "in": FAMILY_IN}
# Shapes of numbers: `#` becomes a digit, `A` a capital, `~` the year in two digits.
COUNTRY_SHAPES = {
    "mrn": (
        "MRN",
        {
            "na": ("#######", "########", "###-##-##", "A######", "00######", "E########", "MR#######", "##-##-##"),
            "de": ("#######", "##########", "P######", "00########"),
            "nl": ("#######", "#######", "########"),
            "br": ("#######-#", "#######A", "##.###.###", "######"),
            "in": ("20~/0#####", "SV.00######", "IP########", "#########", "CR-########", "20~0######"),
        },
    ),
    "acc": (
        "ACCESSION",
        {
            "na": ("########", "AA########", "~-######", "20~AA#####", "A#######-##", "XR-~-######", "E########"),
            "de": ("R########", "20~-0#####", "##########", "RAD~######"),
            "nl": ("#########", "~######.1", "R00########"),
            "br": ("########", "#######-##", "TC-~-#####"),
            "in": ("X-####/~", "CT/~/####", "DX########", "####/20~"),
        },
    ),
    "phone": (
        "PHONE",
        {
            "na": ("(###) ###-####", "###-###-####", "###.###.####", "1-###-###-####", "### ### ####", "###-####"),
            "de": ("+49 5##1 ##-####", "05##1/##-####", "05##1 ## ####", "0#### ###-##", "+49 (0)5##1 ######"),
            "nl": ("0## - ### ## ##", "0##-#######", "+31 ## ### ####", "0#####-#####", "06-########"),
            "br": ("(##) 9####-####", "(##) ####-####", "+55 ## 9####-####", "## 3###-####"),
            "in": ("+91 9#### #####", "9#########", "0##-########", "9####-#####", "0###-#######"),
        },
    ),
}
SHAPES = {
    "dect": ("PHONE", ("5-####", "6####", "#-####", "*##-####", "#####", "####")),
    "cpf": ("ID", ("###.###.###-##",)),
    "cns": ("ID", ("7## #### #### ####", "7##############")),
    "crm": ("ID", ("######", "##.###", "######-SP", "#####/MG")),
    "bsn": ("ID", ("#########",)),
    "big": ("ID", ("#9#########",)),
    "kvnr": ("ID", ("A#########",)),
    "fallnr": ("ID", ("########", "10########", "20~/######")),
    "aadhaar": ("ID", ("#### #### ####", "############")),
    "regno": ("ID", ("#####", "KMC #####", "MMC-20~/##/####", "TN-#####", "######")),
    "npi": ("ID", ("1#########",)),
    "ohip": ("ID", ("####-###-###-AA", "#### ### ###", "####-###-###")),
    "csn": ("ID", ("1########", "4########")),
    "fin": ("ID", ("##########", "V########", "~######-###")),
    "msgid": ("ID", ("########", "Q#########T########", "AAA#######")),
    "study_id": ("ID", ("RX-###-####", "S##-###", "##-###-####", "AA##-####")),
    "typist": ("ID", ("TR####", "MT-##", "T##", "#####", "AA####")),
    "lab_no": ("ID", ("B-#####/~", "S~-#####", "H/####/~")),
    "uid": (
        "ID",
        (
            "1.2.840.113619.2.55.3.##########.###.##########.###",
            "1.3.12.2.1107.5.1.4.#####.30000##########",
            "1.2.826.0.1.3680043.#.####.##########",
        ),
    ),
    "scanner": (
        "DEVICE",
        ("DXMOB0#", "PORT-##", "RAD-RM#", "XR_ICU_0#", "DRX-##", "CR0#AA", "AA-DX#"),
    ),
    "scanner_ct": ("DEVICE", ("CTER#", "CTAWP#####", "CT#-FLASH", "AA_CT#", "CTSIM#", "CT99-#####")),
    "station_u": ("DEVICE", ("RADWS##", "CHESTRR-#", "READRM-##B", "WKS-#######", "PSCRIBE##", "AA-RAD###")),
    "room_no": ("WARD", ("room ###", "room ####", "Rm ###", "room #-###")),
}
CHOICES = {
    "school_na": ("HOSPITAL", SCHOOL_NA),
    "month": ("DATE", MONTHS),
    "wd": ("DATE", ("Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", *WEEKDAYS)),
    "festival": (
        "DATE",
        (
            "Thanksgiving", "Christmas", "Easter", "Labor Day", "July 4th", "Memorial Day", "Canada Day",
            "New Year's Eve", "Hanukkah", "Diwali", "Eid", "Good Friday", "Halloween", "Victoria Day",
        ),
    ),
    "url_u": (
        "URL",
        (
            "https://mychart.westmoor.edu/inbox/40233", "https://images.lsumc.org/share?k=8fa21",
            "http://pacs-web.uecmc.edu/study/66120", "portal.aldervalley.edu",
        ),
    ),
    "url_tf": (
        "URL",
        (
            "teachingfiles.alderuniv.org", "www.umco.nl/longnodule", "rad.hohenbruck-uk.de/tf/0177",
            "https://chestrounds.westmoor.edu/case/212",
        ),
    ),
}  # fmt: skip
DOMAINS = {
    "na": ("westmoor.edu", "lsumc.org", "radiology.aldervalley.edu", "rivemont.qc.ca"),
    "de": ("uk-hohenbruck.de", "umf-falkental.de"),
    "nl": ("umco.nl", "azw-walcheren.nl"),
    "br": ("hcitamarandi.org.br", "hudomanselmo.edu.br"),
    "in": ("svims.ac.in", "pgicd.edu.in"),
}


def own_value(field: str, rng: random.Random) -> tuple[str, str]:
    """The value and the kind of a field that this set alone knows. Raises KeyError for any other."""
    if field in SHAPES:
        kind, shapes = SHAPES[field]
        return _number(rng, rng.choice(shapes)), kind
    if field in CHOICES:
        kind, choices = CHOICES[field]
        return rng.choice(choices), kind
    day = date(2009, 1, 1) + timedelta(days=rng.randrange(6000))
    clock = (rng.randrange(24), rng.randrange(60))
    match field:
        case "age_mid":
            return str(rng.randint(52, 79)), ""
        case "age_young":
            return str(rng.randint(19, 39)), ""
        case "year":
            return str(day.year), "DATE"
        case "hl7date":
            return f"{day:%Y%m%d}", "DATE"
        case "hl7dob":
            return f"{day - timedelta(days=365 * rng.randint(20, 78)):%Y%m%d}", "DATE"
        case "hl7stamp":
            return f"{day:%Y%m%d}{clock[0]:02d}{clock[1]:02d}{rng.choice(('', f'{rng.randrange(60):02d}'))}", "DATE"
    form, _, country = field.rpartition("_")
    if country not in LISTS:
        raise KeyError(field)
    lists = LISTS[country]
    if form in lists:
        kind, choices = lists[form]
        return rng.choice(choices), kind
    if form in COUNTRY_SHAPES:
        kind, shapes = COUNTRY_SHAPES[form]
        return _number(rng, rng.choice(shapes[country])), kind
    match form:
        case "unitbed":
            return f"{rng.choice(lists['unit'][1])}{rng.choice((' ', ', '))}{rng.choice(lists['bed'][1])}", "WARD"
        case "date":
            return _date(day, country, rng), "DATE"
        case "dob":
            return _date(day - timedelta(days=365 * rng.randint(22, 80)), country, rng, full=True), "DATE"
        case "long":
            return _long_date(day, country, rng), "DATE"
        case "time":
            return _time(*clock, country, rng), "TIME"
        case "given":
            return rng.choice(WORD_GIVEN if rng.random() < 0.12 else _givens(country)), "NAME"
        case "email":
            return _email(country, rng), "EMAIL"
    return _name(form, country, rng), "NAME"


def _number(rng: random.Random, shape: str) -> str:
    """Capitals A alone become letters; within a word such as RAD they stay."""
    year = f"{rng.randint(9, 25):02d}"

    def drawn(piece: re.Match[str]) -> str:
        sign = piece.group()
        if set(sign) == {"A"}:
            return "".join(rng.choice("ABCDEFGHJKLMNPRSTUVW") for _ in sign)
        return year if sign == "~" else rng.choice(string.digits) if sign == "#" else sign

    return re.sub(r"[A-Za-z]+|#|~", drawn, shape)


def _givens(country: str) -> tuple[str, ...]:
    return (*LISTS[country]["woman"][1], *LISTS[country]["man"][1])


def _person(country: str, rng: random.Random) -> tuple[str, str]:
    family = rng.choice(rng.choices((FAMILIES[country], WORD_FAMILY, FAMILY), (65, 15, 20))[0])
    given = rng.choice(rng.choices((_givens(country), WORD_GIVEN, GIVEN), (82, 8, 10))[0])
    return given, family


def _name(form: str, country: str, rng: random.Random) -> str:
    given, family = _person(country, rng)
    middle = rng.choice("ABCDEFGHJKLMNPRSTVW")
    match form:
        case "dr":
            return family
        case "lady" | "sir":
            return f"{rng.choice(LISTS[country]['woman' if form == 'lady' else 'man'][1])} {family}"
        case "full":
            if country == "in" and rng.random() < 0.25:
                return rng.choice((f"{middle}. {given} {family}", f"{given} {middle}", f"{given} {middle}. {family}"))
            if country == "br" and rng.random() < 0.4:
                return f"{given} {rng.choice([name for name in FAMILY_BR if name != family])} {family}"
            return f"{given} {middle}. {family}" if rng.random() < 0.15 else f"{given} {family}"
        case "last":
            tail = rng.choice(("", "", f" {middle}", f" {middle}."))
            forms = (f"{family}, {given}{tail}", f"{family.upper()}, {given.upper()}{tail}", f"{family},{given}")
            return rng.choices((*forms, f"{family.upper()}, {given}", f"{family}, {given}".lower()), (8, 3, 2, 3, 1))[0]
        case "caps":
            return f"{family}, {given}{rng.choice(('', '', f' {middle}'))}".upper()
        case "hl7":
            name = f"{family}^{given}{rng.choice(('', '', f'^{middle}'))}"
            return name.upper() if rng.random() < 0.75 else name
        case "init":
            first = given[0]
            forms = [f"{first}. {family}", f"{first} {family}", f"{first}.{middle}. {family}"]
            if country == "in":
                forms += [f"{first}. {middle}. {family}", f"{family} {first}{middle}", f"{middle}.{first}. {family}"]
            if country == "nl":
                forms += [f"{first}.{middle}.{rng.choice('HJM')}. {family}"]
            forms += [f"{family} {first}."] if country == "de" else []
            return rng.choice(forms) if rng.random() < 0.96 else forms[0].lower()
    raise KeyError(f"{form}_{country}")


def _date(day: date, country: str, rng: random.Random, *, full: bool = False) -> str:
    d, m, year = day.day, day.month, day.year
    forms = {
        "na": ((f"{m:02d}/{d:02d}/{year}", 5), (f"{m}/{d}/{year}", 4), (f"{day:%Y-%m-%d}", 2), (f"{day:%d-%b-%Y}", 1)),
        "de": ((f"{d:02d}.{m:02d}.{year}", 7), (f"{d}.{m}.{year}", 2), (f"{day:%Y-%m-%d}", 1)),
        "nl": ((f"{d:02d}-{m:02d}-{year}", 6), (f"{d}-{m}-{year}", 3), (f"{d:02d}/{m:02d}/{year}", 1)),
        "br": ((f"{d:02d}/{m:02d}/{year}", 8), (f"{d:02d}-{m:02d}-{year}", 1), (f"{d:02d}.{m:02d}.{year}", 1)),
        "in": ((f"{d:02d}/{m:02d}/{year}", 5), (f"{d:02d}-{m:02d}-{year}", 3), (f"{day:%d-%b-%Y}", 3)),
    }[country]
    brief = {
        "na": ((f"{m}/{d}/{day:%y}", 4), (f"{m:02d}/{d:02d}/{day:%y}", 2), (f"{m}-{d}-{day:%y}", 1), (f"{m}/{d}", 1)),
        "de": ((f"{d:02d}.{m:02d}.{day:%y}", 3), (f"{d}.{m}.{day:%y}", 1)),
        "nl": ((f"{d:02d}-{m:02d}-{day:%y}", 2), (f"{d:02d}-{m:02d}", 1)),
        "br": ((f"{d:02d}/{m:02d}/{day:%y}", 3), (f"{d:02d}/{m:02d}", 1)),
        "in": ((f"{d:02d}.{m:02d}.{day:%y}", 2), (f"{d}/{m}/{day:%y}", 3), (f"{day:%d-%b-%y}".upper(), 1)),
    }[country]
    weighed = forms if full else (*forms, *brief)
    return rng.choices([form for form, _ in weighed], [weight for _, weight in weighed])[0]


def _long_date(day: date, country: str, rng: random.Random) -> str:
    month, year = MONTHS[day.month - 1], day.year
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    forms = [f"{day.day} {month} {year}", f"{day.day} {day:%b} {year}", f"{month} {day.day}{suffix}, {year}"]
    match country:
        case "na":
            forms = [f"{month} {day.day}, {year}"] * 4 + [f"{day:%b} {day.day}, {year}", f"{month} {day.day}{suffix}"]
            forms += [f"{WEEKDAYS[day.weekday()]}, {month} {day.day}, {year}", f"{day.day} {month} {year}"]
        case "de":
            forms += [f"{day.day}. {month} {year}", f"{day.day}. {month} {year}", f"{day.day} {month} {year}"]
            forms += [f"{WEEKDAYS[day.weekday()]}, {day:%d.%m.%Y}"]
        case "br":
            forms += [f"{month} {day.day}, {year}", f"{month} {day.day}, {year}", f"{day.day} of {month} {year}"]
        case "in":
            forms += [f"{day.day}{suffix} {month} {year}", f"{day.day}{suffix} {day:%b} {year}"]
    return rng.choice(forms)


def _time(hour: int, minute: int, country: str, rng: random.Random) -> str:
    half = "AM" if hour < 12 else "PM"
    clock12, clock24 = f"{(hour - 1) % 12 + 1}:{minute:02d}", f"{hour:02d}:{minute:02d}"
    forms = {
        "na": [f"{clock12} {half}"] * 4 + [f"{clock12}{half}", f"{clock12} {half.lower()}", clock24, clock24]
        + [f"{hour:02d}{minute:02d}", f"{clock12} {half[0].lower()}.m."],
        "de": [clock24] * 4 + [clock24.replace(":", ".")],
        "nl": [clock24] * 4 + [clock24.replace(":", "."), clock24.replace(":", ".")],
        "br": [clock24] * 3 + [clock24.replace(":", "h")] * 3 + [f"{clock12} {half.lower()}"],
        "in": [f"{clock12} {half}"] * 3
        + [f"{clock12} {half.lower()}", clock24, f"{clock12.replace(':', '.')} {half}"],
    }  # fmt: skip
    return rng.choice(forms[country])


def _email(country: str, rng: random.Random) -> str:
    given, family = (
        "".join(c for c in unicodedata.normalize("NFKD", name).lower() if c in string.ascii_lowercase)
        for name in _person(country, rng)
    )
    user = rng.choice((f"{given}.{family}", f"{given[0]}{family}", f"{given[0]}.{family}"))
    return f"{user}@{rng.choice(DOMAINS[country])}"
