import type { McpUiHostContext } from "@modelcontextprotocol/ext-apps";
import type { ThemeName } from "../../charts/plot/theme.ts";

/** Takes over the host's theme, style variables and fonts. Gives the theme that charts are drawn in. */
export function applyAppearance({ theme, styles, locale }: McpUiHostContext): ThemeName {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const name = theme ?? (dark ? "dark" : "light");
  root.dataset["theme"] = name;
  root.style.colorScheme = name;
  for (const [key, value] of Object.entries(styles?.variables ?? {}))
    if (key.startsWith("--") && typeof value === "string") root.style.setProperty(key, value);
  if (locale) root.dataset["locale"] = locale;
  return name;
}
