// The views.
import { actionsIn, advantagesByArea, findAll, newsFor, partName, partOf, step, strongest, support } from "../common/plan.js";
import { to } from "../common/route.js";
import { capitalised, count, date, T } from "../common/words.js";
import { Actions, Advantages, KeyFigures, Municipalities, News, SourceList, Statement, Statements } from "./facts.jsx";
import { usePlan, useShared } from "./hooks.jsx";
import { NewsView } from "./news.jsx";
import { Back, Bar, Bullets, Folded, Heading, Link, Note, Paragraph, Section, Small, Time } from "./parts.jsx";
import { SearchView } from "./search.jsx";
import { Compare, Matrix } from "./tables.jsx";

const sourcesOf = (plan, ...facts) => findAll(plan.source, [...new Set(facts.flat(Infinity).flatMap((fact) => fact?.sources ?? []))]);

function Overview() {
  const plan = usePlan();
  const { terms } = plan;
  return (
    <>
      {plan.period && <p className="kicker">Gjaldt {date(plan.period.from)}–{date(plan.period.to)}</p>}
      <Heading>{plan.title.text}</Heading>
      {plan.summary && <p className="ds-paragraph lead">{plan.summary.text}</p>}
      {plan.vision && <p className="vision">{T.vision} <strong>{plan.vision.text}</strong></p>}
      <Paragraph><Link href={to.about()}>{T.moreAbout}</Link></Paragraph>
      <Section id="regions" title={capitalised(terms.region.theMany)}>
        <ul className="cards">{plan.regions.map((region, index) => <RegionCard key={region.id} region={region} index={index} />)}</ul>
      </Section>
      <Section id="focus-areas" title={capitalised(terms.focusArea.theMany)}>
        <ul className="cards">{plan.focusAreas.map((area) => <AreaCard key={area.id} area={area} />)}</ul>
        <Paragraph><Link href={to.matrix()}>{T.toMatrix}</Link></Paragraph>
      </Section>
      {plan.news.length > 0 && (
        <Section id="latest" title={T.latest}>
          <News items={plan.newest.slice(0, 3)} />
          <Paragraph><Link href={to.news()}>{T.allNews(plan.news.length)}</Link></Paragraph>
        </Section>
      )}
    </>
  );
}

function RegionCard({ region, index }) {
  const { terms } = usePlan();
  return (
    <li className="ds-card card">
      <Small><span className={`swatch map-region-${(index % 8) + 1}`} aria-hidden="true" /><a className="card-link" href={to.region(region.id)}>{region.name}</a></Small>
      <Paragraph size="sm">{region.summary?.text}</Paragraph>
      <Bullets items={strongest(region, 3).map(({ title }) => title)} />
      <p className="card-count">{count(region.municipalities?.length ?? 0, terms.municipality)} · {count(region.advantages?.length ?? 0, terms.advantage)}</p>
    </li>
  );
}

function AreaCard({ area }) {
  const plan = usePlan();
  const amount = support(plan, area.id).reduce((sum, entry) => sum + entry.count, 0);
  return (
    <li className="ds-card card">
      <Small><a className="card-link" href={to.focusArea(area.id)}>{area.title}</a></Small>
      <Paragraph size="sm">{area.explanation?.text}</Paragraph>
      <p className="card-count">{count(amount, plan.terms.advantage)}</p>
    </li>
  );
}

function Region() {
  const { plan, route: { id, query } } = useShared();
  const region = plan.region.get(id);
  if (!region) {
    return <Unknown />;
  }
  const { terms } = plan;
  const part = partOf(region, query);
  const news = newsFor(plan, { region: id });
  const here = actionsIn(plan, id);
  const county = actionsIn(plan, undefined);
  return (
    <>
      <Back />
      <Heading>{part ? T.partOf(partName(plan, region, query), region.name) : region.name}</Heading>
      {part ? <Paragraph><Link href={to.region(id)}>{T.showWhole(region.name)}</Link></Paragraph> : <><p className="kicker">{region.body}</p><Statement said={region.summary} /></>}
      <Parts region={region} query={query} />
      <Section id="advantages" title={capitalised(terms.advantage.many)}>
        {advantagesByArea(plan, region, part).map(({ area, advantages }) => (
          <div className="advantage-group" key={area?.id ?? ""}>
            <Small>{area ? <Link href={to.focusArea(area.id)}>{area.title}</Link> : T.noFocusArea} <span className="count">{advantages.length}</span></Small>
            <Advantages region={region} list={advantages} />
          </div>
        ))}
      </Section>
      <Section id="municipalities" title={capitalised(terms.municipality.many)}><Municipalities region={region} /></Section>
      {region.challenges?.length > 0 && <Section id="challenges" title={T.challenges}><Statements list={region.challenges} /></Section>}
      {region.keyFigures?.length > 0 && <Section id="figures" title={T.figures}><KeyFigures figures={region.keyFigures} /></Section>}
      {here.length + county.length > 0 && (
        <Section id="actions" title={capitalised(terms.action.many)}>
          <Actions list={here} />
          {county.length > 0 && <Folded title={T.countyActions}><Actions list={county} /></Folded>}
        </Section>
      )}
      {news.length > 0 && (
        <Section id="news" title={T.news}>
          <News items={news.slice(0, 5)} />
          <Paragraph><Link href={to.news({ region: id })}>{T.allNewsAbout(news.length, region.name)}</Link></Paragraph>
        </Section>
      )}
      <Neighbours id={id} />
      <Paragraph><Link href={to.compare(id)}>{T.compareTitle}</Link></Paragraph>
      <SourceList sources={sourcesOf(plan, region.summary, region.membership, region.advantages, region.challenges, region.keyFigures)} />
    </>
  );
}

function Parts({ region, query }) {
  if (!region.subregions?.length) {
    return null;
  }
  const chips = [{ name: T.wholeRegion }, ...region.subregions];
  return <ul className="chips">{chips.map(({ id: del, name }) => <li key={name}><a className="ds-chip chip" href={to.region(region.id, { del })} aria-current={query.del === del && !query.kommune ? "true" : undefined}>{name}</a></li>)}</ul>;
}

function Neighbours({ id }) {
  const { plan, found } = useShared();
  const beside = findAll(plan.region, [...(found?.neighbours.get(id) ?? [])]);
  return beside.length > 0 && (
    <Section id="neighbours" title={T.neighbours}>
      <ul className="inline-list">{beside.map((other) => <li key={other.id}><Link href={to.region(other.id)}>{other.name}</Link></li>)}</ul>
    </Section>
  );
}

function Legend({ area }) {
  const plan = usePlan();
  const rows = support(plan, area.id).sort((one, other) => other.count - one.count);
  const most = rows[0]?.count ?? 0;
  return (
    <div className="figure-table">
      <table>
        <caption>{T.legend}</caption>
        <tbody>
          {rows.map(({ region: { id, name }, count: amount }) => (
            <tr key={id}>
              <th scope="row"><span className={`swatch map-shade-${step(amount, most)}`} aria-hidden="true" /><Link href={to.region(id)}>{name}</Link></th>
              <td className="figure">{amount > 0 ? <Link href={to.matrix(id, area.id)}>{count(amount, plan.terms.advantage)}</Link> : "0"}</td>
              <td className="bar-cell" aria-hidden="true"><Bar share={most > 0 ? amount / most : 0} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SubGoal({ goal }) {
  const plan = usePlan();
  const found = plan.regions.flatMap((region) => (region.advantages ?? []).filter(({ subGoals }) => subGoals?.includes(goal.id)).map((advantage) => ({ region, advantage })));
  return (
    <li>
      <strong>{goal.title}</strong>{goal.explanation && <span className="explanation">{goal.explanation.text}</span>}
      {found.length > 0 && (
        <Folded title={count(found.length, plan.terms.advantage)}>
          <Bullets items={found.map(({ region, advantage }) => <><Link href={to.region(region.id, { fortrinn: advantage.id })}>{advantage.title}</Link> – {region.name}</>)} />
        </Folded>
      )}
    </li>
  );
}

function FocusArea() {
  const { plan, route: { id } } = useShared();
  const area = plan.focusArea.get(id);
  if (!area) {
    return <Unknown />;
  }
  const news = newsFor(plan, { innsatsomrade: id });
  return (
    <>
      <Back />
      <Heading>{area.title}</Heading>
      <Statement said={area.explanation} />
      {area.hasTeam !== undefined && <Paragraph>{area.hasTeam ? T.team : T.noTeam}</Paragraph>}
      <Statement said={area.note} />
      <Section id="where" title={T.where}><Legend area={area} /></Section>
      {area.subGoals?.length > 0 && <Section id="sub-goals" title={capitalised(plan.terms.subGoal.many)}><ol className="ds-list sub-goals">{area.subGoals.map((goal) => <SubGoal key={goal.id} goal={goal} />)}</ol></Section>}
      {area.actions?.length > 0 && <Section id="actions" title={capitalised(plan.terms.action.many)}><Actions list={area.actions.map((action) => ({ action }))} /></Section>}
      {news.length > 0 && (
        <Section id="news" title={T.news}>
          <News items={news.slice(0, 5)} />
          <Paragraph><Link href={to.news({ innsatsomrade: id })}>{T.allNewsAbout(news.length, area.title)}</Link></Paragraph>
        </Section>
      )}
      <SourceList sources={sourcesOf(plan, area, area.subGoals, area.actions)} />
    </>
  );
}

function About() {
  const { plan, found } = useShared();
  const partners = plan.actors.filter(({ partner }) => partner).map(({ name }) => name);
  return (
    <>
      <Back />
      <Heading>{T.about}</Heading>
      <Statement said={plan.title} />
      <Section id="goals" title={T.goals}>{["vision", "goal", "goalExplained", "purpose", "adoption"].map((name) => <Statement key={name} said={plan[name]} />)}</Section>
      {plan.about.map(({ id, title, statements }) => <Section key={id} id={id} title={title}><Statements list={statements} /></Section>)}
      {partners.length > 0 && <Section id="partners" title={T.partners}><Bullets items={partners} /></Section>}
      {plan.timeline.length > 0 && (
        <Section id="timeline" title={T.timeline}>
          <Folded title={T.timeline}><ul className="plain-list timeline">{plan.timeline.map((entry) => <li key={entry.date + entry.title}><Time iso={entry.date} /><Small>{entry.title}</Small><Note>{entry.note}</Note></li>)}</ul></Folded>
        </Section>
      )}
      <Section id="sources" title={T.sourcesTitle}><SourceList sources={plan.sources} /></Section>
      <Section id="credits" title={T.credits}><Bullets items={[found?.attribution, ...plan.credits].filter(Boolean)} /></Section>
    </>
  );
}

const Unknown = () => <><Back /><Heading>{T.unknown}</Heading></>;

const VIEWS = { "": Overview, region: Region, innsatsomrade: FocusArea, fortrinn: Matrix, nyheter: NewsView, sammenlign: Compare, sok: SearchView, om: About };

export function View() {
  const { view } = useShared().route;
  const Found = Object.hasOwn(VIEWS, view) ? VIEWS[view] : Unknown;
  return <Found />;
}

const TITLES = { fortrinn: T.matrixTitle, nyheter: T.news, sammenlign: T.compareTitle, sok: T.search, om: T.about };

/** What the browser calls a view. */
export function titleOf(plan, { view, id }) {
  if (view === "") {
    return plan.title.text;
  }
  const named = { region: plan.region.get(id)?.name, innsatsomrade: plan.focusArea.get(id)?.title };
  return named[view] ?? TITLES[view] ?? T.unknown;
}
