//! An outcome as numbers, in the order in which `src/js/bindings.ts` reads them.

use faceid_response::internal::{
    Decision, FIRST_ROWS, Field, Found, Spelling, View, each_tag, known, level_of, may_report,
};

use crate::{Input, output::Output};

impl Output {
    /// Writes what was decided, without the texts that came with the input.
    pub fn decision(&mut self, decision: &Decision) {
        let retry = decision.retry;
        self.index(decision.channel.map(|channel| channel as u16));
        self.unit(decision.known.into());
        self.index(decision.problem.map(|problem| problem as u16));
        self.claim(decision.passed);
        self.unit(decision.action as u16);
        self.unit(decision.advice as u16);
        self.unit(decision.remedy as u16);
        self.unit(decision.fault as u16);
        self.unit(decision.disclosure as u16);
        self.claim(decision.billed);
        self.unit(decision.confirm.into());
        self.unit(decision.asks_once_more().into());
        self.index(retry.map(|retry| retry.by as u16));
        self.index(retry.map(|retry| retry.needs as u16));
        let first = decision.channel.and_then(|channel| FIRST_ROWS.get(channel as usize));
        let row = first.zip(decision.place).map(|(first, place)| first + u16::from(place));
        self.index(row);
        self.count(retry.map_or(0, |retry| retry.delay_ms));
    }

    /// Writes the texts that came with the input; whose code it is says whether analytics may be told.
    pub fn texts(&mut self, found: &Found<Input>) {
        self.unit(found.code.is_some_and(|code| may_report(found.channel, code)).into());
        self.code(found.code);
        self.text(found.order_no());
        self.text(found.request_id);
        self.unit(found.risk.is_some().into());
        if let Some(info) = found.risk {
            let tags = info.word(Field::DeviceInfoTag).and(info.field(Field::DeviceInfoTag));
            self.risk(info.field(Field::DeviceInfoLevel), tags);
        }
    }

    /// Writes a report: its level and the length of its tags; of each its row, its platforms and its text.
    pub fn risk(&mut self, level: Option<View<Input>>, tags: Option<View<Input>>) {
        let level =
            level.and_then(View::spelled).and_then(Spelling::new).and_then(Spelling::number);
        self.index(level.and_then(level_of).map(u16::from));
        let count = self.begin_text();
        if let Some(tags) = tags {
            each_tag(tags, &mut |tag| {
                let known = known(tag);
                self.index(known.map(|known| known.row.into()));
                self.unit(known.map_or(0, |known| known.platforms.into()));
                self.code(Some(tag));
            });
        }
        self.end_text(count);
    }
}
