/** The municipalities that have a sample report, with invented figures. */
import type { Place } from "./answers";

function place(name: string, site: string, schools: number): Place {
  // One ratio for all: the figures are invented and only have to agree with each other.
  return { name, site, schools, teachers: schools * 43, pupils: schools * 591, parents: schools * 519 };
}

export const PLACES = {
  perm: place("Пермский городской округ", "perm-obrazec", 40),
  chaik: place("Чайковский городской округ", "chaik-obrazec", 19),
  lysva: place("Лысьвенский городской округ", "lysva-obrazec", 16),
  solikamsk: place("Соликамский городской округ", "solikamsk-obrazec", 18),
  krasnokamsk: place("Краснокамский городской округ", "krasnokamsk-obrazec", 15),
  dobryanka: place("Добрянский городской округ", "dobryanka-obrazec", 13),
  kungur: place("Кунгурский муниципальный округ", "kungur-obrazec", 31),
  chusovoy: place("Чусовской городской округ", "chusovoy-obrazec", 17),
  osa: place("Осинский городской округ", "osa-obrazec", 9),
  vereshchagino: place("Верещагинский городской округ", "vereshchagino-obrazec", 11),
  berezniki: place("Березниковский городской округ", "berezniki-obrazec", 24),
  kueda: place("Куединский муниципальный округ", "kueda-obrazec", 12),
  nytva: place("Нытвенский городской округ", "nytva-obrazec", 14),
  suksun: place("Суксунский городской округ", "suksun-obrazec", 7),
  oktyabrsky: place("Октябрьский городской округ", "oktyabrsky-obrazec", 10),
  yusva: place("Юсьвинский муниципальный округ", "yusva-obrazec", 8),
  gayny: place("Гайнский муниципальный округ", "gayny-obrazec", 6),
} as const;
