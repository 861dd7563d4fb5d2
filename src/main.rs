//! Starts the plan explorer in the page that loaded it.

fn main() {
    console_error_panic_hook::set_once();
    plan_explorer::widget::mount();
}
