//! Slips of editors: what costs too much if it is taken at its word is understood, and told with its line.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use plan::check::is_web_address;
use plan::date::PlanDate;
use plan::encoding::{Text, text_of};
use plan::file::read::{Reading, read_plan};
use plan::geo::read::read_boundaries;
use plan::issue::{Issue, JsonType, Problem, ReadError, Severity, Slip, listed};
use proptest::prelude::*;

const REAL: &str = include_str!("../../../public/data/plan.json");
const OTHER: &str = include_str!("../../../tests/fixtures/plans/other-county.json");
const BOUNDARIES: &str = include_str!("../../../public/data/boundaries.json");

const SOUND: &str = r#"{
 "version": 1, "lang": "nb", "county": "Prøve",
 "title": {"text": "Plan", "sources": ["s"]},
 "sources": [
  {"id": "s", "title": "Kilde", "publisher": "Noen", "url": "https://example.org/"}
 ],
 "regions": [
  {"id": "nord", "name": "Nord", "body": "Nordrådet"},
  {"id": "sor", "name": "Sør"}
 ],
 "timeline": [{"date": "2016-02-04", "title": "Vedtatt", "sources": ["s"]}]
}"#;

/// Reads the sound plan with changes, each of something that it has once.
fn changed(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(SOUND.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

fn problems(issues: &[Issue]) -> Vec<(u32, &Problem)> {
    issues.iter().map(|issue| (issue.line.unwrap_or_default(), &issue.problem)).collect()
}

mod json {
    use super::*;

    /// What comes of the sound plan when this is changed in it: the same plan, and a notice of each slip with its line.
    fn check(changes: &[(&str, &str)], slips: &[(u32, Slip)]) {
        let text = changed(changes);
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_err(), "no slip: {text}");
        let Reading { plan, issues } = read_plan(&text).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
        assert_eq!(plan, read_plan(SOUND).unwrap().plan, "{text}");
        let told: Vec<_> = slips.iter().map(|(line, slip)| (*line, Problem::Slip(*slip))).collect();
        assert_eq!(problems(&issues), told.iter().map(|(line, slip)| (*line, slip)).collect::<Vec<_>>(), "{text}");
    }

    #[test]
    fn the_sound_plan_is_sound() {
        assert_eq!(read_plan(SOUND).unwrap().issues, []);
    }

    #[test]
    fn a_comma_too_many_or_too_few() {
        check(&[(r#""name": "Sør"}"#, r#""name": "Sør"},"#)], &[(9, Slip::ExtraComma)]);
        check(&[(r#""name": "Sør""#, r#""name": "Sør","#)], &[(9, Slip::ExtraComma)]);
        check(&[(r#"["s"]},"#, r#"["s",]},,"#)], &[(3, Slip::ExtraComma)]);
        check(&[(r#""lang": "nb","#, r#", "lang": "nb","#)], &[(2, Slip::ExtraComma)]);
        check(
            &[("\"Vedtatt\", \"sources\": [\"s\"]}]\n}", "\"Vedtatt\", \"sources\": [\"s\"]}]\n},")],
            &[(12, Slip::ExtraComma)],
        );
        check(&[(r#""Nordrådet"},"#, r#""Nordrådet"}"#)], &[(8, Slip::MissingComma)]);
        check(&[("\"nb\",", "\"nb\";")], &[(2, Slip::Stray)]);
    }

    #[test]
    fn comments_of_every_kind() {
        check(&[("\"regions\"", "// her er regionene\n \"regions\"")], &[(7, Slip::Comment)]);
        check(&[("\"regions\"", "/* her er\n regionene */ \"regions\"")], &[(7, Slip::Comment)]);
        check(&[("\"regions\"", "# her er regionene\n \"regions\"")], &[(7, Slip::Comment)]);
        check(&[("1, \"lang\"", "1, // «nb», “nn” eller \"en\" }\n \"lang\"")], &[(2, Slip::Comment)]);
    }

    #[test]
    fn quotation_marks_of_word_processors() {
        check(&[(r#""Nordrådet""#, "“Nordrådet”")], &[(8, Slip::Quotes)]);
        check(&[(r#""Nordrådet""#, "„Nordrådet“"), (r#""Sør""#, "«Sør»")], &[(8, Slip::Quotes), (9, Slip::Quotes)]);
        check(&[(r#""regions""#, "”regions”"), (r#""nord""#, "'nord'")], &[(7, Slip::Quotes), (8, Slip::Quotes)]);
        // One end or the other.
        check(&[(r#""Nordrådet""#, "\"Nordrådet”")], &[(8, Slip::Quotes)]);
        check(&[(r#""Nordrådet""#, "“Nordrådet\"")], &[(8, Slip::Quotes)]);
        check(&[(r#""regions":"#, "\"regions”:")], &[(7, Slip::Quotes)]);
        // None at the end.
        check(&[(r#""county": "Prøve","#, r#""county": "Prøve,"#)], &[(2, Slip::Quotes)]);
        check(&[("\"Sør\"}\n", "\"Sør\n}")], &[(9, Slip::Quotes)]);
    }

    #[test]
    fn quotation_marks_within_a_text_stay_there() {
        let text = changed(&[(r#""Nordrådet""#, r#""Rådet "for nord" er «nytt», sier de""#)]);
        let Reading { plan, issues } = read_plan(&text).unwrap();
        assert_eq!(plan.regions[0].body.as_deref(), Some("Rådet \"for nord\" er «nytt», sier de"));
        assert_eq!(problems(&issues), [(8, &Problem::Slip(Slip::Quotes))]);
        let text = changed(&[(r#""Nordrådet""#, "“Rådet “for nord” er 'nytt' og \"bra\" her”")]);
        let plan = read_plan(&text).unwrap().plan;
        assert_eq!(plan.regions[0].body.as_deref(), Some("Rådet “for nord” er 'nytt' og \"bra\" her"));
    }

    #[test]
    fn marks_of_version_control() {
        let ours = r#"{"id": "nord", "name": "Nord", "body": "Nordrådet"},"#;
        let theirs = r#"{"id": "nord", "name": "Nordre", "body": "Andre"},"#;
        let conflict = format!("\n<<<<<<< HEAD\n  {ours}\n=======\n  {theirs}\n>>>>>>> gren");
        check(&[(&format!("\n  {ours}"), &conflict)], &[(8, Slip::MergeMark), (10, Slip::MergeMark)]);
        let three = format!("\n<<<<<<< HEAD\n  {ours}\n||||||| før\n=======\n  {theirs}\n>>>>>>> gren");
        check(&[(&format!("\n  {ours}"), &three)], &[(8, Slip::MergeMark), (10, Slip::MergeMark)]);
        // All of the file is in conflict: it begins as a web page does.
        let whole = format!("<<<<<<< HEAD\n{SOUND}\n=======\n{OTHER}\n>>>>>>> gren\n");
        let Reading { plan, issues } = read_plan(&whole).unwrap();
        assert_eq!(plan, read_plan(SOUND).unwrap().plan);
        // Something is left out.
        assert!(issues.iter().all(|issue| issue.severity == Severity::Error) && issues.len() == 2, "{issues:?}");
    }

    #[test]
    fn what_lacks_marks_or_has_strange_ones() {
        check(&[(r#""regions":"#, "regions:"), (r#""Sør""#, "Sør")], &[(7, Slip::Unquoted), (9, Slip::Unquoted)]);
        check(&[(r#""id": "nord","#, r#""id": nord,"#)], &[(8, Slip::Unquoted)]);
        // A value that has been taken out.
        let text = changed(&[(r#""Nordrådet""#, "")]);
        let Reading { plan, issues } = read_plan(&text).unwrap();
        assert_eq!(plan.regions[0].body, None);
        assert_eq!(problems(&issues), [(8, &Problem::Slip(Slip::Unquoted))]);
        // A number that JSON does not have, and that is none.
        let text =
            changed(&[(" \"timeline\"", " \"municipalities\": [{\"id\": 0617, \"name\": \"Gol\"}],\n \"timeline\"")]);
        let Reading { plan, issues } = read_plan(&text).unwrap();
        assert_eq!(plan.municipalities[0].id.as_str(), "0617");
        assert!(problems(&issues).contains(&(11, &Problem::Slip(Slip::Unquoted))), "{issues:?}");
        let text = changed(&[(" \"timeline\"", " \"backgroundMap\": NULL,\n \"timeline\"")]);
        assert_eq!(problems(&read_plan(&text).unwrap().issues), [(11, &Problem::Slip(Slip::Unquoted))]);
    }

    #[test]
    fn a_text_that_goes_on_in_the_next_line() {
        let text = changed(&[("Nordrådet", "Nord\nrådet")]);
        let Reading { plan, issues } = read_plan(&text).unwrap();
        assert_eq!(plan.regions[0].body.as_deref(), Some("Nord\nrådet"));
        assert_eq!(problems(&issues), [(8, &Problem::Slip(Slip::LineBreak)), (8, &Problem::LineBreak)]);
        // Lines after it are still told by their own numbers.
        let text = changed(&[("Nordrådet", "Nord\n\nrådet"), ("\"2016-02-04\"", "\"i fjor\"")]);
        let issues = read_plan(&text).unwrap().issues;
        assert_eq!(problems(&issues).last(), Some(&(13, &Problem::BadDate { found: "i fjor".to_owned() })));
    }

    #[test]
    fn backslashes_and_strangers() {
        let text = changed(&[("Nordrådet", r"C:\data\x og \u12")]);
        let Reading { plan, issues } = read_plan(&text).unwrap();
        assert_eq!(plan.regions[0].body.as_deref(), Some(r"C:\data\x og \u12"));
        assert_eq!(problems(&issues), [(8, &Problem::Slip(Slip::Backslash))]);
        check(&[("\"regions\":", "\u{a0}\"regions\":\u{a0}")], &[(7, Slip::Stray)]);
        check(&[("\"version\"", "\u{200b}\"version\"")], &[(2, Slip::Stray)]);
        let script = format!("var plan = {SOUND};\n");
        assert_eq!(read_plan(&script).unwrap().plan, read_plan(SOUND).unwrap().plan);
        let twice = format!("{SOUND}\n{SOUND}");
        assert_eq!(read_plan(&twice).unwrap().plan, read_plan(SOUND).unwrap().plan);
        let closed = format!("{SOUND}\n}}\n");
        assert_eq!(problems(&read_plan(&closed).unwrap().issues), [(13, &Problem::Slip(Slip::Stray))]);
    }

    #[test]
    fn in_a_boundary_file_as_well() {
        let sound = read_boundaries(BOUNDARIES, None).unwrap();
        let commented = BOUNDARIES.replacen('{', "{ // grenser\n", 1);
        let reading = read_boundaries(&commented, None).unwrap();
        assert_eq!(reading.boundaries, sound.boundaries);
        assert_eq!(problems(&reading.issues), [(1, &Problem::Slip(Slip::Comment))]);
        let mut trailing = BOUNDARIES.trim_end().to_owned();
        trailing.insert(trailing.len() - 1, ',');
        assert_eq!(read_boundaries(&trailing, None).unwrap().boundaries, sound.boundaries);
        let curly = BOUNDARIES.replacen("\"Topology\"", "“Topology”", 1);
        assert_eq!(read_boundaries(&curly, None).unwrap().boundaries, sound.boundaries);
    }

    #[test]
    fn what_cannot_be_told_is_still_told_where_it_is() {
        for (from, to, line) in [
            (r#""nord", "name":"#, r#""nord", "name""#, 8),
            (r#""id": "sor""#, r#""id" "sor""#, 9),
            ("\"timeline\": [", "\"timeline\": [}", 11),
        ] {
            let error = read_plan(&changed(&[(from, to)])).unwrap_err();
            assert!(matches!(error, ReadError::NotJson { line: found, .. } if found == line), "{to}: {error:?}");
        }
        // Half a file stays half a file, whatever else is wrong with it.
        let half = &SOUND[..SOUND.len() / 2];
        let line = u32::try_from(half.lines().count()).unwrap();
        for text in [half.to_owned(), half.replace("\"lang\"", "/* språk */ \"lang\"")] {
            assert_eq!(read_plan(&text), Err(ReadError::Truncated { line }));
        }
    }

    proptest! {
        #[test]
        fn a_sound_text_stays_as_it_is(text in "([“”„«»\"'’\\\\,:{}\\[\\]/#<>= a-zø\n\t]|\\PC){0,40}") {
            // The comment has all of the file mended.
            let file = format!("{{ // a\n\"version\": 1, \"title\": \"a\", \"county\": {}, \"lang\": \"nb\"}}", serde_json::json!(text));
            let plan = read_plan(&file).unwrap().plan;
            prop_assert_eq!(&plan.county, if text.trim().is_empty() { "" } else { text.as_str() });
            prop_assert_eq!(plan.lang, "nb");
        }

        #[test]
        fn a_sound_file_with_one_comment_is_the_same(at in 0..200_usize, comment in "(//[^\n]{0,20}\n|/\\*[^*]{0,20}\\*/)") {
            // Between two lines, so that it stands in no text.
            let (at, _) = OTHER.match_indices('\n').cycle().nth(at).unwrap();
            let text = format!("{}\n{comment}{}", &OTHER[..at], &OTHER[at..]);
            prop_assert_eq!(read_plan(&text).unwrap().plan, read_plan(OTHER).unwrap().plan);
        }
    }
}

mod encodings {
    use super::*;

    fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    fn windows_1252(text: &str) -> Vec<u8> {
        let byte = |letter: char| match letter {
            '€' => 0x80,
            '–' => 0x96,
            '—' => 0x97,
            '“' => 0x93,
            '”' => 0x94,
            '’' => 0x92,
            '…' => 0x85,
            other => u8::try_from(u32::from(other)).unwrap_or(b'?'),
        };
        text.chars().map(byte).collect()
    }

    #[test]
    fn utf_16_is_read() {
        for (mark, unit) in [
            ("\u{feff}", u16::to_le_bytes as fn(u16) -> [u8; 2]),
            ("\u{feff}", u16::to_be_bytes),
            ("", u16::to_le_bytes),
            ("", u16::to_be_bytes),
        ] {
            let bytes = utf_16(&format!("{mark}{REAL}"), unit);
            let Text { text, issue } = text_of(&bytes).unwrap();
            assert_eq!(text, REAL);
            let told = Problem::OtherEncoding { name: "UTF-16" };
            assert_eq!(issue, Some(Issue::warning("", Some(1), told)));
        }
    }

    #[test]
    fn windows_1252_is_read() {
        let text = "{\n\"a\": \"Blåbærsyltetøy – «Ærlig» “så” … 5 €\"}";
        let Text { text: read, issue } =
            text_of(&windows_1252(text)).map(|of| Text { text: of.text.into_owned().into(), ..of }).unwrap();
        assert_eq!(read, text);
        assert_eq!(issue, Some(Issue::warning("", Some(2), Problem::OtherEncoding { name: "Windows-1252" })));
        let boundaries = windows_1252(BOUNDARIES);
        assert_eq!(
            read_boundaries(&text_of(&boundaries).unwrap().text, None).unwrap().boundaries,
            read_boundaries(BOUNDARIES, None).unwrap().boundaries
        );
    }

    #[test]
    fn a_line_in_another_encoding_spoils_no_other() {
        let mut bytes = "Sør\n".as_bytes().to_vec();
        bytes.extend(windows_1252("Bø\n"));
        bytes.extend("Ål".as_bytes());
        let Text { text, issue } = text_of(&bytes).unwrap();
        assert_eq!(text, "Sør\nBø\nÅl");
        assert_eq!(issue.unwrap().line, Some(2));
    }

    #[test]
    fn utf_8_is_taken_as_it_is() {
        for text in [REAL, BOUNDARIES, "", "ø", "\u{feff}{}"] {
            assert_eq!(text_of(text.as_bytes()), Ok(Text { text: text.into(), issue: None }));
        }
    }

    #[test]
    fn what_is_no_text_is_told_as_such() {
        for (bytes, line) in
            [(&b"PK\x03\x04"[..], 1), (b"{\n\n\x01}", 3), (b"\xff\xd8\xff\xe0\x00\x10JFIF", 1), (b"\0\0\0\0", 1)]
        {
            assert_eq!(text_of(bytes), Err(ReadError::NotText { line }), "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_get_an_answer(bytes: Vec<u8>) {
            let _ = text_of(&bytes);
        }
    }
}

mod values {
    use super::*;

    fn wrong(expected: JsonType, found: JsonType) -> Problem {
        Problem::WrongType { expected, found }
    }

    #[test]
    fn a_version_in_any_form_is_understood() {
        for (version, is_told) in [
            ("1.0", false),
            ("1.00", false),
            ("\"1\"", true),
            ("\"1.0\"", true),
            ("\"én\"", true),
            ("1.5", true),
            ("true", true),
        ] {
            let Reading { plan, issues } =
                read_plan(&changed(&[("\"version\": 1", &format!("\"version\": {version}"))])).unwrap();
            assert_eq!(plan, read_plan(SOUND).unwrap().plan);
            assert_eq!(issues.len(), usize::from(is_told), "{version}: {issues:?}");
            assert!(issues.iter().all(|issue| issue.path == "version" && issue.severity == Severity::Warning));
        }
        let newer = changed(&[("\"version\": 1", "\"version\": \"2\"")]);
        assert_eq!(read_plan(&newer), Err(ReadError::UnknownVersion { found: 2, newest: 1 }));
    }

    #[test]
    fn a_bare_text_is_taken_for_a_statement() {
        let (from, bare) = (r#"{"text": "Plan", "sources": ["s"]}"#, r#""Plan""#);
        let Reading { plan, issues } = read_plan(&changed(&[(from, bare)])).unwrap();
        assert_eq!(plan.title.text, "Plan");
        assert_eq!(plan.short_name, "Plan");
        assert_eq!(issues[0], Issue::warning("title", Some(3), wrong(JsonType::Object, JsonType::Text)));
        let Reading { plan, issues } =
            read_plan(&changed(&[(" \"regions\"", " \"summary\": \"Kort.\", \"vision\": \"Langt.\",\n \"regions\"")]))
                .unwrap();
        assert_eq!((plan.summary.unwrap().text.as_str(), plan.vision.unwrap().text.as_str()), ("Kort.", "Langt."));
        assert_eq!(issues.len(), 2);
        let challenge = r#""name": "Sør", "challenges": ["Det blåser.", {"text": "Det regner.", "sources": ["s"]}]"#;
        let Reading { plan, issues } = read_plan(&changed(&[(r#""name": "Sør""#, challenge)])).unwrap();
        assert_eq!(
            plan.regions[1].challenges.iter().map(|of| of.text.as_str()).collect::<Vec<_>>(),
            ["Det blåser.", "Det regner."]
        );
        assert_eq!(problems(&issues), [(9, &wrong(JsonType::Object, JsonType::Text))]);
    }

    #[test]
    fn one_thing_alone_is_taken_for_a_list() {
        let Reading { plan, issues } =
            read_plan(&changed(&[(r#""Vedtatt", "sources": ["s"]"#, r#""Vedtatt", "sources": "s""#)])).unwrap();
        assert_eq!(plan.timeline[0].sources.len(), 1);
        assert_eq!(problems(&issues), [(11, &wrong(JsonType::List, JsonType::Text))]);
        let Reading { plan, issues } =
            read_plan(&changed(&[("[{\"date\"", "{\"date\""), ("[\"s\"]}]\n}", "[\"s\"]}\n}")])).unwrap();
        assert_eq!(plan.timeline.len(), 1);
        assert_eq!(problems(&issues), [(11, &wrong(JsonType::List, JsonType::Object))]);
    }

    #[test]
    fn numbers_and_words_may_have_marks_or_lack_them() {
        let place = |lon: &str| {
            format!(
                " \"places\": [{{\"name\": \"Nes\", \"lon\": {lon}, \"lat\": 60.5, \"major\": \"true\"}}],\n \"timeline\""
            )
        };
        for lon in ["\"9.5\"", "\"9,5\"", "\" 9.5 \""] {
            let Reading { plan, issues } = read_plan(&changed(&[(" \"timeline\"", &place(lon))])).unwrap();
            assert!((plan.places[0].lon - 9.5).abs() < 1e-9 && plan.places[0].major);
            let told = [wrong(JsonType::Number, JsonType::Text), wrong(JsonType::YesNo, JsonType::Text)];
            assert_eq!(problems(&issues), [(11, &told[0]), (11, &told[1])]);
        }
        let Reading { plan, issues } = read_plan(&changed(&[("\"nb\",", "\"nb\", \"baseYear\": 2015,")])).unwrap();
        assert_eq!(plan.base_year, "2015");
        assert_eq!(problems(&issues), [(2, &wrong(JsonType::Text, JsonType::Number))]);
    }

    #[test]
    fn dates_as_people_write_them_are_understood_with_a_notice() {
        for (written, iso) in [
            ("04.02.2016", "2016-02-04"),
            ("4.2.2016", "2016-02-04"),
            ("4. 2. 2016", "2016-02-04"),
            ("04/02/2016", "2016-02-04"),
            ("04-02-2016", "2016-02-04"),
            ("2016/02/04", "2016-02-04"),
            ("2016.02.04", "2016-02-04"),
            ("2016-2-4", "2016-02-04"),
            ("20160204", "2016-02-04"),
            ("2016-02-04T10:30:00Z", "2016-02-04"),
            ("2016-02-04T10:30:00+01:00", "2016-02-04"),
            ("2016-02-04 10:30", "2016-02-04"),
            ("4. februar 2016", "2016-02-04"),
            ("4 February 2016", "2016-02-04"),
            ("4. februar 2016 10:30", "2016-02-04"),
            ("4.2.2016 kl. 10:30", "2016-02-04"),
            ("4. des. 2016", "2016-12-04"),
            ("Oktober 2016", "2016-10"),
            ("02.2016", "2016-02"),
            ("2016/2", "2016-02"),
            (" 2016 ", "2016"),
        ] {
            let Reading { plan, issues } =
                read_plan(&changed(&[("\"2016-02-04\"", &format!("\"{written}\""))])).unwrap();
            assert_eq!(plan.timeline.first().map(|entry| entry.date.iso()).as_deref(), Some(iso), "{written}");
            let told = Problem::DateForm { found: written.to_owned(), read_as: iso.to_owned() };
            assert_eq!(problems(&issues), [(11, &told)]);
            assert_eq!(issues[0].severity, Severity::Warning);
        }
        let Reading { plan, issues } = read_plan(&changed(&[("\"2016-02-04\"", "2016")])).unwrap();
        assert_eq!(plan.timeline[0].date.iso(), "2016");
        assert_eq!(problems(&issues), [(11, &wrong(JsonType::Text, JsonType::Number))]);
    }

    #[test]
    fn what_is_no_date_stays_none() {
        for written in [
            "04.02.16",
            "31.02.2016",
            "2016-13",
            "13/2016",
            "i fjor",
            "",
            "våren 2016",
            "2016-02-04-01",
            "32.1.2016",
            "1.1.20166",
            "10:30",
            "t:",
        ] {
            assert_eq!(PlanDate::understand(written), None, "{written}");
        }
    }

    #[test]
    fn codes_of_web_pages_and_line_breaks_in_texts_are_reported() {
        for (text, code) in [
            ("Bl&aring;b&aelig;r", "&aring;"),
            ("R&amp;D", "&amp;"),
            ("Sk&#229;l", "&#229;"),
            ("Sk&#xe5;l", "&#xe5;"),
            ("Et <b>viktig</b> råd", "<b>"),
            ("Slutt</p>", "</p>"),
            ("Linje<br/>to", "<br/>"),
            ("Se <a href='x'>her</a>", "<a href='x'>"),
        ] {
            let Reading { plan, issues } = read_plan(&changed(&[("Nordrådet", text)])).unwrap();
            assert_eq!(plan.regions[0].body.as_deref(), Some(text));
            assert_eq!(problems(&issues), [(8, &Problem::Markup { found: code.to_owned() })]);
        }
        for text in [r"To\nlinjer", r"To\r\nlinjer"] {
            let issues = read_plan(&changed(&[("Nordrådet", text)])).unwrap().issues;
            assert_eq!(problems(&issues), [(8, &Problem::LineBreak)]);
        }
        for text in [
            "Hansen & Sønner; rørleggere",
            "a < b og c > d",
            "Forskning&utvikling",
            "1 <2",
            "<3 og 4>3",
            "& ;",
            "&;",
            "<>",
        ] {
            let issues = read_plan(&changed(&[("Nordrådet", text)])).unwrap().issues;
            assert_eq!(issues, [], "{text}");
        }
    }

    #[test]
    fn an_address_that_no_browser_opens_is_none() {
        for address in [
            "https://example.org:99999/",
            "https://example.org:65536",
            "https://example.org:http/",
            "https://example.org:80:90/",
            "https://300.1.1.1/",
            "https://1.2.3/",
            "https://example.1/",
            "https://.example.org/",
        ] {
            assert!(!is_web_address(address), "{address}");
            let text = changed(&[("https://example.org/", address)]);
            let Reading { plan, issues } = read_plan(&text).unwrap();
            assert_eq!(plan.sources[0].url, None);
            assert_eq!(problems(&issues), [(5, &Problem::UnsafeAddress { found: address.to_owned() })]);
        }
        for address in ["https://example.org:65535/", "https://example.org:/", "http://192.0.2.1:80/", "https://a1.b2/"]
        {
            assert!(is_web_address(address), "{address}");
        }
    }
}

#[test]
fn a_hundred_of_many_faults_are_listed_and_what_costs_something_goes_first() {
    let date = r#"{"date": "2016-02-04", "title": "Vedtatt", "sources": ["s"]}"#;
    let slips = "{\"date\": \"4.2.2016\", \"title\": \"Vedtatt\", \"sources\": [\"s\"]},\n".repeat(150_000);
    let faults = "{\"date\": \"i fjor\", \"title\": \"Vedtatt\", \"sources\": [\"s\"]},\n".repeat(50_000);
    let reading = read_plan(&changed(&[(date, &format!("{slips}{faults}{date}"))])).unwrap();
    assert_eq!(reading.issues.len(), 200_000);
    let all: Vec<&Issue> = reading.issues.iter().collect();
    let shown = listed(&all);
    assert_eq!(shown.len(), 100);
    assert!(shown.iter().all(|issue| issue.severity == Severity::Error));
    assert_eq!(shown[0].line, Some(11 + 150_000));
    assert_eq!(listed(&all[..100]), all[..100]);
    assert_eq!(listed(&all[..101]), all[..100]);
}
