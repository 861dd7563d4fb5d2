// The explorer in WebKit, which is what Safari and every browser on an iPhone shows pages with.
import { testSmoke } from "./support/smoke.mjs";

testSmoke("webkit");
