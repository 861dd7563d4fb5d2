// What the components share: the plan, the shapes, and the address.
import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import { parse } from "../common/route.js";

export const Shared = createContext(undefined);
/** `{ plan, found, route }` */
export const useShared = () => useContext(Shared);
export const usePlan = () => useShared().plan;

function listen(changed) {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

export function useRoute() {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return useMemo(() => parse(hash), [hash]);
}

/** Goes to an address; `replace` leaves no step to go back to. */
export function go(address, { replace = false } = {}) {
  if (replace) {
    history.replaceState(null, "", address);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = address;
  }
}
