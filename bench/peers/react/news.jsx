// News with three filters, a page at a time.
import { useEffect, useMemo, useRef, useState } from "react";
import { newsCounts, newsFor } from "../common/plan.js";
import { to } from "../common/route.js";
import { capitalised, T } from "../common/words.js";
import { News } from "./facts.jsx";
import { go, useShared } from "./hooks.jsx";
import { Back, Choice, Heading, Link, Paragraph } from "./parts.jsx";

const PAGE = 50;

export function NewsView() {
  const { plan, route: { query: { region, innsatsomrade, aar, vis } } } = useShared();
  const filter = useMemo(() => ({ region, innsatsomrade, aar }), [region, innsatsomrade, aar]);
  const items = useMemo(() => newsFor(plan, filter), [plan, filter]);
  const choice = (name, id, label, entries) => {
    const counts = newsCounts(plan, filter, name);
    const counted = entries.map(([value, text]) => [value, `${text} (${counts.get(value) ?? 0})`]);
    return <Choice id={id} label={label} value={filter[name]} entries={[["", T.any], ...counted]} choose={(value) => go(to.news({ ...filter, [name]: value }))} />;
  };
  const isFiltered = region || innsatsomrade || aar;
  return (
    <>
      <Back />
      <Heading>{T.news}</Heading>
      <Paragraph>{T.newsLead}</Paragraph>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        {choice("region", "filter-region", capitalised(plan.terms.region.one), plan.regions.map(({ id, name }) => [id, name]))}
        {choice("innsatsomrade", "filter-focus-area", capitalised(plan.terms.focusArea.one), plan.focusAreas.map(({ id, title }) => [id, title]))}
        {choice("aar", "filter-year", T.year, plan.years.map((year) => [year, year]))}
      </form>
      <p className="result-count" role="status">{T.newsCount(items.length, plan.news.length)}</p>
      {isFiltered && <Paragraph><Link href={to.news()}>{T.reset}</Link></Paragraph>}
      {items.length > 0 ? <Pages key={`${region} ${innsatsomrade} ${aar} ${vis}`} items={items} vis={vis} /> : <Paragraph>{T.nothing}</Paragraph>}
    </>
  );
}

/** The first items, and a button that brings the next. */
function Pages({ items, vis }) {
  const place = Math.max(0, items.findIndex(({ id }) => id === vis));
  const [end, setEnd] = useState((Math.floor(place / PAGE) + 1) * PAGE);
  const first = useRef(null);
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current) {
      first.current?.focus({ preventScroll: true });
    }
  }, [end]);
  const open = () => {
    isOpened.current = true;
    setEnd(end + PAGE);
  };
  const left = items.length - end;
  return (
    <News items={items.slice(0, end)} focusAt={end - PAGE} focusRef={first}>
      {left > 0 && <li className="more"><button className="ds-button" data-variant="secondary" type="button" onClick={open}>{T.more(Math.min(PAGE, left), left)}</button></li>}
    </News>
  );
}
