//! One spelling for what people type and what the tables have, so that the two can be compared.

/// Pairs of a traditional character and its simplified one. Only those are here that the catalogue, the messages or the
/// synonyms have.
const TRADITIONAL: &str = "\
    乾干佔占來来個个們们備备傳传僅仅儲储內内冊册別别剛刚劇剧動动務务區区協协參参唸念問问啓启啟启單单嘗尝圍围圖图報报場场夠够實实寫写將将\
    尋寻對对層层帶带幹干庫库張张強强彈弹後后徑径從从復复徵征態态應应戶户戸户掃扫採采換换撥拨擊击擋挡據据攝摄敗败數数斷断於于時时暫暂會会\
    業业標标機机檔档檢检權权殼壳沒没況况淨净測测準准滿满瀏浏為为無无燈灯爲为獨独獲获現现產产畫画異异當当發发眾众睜睁確确碼码種种穩稳範范\
    簡简籤签簽签約约級级終终結结絕绝絡络給给統统綁绑經经維维網网緊紧線线繼继續续聯联聲声聽听脣唇臉脸臺台與与著着處处號号螢萤衆众術术裏里\
    裡里製制視视覽览訂订計计訊讯記记訪访設设許许詢询試试話话該该認认語语誤误說说説说調调請请證证識识議议護护讀读讓让費费貼贴資资質质賬账\
    帳账載载輯辑輸输辦办這这連连進进運运過过達达遠远適适還还邊边邏逻釋释鈕钮銀银錄录錯错鍾钟鏈链鏡镜鐘钟鑑鉴鑰钥長长閉闭開开間间關关陽阳\
    階阶險险離离靜静響响頁页須须預预頭头頻频題题額额願愿類类風风餘余驗验驟骤體体髮发麥麦麼么點点暱昵閒闲滯滞凍冻繳缴購购曬晒黃黄雙双";

/// Returns a text in small letters and simplified characters. Full-width forms, which pasted text may have, become
/// ASCII.
pub fn fold(text: &str) -> String {
    text.chars().map(narrow).flat_map(char::to_lowercase).map(simplified).collect()
}

fn narrow(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '−' | '–' | '—' => '-',
        '’' => '\'',
        '\u{3000}' => ' ',
        _ => letter,
    }
}

fn simplified(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let mut letters = TRADITIONAL.chars();
    while let (Some(traditional), Some(simplified)) = (letters.next(), letters.next()) {
        if traditional == letter {
            return simplified;
        }
    }
    letter
}

/// Returns the letters and digits of a text alone, since people differ in where they put a space, a hyphen or a full
/// stop.
pub fn squash(folded: &str) -> String {
    folded.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Returns true for a letter that is a word of its own, as in Chinese.
pub fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9FFF}')
}

/// Returns the words of a folded text. A name or a number among Chinese words is a word; punctuation is not.
pub fn words(folded: &str) -> Vec<&str> {
    let class = |letter: char| match letter {
        _ if is_han(letter) => 2,
        '-' | '.' | '_' => 1,
        _ if letter.is_alphanumeric() => 1,
        _ => 0,
    };
    let mut words = Vec::new();
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|letter| class(letter) != class(first)).unwrap_or(rest.len());
        let (run, behind) = rest.split_at(end);
        rest = behind;
        // A sentence ends with a full stop; a code may begin with a hyphen.
        let word = run.trim_end_matches(['.', '-', '_']).trim_start_matches(['.', '_']);
        if class(first) > 0 && !squash(word).is_empty() {
            words.push(word);
        }
    }
    words
}

/// Returns the edit distance of two texts, in which a swap of two letters counts as one. Returns none where it is more
/// than one in three letters, or more than two.
pub fn distance(one: &str, other: &str) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let most = (one.len() / 3).min(2);
    // What is far in length is far in letters, and a text may be long.
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.iter().enumerate() {
        let mut next = vec![place + 1];
        for (at, wanted) in other.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX - 1);
            let changed = cell(&row, at) + usize::from(letter != wanted);
            let mut best = changed.min(cell(&row, at + 1) + 1).min(cell(&next, at) + 1);
            let swapped = place > 0
                && at > 0
                && one.get(place - 1) == Some(wanted)
                && other.get(at - 1) == Some(letter);
            if swapped {
                best = best.min(cell(&before, at - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_is_spelled_as_the_tables_spell_it() {
        assert_eq!(fold("ＴＯＯ　Dark"), "too dark");
        assert_eq!(fold("逾時，請重試－５"), "逾时,请重试-5");
        assert_eq!(squash("-5008。"), "5008");
    }

    #[test]
    fn every_traditional_form_stands_once_and_leads_to_one_that_stands() {
        let letters: Vec<char> = TRADITIONAL.chars().collect();
        assert_eq!(letters.len() % 2, 0);
        let forms: Vec<char> = letters.iter().copied().step_by(2).collect();
        for (place, form) in forms.iter().enumerate() {
            assert!(!forms.iter().skip(place + 1).any(|other| other == form), "{form}");
            assert_eq!(simplified(simplified(*form)), simplified(*form), "{form}");
        }
    }

    #[test]
    fn a_text_is_words_whatever_stands_between_them() {
        assert_eq!(words("错误码66660018。"), ["错误码", "66660018"]);
        assert_eq!(words("code=-5008, see a.b_c."), ["code", "-5008", "see", "a.b_c"]);
        assert_eq!(words(" -- ... "), [""; 0]);
    }

    #[test]
    fn letters_that_differ_are_counted_and_a_swap_is_one() {
        assert_eq!(distance("66660081", "66660018"), Some(1));
        assert_eq!(distance("6666018", "66660018"), Some(1));
        assert_eq!(distance("66660018", "66660018"), Some(0));
        assert_eq!(distance("66660018", "66661118"), Some(2));
        assert_eq!(distance("66660018", "66661111"), None);
        assert_eq!(distance("15", "16"), None);
    }
}
