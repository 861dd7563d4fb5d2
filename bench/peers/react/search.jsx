// What is found for the words in the search field.
import { useMemo, useState } from "react";
import { excerpt, marked, search, searchIndex } from "../common/search.js";
import { T } from "../common/words.js";
import { useShared } from "./hooks.jsx";
import { Back, Heading, Paragraph } from "./parts.jsx";

const CAP = 6;
const PAGE = 50;

export function SearchView() {
  const { plan, route: { query: { q = "" } } } = useShared();
  const index = useMemo(() => searchIndex(plan), [plan]);
  return (
    <>
      <Back />
      <Heading>{T.search}</Heading>
      {q.trim() === "" ? <Paragraph>{T.searchLead}</Paragraph> : <Results key={q} index={index} words={q} />}
    </>
  );
}

function Results({ index, words }) {
  const [cap, setCap] = useState(CAP);
  const groups = useMemo(() => search(index, words), [index, words]);
  const total = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <>
      <p className="result-count" role="status">{T.found(total, words)}</p>
      {groups.map(({ kind, hits }) => (
        <section className="hits" key={kind}>
          <h2 className="ds-heading" data-size="xs">{kind} <span className="count">{hits.length}</span></h2>
          <ul className="plain-list">{hits.slice(0, cap).map((hit) => <Hit key={hit.href + hit.title} hit={hit} words={words} />)}</ul>
        </section>
      ))}
      {groups.some(({ hits }) => hits.length > cap) && <button className="ds-button" data-variant="secondary" type="button" onClick={() => setCap(cap === CAP ? PAGE : cap + PAGE)}>{T.showAll(total)}</button>}
    </>
  );
}

const Marked = ({ text, words }) => marked(text, words).map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece));

const Hit = ({ hit, words }) => (
  <li className="hit">
    <a className="ds-link" href={hit.href}><Marked text={hit.title} words={words} /></a>
    <span className="hit-detail">{hit.detail}</span>
    {hit.texts.length > 0 && <Paragraph size="sm"><Marked text={excerpt(hit, words)} words={words} /></Paragraph>}
  </li>
);
