//! What the sections of a noun's form are called.

use movement::record::Noun;

use crate::app::words::Text;

words! {
    GENERAL = "Thông tin chung", "In general";
    CONTENT = "Lý do, mục tiêu, nội dung", "Reason, goals, content";
    PLACE = "Địa bàn, đối tượng", "Area and people";
    WORK = "Tổ chức thực hiện", "How it is carried out";
    RESULTS = "Kết quả, khả năng duy trì", "Results and upkeep";
    CONTACT = "Đầu mối liên hệ", "Whom to ask";
    RECEIPT = "Tiếp nhận đăng ký", "Receipt of the registration";
    STRANDS = "Căn cứ, lĩnh vực, nội dung thi đua", "Legal bases, fields, strands";
    DATES = "Thời hạn, chỉ tiêu", "Dates and quota";
    PAPERS = "Văn bản, người ký", "Documents and signer";
    SCORING = "Chấm điểm", "Scoring";
    VISIT = "Buổi khảo sát", "The visit";
    NOTICE = "Thông báo đến cơ sở", "Notice to the unit";
    PREPARING = "Chuẩn bị chuyến đi", "Preparation of the trip";
    REVIEW = "Giới thiệu, bình xét", "Nomination and review";
}

/// What a section is called, by its key; none where the noun has no such section.
pub fn section(noun: Noun, key: &str) -> Option<Text> {
    Some(match (noun, key) {
        (Noun::Model, "general") => GENERAL,
        (Noun::Model, "content") => CONTENT,
        (Noun::Model, "place") => PLACE,
        (Noun::Model, "work") => WORK,
        (Noun::Model, "results") => RESULTS,
        (Noun::Model, "contact") => CONTACT,
        (Noun::Model, "receipt") => RECEIPT,
        (Noun::Model, "review") => REVIEW,
        (Noun::Campaign, "general") => GENERAL,
        (Noun::Campaign, "content") => STRANDS,
        (Noun::Campaign, "dates") => DATES,
        (Noun::Campaign, "papers") => PAPERS,
        (Noun::Campaign, "scoring") => SCORING,
        (Noun::Visit, "visit") => VISIT,
        (Noun::Visit, "notice") => NOTICE,
        (Noun::Visit, "prep") => PREPARING,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_every_noun_has_its_words() {
        for noun in Noun::ALL {
            let sections = noun.schema().sections(false);
            for key in sections.iter().filter_map(|(key, _)| *key) {
                assert!(section(*noun, key).is_some(), "{noun:?} {key}");
            }
        }
    }
}
