// The two views that are tables: regions by focus areas, and two regions side by side.
import { findAll, matrix, newsFor, step, strongest, supports } from "../common/plan.js";
import { to } from "../common/route.js";
import { capitalised, count, number, T } from "../common/words.js";
import { Advantages } from "./facts.jsx";
import { go, usePlan, useShared } from "./hooks.jsx";
import { Back, Bullets, Choice, Heading, Link, Paragraph, Section } from "./parts.jsx";

export function Matrix() {
  const { plan, route: { query } } = useShared();
  const { rows, columns, total, most } = matrix(plan);
  const [region, area] = [plan.region.get(query.region), plan.focusArea.get(query.innsatsomrade)];
  const chosen = region && area ? region.advantages.filter((advantage) => supports(advantage, area.id)) : [];
  return (
    <>
      <Back />
      <Heading>{T.matrixTitle}</Heading>
      <Paragraph>{T.matrixLead}</Paragraph>
      <div className="matrix-frame" tabIndex={0} role="region" aria-label={T.matrixTitle}>
        <table className="matrix">
          <thead><tr><th scope="col">{capitalised(plan.terms.region.one)}</th>{plan.focusAreas.map(({ id, title }) => <th scope="col" key={id}><Link href={to.focusArea(id)}>{title}</Link></th>)}<th scope="col"><span>{T.total}</span></th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.region.id}>
                <th scope="row"><Link href={to.region(row.region.id)}>{row.region.mapName ?? row.region.name}</Link></th>
                {row.counts.map((amount, at) => <Cell key={plan.focusAreas[at].id} region={row.region} area={plan.focusAreas[at]} amount={amount} most={most} />)}
                <td className="matrix-total">{row.total}</td>
              </tr>
            ))}
          </tbody>
          <tfoot><tr><th scope="row">{T.total}</th>{columns.map((sum, at) => <td className="matrix-total" key={at}>{sum}</td>)}<td className="matrix-total">{total}</td></tr></tfoot>
        </table>
      </div>
      {chosen.length > 0 && <Section id="matrix-chosen" title={`${region.name}: ${area.title}`}><Advantages region={region} list={chosen} /></Section>}
    </>
  );
}

function Cell({ region, area, amount, most }) {
  const { terms } = usePlan();
  const label = `${count(amount, terms.advantage)}: ${region.name}, ${area.title}`;
  return <td className={`matrix-cell map-shade-${step(amount, most)}`}>{amount > 0 ? <a href={to.matrix(region.id, area.id)} aria-label={label}>{amount}</a> : "0"}</td>;
}

export function Compare() {
  const { plan, route: { query: { region: one, med: other } } } = useShared();
  const entries = [["", T.choose], ...plan.regions.map(({ id, name }) => [id, name])];
  const pair = findAll(plan.region, [one, other]);
  return (
    <>
      <Back />
      <Heading>{T.compareTitle}</Heading>
      <form className="filters">
        <Choice id="compare-first" label={T.first} value={one} entries={entries} choose={(id) => go(to.compare(id, other))} />
        <Choice id="compare-second" label={T.second} value={other} entries={entries} choose={(id) => go(to.compare(one, id))} />
      </form>
      {pair.length === 2 && one !== other ? <CompareTable pair={pair} /> : <Paragraph>{T.chooseTwo}</Paragraph>}
    </>
  );
}

function CompareTable({ pair }) {
  const plan = usePlan();
  const row = (title, of) => <tr key={title}><th scope="row">{title}</th>{pair.map((side) => <td key={side.id}>{of(side)}</td>)}</tr>;
  const labels = [...new Set(pair.flatMap(({ keyFigures = [] }) => keyFigures.map(({ label }) => label)))];
  const latest = ({ keyFigures = [] }, label) => keyFigures.filter((figure) => figure.label === label).at(-1);
  return (
    <table className="compare">
      <thead><tr><td />{pair.map(({ id, name }) => <th scope="col" key={id}><Link href={to.region(id)}>{name}</Link></th>)}</tr></thead>
      <tbody>
        {row(capitalised(plan.terms.municipality.many), (side) => <Bullets items={findAll(plan.municipality, side.municipalities).map(({ name }) => name)} />)}
        {row(T.strongest, (side) => <Bullets items={strongest(side, 5).map(({ title }) => title)} />)}
        {plan.focusAreas.map(({ id, title }) => row(title, (side) => count((side.advantages ?? []).filter((advantage) => supports(advantage, id)).length, plan.terms.advantage)))}
        {labels.map((label) => row(label, (side) => (latest(side, label) ? `${number(latest(side, label).value)} ${latest(side, label).unit ?? ""}` : "–")))}
        {row(T.news, ({ id }) => <Link href={to.news({ region: id })}>{newsFor(plan, { region: id }).length}</Link>)}
      </tbody>
    </table>
  );
}
