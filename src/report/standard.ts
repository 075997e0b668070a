/** A tag or filter of Liquid itself that pages may use. */
interface Standard {
  readonly name: string;
  readonly says: string;
  readonly example: string;
}

/** The tags of Liquid that pages may use; the others read files or write what is not escaped. One line is one tag. */
export const standardTags: readonly Standard[] = [
  {
    name: "if",
    says: "text that stands only where something is so",
    example: "{% if counts.cities > 1 %}cities{% else %}city{% endif %}",
  },
  {
    name: "unless",
    says: "text that stands only where something is not so",
    example: "{% unless counts.cities > 1 %}one{% endunless %}",
  },
  {
    name: "case",
    says: "one text of several",
    example: "{% case counts.indices %}{% when 1 %}one{% else %}several{% endcase %}",
  },
  {
    name: "for",
    says: "text for each of a list",
    example: "{% for row in intensity limit: 3 %}{{ row.city_id | city }} {% endfor %}",
  },
  { name: "break", says: "ends a for", example: "{% for row in intensity %}{% break %}{% endfor %}" },
  {
    name: "continue",
    says: "goes on with the next of a for",
    example: "{% for row in intensity %}{% continue %}{% endfor %}",
  },
  {
    name: "assign",
    says: "names a value",
    example: "{% assign first = intensity | first %}{{ first.city_id | city }}",
  },
  { name: "capture", says: "names a text", example: "{% capture name %}Text{% endcapture %}{{ name }}" },
  { name: "raw", says: "text in which no tag works", example: "{% raw %}{{ text }}{% endraw %}" },
  { name: "comment", says: "text that does not stand on the page", example: "{% comment %}to myself{% endcomment %}" },
  { name: "#", says: "a line that does not stand on the page", example: "{% # to myself %}" },
];

/** The filters of Liquid that pages may use; the others need a clock or chance, or write HTML. One line is one filter. */
export const standardFilters: readonly Standard[] = [
  { name: "abs", says: "without its sign", example: "{{ -2 | abs }}" },
  { name: "at_least", says: "no less than", example: "{{ 2 | at_least: 3 }}" },
  { name: "at_most", says: "no more than", example: "{{ 2 | at_most: 1 }}" },
  { name: "ceil", says: "rounded up", example: "{{ 1.2 | ceil }}" },
  { name: "floor", says: "rounded down", example: "{{ 1.8 | floor }}" },
  { name: "round", says: "rounded, to so many digits after the point", example: "{{ 1.257 | round: 2 }}" },
  { name: "plus", says: "added", example: "{{ 1 | plus: 2 }}" },
  { name: "minus", says: "taken away", example: "{{ 3 | minus: 2 }}" },
  { name: "times", says: "multiplied", example: "{{ 3 | times: 2 }}" },
  { name: "divided_by", says: "divided", example: "{{ 3 | divided_by: 2 }}" },
  { name: "modulo", says: "what a division leaves", example: "{{ 3 | modulo: 2 }}" },
  { name: "default", says: "another value where there is none", example: '{{ lead_index | default: "none" }}' },
  { name: "size", says: "how many", example: "{{ intensity | size }}" },
  { name: "first", says: "the first of a list", example: "{% assign row = intensity | first %}{{ row.city_id }}" },
  { name: "last", says: "the last of a list", example: "{% assign row = intensity | last %}{{ row.city_id }}" },
  {
    name: "sort",
    says: "a list by a column, smallest first",
    example: '{% assign rows = intensity | sort: "gdp" %}{{ rows[0].city_id }}',
  },
  {
    name: "reverse",
    says: "a list from its end",
    example: "{% assign rows = intensity | reverse %}{{ rows[0].city_id }}",
  },
  {
    name: "where",
    says: "the rows of a list in which a column is so",
    example: '{% assign rows = intensity | where: "city_id", "shenzhen" %}{{ rows.size }}',
  },
  {
    name: "reject",
    says: "the rows of a list in which a column is not so",
    example: '{% assign rows = intensity | reject: "city_id", "shenzhen" %}{{ rows.size }}',
  },
  {
    name: "find",
    says: "the first row of a list in which a column is so",
    example: '{% assign row = intensity | find: "city_id", "shenzhen" %}{{ row.year }}',
  },
  { name: "map", says: "one column of a list", example: '{{ intensity | map: "city_id" | list }}' },
  { name: "uniq", says: "each once", example: '{{ standings | map: "index_id" | uniq | list }}' },
  { name: "slice", says: "a part of a text or list, from a place on", example: '{{ "Shenzhen" | slice: 0, 4 }}' },
  { name: "concat", says: "two lists as one", example: "{% assign all = caps | concat: gaps %}{{ all.size }}" },
  {
    name: "join",
    says: "a list as text, with something between",
    example: '{{ intensity | map: "city_id" | join: "; " }}',
  },
  {
    name: "split",
    says: "a text as a list",
    example: '{% assign ids = "hangzhou suzhou" | split: " " %}{{ ids.size }}',
  },
  { name: "append", says: "text after it", example: '{{ "Shen" | append: "zhen" }}' },
  { name: "prepend", says: "text before it", example: '{{ "zhen" | prepend: "Shen" }}' },
  { name: "replace", says: "another text for every such text", example: '{{ "city-state" | replace: "-", " " }}' },
  { name: "remove", says: "without every such text", example: '{{ "a-b" | remove: "-" }}' },
  { name: "capitalize", says: "with a first capital", example: '{{ "city" | capitalize }}' },
  { name: "downcase", says: "in small letters", example: '{{ "City" | downcase }}' },
  { name: "upcase", says: "in capitals", example: '{{ "ai" | upcase }}' },
  { name: "strip", says: "without blanks around", example: '{{ " a " | strip }}' },
  { name: "truncate", says: "cut after so many letters", example: '{{ "Shenzhen" | truncate: 6 }}' },
];
