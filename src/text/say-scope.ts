const regions = new Intl.DisplayNames("en", { type: "region" });

/** The scope of a ranking in words: "the world", "China", "Asia". */
export function sayScope(scope: string): string {
  const [kind = "", name = ""] = scope.split(":");
  if (kind === "global") return "the world";
  if (kind === "country") return /^[A-Z]{2}$/.test(name) ? (regions.of(name) ?? name) : name;
  return name.replaceAll("-", " ");
}
