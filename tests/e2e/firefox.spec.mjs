// The explorer in Firefox.
import { testSmoke } from "./support/smoke.mjs";

testSmoke("firefox");
