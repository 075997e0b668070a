/** A problem as the preview tells it. */
export interface Told {
  readonly level: "error" | "warning";
  readonly where: string;
  readonly message: string;
  readonly hint: string;
}

const style = `
:host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark; }
details { box-sizing: border-box; max-height: 45vh; overflow: auto; padding: .6rem 1rem; font: 15px/1.45 system-ui, sans-serif;
  color: light-dark(#3b0a0a, #ffe3e0); background: light-dark(#fff1ef, #33100d); border-top: 3px solid light-dark(#b3261e, #ff8a80); }
details.mild { color: light-dark(#3a2a00, #ffeec2); background: light-dark(#fff8e1, #2e2408); border-color: light-dark(#a06a00, #ffca5c); }
summary { font-weight: 600; cursor: pointer; }
ol { margin: .5rem 0 0; padding: 0; list-style: none; }
li { padding: .35rem 0; overflow-wrap: anywhere; }
code { font: 13px/1.45 ui-monospace, monospace; }
p { margin: .1rem 0 0; }
@media print { :host { display: none; } }
`;

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function item({ level, where, message, hint }: Told): HTMLElement {
  const made = document.createElement("li");
  made.append(element("code", where), ` ${level === "error" ? "" : `${level}: `}${message}`, element("p", hint));
  return made;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;

function summarize(problems: readonly Told[]): string {
  const errors = problems.filter(({ level }) => level === "error").length;
  const warnings = problems.length - errors;
  const said = [
    ...(errors > 0 ? [count(errors, "problem")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return said.join(" and ");
}

/** A panel at the foot of the window, apart from the page and its style; it is there only while something is wrong. */
export function openPanel() {
  const host = document.createElement("citybook-preview");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.setAttribute("role", "status");
  const list = document.createElement("ol");
  details.append(summary, list);
  root.append(details);
  const show = (text: string, problems: readonly Told[]): void => {
    const isGrave = problems.some(({ level }) => level === "error");
    if (text !== summary.textContent) details.open = isGrave;
    summary.textContent = text;
    list.replaceChildren(...problems.map(item));
    details.classList.toggle("mild", !isGrave);
    host.hidden = text === "";
    host.style.display = text === "" ? "none" : "";
  };
  return {
    tell: (problems: readonly Told[]) => show(summarize(problems), problems),
    say: (text: string) => show(text, []),
    /** Puts the panel into the page, or into the page that has taken its place. */
    attach: () => document.body.append(host),
  };
}
