// A page that sizes its frames with pym.js, as many newsrooms do.
import { testFits } from "./support/host.mjs";

testFits("pym.html");
