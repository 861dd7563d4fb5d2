//! Has the wasm of the finished site linked in a way that it can be split; see src/boot/modules.rs.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(split)");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo::rustc-cfg=split");
        // Tells the tool that splits it what refers to what.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
