//! The vendor's page, read unchanged from `tests/spec/`.

use faceid_response::Channel;

const PAGE: &str = include_str!("../spec/return-codes.md");

/// One code of a table on the page.
pub struct Row {
    pub channel: Channel,
    pub code: &'static str,
    pub text: &'static str,
    pub note: Option<&'static str>,
    pub billed: Option<bool>,
}

/// Returns every code of every return-code table, in the page's order; a row with two codes gives
/// two.
pub fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    let mut channel = None;
    let mut columns: Vec<&str> = Vec::new();
    for line in PAGE.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix('#') {
            let heading = heading.trim_start_matches('#').trim();
            channel = channel_of(heading, channel);
            continue;
        }
        let Some(line) = line.strip_prefix('|') else {
            columns.clear();
            continue;
        };
        let cells: Vec<&str> = line.trim_end_matches('|').split('|').map(str::trim).collect();
        if columns.is_empty() {
            columns = cells;
        } else if let (false, Some(channel)) =
            (cells[0].starts_with('-') && cells[0].ends_with('-'), channel)
        {
            let cell = |name: &str| Some(cells[columns.iter().position(|column| *column == name)?]);
            for code in cells[0].split('/') {
                rows.push(Row {
                    channel,
                    code,
                    text: cell("含义").or(cell("返回信息")).expect("a text column"),
                    note: cell("处理措施"),
                    billed: cell("是否收费").map(|cell| match cell {
                        "是" => true,
                        "否" => false,
                        other => panic!("{code} is billed: {other}"),
                    }),
                });
            }
        }
    }
    rows
}

/// Returns the channel of the tables below a heading; a heading inside a channel's part keeps the
/// current one.
fn channel_of(heading: &str, current: Option<Channel>) -> Option<Channel> {
    match heading {
        "微信 H5/小程序/E证通返回码" => Some(Channel::Wechat),
        "App SDK/独立 H5/PC 端 H5 返回码" => Some(Channel::Sdk),
        "意愿核身返回码" => Some(Channel::Intent),
        "实证 NFC 服务端返回码" => Some(Channel::NfcServer),
        "实证 NFC 终端返回码" => Some(Channel::NfcTerminal),
        "增强级 riskinfo 返回码说明" => None,
        _ => current,
    }
}

/// Returns the codes that were billed before 2021-07-19 and are not since, from the page's notice.
pub fn free_since_july_2021() -> Vec<&'static str> {
    let notice = PAGE.lines().find(|line| line.contains("2021年7月19日起")).expect("the notice");
    let list = notice.split("错误码中：").nth(1).expect("a list").split("将由").next();
    list.expect("an end").split(['、', '和']).collect()
}

/// Returns the rows of the risk-tag table: the tags that share a meaning, and the meaning.
pub fn risk_tags() -> Vec<(Vec<&'static str>, &'static str)> {
    let table = PAGE.split("<table>").nth(1).expect("the tag table");
    let cells =
        table.split("<td>").skip(1).map(|cell| cell.split("</td>").next().expect("a cell").trim());
    let cells: Vec<&str> = cells.collect();
    cells.chunks(2).map(|row| (row[0].split('、').collect(), row[1])).collect()
}

/// Returns the low levels of `deviceInfoLevel`, and the high ones, which are blocked.
pub fn risk_levels() -> (Vec<u8>, Vec<u8>) {
    let row =
        PAGE.lines().find(|line| line.starts_with("| deviceInfoLevel")).expect("the level row");
    let (low, high) = row.split_once("等级为低风险设备").expect("low, then high");
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).map(|b| b - b'0').collect();
    (digits(low), digits(high.split("为高风险设备，会进行拦截").next().expect("high")))
}
