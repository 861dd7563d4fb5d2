//! Reads the words that are explained.

use super::{Facts, Item, Reader, each, items};
use crate::check::Ids;
use crate::file::format::Fields;
use crate::model::{Level, Word, WordIn};

/// The levels as the file names them, in the order of [`LEVELS`].
const NAMES: &[&str] = &["region", "municipality", "advantage", "focusArea", "subGoal", "action"];
const LEVELS: [Level; 6] =
    [Level::Region, Level::Municipality, Level::Advantage, Level::FocusArea, Level::SubGoal, Level::Action];

impl Reader<'_> {
    pub(super) fn glossary(&self, root: &Fields<'_, '_>) -> Vec<Word> {
        items(root.list("glossary"), &mut Ids::new()).iter().filter_map(|item| self.word(item)).collect()
    }

    fn word(&self, item: &Item<'_, '_>) -> Option<Word> {
        let Item { id, fields } = item;
        let term = fields.needed_text("term");
        let explanation = match fields.get("explanation") {
            Some(value) => self.statement_in(value, Facts::NeedSources),
            None => fields.missing("explanation"),
        };
        let level = fields.choice("level", NAMES).and_then(|at| LEVELS.get(at).copied());
        let others = each(fields, "in", |fields| {
            let (lang, term, text) =
                (fields.needed_text("lang"), fields.needed_text("term"), fields.needed_text("text"));
            fields.done();
            Some(WordIn { lang: lang?, term: term?, text: text? })
        });
        fields.done();
        Some(Word { id: id.to_string(), level, term: term?, explanation: explanation?, others })
    }
}
