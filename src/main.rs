//! Starts the plan explorer in the page that loaded it.

use std::panic;

fn main() {
    panic::set_hook(Box::new(|what| {
        console_error_panic_hook::hook(what);
        // Nobody is to wait for what will not come.
        plan_explorer::boot::give_up();
    }));
    plan_explorer::boot::mount();
}
