/** Colours that readers with any kind of colour vision can tell apart (Okabe and Ito), with ink and paper for each theme. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly series: readonly string[];
  readonly warn: string;
  /** Two ends of a scale of one hue: light to strong. */
  readonly scale: readonly [string, string];
}

export type ThemeName = "light" | "dark";

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: "#ffffff",
    ink: "#1f2328",
    muted: "#57606a",
    grid: "#dde2e7",
    series: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"],
    warn: "#b34700",
    scale: ["#eaf3fa", "#0b63a5"],
  },
  dark: {
    paper: "#1c2024",
    ink: "#e8edf2",
    muted: "#a3adb8",
    grid: "#3a424b",
    series: ["#56b4e9", "#e69f00", "#2fc39a", "#e29bc4"],
    warn: "#ff9a4d",
    scale: ["#25313c", "#56b4e9"],
  },
};
