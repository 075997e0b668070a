/** A page's text without its code fences, and how to put them back. */
export interface Fenced {
  readonly text: string;
  readonly restore: (text: string) => string;
}

const fence = /^(```+|~~~+)[^\n]*\n[\s\S]*?^\1[ \t]*$/gm;

/** Cuts code fences out before Liquid sees them; each leaves as many lines as it had, so that lines stay true. */
export function cutFences(text: string): Fenced {
  const cut: string[] = [];
  const without = text.replace(fence, (whole) => {
    const lines = whole.split("\n").length - 1;
    return `\uE000f${cut.push(whole) - 1}\uE001${"\n".repeat(lines)}`;
  });
  return {
    text: without,
    restore: (rendered) => rendered.replace(/\uE000f(\d+)\uE001/g, (_, at: string) => cut[Number(at)] ?? ""),
  };
}
