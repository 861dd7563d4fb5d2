// The words of both peers and how they write dates and numbers, in bokmål.

const MONTHS = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];
const numbers = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 1 });

/** A date as precise as it is known: "2016", "2016-02" or "2016-02-04". */
export function date(iso) {
  const [year, month, day] = iso.split("-");
  return [day && `${Number(day)}.`, month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

export const number = (value) => numbers.format(value);
export const kroner = (amount) => `${number(amount)} kroner`;
export const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const count = (amount, { one, many }) => `${amount} ${amount === 1 ? one : many}`;
export const sentence = (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} og ${names.at(-1)}`);

export const NEWS_ITEM = { one: "sak", many: "saker" };

const term = (one, theOne, many, theMany) => ({ one, theOne, many, theMany });

/** What a plan calls its levels, where it does not say so itself. */
export const TERMS = {
  region: term("region", "regionen", "regioner", "regionene"),
  municipality: term("kommune", "kommunen", "kommuner", "kommunene"),
  advantage: term("fortrinn", "fortrinnet", "fortrinn", "fortrinnene"),
  focusArea: term("innsatsområde", "innsatsområdet", "innsatsområder", "innsatsområdene"),
  subGoal: term("delmål", "delmålet", "delmål", "delmålene"),
  action: term("tiltak", "tiltaket", "tiltak", "tiltakene"),
};

export const T = {
  back: "Til oversikten",
  skip: "Hopp til innholdet",
  nav: "Hovedmeny",
  overview: "Oversikt",
  matrix: "Fortrinn",
  news: "Nyheter",
  compare: "Sammenlign",
  about: "Om planen",
  loading: "Henter planen …",
  failed: "Planen kan ikke vises. Sjekk at du er på nett, og last siden på nytt.",
  unknown: "Fant ikke siden",
  map: "Kart",
  zoomIn: "Zoom inn",
  zoomOut: "Zoom ut",
  wholeMap: "Vis hele kartet",
  today: (year) => `Vis kommunene slik de er i dag (${year})`,
  vision: "Visjon:",
  moreAbout: "Mer om planen, målene og partnerne",
  latest: "Siste nytt",
  allNews: (amount) => `Se alle ${amount} nyhetene`,
  allNewsAbout: (amount, name) => `Se alle ${amount} nyhetene om ${name}`,
  toMatrix: "Se alle regioner og innsatsområder i én tabell",
  challenges: "Utfordringer",
  figures: "Nøkkeltall",
  wholeRegion: "Hele regionen",
  countyActions: "Tiltak for hele fylket",
  wholeCounty: "Hele fylket",
  neighbours: "Naboregioner",
  partOf: (part, region) => `${part} i ${region}`,
  showWhole: (name) => `Vis hele ${name}`,
  outside: "Samarbeidet når også ut over fylket:",
  noFocusArea: "Uten innsatsområde",
  editorial: "Redaksjonell kobling",
  stated: "Koblingen står i kilden",
  medium: "Middels sikker kilde",
  weak: "Svak kilde",
  ownWords: "Forklaringen er vår egen.",
  asOf: (when) => `Gjelder ${when}.`,
  sources: (amount) => (amount === 1 ? "Kilde:" : "Kilder:"),
  allSources: (amount) => `Kilder (${amount})`,
  where: "Hvor fortrinnene ligger",
  legend: "Fortrinn som støtter dette, i hver region",
  team: "Et eget team av fagfolk fulgte opp arbeidet.",
  noTeam: "Området hadde ikke eget team av fagfolk.",
  matrixTitle: "Fortrinn og innsatsområder",
  matrixLead: "Tabellen viser hvor mange fortrinn hver region har innenfor hvert innsatsområde. Velg et tall for å lese om dem.",
  total: "I alt",
  newsLead: "Saker om planen og næringslivet i planperioden, nyeste først.",
  any: "Alle",
  year: "År",
  newsCount: (shown, all) => `Viser ${shown} av ${count(all, NEWS_ITEM)}`,
  more: (amount, left) => `Vis ${count(amount, NEWS_ITEM)} til (${left} igjen)`,
  reset: "Vis alle saker",
  nothing: "Ingen saker passer til alt du har valgt.",
  aboutPlan: "Handler om planen",
  noDate: "Uten dato",
  when: "Når",
  amount: "Hvor mye",
  who: "Hvem",
  place: "Hvor",
  compareTitle: "Sammenlign to regioner",
  first: "Den første",
  second: "Den andre",
  choose: "Velg …",
  chooseTwo: "Velg to regioner for å se dem side om side.",
  strongest: "Fortrinn som er best dokumentert",
  search: "Søk",
  searchLabel: "Søk i planen",
  searchLead: "Skriv navnet på en region, et sted eller et ord. Både gamle og nye kommunenavn virker.",
  found: (amount, words) => (amount === 0 ? `Ingen treff på «${words}»` : `${amount} treff på «${words}»`),
  showAll: (amount) => `Vis alle ${amount} treff`,
  places: "Steder",
  goals: "Mål og visjon",
  partners: "Hvem som sto bak",
  timeline: "Tidslinje",
  sourcesTitle: "Kilder",
  credits: "Kart og koordinater",
};
