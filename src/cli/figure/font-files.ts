import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import type { Terminal } from "../terminal.ts";

type Environment = Terminal["environment"];

/** Where a computer keeps its fonts. */
function folders(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  const home = homedir();
  if (platform === "win32") {
    const local = environment["LOCALAPPDATA"] ?? join(home, "AppData", "Local");
    return [join(environment["WINDIR"] ?? "C:\\Windows", "Fonts"), join(local, "Microsoft", "Windows", "Fonts")];
  }
  if (platform === "darwin") return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library", "Fonts")];
  return ["/usr/share/fonts", "/usr/local/share/fonts", join(home, ".local", "share", "fonts"), join(home, ".fonts")];
}

/** Upright sans-serif faces of many letters, those of Chinese first; of what is not named here, the alphabet decides. */
const liked = [
  /^NotoSans(?:CJK|SC|TC|HK|JP|KR)/i,
  /^SourceHanSans/i,
  /^PingFang/i,
  /^Hiragino Sans GB/i,
  /^STHeiti/i,
  /^(?:msyh|deng|simhei|simsun|malgun|meiryo|yugoth)/i,
  /^wqy/i,
  /^DroidSansFallback/i,
  /^Arial ?Uni/i,
  /^NotoSans/i,
  /^DejaVuSans\./i,
  /^(?:segoeui|tahoma|nirmala|leelaw|seguisym)/i,
];

const otherCuts = /bold|bd\.|italic|oblique|light|thin|black|medium|mono|serif|condensed|narrow|demi|emoji|l\.ttc$/i;

const rankOf = (path: string): number => {
  const rank = liked.findIndex((pattern) => pattern.test(basename(path)));
  return rank < 0 ? liked.length : rank;
};

/** The font files of this computer in which letters are looked for, the likeliest first; the same in every run. */
export function fontFiles(environment: Environment, platform = process.platform): readonly string[] {
  const found = folders(platform, environment).flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file));
    } catch {
      return [];
    }
  });
  return found
    .filter((path) => /\.(?:ttf|otf|ttc|otc)$/i.test(path) && !otherCuts.test(basename(path)))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}
