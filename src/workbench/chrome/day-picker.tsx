/** «Сегодня»: another day for the script, written as people write it, or one day on. */
import { useEffect, useState } from "preact/hooks";
import { addDays, exists, formatDay, isDay } from "../../core/calendar/day";

export function DayPicker(props: { today: string; onPick: (day: string) => void }) {
  const shown = isDay(props.today) ? formatDay(props.today) : props.today;
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const pick = () => {
    const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
    const wanted = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (!exists(Number(year), Number(month), Number(day))) setText(shown);
    else if (wanted !== props.today) props.onPick(wanted);
  };
  const step = (days: number) => isDay(props.today) && props.onPick(addDays(props.today, days));
  return (
    <form
      class="picker"
      onSubmit={(event) => {
        event.preventDefault();
        pick();
      }}
    >
      <label for="today">Сегодня</label>
      <button type="button" class="icon" aria-label="Днём раньше" onClick={() => step(-1)}>
        ‹
      </button>
      <input
        id="today"
        class="day"
        inputMode="numeric"
        placeholder="дд.мм.гггг"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={pick}
      />
      <button type="button" class="icon" aria-label="Днём позже" onClick={() => step(1)}>
        ›
      </button>
    </form>
  );
}
