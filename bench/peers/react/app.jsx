// The frame around the views: header, map, footer, and where the focus goes.
import { useEffect, useMemo, useRef } from "react";
import { hasMap, keyOf, parse, to } from "../common/route.js";
import { T } from "../common/words.js";
import { go, Shared, useRoute } from "./hooks.jsx";
import { PlanMap } from "./map.jsx";
import { Link } from "./parts.jsx";
import { titleOf, View } from "./views.jsx";

const NAV = [[to.overview(), T.overview], [to.matrix(), T.matrix], [to.news(), T.news], [to.compare(), T.compare], [to.about(), T.about]];

function Header({ plan, route }) {
  const isSearch = route.view === "sok";
  const search = (words) => go(to.search(words), { replace: isSearch });
  return (
    <header className="explorer-header">
      <button className="ds-button skip-link" data-variant="secondary" type="button" onClick={() => document.getElementById("view-title").focus()}>{T.skip}</button>
      <p className="brand"><a href={to.overview()}>{plan.shortName}</a></p>
      <form className="search" role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="ds-label" htmlFor="search">{T.searchLabel}</label>
        <input className="ds-input" type="search" id="search" autoComplete="off" spellCheck="false" value={isSearch ? (route.query.q ?? "") : ""} onChange={(event) => search(event.target.value)} />
      </form>
      <div className="nav-row">
        <nav aria-label={T.nav}>
          <ul className="main-nav">
            {NAV.map(([href, name]) => <li key={href}><a href={href} aria-current={keyOf(parse(href)) === keyOf(route) ? "page" : undefined}>{name}</a></li>)}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** The focus goes to the heading of a new view, or to what the address points out. */
function useFocus(route) {
  const before = useRef(undefined);
  useEffect(() => {
    const isNew = before.current !== undefined && before.current !== keyOf(route);
    before.current = keyOf(route);
    const { vis, fortrinn, tiltak } = route.query;
    const item = document.getElementById(`vis-${vis ?? fortrinn ?? tiltak}`);
    if (item) {
      item.focus({ preventScroll: true });
      item.scrollIntoView({ block: "center" });
    } else if (isNew && route.view !== "sok") {
      document.getElementById("view-title")?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [route]);
}

export function App({ plan, found }) {
  const route = useRoute();
  const shared = useMemo(() => ({ plan, found, route }), [plan, found, route]);
  const title = titleOf(plan, route);
  useEffect(() => {
    document.title = title === plan.title.text ? title : `${title} – ${plan.shortName}`;
  }, [title, plan]);
  useFocus(route);
  return (
    <Shared value={shared}>
      <div className="explorer">
        <Header plan={plan} route={route} />
        <main className={hasMap(route) ? "explorer-main has-map" : "explorer-main"}>
          <PlanMap isShown={hasMap(route)} />
          <div className="content"><View key={keyOf(route)} /></div>
        </main>
        <footer className="explorer-footer">
          <p className="ds-paragraph" data-size="sm">{found?.attribution}</p>
          <p><Link href={to.about()}>{T.about}</Link></p>
        </footer>
      </div>
    </Shared>
  );
}
