/** «Кто я»: sit down as anybody – the owner, a reporter, a neighbour, a stranger. */
import type { Person } from "../../host/server/protocol";

const GROUPS: { role: Person["role"]; label: string }[] = [
  { role: "owner", label: "Министерство" },
  { role: "coordinator", label: "Другие редакторы" },
  { role: "reporter", label: "Участники" },
  { role: "stranger", label: "Не из списка" },
];

export function WhoPicker(props: { people: Person[]; account: string; onPick: (account: string) => void }) {
  const known = props.people.some((person) => person.account === props.account);
  return (
    <label class="picker">
      <span>Кто я</span>
      <select value={props.account} onChange={(event) => props.onPick(event.currentTarget.value)}>
        {known ? null : <option value={props.account}>{props.account}</option>}
        {GROUPS.map(({ role, label }) => {
          const people = props.people.filter((person) => person.role === role);
          return people.length === 0 ? null : (
            <optgroup key={role} label={label}>
              {people.map((person) => (
                <option key={`${person.account}-${person.name}`} value={person.account}>
                  {person.name === person.account ? person.account : `${person.name} · ${person.account}`}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}
