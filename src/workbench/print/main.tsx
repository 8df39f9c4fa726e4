/** A sheet ready to print: where Google would make a PDF of an export address, the person's own browser does it. */
import { render } from "preact";
import { unpack } from "../../host/server/pack";
import { parseA1 } from "../../host/workbook/a1";
import { state } from "../server";
import { SheetOnPaper } from "./sheet-on-paper";
import "./print.css";

/** What an A4 page carries within its margins of a centimetre, in CSS pixels. */
const PAGE = { width: 1046, height: 717 };

async function start(): Promise<void> {
  const wanted = new URLSearchParams(location.search);
  const { book } = await state();
  const sheets = unpack(book.packed);
  const sheet = sheets.find(({ id }) => String(id) === wanted.get("gid"));
  if (!sheet) throw new Error("Этого листа уже нет: его удалили. Остальные листы не тронуты.");
  const { rows, columns } = sheet;
  const area = parseA1(wanted.get("range") ?? "", sheet)?.area ?? { row: 1, column: 1, rows, columns };
  document.title = `${book.name} – ${sheet.name}`;
  document.body.replaceChildren();
  const page = (
    <>
      <header>
        <button type="button" onClick={() => window.print()}>
          Печать или PDF
        </button>
        <span>Чтобы получить PDF, выберите в окне печати «Сохранить как PDF».</span>
      </header>
      <main>
        <SheetOnPaper sheet={sheet} sheets={sheets} area={area} />
      </main>
    </>
  );
  render(page, document.body);
  fitToPage(wanted.get("scale") === "4");
  document.body.dataset.ready = "true";
}

/** As wide as the page, or all of it on one page; nothing is enlarged. */
function fitToPage(whole: boolean): void {
  const paper = document.querySelector<HTMLElement>(".paper");
  if (!paper) return;
  const { width, height } = paper.getBoundingClientRect();
  paper.style.setProperty("zoom", String(Math.min(1, PAGE.width / width, whole ? PAGE.height / height : 1)));
}

start().catch((error: unknown) => {
  document.body.textContent = error instanceof Error ? error.message : String(error);
});
