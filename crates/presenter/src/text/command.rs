//! The words of the command for editors. They are apart from the interface's, because no browser needs them.

/// What the command says in one language.
pub struct Command {
    /// The language as a BCP 47 tag.
    pub lang: &'static str,
    /// How the command is called, line by line.
    pub help: &'static str,
    /// `check` was called without a file, or with too many.
    pub check_usage: &'static str,
    /// There is no command of this name.
    pub unknown: fn(&str) -> String,
    /// There are no texts in this language.
    pub unknown_language: fn(&str) -> String,
    /// How many errors and warnings were found.
    pub checked: fn(usize, usize) -> String,
}

/// In the languages of the interface. The first is the usual one.
pub const COMMANDS: &[&Command] = &[&BOKMAL, &NYNORSK, &ENGLISH];

const BOKMAL: Command = Command {
    lang: "nb",
    help: "\
Bruk: plan [--lang nb|nn|en] KOMMANDO

  check PLAN [GRENSER]   vis hva som er feil i en planfil, og i grensefilen som hører til
  help                   vis denne teksten
  version                vis hvilken utgave dette er

Kommandoen svarer 0 når alt kan vises, 1 når noe må utelates, og 2 når den ikke forstår hva du ber om.",
    check_usage: "«check» trenger en planfil, og kan ta en grensefil etter den.",
    unknown: |name| format!("Det finnes ingen kommando «{name}»."),
    unknown_language: |lang| format!("Kommandoen snakker ikke «{lang}». Velg nb, nn eller en."),
    checked: |errors, warnings| {
        let warnings = counted(warnings, "ingen advarsler", "1 advarsel", "advarsler");
        format!("Kontrollert: {}, {warnings}.", counted(errors, "ingen feil", "1 feil", "feil"))
    },
};

const NYNORSK: Command = Command {
    lang: "nn",
    help: "\
Bruk: plan [--lang nb|nn|en] KOMMANDO

  check PLAN [GRENSER]   vis kva som er feil i ei planfil, og i grensefila som høyrer til
  help                   vis denne teksten
  version                vis kva utgåve dette er

Kommandoen svarar 0 når alt kan visast, 1 når noko må utelatast, og 2 når han ikkje forstår kva du ber om.",
    check_usage: "«check» treng ei planfil, og kan ta ei grensefil etter henne.",
    unknown: |name| format!("Det finst ingen kommando «{name}»."),
    unknown_language: |lang| format!("Kommandoen snakkar ikkje «{lang}». Vel nb, nn eller en."),
    checked: |errors, warnings| {
        let warnings = counted(warnings, "ingen åtvaringar", "1 åtvaring", "åtvaringar");
        format!("Kontrollert: {}, {warnings}.", counted(errors, "ingen feil", "1 feil", "feil"))
    },
};

const ENGLISH: Command = Command {
    lang: "en",
    help:
        "\
Usage: plan [--lang nb|nn|en] COMMAND

  check PLAN [BOUNDARIES]   list what is wrong in a plan file, and in the boundary file that goes with it
  help                      show this text
  version                   show which version this is

The command answers 0 where everything can be shown, 1 where something is left out, and 2 where it does not understand.",
    check_usage: "“check” needs a plan file, and may take a boundary file after it.",
    unknown: |name| format!("There is no command “{name}”."),
    unknown_language: |lang| format!("The command does not speak “{lang}”. Choose nb, nn or en."),
    checked: |errors, warnings| {
        let warnings = counted(warnings, "no warnings", "1 warning", "warnings");
        format!("Checked: {}, {warnings}.", counted(errors, "no errors", "1 error", "errors"))
    },
};

fn counted(count: usize, none: &str, one: &str, many: &str) -> String {
    match count {
        0 => none.to_owned(),
        1 => one.to_owned(),
        _ => format!("{count} {many}"),
    }
}

#[cfg(test)]
mod tests {
    use super::COMMANDS;
    use crate::text::LANGUAGES;

    #[test]
    fn there_is_one_for_each_language_of_the_interface() {
        let interface: Vec<_> = LANGUAGES.iter().map(|texts| texts.lang).collect();
        assert_eq!(COMMANDS.iter().map(|command| command.lang).collect::<Vec<_>>(), interface);
    }

    #[test]
    fn counts_are_words_where_they_can_be() {
        let said =
            |errors, warnings| COMMANDS.iter().map(|command| (command.checked)(errors, warnings)).collect::<Vec<_>>();
        assert_eq!(said(0, 1)[0], "Kontrollert: ingen feil, 1 advarsel.");
        assert_eq!(said(2, 0)[1], "Kontrollert: 2 feil, ingen åtvaringar.");
        assert_eq!(said(1, 3)[2], "Checked: 1 error, 3 warnings.");
    }
}
