//! The explorer as a whole: header, map, view, footer.

use leptos::prelude::*;

use super::context::Context;
use super::dynamic::dynamic;
use super::navigation::{self, EXPLORER_ID, MAIN_ID};
use super::notice::{self, File};
use super::view::{self, ViewKey};
use super::{footer, header, host, map_panel};
use crate::embed::options::Options;
use crate::load::Load;
use crate::state::AppState;

/// The explorer, as `options` ask for it.
pub fn app(options: Options) -> AnyView {
    let app = AppState::start(options);
    let key = Memo::new(move |_| ViewKey::of(&app.route()));
    navigation::follow(app, key);
    host::follow(app);
    let lang = move || app.content().ready().map(|content| content.plan.lang.clone());
    view! {
        <div class="explorer" class:is-embedded=app.is_embedded() id=EXPLORER_ID lang=move || app.texts().lang>
            {header::view(app, key)}
            <main class="explorer-main" id=MAIN_ID class:has-map=move || key.get().has_map()>
                {map_panel::view(app, key)}
                <div class="content" lang=lang hidden=move || hides_panel(app)>
                    {dynamic(move || match app.content() {
                        Load::Loading => notice::loading(app.texts().notice.loading),
                        Load::Failed(error) => notice::load_failed(app.texts(), File::Plan, &error, move || app.load_plan()),
                        Load::Ready(_) if !app.parts().panel => ().into_any(),
                        Load::Ready(content) => view::view(&Context::new(app, content), &key.get()),
                    })}
                </div>
            </main>
            {footer::view(app)}
        </div>
    }
    .into_any()
}

/// Whether the map stands alone, as asked for. A message that there is no plan stands all the same.
fn hides_panel(app: AppState) -> bool {
    !app.parts().panel && app.content().error().is_none()
}
