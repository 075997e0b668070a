/** Names that Windows keeps for devices, whatever follows their first point. */
const device = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Paths of unpacked files that Windows can hold, below a folder of some length. */
const longest = 160;

/** Why a path cannot be unpacked everywhere, or leads out of the folder it is unpacked into; nothing where it is fine. */
export function faultOfPath(path: string): string | undefined {
  if (path.length > longest) return `is longer than ${longest} letters`;
  for (const name of path.split("/")) {
    if (name === "" || name === "." || name === "..") return "leads out of its folder";
    const wrong = /[<>:"|?*\\]|\p{Cc}/u.exec(name);
    if (wrong !== null) return `has a sign that Windows does not allow: ${JSON.stringify(wrong[0])}`;
    if (/[. ]$/.test(name)) return "ends in a point or a blank, which Windows drops";
    if (device.test(name)) return "is a name that Windows keeps for a device";
  }
  return undefined;
}
