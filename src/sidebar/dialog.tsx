/** Entry of the dialogs: one page, the view is named by the server in `data-view`. */
import { type ComponentChildren, render } from "preact";
import { AutomationDialog } from "./dialogs/automation-dialog";
import { HelpDialog } from "./dialogs/help-dialog";
import { JobDialog } from "./dialogs/job-dialog";
import { RemindersDialog } from "./dialogs/reminders-dialog";
import { given } from "./page";
import "./style.css";

const VIEWS: Record<string, () => ComponentChildren> = {
  reminders: () => <RemindersDialog />,
  automation: () => <AutomationDialog />,
  help: () => <HelpDialog />,
  job: () => <JobDialog kind={given("argument")} />,
};

const root = document.getElementById("root");
const view = VIEWS[given("view")];
if (root && view) render(<main class="dialog">{view()}</main>, root);
