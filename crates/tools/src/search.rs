//! Search for rows of the catalogue by what people have at hand: a code or a part of one, what a terminal returned, a
//! line of a log, words of a message, words of the vendor, or words of their own.

use std::sync::OnceLock;

use faceid_response::{Advice, CatalogEntry, Channel, Locale, catalog, wording};
use serde::Serialize;

use crate::{
    english::english,
    fold::{distance, fold, is_han, squash, words},
    named::{Named, named, unmistaken},
    support,
    synonyms::{Answer, CHANNELS, FILLERS, TOPICS, Topic},
};

/// A row that a text finds.
#[derive(Debug, PartialEq, Serialize)]
pub struct Hit {
    channel: Channel,
    code: String,
    advice: Advice,
    title: &'static str,
    /// True where the row is only written like the text. It is a question, not an answer.
    near: bool,
}

/// The rank of a hit. The best is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// The text is the code, or names it.
    Code,
    /// The text is the code, except for a sign, a space or a letter that looks like a digit.
    Spelled,
    /// The text is a name between the dots of the code.
    NameInCode,
    /// The text is a name that people use for the row. The number is the row's index among the answers to that name.
    Known(usize),
    BeginningOfCode,
    PartOfCode,
    Title,
    Meaning,
    Text,
    Rest,
    /// Each word of the text is in the row. The worst place counts.
    Words(Place),
    /// A name that people use for the row is a part of the text. The number is the row's index among the answers to it.
    Topic(usize),
    /// Some parts of the text are missing in the row. The number is their percentage.
    Alike(usize),
    /// The same, where a misspelt word was corrected first.
    Mended(usize),
    /// The code is only similar. The number is its edit distance.
    Near(usize),
}

impl Rank {
    /// Returns the edit distance of a code that is only written like the text.
    fn distance(self) -> Option<usize> {
        match self {
            Self::Near(distance) => Some(distance),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Code,
    PartOfCode,
    Title,
    Meaning,
    Text,
    Rest,
}

/// The most characters of a text that are compared with words. Of a longer text, such as a log, only the beginning is.
const LONGEST: usize = 256;
/// The most topics of a text that are used, the longest names first.
const MOST_TOPICS: usize = 3;
/// The largest percentage of a text's parts that may be missing in a row.
const MAY_MISS: usize = 50;

/// Returns the rows that a text finds, the best first; equal rows are in the catalogue's order. At the end stand the
/// codes that are only written like the text, unless it is a code or a part of one. `read` is the code that the core
/// reads in the text.
pub fn search(text: &str, read: Option<Named>, locale: Locale) -> Vec<Hit> {
    let found = ranked(text, read);
    let hit = |(rank, row): (Rank, &Row)| Hit {
        channel: row.entry.channel,
        code: row.entry.code.clone(),
        advice: row.entry.advice,
        title: wording(row.entry.advice, locale).title,
        near: matches!(rank, Rank::Near(_) | Rank::Mended(_)),
    };
    found.into_iter().map(hit).collect()
}

/// Returns the rows that a text finds with their ranks, the best first. A text that is a reference for support finds
/// the rows that the reference may be.
fn ranked(text: &str, read: Option<Named>) -> Vec<(Rank, &'static Row)> {
    if let Some(report) = support::read(text) {
        return rows()
            .iter()
            .filter(|row| report.tells_of(&row.entry))
            .map(|row| (Rank::Code, row))
            .collect();
    }
    let query = Query::new(text, read);
    if query.bare.is_empty() {
        return Vec::new();
    }
    let mut found = query.find();
    let best = found.first().map(|(best, _)| *best);
    let is_said = query.named.iter().any(|named| named.channel.is_some());
    let is_answered = best.is_some_and(|best| Rank::Code < best && best <= Rank::Rest || is_said);
    if !is_answered {
        // A channel that is named beside what is looked for says which rows come first.
        if let Some((named, rest)) = query.without_channel() {
            let mut other = Query::new(&rest, None).find();
            if !other.is_empty() {
                other.sort_by_key(|(rank, row)| (named.place(row.entry.channel), *rank));
                return other;
            }
        }
    }
    if found.iter().all(|(rank, _)| matches!(rank, Rank::Topic(_) | Rank::Near(_))) {
        let is_found = |row: &Row| found.iter().any(|(_, other)| std::ptr::eq(*other, row));
        let alike: Vec<_> = query.alike().into_iter().filter(|(_, row)| !is_found(row)).collect();
        found.extend(alike);
        found.sort_by_key(|(rank, _)| *rank);
    }
    found
}

/// A row in the folded spelling.
struct Row {
    entry: CatalogEntry,
    code: String,
    bare: String,
    /// The names between the dots of the code; empty for a number.
    names: Vec<String>,
    title: SearchedTexts,
    meaning: SearchedTexts,
    text: SearchedTexts,
    rest: SearchedTexts,
}

/// Texts of a row that are searched together, with their spaces and without.
struct SearchedTexts {
    folded: String,
    bare: String,
}

impl SearchedTexts {
    fn new(parts: &[&str]) -> Self {
        let folded: Vec<String> = parts.iter().map(|part| fold(part)).collect();
        // A line break is in no text that is looked for.
        let bare: Vec<String> = folded.iter().map(|part| squash(part)).collect();
        Self { folded: folded.join("\n"), bare: bare.join("\n") }
    }
}

/// Returns all rows, which are folded once.
fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| catalog().map(Row::new).collect())
}

impl Row {
    fn new(entry: CatalogEntry) -> Self {
        let code = fold(&entry.code);
        let said = Locale::ALL.iter().map(|locale| wording(entry.advice, *locale));
        let titles: Vec<&str> = said.clone().map(|words| words.title).collect();
        let texts: Vec<&str> = said.map(|words| words.text).collect();
        let labels = Locale::ALL.iter().map(|locale| entry.channel.label(*locale));
        let names =
            [entry.channel.as_str(), entry.advice.as_str(), entry.handling.unwrap_or_default()];
        let rest: Vec<&str> = labels.chain(names).collect();
        let is_name = code.contains(|letter: char| letter.is_ascii_alphabetic());
        Self {
            bare: squash(&code),
            names: code.split('.').filter(|_| is_name).map(squash).collect(),
            title: SearchedTexts::new(&titles),
            meaning: SearchedTexts::new(&[
                entry.meaning,
                english(entry.meaning).unwrap_or_default(),
            ]),
            text: SearchedTexts::new(&texts),
            rest: SearchedTexts::new(&rest),
            code,
            entry,
        }
    }

    /// Returns the best place of a word in the row.
    fn place(&self, word: &str) -> Option<Place> {
        Some(match () {
            () if self.code == word || self.names.iter().any(|name| name == word) => Place::Code,
            () if self.code.contains(word) => Place::PartOfCode,
            () if self.title.folded.contains(word) => Place::Title,
            () if self.meaning.folded.contains(word) => Place::Meaning,
            () if self.text.folded.contains(word) => Place::Text,
            () if self.rest.folded.contains(word) => Place::Rest,
            () => return None,
        })
    }

    fn is(&self, named: &Named) -> bool {
        self.entry.code == named.code && named.channel.is_none_or(|said| said == self.entry.channel)
    }

    /// Returns the edit distance between the code and a text. For a name, that of its nearest part counts.
    fn distance(&self, bare: &str) -> Option<usize> {
        let whole = distance(bare, &self.bare);
        let parts = self.names.iter().skip(1).filter_map(|name| distance(bare, name));
        whole.into_iter().chain(parts).min()
    }
}

/// The channels that a text names.
struct NamedChannels {
    /// The channel whose id is in the text.
    by_id: Option<Channel>,
    /// The channels for which the text has another name that people use.
    by_name: Vec<Channel>,
}

impl NamedChannels {
    /// Returns the rank of a channel. The best is the least.
    fn place(&self, channel: Channel) -> usize {
        match () {
            () if self.by_id == Some(channel) => 0,
            () if self.by_name.contains(&channel) => 1,
            () => 2,
        }
    }
}

/// A text that rows are searched for.
struct Query {
    folded: String,
    bare: String,
    words: Vec<String>,
    named: Vec<Named>,
    /// The topics of the text, each with true where its name is the whole text.
    topics: Vec<(&'static Topic, bool)>,
}

impl Query {
    fn new(text: &str, read: Option<Named>) -> Self {
        let folded = fold(text);
        let is_number = squash(&folded).chars().all(|letter| letter.is_ascii_digit());
        let folded: String = folded.trim().chars().take(LONGEST).collect();
        let bare = squash(&folded);
        // A number in the vendor's own words ("at least 2 seconds") is no code.
        let names_no_code = is_number || rows().iter().any(|row| row.meaning.bare.contains(&bare));
        let named = if names_no_code { Vec::new() } else { named(text, read) };
        let words: Vec<String> = words(&folded).into_iter().map(str::to_owned).collect();
        let topics = topics(&bare, &words);
        Self { folded, bare, words, named, topics }
    }

    /// Returns the rows that the text finds, the best first. Of codes that are only written like the text, the nearest
    /// remain.
    fn find(&self) -> Vec<(Rank, &'static Row)> {
        let near = self.near();
        let rank = |row: &'static Row| {
            let rank = self.rank(row);
            Some((
                rank.or_else(|| {
                    near.iter().filter_map(|bare| row.distance(bare)).min().map(Rank::Near)
                })?,
                row,
            ))
        };
        let mut found: Vec<(Rank, &Row)> = rows().iter().filter_map(rank).collect();
        found.sort_by_key(|(rank, _)| *rank);
        let best = found.first().map(|(best, _)| *best);
        if best.is_some_and(|best| best <= Rank::PartOfCode) {
            found.retain(|(rank, _)| rank.distance().is_none());
        }
        // Of many that are written like it those that are written most like it are enough.
        let nearest = found.iter().find_map(|(rank, _)| rank.distance());
        found.retain(|(rank, _)| rank.distance().is_none_or(|distance| Some(distance) == nearest));
        // What a whole input says is the answer: its other words are not looked for.
        if best == Some(Rank::Code) && !self.named.is_empty() {
            found.retain(|(rank, _)| *rank == Rank::Code);
        }
        found
    }

    /// Returns the rank of a row; none for a row that the text does not find.
    fn rank(&self, row: &Row) -> Option<Rank> {
        let has = |said: &SearchedTexts| said.bare.contains(&self.bare);
        let is_one_word = self.words.len() == 1;
        Some(match () {
            () if self.named.iter().any(|named| row.is(named)) => Rank::Code,
            () if row.code == self.folded => Rank::Code,
            () if row.bare == self.bare || row.bare == unmistaken(&self.bare) => Rank::Spelled,
            () if is_one_word && row.names.contains(&self.bare) => Rank::NameInCode,
            () if self.topic(row, true).is_some() => Rank::Known(self.topic(row, true)?),
            () if row.bare.starts_with(&self.bare) => Rank::BeginningOfCode,
            () if row.bare.contains(&self.bare) => Rank::PartOfCode,
            () if has(&row.title) => Rank::Title,
            () if has(&row.meaning) => Rank::Meaning,
            () if has(&row.text) => Rank::Text,
            () if has(&row.rest) => Rank::Rest,
            () => {
                let places = self.words.iter().map(|word| row.place(word));
                let worst =
                    places.collect::<Option<Vec<_>>>().and_then(|places| places.into_iter().max());
                worst.map(Rank::Words).or_else(|| self.topic(row, false).map(Rank::Topic))?
            }
        })
    }

    /// Returns the index of a row among the answers to the topics. `is_whole` chooses the topics whose name is the
    /// whole text.
    fn topic(&self, row: &Row, is_whole: bool) -> Option<usize> {
        let topics = self.topics.iter().filter(|(_, whole)| *whole == is_whole);
        let answers = topics.flat_map(|(topic, _)| topic.answers);
        let answers = &mut answers.map(|answer| match *answer {
            Answer::Row(channel, code) => row.entry.channel == channel && row.entry.code == code,
            Answer::Each(advice) => row.entry.advice == advice,
        });
        answers.position(|is_answer| is_answer)
    }

    /// Returns the parts of the text that may be misspelt codes.
    fn near(&self) -> Vec<String> {
        let mut near: Vec<String> =
            self.named.iter().map(|named| squash(&fold(&named.code))).collect();
        if self.words.len() == 1 {
            near.push(self.bare.clone());
        }
        // Of a name the last part says the most, whatever stands before it.
        let names: Vec<String> = self
            .words
            .iter()
            .filter_map(|word| word.rsplit_once('.'))
            .map(|(_, name)| squash(name))
            .collect();
        near.extend(names.into_iter().filter(|name| name.len() > 4));
        near
    }

    /// Returns the channels that the text names, and the rest of the text; none where the text names no channel or
    /// nothing else.
    fn without_channel(&self) -> Option<(NamedChannels, String)> {
        let mut rest = self.folded.clone();
        let mut named = NamedChannels { by_id: None, by_name: Vec::new() };
        for channel in Channel::ALL {
            if self.words.iter().any(|word| word == channel.as_str()) {
                named.by_id = Some(*channel);
                rest = rest.replacen(channel.as_str(), " ", 1);
            }
        }
        for (name, channels) in CHANNELS {
            let is_there = match name.is_ascii() {
                true => self.words.iter().any(|word| word == name),
                false => rest.contains(name),
            };
            if is_there {
                named.by_name.extend(*channels);
                rest = rest.replacen(name, " ", 1);
            }
        }
        let is_named = named.by_id.is_some() || !named.by_name.is_empty();
        (is_named && !squash(&rest).is_empty()).then_some((named, rest))
    }

    /// Returns the rows that have most terms of the text. Each word is a term, and in Chinese each pair of characters.
    fn alike(&self) -> Vec<(Rank, &'static Row)> {
        let given = self.terms();
        let is_known = |term: &str| rows().iter().any(|row| row.weight(term) > 0);
        let mut is_mended = false;
        let terms: Vec<String> = given
            .into_iter()
            .map(|term| {
                let mended = if is_known(&term) { None } else { mend(&term) };
                is_mended |= mended.is_some();
                mended.unwrap_or(term)
            })
            .collect();
        if terms.is_empty() {
            return Vec::new();
        }
        let rank = |row: &'static Row| {
            let weights = terms.iter().map(|term| row.weight(term));
            let covered = weights.sum::<usize>() * 100 / (MOST_WEIGHT * terms.len());
            let missing = 100 - covered;
            let rank = if is_mended { Rank::Mended(missing) } else { Rank::Alike(missing) };
            (missing <= MAY_MISS).then_some((rank, row))
        };
        let mut alike: Vec<(Rank, &Row)> = rows().iter().filter_map(rank).collect();
        alike.sort_by_key(|(rank, _)| *rank);
        alike
    }

    /// Returns the terms of the text: the stem of each English word, and each pair of Chinese characters.
    fn terms(&self) -> Vec<String> {
        let mut terms = Vec::new();
        for word in &self.words {
            if !word.contains(is_han) {
                let is_filler = word.len() < 3 || FILLERS.contains(&word.as_str());
                if !is_filler {
                    terms.push(stem(word).to_owned());
                }
                continue;
            }
            let fillers = FILLERS.iter().filter(|filler| filler.contains(is_han));
            let rest = fillers.fold(word.clone(), |rest, filler| rest.replace(filler, " "));
            for run in rest.split(' ') {
                let letters: Vec<char> = run.chars().collect();
                terms.extend(letters.windows(2).map(|two| two.iter().collect::<String>()));
            }
        }
        terms
    }
}

const MOST_WEIGHT: usize = 4;

impl Row {
    /// Returns the weight of a term in this row, by its place; 0 where it is absent.
    fn weight(&self, term: &str) -> usize {
        match () {
            () if self.title.folded.contains(term) || self.meaning.folded.contains(term) => {
                MOST_WEIGHT
            }
            () if self.code.contains(term) => MOST_WEIGHT,
            () if self.text.folded.contains(term) => MOST_WEIGHT - 1,
            () if self.rest.folded.contains(term) => MOST_WEIGHT / 2,
            () => 0,
        }
    }
}

/// Returns the topic whose name is the text; else the topics whose names are in it, the longest name first. The flag is
/// true for the first case.
fn topics(bare: &str, words: &[String]) -> Vec<(&'static Topic, bool)> {
    let spaced = format!(" {} ", words.join(" "));
    let mut found: Vec<(usize, &Topic)> = Vec::new();
    for topic in TOPICS {
        if names_of(topic).any(|name| squash(name) == bare) {
            return vec![(topic, true)];
        }
        let chinese = topic.chinese.iter().filter(|name| bare.contains(squash(name).as_str()));
        let english = topic.english.iter().filter(|name| spaced.contains(&format!(" {name} ")));
        if let Some(longest) = chinese.chain(english).map(|name| name.len()).max() {
            found.push((longest, topic));
        }
    }
    found.sort_by_key(|(length, _)| usize::MAX - length);
    found.into_iter().take(MOST_TOPICS).map(|(_, topic)| (topic, false)).collect()
}

fn names_of(topic: &Topic) -> impl Iterator<Item = &'static str> {
    topic.chinese.iter().chain(topic.english).copied()
}

/// Returns an English word without its ending.
fn stem(word: &str) -> &str {
    let endings = ["ing", "ied", "ed", "es", "s"];
    let stem = endings.iter().find_map(|ending| word.strip_suffix(ending));
    stem.filter(|stem| stem.len() > 3).unwrap_or(word)
}

/// Returns the word of our English texts that is nearest to an unknown word.
fn mend(term: &str) -> Option<String> {
    if !term.is_ascii() || term.len() < 4 {
        return None;
    }
    let texts = rows().iter().flat_map(|row| [&row.title.folded, &row.text.folded]);
    let names = TOPICS.iter().flat_map(|topic| topic.english);
    let ours = texts.flat_map(|text| words(text)).chain(names.flat_map(|name| name.split(' ')));
    let ours = ours.filter(|word| word.is_ascii() && word.len() > 3);
    let near = ours.filter_map(|word| Some((distance(term, stem(word))?, stem(word))));
    near.min().map(|(_, word)| word.to_owned())
}

#[cfg(test)]
mod tests {
    use faceid_response::{Ask, lookup, read};

    use super::*;

    fn search(text: &str, locale: Locale) -> Vec<Hit> {
        super::search(text, Named::of(&read(text, None, Ask::default())), locale)
    }

    fn found(text: &str, locale: Locale) -> Vec<String> {
        let name =
            |hit: Hit| format!("{} {}{}", hit.channel, hit.code, if hit.near { "?" } else { "" });
        search(text, locale).into_iter().map(name).collect()
    }

    /// The words that people type, with the row that must come first. The file explains its format.
    const WORDS: &str = include_str!("../../../tests/search/words.txt");

    fn wanted() -> impl Iterator<Item = (&'static str, &'static str)> {
        let lines = WORDS.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        lines.map(|line| line.split_once(" → ").expect("a line has an arrow"))
    }

    #[test]
    fn what_people_type_finds_what_they_look_for() {
        let mut wrong = Vec::new();
        for (text, row) in wanted() {
            let hits = found(text, Locale::ZhHans);
            let is_found = match row.strip_prefix("? ") {
                Some(near) => hits.iter().take(3).any(|hit| *hit == format!("{near}?")),
                None => hits.first().is_some_and(|first| first == row),
            };
            if !is_found {
                wrong
                    .push(format!("{text} → {row}: {:?}", hits.iter().take(4).collect::<Vec<_>>()));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(wanted().count() > 60);
    }

    #[test]
    fn every_code_finds_itself_first_with_its_channel_and_without() {
        for row in catalog() {
            let name = format!("{} {}", row.channel, row.code);
            assert_eq!(found(&name, Locale::En).first(), Some(&name));
            let hits = found(&row.code, Locale::En);
            let own = hits.iter().take_while(|hit| hit.ends_with(&format!(" {}", row.code)));
            assert!(own.into_iter().any(|hit| *hit == name), "{name}: {hits:?}");
        }
    }

    #[test]
    fn a_code_comes_first_and_has_no_near_ones() {
        assert_eq!(found("66660018", Locale::En), ["sdk 66660018"]);
        assert_eq!(found(" －５００８ ", Locale::En), ["sdk -5008"]);
        let names = found("2006", Locale::En);
        assert_eq!(names[..2], ["wechat 2006", "huiyan 2006"]);
    }

    #[test]
    fn a_part_of_a_code_finds_those_that_begin_with_it_before_those_that_have_it() {
        let names = found("6666001", Locale::En);
        assert!(names.len() > 5 && names.iter().all(|name| name.starts_with("sdk 6666001")));
        let names = found("BizToken", Locale::En);
        assert_eq!(
            names.first().map(String::as_str),
            Some("api InvalidParameterValue.BizTokenIllegal")
        );
    }

    #[test]
    fn a_code_with_a_slip_finds_those_that_are_near() {
        for text in ["66660019", "错误码66660019", "?code=66660019&orderNo=o&h5faceId=h"] {
            let names = found(text, Locale::En);
            assert!(!names.is_empty() && names.iter().all(|name| name.ends_with('?')), "{names:?}");
        }
    }

    #[test]
    fn words_are_found_in_every_language_and_in_what_the_vendor_says() {
        for locale in Locale::ALL {
            for text in ["time ran out", "时间用完了", "時間用完了", "操作超时", "timed_out sdk"]
            {
                assert!(found(text, *locale).contains(&"sdk 66660018".to_owned()), "{text}");
            }
        }
    }

    #[test]
    fn the_vendors_whole_text_finds_its_rows_also_where_a_number_stands_in_it() {
        for row in catalog() {
            let own = format!("{} {}", row.channel, row.code);
            for text in [row.meaning, english(row.meaning).unwrap_or(row.meaning)] {
                assert!(found(text, Locale::En).contains(&own), "{text}: {own}");
            }
        }
        assert_eq!(found("视频录制时间过短，请录制2秒以上的视频", Locale::En), ["wechat 1303"]);
    }

    #[test]
    fn a_title_comes_before_what_the_vendor_says_and_that_before_a_text() {
        let ranks: Vec<Rank> = ranked("手机", None).into_iter().map(|(rank, _)| rank).collect();
        assert!(ranks.contains(&Rank::Title) && ranks.contains(&Rank::Text));
        assert!(ranks.is_sorted());
        let ranks: Vec<Rank> = ranked("照片", None).into_iter().map(|(rank, _)| rank).collect();
        assert!(ranks.contains(&Rank::Meaning) && ranks.contains(&Rank::Text));
        assert!(ranks.is_sorted());
    }

    #[test]
    fn a_reference_for_support_finds_its_code_or_the_codes_of_its_advice() {
        let reference =
            |channel, code| lookup(channel, code, Ask::default()).reference.support.to_string();
        for (channel, code) in [(Channel::Sdk, "66660018"), (Channel::Api, "InternalError")] {
            let text = reference(channel, code).to_lowercase().replace('-', " ");
            assert_eq!(found(&text, Locale::En), [format!("{channel} {code}")]);
        }
        let hits = search(&reference(Channel::Sdk, "400101"), Locale::En);
        assert!(hits.len() > 1 && hits.iter().all(|hit| hit.channel == Channel::Sdk), "{hits:?}");
        assert!(hits.iter().all(|hit| hit.advice == Advice::IntegrationError), "{hits:?}");
    }

    #[test]
    fn a_word_with_a_slip_is_a_question() {
        for (text, advice) in
            [("too brigth", Advice::TooBright), ("face coverd", Advice::FaceCovered)]
        {
            let hits = search(text, Locale::En);
            assert_eq!(
                hits.first().map(|hit| (hit.advice, hit.near)),
                Some((advice, true)),
                "{text}: {hits:?}"
            );
        }
    }

    #[test]
    fn nothing_finds_nothing() {
        for text in ["", " \u{3000}", "qqqqqqqqqqqqqqqqqqq", "?!。", "🙂"] {
            assert_eq!(found(text, Locale::En), [""; 0]);
        }
    }
}
