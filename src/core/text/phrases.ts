/** What a phrase says of the work: done, not done, promised, not needed, done but for a part. */
import { clausesOf } from "./clauses";

const PROMISE =
  /(?<![а-яё])(?:буд(?:ет|ут)(?![а-яё])|планиру(?:ет|ют|ем|ется|ются)|запланирован[а-я]{0,2}|намечен[а-я]{0,2}|предполага[а-я]{2,5}|предстоит|состо(?:ится|ятся)|провед[её]м|проведут|пройд[её]т|пройдут|в планах|ожида[а-я]{2,4}|обяз[ую]{1,2}(?:ем|т)ся|обеща(?:ем|ют|ет)|сдела(?:ем|ют)|выполним|размест(?:им|ят)|назначим|издадим)(?![а-яё])/i;
/** «не проведены», «публикаций не было»; looked for only where «не» stands. */
const NOT_DONE_YET =
  /(?<![а-яё])не\s(?:был[аои]?\s)?(?:провод|провед|выполн|исполн|сдела|начат|создан|размещ|издан|назнач|направл|подготовл|реализ|организ|утвержд|разработ|заверш|сформир|достигнут|осуществл|приступ|проанализир|анализир|внес|внедр|заполн|провер|обуч|обновл|опублик|публик|предостав|представ|отправл|собран|сдан|подан|подал|подключ|делал)[а-яё]*|(?:публикаци|размещени|собрани|мероприяти|заняти|семинар|вебинар|встреч|рассыл|выгруз|свер|анализ|отч[её]т)[а-яё]{0,4}\sне\s(?:был[аои]?|проходил[аои]?|состоял[аои]с[ья])(?![а-яё])/i;
const HAS_NOT = /(?:^|[^а-яё])не\s/i;
const UNDER_WAY =
  /(?<![а-яё])(?:в стадии|в процессе|на согласовании|на подписи|на утверждении|готовится|готовятся|разрабатыва[а-я]+|в разработке|в работе|находится на|работа не начата|откладыва[а-я]+|отложен[а-я]*|перенес[её]н[а-я]*|нет возможности)(?![а-яё])/i;

/** Two patterns instead of one: a program that starts afresh on every edit should not prepare what it does not need. */
const notDone = (text: string): boolean =>
  (HAS_NOT.test(text) && NOT_DONE_YET.test(text)) || UNDER_WAY.test(text);
const NOTHING_NEEDED =
  /не\s(?:был[аои]?\s)?(?:потребова|требова|требует|понадоб|нужн|производил|менял|измен|выявл|обнаруж|поступал|возник|зафиксир|было смен)|смен[а-яё]{1,2}\s.{0,80}не\s(?:был|произо|осуществл|проводил|проис)|не\s(?:было|происходило)\s.{0,40}смен|(?:(?<!из-за\s|в связи с\s|по причине\s|ввиду\s)отсутств|без изменений|нет необходимости|необходимости нет|изменений нет|расхождений нет|не выявлено|случаев не|те же(?:,|\s)|остал[а-яё]{2,3}\s(?:прежн|те же|тот же))/i;

/** What a text says of being done; read once, since several questions are answered from it. */
export interface DoneWords {
  /** «не проведено», «в работе». */
  readonly notDone: boolean;
  /** «будет проведено». */
  readonly future: boolean;
  /** «не потребовалось». */
  readonly nothingNeeded: boolean;
}

export const readDoneWords = (text: string): DoneWords => ({
  notDone: notDone(text),
  future: PROMISE.test(text),
  nothingNeeded: NOTHING_NEEDED.test(text),
});

/** True when every clause that says anything says it of the future: «Будет проведено до 15.12.2024». */
export function isPromise(text: string, { future } = readDoneWords(text)): boolean {
  return future && clausesOf(text, false).every(promises);
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

const PART =
  /(?:(?<!\d)\d{1,4}\s?(?:-х\s|-ти\s)?|(?:одн[аойу]{1,2}|дв[еау]х?|тр[иёе]х?|четыр[её]х?|четыре|пят[ьи]|шест[ьи])\s)(?:ОО|школ|организац|учрежд|класс|МОУО)|остальн|част[иь]\s|половин|некотор|(?<![а-яё])ряд[еу]?\s|отдельн/i;

/** The clause that says of a part of the schools that they have not done it, or will some day; null when there is none. */
export function openPartOf(text: string, words = readDoneWords(text)): string | null {
  if ((!words.notDone && !words.future) || !PART.test(text)) return null;
  return (
    clausesOf(text).find((clause) => PART.test(clause) && (saysUnfinished(clause) || isPromise(clause))) ??
    null
  );
}

/** True when the words say that the thing is not done (yet) and nothing beside them says what was. */
export function isNotDone(text: string, words = readDoneWords(text)): boolean {
  if (!words.notDone || words.nothingNeeded) return false;
  const clauses = clausesOf(text, true);
  const open = clauses.filter((clause) => notDone(clause));
  const facts = clauses.filter((clause) => !notDone(clause) && DONE.test(clause));
  return open.length > 0 && facts.length === 0;
}
