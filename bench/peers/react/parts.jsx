// Small components that all views are made of.
import { to } from "../common/route.js";
import { date, T } from "../common/words.js";

export const Link = ({ href, children }) => <a className="ds-link" href={href}>{children}</a>;
export const Back = () => <p className="way-back"><Link href={to.overview()}>{T.back}</Link></p>;
export const Out = ({ href, children }) => <a className="ds-link link-out" href={href} target="_blank" rel="noopener noreferrer">{children}</a>;
export const Heading = ({ children }) => <h1 className="ds-heading" data-size="lg" id="view-title" tabIndex={-1}>{children}</h1>;
export const Small = ({ as: Tag = "h3", children }) => <Tag className="ds-heading" data-size={Tag === "h4" ? "2xs" : "xs"}>{children}</Tag>;
export const Paragraph = ({ children, size }) => children && <p className="ds-paragraph" data-size={size}>{children}</p>;
export const Note = ({ children }) => children && <p className="ds-paragraph note" data-size="sm">{children}</p>;
export const Bullets = ({ items }) => <ul className="ds-list" data-size="sm">{items.map((item, at) => <li key={at}>{item}</li>)}</ul>;
export const Folded = ({ title, children }) => <details className="ds-details"><summary>{title}</summary> <div>{children}</div></details>;
export const Time = ({ iso }) => iso && <time dateTime={iso}>{date(iso)}</time>;

export function Section({ id, title, children }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="ds-heading" data-size="md" id={id}>{title}</h2>
      {children}
    </section>
  );
}

export function Choice({ id, label, value = "", entries, choose }) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>{label}</label>
      <select className="ds-input" id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {entries.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
      </select>
    </div>
  );
}

export const Bar = ({ share }) => (
  <svg className="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect width={Math.round(share * 1000)} height="10" /></svg>
);
