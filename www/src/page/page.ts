/** What belongs to the page alone: language and theme that were chosen, the view in the address, the count of requests. */
import type { WenjingViewer } from "../element/viewer";
import { LOCALES, type Locale } from "./i18n";
import { TABS, type Tab } from "./model/results";
import type { Engine } from "./state/engine";
import { restore } from "./state/storage";
import type { Theme } from "./state/store";
import { watchRequests } from "./state/requests";
import { registerOffline } from "./state/offline";

export function start(viewer: WenjingViewer, engine: Engine): void {
  viewer.engine = engine;
  const { store } = viewer.bench;
  const preferred = LOCALES.find((locale) => navigator.language.startsWith(locale.slice(0, 2)));
  const choice = readChoice();
  store.set({ locale: choice.locale ?? preferred ?? "zh-CN", theme: choice.theme ?? "auto", ...(readAddress().tab ? { tab: readAddress().tab as Tab } : {}) });
  store.subscribe(() => {
    const { state } = store;
    document.documentElement.lang = state.locale;
    document.documentElement.dataset["theme"] = state.theme;
    document.title = state.locale === "en" ? "Wenjing 文镜" : "文镜";
    // After what was asked for is on the screen: the browser takes its time over an address.
    clearTimeout(addressTimer);
    addressTimer = setTimeout(() => writeAddress(store.state.files.length ? store.state.tab : null, store.state.current?.article ?? 0), 50);
  });
  addEventListener("hashchange", () => {
    const { tab, article } = readAddress();
    const { file, state } = store;
    if (tab && tab !== state.tab) store.setTab(tab);
    if (file && article !== undefined && article < file.articles.length && article !== state.current?.article) store.open(file.id, article);
  });
  watchRequests(store);
  registerOffline(store);
  void restore(viewer.bench);
}

/** `#tab=figures&article=2`: a view, never a word of the text. */
function readAddress(): { tab?: Tab; article?: number } {
  const view = new URLSearchParams(location.hash.slice(1));
  const tab = view.get("tab") as Tab | null;
  const article = Number(view.get("article") ?? "0");
  return { ...(tab && TABS.includes(tab) ? { tab } : {}), ...(Number.isInteger(article) && article >= 0 ? { article } : {}) };
}

let written = "";
let addressTimer: ReturnType<typeof setTimeout> | undefined;

function writeAddress(tab: Tab | null, article: number): void {
  const hash = tab ? `#tab=${tab}${article ? `&article=${article}` : ""}` : "";
  if (hash === written) return;
  written = hash;
  history.replaceState(null, "", hash || location.pathname + location.search);
}

/** Language and theme may stand in the address too, so that nothing has to be kept for them: `?lang=en&theme=dark`. */
function readChoice(): { locale?: Locale; theme?: Theme } {
  const query = new URLSearchParams(location.search);
  const locale = query.get("lang") as Locale | null;
  const theme = query.get("theme") as Theme | null;
  return {
    ...(locale && LOCALES.includes(locale) ? { locale } : {}),
    ...(theme && ["auto", "light", "dark"].includes(theme) ? { theme } : {}),
  };
}
