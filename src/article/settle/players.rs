//! What belongs to players: how far one has played, and lists of other films and recordings with their playing times.

use super::Settling;
use crate::article::blocks::data_cell;
use crate::article::caption::is_playing_time;
use crate::article::features::ends_as_sentence;
use crate::article::layout::{Passage, semantic_bit};
use crate::article::lexicon::Topic;
use crate::document::Tag;
use std::ops::Range;

/// Most passages and words of a list of recordings.
const LIST_PASSAGES: f32 = 14.0;
const LIST_WORDS: f32 = 120.0;

/// Most lines and words of the box of one recording.
const RECORDING_PASSAGES: usize = 6;
const RECORDING_WORDS: f32 = 40.0;

/// Fewest words of a recording's title: a name before a time is a result ("Ole Stahl 4:12").
const TITLE_WORDS: f32 = 4.0;

/// Fewest titles of a list that nothing names for players.
const TITLES: usize = 2;

/// Most words of the label above the list.
const LABEL_WORDS: f32 = 4.0;

/// Hours of a day, and that from which a programme begins: times from there on that grow are its.
const HOURS: u32 = 24;
const MORNING: u32 = 6;
/// Hours from which and before which a programme goes on past midnight ("22:15", "00:30").
const EVENING: u32 = 18;
const NIGHT: u32 = 3;

/// Seconds of a minute: what has more is a score ("31:77").
const SECONDS: u32 = 60;

/// Elements around a line of which one may be named for a player.
const NAMED_WITHIN: usize = 3;

impl Settling<'_, '_, '_> {
    /// How far a player has come ("0:00 / 2:37"), before it holds the player's buttons between itself and a paragraph.
    pub(super) fn drop_playing_times(&mut self) {
        let is_time = |p: &Passage| p.text.contains('/') && is_playing_time(&p.text);
        let is_one = |&index: &usize| self.is_kept(index) && self.tables.passage(index).is_some_and(is_time);
        for index in (0..self.len()).filter(is_one).collect::<Vec<_>>() {
            self.refuse(index);
        }
    }

    /// Boxes that hold nothing but titles, each with its playing time behind it, and a label: other recordings.
    pub(super) fn drop_playlists(&mut self) {
        let Some(first) = self.first_text() else { return };
        let is_time = |&index: &usize| self.tables.passage(index).is_some_and(|p| playing_time(&p.text).is_some());
        let times = (first + 1..self.len()).filter(is_time);
        let mut lists: Vec<Range<usize>> = times.filter_map(|index| self.playlist_around(index)).collect();
        for notice in (first + 1..self.len()).filter(|&index| self.is_notice_of_player(index)) {
            lists.push(self.playlist_around(notice).unwrap_or(notice..notice + 1));
            lists.extend(self.title_above(notice).map(|title| title..title + 1));
        }
        lists.into_iter().flatten().for_each(|index| self.refuse(index));
    }

    /// Whether a line is what a player says while it plays nothing: "Loading…", "This is a modal window."
    fn is_notice_of_player(&self, index: usize) -> bool {
        self.tables.passage(index).is_some_and(|p| p.findings.whole.has(Topic::Notice) && self.is_named_for_player(p))
    }

    /// The line above such a notice, where it is named for the player too and is no sentence.
    fn title_above(&self, notice: usize) -> Option<usize> {
        let is_one = |p: &Passage| is_title(p) && self.is_named_for_player(p) && !self.is_named_for_caption(p);
        let above = notice.checked_sub(1)?;
        let is_in_figure = self.semantics(above) & semantic_bit(Tag::Figure) != 0;
        self.tables.passage(above).filter(|p| !is_in_figure && is_one(p)).map(|_| above)
    }

    /// Whether a line is the length of a recording, in an element named for its player.
    pub(super) fn is_length_of_recording(&self, index: usize) -> bool {
        self.tables.passage(index).is_some_and(|p| playing_time(&p.text).is_some() && self.is_named_for_player(p))
    }

    /// The largest such box around a playing time, or that of one recording.
    fn playlist_around(&self, index: usize) -> Option<Range<usize>> {
        let is_one = |found: &Range<usize>| self.is_playlist(found.clone()) || self.is_recording(found.clone());
        self.boxes_around(index, LIST_PASSAGES, LIST_WORDS).filter(is_one).last()
    }

    /// Whether a box without sentences is named for a player or speaks of a podcast. What stands in a figure may be a film
    /// of the article's own.
    fn is_recording(&self, found: Range<usize>) -> bool {
        let is_own = |p: &&Passage| p.findings.whole.has(Topic::Notice);
        let all = || found.clone().filter_map(|index| self.tables.passage(index));
        let lines = || all().filter(|p| !is_own(p));
        let is_bare = |p: &Passage| !ends_as_statement(&p.text) || playing_time(&p.text).is_some();
        let is_caption = |index: usize| {
            self.semantics(index) & semantic_bit(Tag::Figure) != 0
                || self.tables.passage(index).is_some_and(|p| self.is_named_for_caption(p))
        };
        let words: f32 = lines().map(|p| p.count).sum();
        let names_player = |p: &Passage| p.findings.anywhere.has(Topic::Podcast) || self.is_named_for_player(p);
        lines().count() <= RECORDING_PASSAGES
            && words <= RECORDING_WORDS
            && lines().all(is_bare)
            && !found.clone().any(is_caption)
            && all().any(names_player)
    }

    /// Whether an element right around a line is named for films, recordings or their player.
    fn is_named_for_player(&self, passage: &Passage) -> bool {
        let layout = self.tables.layout;
        let around = [passage.inner, passage.block].into_iter().flat_map(|e| layout.ancestors(e).take(NAMED_WITHIN));
        around.filter_map(|e| self.tables.element(e)).any(|e| e.names.has(Topic::Media))
    }

    fn is_playlist(&self, found: Range<usize>) -> bool {
        let lines: Vec<&Passage> = found.filter_map(|index| self.tables.passage(index)).collect();
        let is_time = |p: &&Passage| playing_time(&p.text).is_some();
        let is_labelled = lines.get(1).is_some_and(|second| !is_time(second))
            && lines.first().is_some_and(|p| p.count <= LABEL_WORDS);
        let pairs: Vec<&[&Passage]> = lines.get(usize::from(is_labelled)..).unwrap_or_default().chunks(2).collect();
        let is_pair = |pair: &&[&Passage]| matches!(pair, [title, time] if is_title(title) && is_time(time));
        let is_named = lines.first().is_some_and(|p| self.is_named_for_player(p));
        let times: Vec<(u32, u32)> = lines.iter().filter_map(|p| playing_time(&p.text)).collect();
        let is_cell = |p: &&Passage| data_cell(self.tables.layout, p).is_some();
        if lines.iter().any(is_cell) || times.iter().any(|(_, seconds)| *seconds >= SECONDS) {
            return false;
        }
        let is_list = is_labelled && pairs.len() >= TITLES && !is_programme(&times);
        pairs.iter().all(is_pair) && (is_named && !pairs.is_empty() || is_list)
    }
}

/// Whether times are those of a day's programme.
fn is_programme(times: &[(u32, u32)]) -> bool {
    let goes_on = |pair: &[(u32, u32)]| match pair {
        [(hour, _), (next, _)] if next < hour => *hour >= EVENING && *next < NIGHT,
        [one, next] => one <= next,
        _ => false,
    };
    let begins = times.first().is_some_and(|(hour, _)| *hour >= MORNING);
    begins && times.iter().all(|(hour, _)| *hour < HOURS) && times.windows(2).all(goes_on)
}

/// Whether a line can be the title of a recording.
fn is_title(passage: &Passage) -> bool {
    passage.count >= TITLE_WORDS && !ends_as_statement(&passage.text)
}

/// Whether a line ends as a sentence; a title may ask.
fn ends_as_statement(text: &str) -> bool {
    ends_as_sentence(text) && text.ends_with(['.', '。', '।'])
}

/// As long as a line that is but a time can be: most lines are longer, and are not looked through.
const LONGEST_TIME: &str = "120:00";

/// The two numbers of a line that is but a time ("14:20").
fn playing_time(text: &str) -> Option<(u32, u32)> {
    let text = text.trim();
    if text.len() > LONGEST_TIME.len() {
        return None;
    }
    let (before, after) = text.split_once(':')?;
    let is_number =
        |part: &str, digits: Range<usize>| digits.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    (is_number(before, 1..4) && is_number(after, 2..3)).then(|| Some((before.parse().ok()?, after.parse().ok()?)))?
}
