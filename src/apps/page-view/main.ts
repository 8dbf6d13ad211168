import { applyAppearance } from "../shared/appearance.ts";
import { connect, type Host, type ToolResult } from "../shared/bridge.ts";
import { element, refill } from "../shared/element.ts";
import { createPage, type Scene } from "./page.ts";
import { type About, type PlaceQuestion, placeText, readPlace, turned } from "./place.ts";
import { WORDS } from "./words.ts";

const view = document.getElementById("view") ?? document.body;
const page = createPage(view, {
  turn: (number) => {
    const from = scene?.marked ?? scene?.place.about;
    if (from) void ask(turned(number, from));
  },
  back: () => {
    if (scene?.marked) void ask(own(scene.marked));
  },
  open: (ref) => void ask({ ref }, true),
  changeLanguage: () => {
    const about = scene?.place.about;
    if (about) void ask(own(about), false, about.lang === "zh" ? "en" : "zh");
  },
  say: sayIt,
});
const { alert, status } = page;

let scene: Scene | undefined;
/** Answers may overtake each other; only the latest question's is shown. */
let question = 0;

applyAppearance({});
view.append(element("p", { class: "soft" }, WORDS.zh.loading, " ", WORDS.en.loading));
const host: Host = await connect("page-view", "1.0.0", {
  onInput: () => undefined,
  onResult: begin,
  onCancelled: () => {
    refill(view, element("p", { class: "soft" }, `${WORDS.zh.cancelled} ${WORDS.en.cancelled}`));
  },
  onContext: applyAppearance,
});

/** The answer that opened the view. */
function begin(result: ToolResult): void {
  view.removeAttribute("aria-busy");
  question++;
  const place = readPlace(result);
  if (!place) {
    refill(view, alert);
    alert.textContent = result.text || "?";
    return;
  }
  alert.textContent = "";
  scene = {
    lang: place.about?.lang ?? (/\p{Script=Han}/u.test(place.text) ? "zh" : "en"),
    place,
    marked: undefined,
    canCall: host.capabilities.serverTools !== undefined,
    canSay: host.capabilities.message !== undefined,
  };
  page.build(scene);
}

const own = ({ ref, page: number }: About): PlaceQuestion => ({ ref, page: number });

/** Shows another place, and keeps what was asked for unless the reader asks for something `else`; what is refused is told, and the page stays. */
async function ask(wanted: PlaceQuestion, isElse = false, lang = scene?.lang): Promise<void> {
  const before = scene;
  const { about } = before?.place ?? {};
  if (!before || !about) return;
  const mine = ++question;
  const answer = await host
    .callTool("show_place", { ...wanted, report: about.report, lang })
    .catch((error: unknown) => ({ isError: true, text: String(error) }));
  if (mine !== question) return;
  const place = readPlace(answer);
  alert.textContent = place ? "" : answer.text;
  if (!place) return;
  const marked = isElse ? undefined : (before.marked ?? about);
  const isBack = marked?.ref === place.about?.ref;
  scene = {
    ...before,
    lang: place.about?.lang ?? before.lang,
    place,
    marked: isBack ? undefined : marked,
  };
  status.textContent = "";
  page.build(scene);
}

async function sayIt(): Promise<void> {
  const about = scene?.place.about;
  if (!scene || !about) return;
  const words = WORDS[scene.lang];
  const taken = await host.sendMessage(placeText(about)).catch(() => false);
  status.textContent = taken ? words.said : words.notSaid;
}
