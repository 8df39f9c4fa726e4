/** What a phrase amounts to: a vague word, a promise, a «not done», «nothing was needed». */
import { clausesOf } from "./clauses";
import { wordsOf } from "./key";

/** Words that say nothing alone, by their beginnings; a cell made only of them is vague. */
const EMPTY_WORDS =
  /^(?:выполн(?:ен|ил|ял|яет)[а-я]*|исполн(?:ен|ил|яет)[а-я]*|сдела(?:н|л)[а-я]*|готов[оаы]?|да|нет|есть|имеет[а-я]*|провед[её]?н[а-я]*|проводит[а-я]*|провел[аи]?|работ[аыуе]|мероприяти[еяйюм]|ведет(?:ся)?|ведут(?:ся)?|ве(?:лась|лись)|в|во|на|по|с|и|к|о|об|работе|процессе|стадии|постоянно[йе]?|регулярно|систематически|ежедневно|ежемесячно|план[ау]?|плановом|согласно|соответствии|дорожн[а-я]+|карт[а-я]*|вс[её]|полн[а-я]+|полностью|объем[а-я]*|реализован[а-я]*|реализует[а-я]*|осуществлен[а-я]*|осуществляет[а-я]*|обеспечен[а-я]*|организован[а-я]*|размещен[а-я]*|информаци[яию]|информирован[а-я]*|проинформирован[а-я]*|участник[а-я]*|ок|ok|без|замечани[а-я]*|данн(?:ых|ые)|хорошо|успешно|срок[иа]?|своевременно|заверш[а-я]*|установлен[а-я]+|достигнут[а-я]*|результат[а-я]*|положительн[а-я]+|принят[а-я]*|принято|сведению|указанн[а-я]+|необходим[а-я]+|мер[ыа]|данному|пункт[ауе]?|направлени[а-я]+|также|см|выше|то|же|так|аналогично|ничего|действи[еяй]|деятельность|назначен[а-я]*|создан[а-я]*|утвержден[а-я]*|соблюда[а-я]*|на|контрол[еья]|находит[а-я]*|отработан[а-я]*|были?|было|была|уже|вопрос|решен[а-я]*|задач[аи]|меропр|дк|год[а-я]*|году|течени[еи]|учебн[а-я]+|этап[а-я]*|частично|не|требуется|потребовал[а-я]*|требовал[а-я]*|нужн[оаы]|н|д|б|плюс)$/;

/** True when nothing but words that say nothing stand there: «выполнено», «-», «в работе», «Проведена работа в полном объёме». */
export function isVague(text: string, words: readonly string[] = wordsOf(text)): boolean {
  if (text.length > 160) return false;
  if (words.length > 14 || !words.every(saysNothing)) return false;
  // Text that lost its encoding says something, though nobody can read it.
  return text.trim() !== "" && !/[À-ÖØ-öø-ÿ\uFFFD]/.test(text);
}

/** Officials use few words again and again; the list of empty ones is long. */
const KNOWN_WORDS = new Map<string, boolean>();

function saysNothing(word: string): boolean {
  const known = KNOWN_WORDS.get(word);
  if (known !== undefined) return known;
  const empty = EMPTY_WORDS.test(word) || /^(?:x{2,}|х{2,}|[а-яa-z])$/.test(word);
  if (KNOWN_WORDS.size < 5000) KNOWN_WORDS.set(word, empty);
  return empty;
}

const PROMISE =
  /(?<![а-яё])(?:буд(?:ет|ут)(?![а-яё])|планиру(?:ет|ют|ем|ется|ются)|запланирован[а-я]{0,2}|намечен[а-я]{0,2}|предполага[а-я]{2,5}|предстоит|состо(?:ится|ятся)|провед[её]м|проведут|пройд[её]т|пройдут|в планах|ожида[а-я]{2,4}|обязуемся|сдела(?:ем|ют)|выполним|размест(?:им|ят)|назначим|издадим)(?![а-яё])/i;
/** «не проведены», «публикаций не было»; looked for only where «не» stands. */
const NOT_DONE_YET =
  /(?<![а-яё])не\s(?:был[аои]?\s)?(?:провод|провед|выполн|исполн|сдела|начат|создан|размещ|издан|назнач|направл|подготовл|реализ|организ|утвержд|разработ|заверш|сформир|достигнут|осуществл|приступ|проанализир|анализир|внес|внедр|заполн|провер|обуч|обновл|опублик|публик|предостав|представ|отправл|собран|сдан|подан|подал|подключ)[а-яё]*|(?:публикаци|собрани|мероприяти|заняти|семинар|вебинар|встреч|рассыл|анализ|отч[её]т)[а-яё]{0,3}\sне\s(?:был[аои]?|проходил[аои]?|состоял[аои]с[ья])(?![а-яё])/i;
const HAS_NOT = /(?:^|[^а-яё])не\s/i;
const UNDER_WAY =
  /(?<![а-яё])(?:в стадии|в процессе|на согласовании|на подписи|на утверждении|готовится|готовятся|разрабатыва[а-я]+|в разработке|в работе|находится на|работа не начата|откладыва[а-я]+|отложен[а-я]*|перенес[её]н[а-я]*|нет возможности)(?![а-яё])/i;

/** Two patterns instead of one: a program that starts afresh on every edit should not prepare what it does not need. */
const notDone = (text: string): boolean =>
  (HAS_NOT.test(text) && NOT_DONE_YET.test(text)) || UNDER_WAY.test(text);
const NOTHING_NEEDED =
  /не\s(?:был[аои]?\s)?(?:потребова|требова|требует|понадоб|нужн|производил|менял|измен|выявл|обнаруж|поступал|зафиксир|было смен)|смен[а-яё]{1,2}\s.{0,80}не\s(?:был|произо|осуществл|проводил|проис)|не\s(?:было|происходило)\s.{0,40}смен|(?:отсутств|без изменений|нет необходимости|необходимости нет|изменений нет|расхождений нет|не выявлено|случаев не)/i;

/** True when every clause that says anything says it of the future: «Будет проведено до 15.12.2024». */
export function isPromise(text: string): boolean {
  return PROMISE.test(text) && clausesOf(text, false).every(promises);
}

function promises(clause: string): boolean {
  const found = PROMISE.exec(clause);
  if (!found) return false;
  // «будет проведено» is no fact although the participle is the same.
  const rest = /^буд/i.test(found[0]) ? clause.slice(0, found.index) : clause.replace(PROMISE, " ");
  return !saysDone(rest);
}

/** A short past participle or a past verb: something has happened. */
const DONE =
  /(?<![а-яё])(?!запланирован|намечен|ответственн|необходим)[а-яё]{3,}(?:(?<!план)(?:ен|ена|ено|ены|ан|ана|ано|аны|ят|ята|ято|яты|ут|ута|уто|уты)|(?:ил|ал|ел|ил|ял)(?:а|о|и)?(?:сь|ся)?|шл[аои]|ш[её]л|оялось|оялись|оялся|оялась|лось|лись|лась|лся)(?![а-яё])/i;

/** True when some word says that something has happened. */
export const saysDone = (text: string): boolean => DONE.test(text);

/** True when some words say that a part is still to be done. */
export const saysUnfinished = (text: string): boolean => notDone(text) && !NOTHING_NEEDED.test(text);

/** True when the words say that the thing is not done (yet) and nothing beside them says what was. */
export function isNotDone(text: string): boolean {
  if (!notDone(text) || NOTHING_NEEDED.test(text)) return false;
  const clauses = clausesOf(text, true);
  const open = clauses.filter((clause) => notDone(clause));
  const facts = clauses.filter((clause) => !notDone(clause) && DONE.test(clause));
  return open.length > 0 && facts.length === 0;
}

/** True when the words honestly say that nothing had to be done. */
export const saysNothingNeeded = (text: string): boolean => NOTHING_NEEDED.test(text);
