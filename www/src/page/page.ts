/** What belongs to the page alone: language and theme that were chosen, the view in the address, the count of requests. */
import type { WenjingViewer } from "../element/viewer";
import { LOCALES, type Locale } from "./i18n";
import { LENGTHS, type Length } from "./model/length";
import { TABS, type Tab } from "./model/results";
import type { Engine } from "./state/engine";
import { setLength } from "./state/length";
import { restore } from "./state/storage";
import type { State, Theme } from "./state/store";
import { watchRequests } from "./state/requests";
import { registerOffline } from "./state/offline";

export function start(viewer: WenjingViewer, engine: Engine): void {
  viewer.engine = engine;
  const { store } = viewer.bench;
  const preferred = LOCALES.find((locale) => navigator.language.startsWith(locale.slice(0, 2)));
  const choice = readChoice();
  store.set({ locale: choice.locale ?? preferred ?? "zh-CN", theme: choice.theme ?? "auto", ...view(readAddress()) });
  store.subscribe(() => {
    const { state } = store;
    document.documentElement.lang = state.locale;
    document.documentElement.dataset["theme"] = state.theme;
    document.title = state.locale === "en" ? "Wenjing 文镜" : "文镜";
    // After what was asked for is on the screen: the browser takes its time over an address.
    clearTimeout(addressTimer);
    addressTimer = setTimeout(() => writeAddress(store.state), 50);
  });
  addEventListener("hashchange", () => {
    const { tab, article, all, length } = readAddress();
    const { file, state } = store;
    if (tab && tab !== state.tab) store.setTab(tab);
    if (all !== state.all) store.set({ all });
    if (length) setLength(viewer.bench, length);
    if (file && article !== undefined && article < file.articles.length && article !== state.current?.article) store.open(file.id, article);
  });
  watchRequests(store);
  registerOffline(store);
  void restore(viewer.bench);
}

interface Address {
  tab?: Tab;
  article?: number;
  all: boolean;
  length?: Length;
}

const view = ({ tab, all, length }: Address): Partial<State> => ({ all, ...(tab ? { tab } : {}), ...(length ? { length } : {}) });

/** `#tab=overview&article=2&all=1&length=five`: a view, never a word of the text. */
function readAddress(): Address {
  const view = new URLSearchParams(location.hash.slice(1));
  const tab = view.get("tab") as Tab | null;
  const article = Number(view.get("article") ?? "0");
  const length = view.get("length") as Length | null;
  return {
    ...(tab && TABS.includes(tab) ? { tab } : {}), ...(Number.isInteger(article) && article >= 0 ? { article } : {}), all: view.has("all"),
    ...(length && LENGTHS.includes(length) ? { length } : {}),
  };
}

let written = "";
let addressTimer: ReturnType<typeof setTimeout> | undefined;

function writeAddress({ files, tab, current, all, length }: State): void {
  const article = current?.article ? `&article=${current.article}` : "";
  const hash = files.length ? `#tab=${tab}${article}${all ? "&all=1" : ""}${length === "page" ? "" : `&length=${length}`}` : "";
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
