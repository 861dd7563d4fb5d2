// Facts with what makes them trustworthy: statements, advantages, actions, figures, sources.
import { Fragment } from "react";
import { figureSeries, findAll, todayOf } from "../common/plan.js";
import { to } from "../common/route.js";
import { capitalised, date, kroner, number, sentence, T } from "../common/words.js";
import { usePlan } from "./hooks.jsx";
import { Bar, Bullets, Folded, Link, Note, Out, Paragraph, Small, Time } from "./parts.jsx";

const Source = ({ source: { publisher, title, url } }) => (url ? <Out href={url}>{publisher}: {title}</Out> : <span>{publisher}: {title}</span>);

function Sources({ ids }) {
  const found = findAll(usePlan().source, ids);
  return found.length > 0 && (
    <span className="sources">{T.sources(found.length)} {found.map((source, at) => <Fragment key={source.id}>{at > 0 && "; "}<Source source={source} /></Fragment>)}</span>
  );
}

export const SourceList = ({ sources }) => sources.length > 0 && <Folded title={T.allSources(sources.length)}><Bullets items={sources.map((source) => <Source key={source.id} source={source} />)} /></Folded>;

function SmallPrint({ of: { date: when, asOf, ownWords, sources }, link }) {
  return (
    <p className="small-print">
      <Time iso={when} />
      {asOf && <span>{T.asOf(date(asOf))}</span>}
      {ownWords && <span>{T.ownWords}</span>}
      {link && <span>{link === "stated" ? T.stated : T.editorial}</span>}
      <Sources ids={sources} />
    </p>
  );
}

export const Statement = ({ said }) => said && (
  <div className="statement" lang={said.lang}>
    <p className="ds-paragraph">{said.title && <strong>{said.title}. </strong>}{said.text}</p>
    <Note>{said.note}</Note>
    <SmallPrint of={said} />
  </div>
);

export const Statements = ({ list = [] }) => list.length > 0 && <ul className="plain-list statements">{list.map((said, at) => <li key={at}><Statement said={said} /></li>)}</ul>;

export function Advantage({ region, advantage }) {
  const plan = usePlan();
  const places = findAll(plan.municipality, advantage.municipalities).map(({ name }) => name);
  const place = places.length > 1 && places.length === region.municipalities?.length ? T.wholeRegion : sentence(places);
  const strength = { medium: T.medium, weak: T.weak }[advantage.strength];
  return (
    <li className="advantage" id={`vis-${advantage.id}`} tabIndex={-1} lang={advantage.lang}>
      <Small as="h4">{advantage.title}</Small>
      <Paragraph>{advantage.text}</Paragraph>
      <Note>{advantage.note}</Note>
      <p className="meta">
        {advantage.kind && <span>{capitalised(advantage.kind)}</span>}
        {place && <span>{place}</span>}
        {strength && <span className="ds-tag" data-color="warning" data-size="sm">{strength}</span>}
      </p>
      <SmallPrint of={advantage} link={advantage.link ?? "editorial"} />
    </li>
  );
}

export const Advantages = ({ region, list }) => <ul className="plain-list">{list.map((advantage) => <Advantage key={advantage.id} region={region} advantage={advantage} />)}</ul>;

const Fact = ({ term, children }) => children && <div><dt>{term}</dt> <dd>{children}</dd></div>;

function Action({ action, area }) {
  const plan = usePlan();
  const regions = findAll(plan.region, action.regions);
  const everywhere = regions.length === 0 || regions.length === plan.regions.length;
  return (
    <li className="action" id={`vis-${action.id}`} tabIndex={-1} lang={action.lang}>
      <Paragraph>{action.text}</Paragraph>
      <dl className="facts">
        <Fact term={T.when}>{action.date && <Time iso={action.date} />}</Fact>
        <Fact term={T.amount}>{action.amountNok && kroner(action.amountNok)}</Fact>
        <Fact term={T.who}>{sentence(findAll(plan.actor, action.actors).map(({ name }) => name))}</Fact>
        <Fact term={T.place}>{everywhere ? T.wholeCounty : <ul className="inline-list">{regions.map(({ id, name }) => <li key={id}><Link href={to.region(id)}>{name}</Link></li>)}</ul>}</Fact>
        <Fact term="Del av">{area && <Link href={to.focusArea(area.id)}>{area.title}</Link>}</Fact>
      </dl>
      <SmallPrint of={action} link={action.link ?? "editorial"} />
    </li>
  );
}

export const Actions = ({ list }) => list.length > 0 && <ul className="plain-list actions">{list.map(({ action, area }) => <Action key={action.id} action={action} area={area} />)}</ul>;

export function KeyFigures({ figures }) {
  return figureSeries(figures).map((series, at) => {
    const most = Math.max(...series.map(({ value }) => value));
    const isDrawn = series[0].population && series.length > 1;
    const notes = [...new Set(series.map(({ note }) => note).filter(Boolean))];
    return (
      <div className="figure-table" key={at}>
        <table>
          <caption>{series[0].label}</caption>
          <tbody>
            {series.map(({ date: when, value, unit }) => (
              <tr key={when ?? value}>
                <th scope="row">{when && date(when)}</th>
                <td className="figure">{number(value)} <span className="unit">{unit}</span></td>
                {isDrawn && <td className="bar-cell" aria-hidden="true"><Bar share={value / most} /></td>}
              </tr>
            ))}
          </tbody>
        </table>
        {notes.map((note) => <Note key={note}>{note}</Note>)}
        <SmallPrint of={{ sources: [...new Set(series.flatMap(({ sources = [] }) => sources))] }} />
      </div>
    );
  });
}

function Municipality({ region, municipality }) {
  const today = todayOf(municipality);
  const people = municipality.keyFigures?.find(({ population }) => population);
  return (
    <li>
      <Link href={to.region(region.id, { kommune: municipality.id })}>{municipality.name}</Link>
      {today && <span className="names-since">Kommunenummer {municipality.id}, i dag {today.name} ({today.number}). {municipality.change}</span>}
      {people && <span className="people">{people.label} {people.date?.slice(0, 4)}: {number(people.value)}</span>}
    </li>
  );
}

export function Municipalities({ region }) {
  const plan = usePlan();
  const { outside = [] } = region;
  return (
    <>
      <ul className="plain-list municipalities">{findAll(plan.municipality, region.municipalities).map((found) => <Municipality key={found.id} region={region} municipality={found} />)}</ul>
      {outside.length > 0 && <><Paragraph>{T.outside}</Paragraph><Bullets items={outside.map(({ name, county }) => `${name} (${county})`)} /></>}
      <Statement said={region.membership} />
    </>
  );
}

function NewsItem({ item, ref }) {
  const plan = usePlan();
  const topics = [
    ...findAll(plan.region, item.regions).map(({ id, name }) => [to.region(id), name]),
    ...findAll(plan.focusArea, item.focusAreas).map(({ id, title }) => [to.focusArea(id), title]),
  ];
  return (
    <li className="news-item" id={`vis-${item.id}`} tabIndex={-1} lang={item.lang} ref={ref}>
      <p className="news-meta">{item.date ? <Time iso={item.date} /> : T.noDate} · {item.publisher}{item.publisherKind && ` (${item.publisherKind})`}</p>
      <h3 className="ds-heading" data-size="2xs">{item.url ? <Out href={item.url}>{item.title}</Out> : item.title}</h3>
      <Paragraph>{item.summary}</Paragraph>
      <Note>{item.dateNote}</Note>
      <Note>{item.note}</Note>
      {item.aboutPlan && <p className="tags"><span className="ds-tag" data-color="success" data-size="sm">{T.aboutPlan}</span></p>}
      {topics.length > 0 && <ul className="inline-list topics">{topics.map(([href, name]) => <li key={href}><Link href={href}>{name}</Link></li>)}</ul>}
    </li>
  );
}

export const News = ({ items, focusAt, focusRef, children }) => (
  <ul className="plain-list news">
    {items.map((item, at) => <NewsItem key={item.id} item={item} ref={at === focusAt ? focusRef : undefined} />)}
    {children}
  </ul>
);
