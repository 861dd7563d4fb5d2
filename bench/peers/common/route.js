// Addresses behind the `#`: the same as the explorer's.

/** Reads an address into the name of a view, what it is about, and its parameters. */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [view = "", id = ""] = path.split("/").map(decoded);
  return { view, id, query: Object.fromEntries(new URLSearchParams(query)) };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value);
  return given.length > 0 ? `#/${path}?${new URLSearchParams(given)}` : `#/${path}`;
}

export const to = {
  overview: () => "#/",
  region: (id, query) => address(`region/${id}`, query),
  focusArea: (id, query) => address(`innsatsomrade/${id}`, query),
  matrix: (region, innsatsomrade) => address("fortrinn", { region, innsatsomrade }),
  news: (filter) => address("nyheter", filter),
  compare: (region, med) => address("sammenlign", { region, med }),
  search: (q) => address("sok", { q }),
  about: () => "#/om",
};

/** The views beside which the map stands. */
const WITH_MAP = ["", "region", "innsatsomrade", "nyheter", "sammenlign"];
export const hasMap = ({ view }) => WITH_MAP.includes(view);

/** What makes two addresses the same view: filters and words change inside of it. */
export const keyOf = ({ view, id }) => `${view}/${id}`;

/** The regions that a view is about. */
export function selectedIn({ view, id, query }) {
  if (view === "region") {
    return [id];
  }
  const of = { sammenlign: [query.region, query.med], nyheter: [query.region] }[view] ?? [];
  return of.filter(Boolean);
}

/** Pressing a region opens it; pressing the open one leads back to all. */
export const pressed = (route, id) =>
  route.view === "region" && route.id === id && !route.query.kommune && !route.query.del ? to.overview() : to.region(id);
