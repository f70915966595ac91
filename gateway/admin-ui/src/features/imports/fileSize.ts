/** 38.2 MB, 12 kB: as file managers count, in thousands. */
export function fileSize(bytes: number, number: (value: number) => string): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1_000))} kB`
  return `${number(Math.round(bytes / 100_000) / 10)} MB`
}
