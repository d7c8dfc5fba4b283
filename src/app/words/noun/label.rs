//! What each field of each noun is called.

use movement::record::Noun;

use crate::app::words::{Text, conflicts as c, model as m};

words! {
    PEOPLE_CAME = "Người dự tập huấn", "People who came to the training";
    UNITS_CAME = "Đơn vị dự tập huấn", "Units that came to the training";
    MEMBERS = "Thành viên của đoàn", "Members of the team";
    VISITED = "Mô hình được khảo sát", "Models visited";
    INTERESTS = "Lý do không chấm từng mô hình", "Interests declared in models";
    TOPIC = "Chủ đề", "Topic";
    PLAN_WORDS = "Nguyên văn trong kế hoạch", "The plan's own words";
    WAITS = "Chờ hướng dẫn của cấp trên", "Waits for guidance from above";
    SPEAKER = "Báo cáo viên", "Speaker";
    DOCUMENTS = "Tài liệu, văn bản quán triệt", "Documents";
    MATERIAL = "Nội dung tài liệu (đọc được khi không có mạng)", "Material (readable offline)";
    MATERIALS = "Tài liệu đính kèm (xem được khi không có mạng)", "Attached materials (readable offline)";
    FILES = "Ảnh, tệp kèm theo", "Pictures and files";
    COUNT = "Số người dự", "How many came";
    FORM = "Mẫu kiểm tra", "Inspection form";
    ITEMS = "Các nội dung", "Items";
    VERSION = "Bản số", "Version";
    SOURCE = "Nguồn", "Source";
    INSPECTORS = "Người kiểm tra", "Inspectors";
    ANSWERS = "Kết quả từng nội dung", "Answers";
    SEEN = "Ghi nhận từng nội dung", "What was seen";
    STRENGTHS = "Ưu điểm", "Strengths";
    LIMITS = "Hạn chế", "Limits";
    PROPOSALS = "Kiến nghị", "Proposals";
    TITLE = "Tiêu đề", "Title";
    CHANNEL = "Kênh", "Channel";
    AUTHOR = "Người viết", "Author";
    ABOUT = "Mô hình được nói đến", "Models it tells of";
    LINK = "Địa chỉ bài trên mạng", "Address on the web";
    TEXT = "Nội dung", "Text";
    TASK = "Việc phải làm", "What must be done";
    BODY = "Cơ quan thực hiện", "Body in charge";
    DUE = "Hạn", "Due";
    IN_PLAN = "Mục trong kế hoạch", "Place in the plan";
    DONE = "Ngày hoàn thành", "Done on";
    WHAT_FOR = "Nội dung", "What for";
    FLOW = "Thu hay chi", "In or out";
    AMOUNT = "Số tiền (đồng)", "Amount (VND)";
    FUNDS = "Nguồn kinh phí", "Source of funds";
    ACTIVITY = "Hoạt động", "Activity";
    TRIP = "Buổi khảo sát", "Trip";
    VOUCHER = "Số chứng từ", "Voucher";
    PERIOD = "Kỳ báo cáo", "Period";
    RECEIVED = "Ngày nhận", "Received on";
    DECISION = "Số quyết định thành lập", "Decision no.";
    DECIDED = "Ngày quyết định", "Decided on";
    NOTICE_MADE = "Ngày soạn thông báo", "Notice written on";
    NOTICE_MAKER = "Người soạn thông báo", "Notice written by";
    NOTICE_BY = "Người xác nhận", "Confirmed by";
    ROUND = "Vòng chấm", "Round of scoring";
    READY = "Đã chuẩn bị", "Ready for the trip";
    OUTCOME = "Kết quả bình xét", "Outcome of the review";
    OUTCOME_ON = "Ngày bình xét", "Reviewed on";
    OUTCOME_WHY = "Lý do của kết quả bình xét", "Reason for the outcome";
    WITHDRAWN = "Lý do rút đăng ký", "Why it was withdrawn";
    REPLICATED_TEXT = "Nhân rộng từ nơi khác", "Replicated from elsewhere";
}

/// What a field is called, by its register (of a family, how its registers begin); none where the noun has no such field.
pub fn label(noun: Noun, register: &str) -> Option<Text> {
    Some(match (noun, register) {
        (Noun::Task, "name") => TASK,
        (Noun::Money, "name") => WHAT_FOR,
        (_, "name") => c::NAME,
        (Noun::Campaign, _) => return of_campaign(register),
        (Noun::Model, _) => return of_model(register),
        (Noun::Thon, "households") => m::HOUSEHOLDS,
        (Noun::Unit, "type") => c::TYPE,
        (Noun::Unit, "thon") => m::THON,
        (Noun::Unit, "keeper") => c::KEEPER,
        (Noun::Unit | Noun::Person, "phone") => m::PHONE,
        (Noun::Person, "post") => c::POST,
        (Noun::Person, "seat") => c::SEAT,
        (Noun::Person | Noun::Inspection | Noun::Media | Noun::Task | Noun::Report, "unit") => m::UNIT,
        (Noun::Person, "recuse.") => INTERESTS,
        (Noun::Team, "leader") => c::LEADER,
        (Noun::Team, "m.") => MEMBERS,
        (Noun::Team, "decision") => DECISION,
        (Noun::Team, "decided") => DECIDED,
        (Noun::Visit | Noun::Training | Noun::Inspection | Noun::Media | Noun::Money, "date") => c::DAY,
        (Noun::Visit, "time") => c::TIME,
        (Noun::Visit, "team") => c::TEAM_OF,
        (Noun::Visit, "m.") => VISITED,
        (Noun::Visit, "notice.made") => NOTICE_MADE,
        (Noun::Visit, "notice.maker") => NOTICE_MAKER,
        (Noun::Visit, "notice.sent") => c::NOTICE_SENT,
        (Noun::Visit, "notice.ack") => c::NOTICE_CONFIRMED,
        (Noun::Visit, "notice.by") => NOTICE_BY,
        (Noun::Visit, "round") => ROUND,
        (Noun::Visit, "prep.") => READY,
        (_, "note") => c::NOTE,
        (Noun::Training, "topic") => TOPIC,
        (Noun::Training | Noun::Task, "waits") => WAITS,
        (Noun::Training, "place") => m::PLACE,
        (Noun::Training, "speaker") => SPEAKER,
        (Noun::Training, "documents") => DOCUMENTS,
        (Noun::Training, "content") => MATERIAL,
        (Noun::Training, "f.") => MATERIALS,
        (Noun::Training, "u.") => UNITS_CAME,
        (Noun::Training, "p.") => PEOPLE_CAME,
        (Noun::Training, "count") => COUNT,
        (Noun::Checklist, "items") => ITEMS,
        (Noun::Checklist, "version") => VERSION,
        (Noun::Checklist, "source") => SOURCE,
        (Noun::Inspection, "form") => FORM,
        (Noun::Inspection, "p.") => INSPECTORS,
        (Noun::Inspection, "a.") => ANSWERS,
        (Noun::Inspection, "n.") => SEEN,
        (Noun::Inspection, "strengths") => STRENGTHS,
        (Noun::Inspection, "limits") => LIMITS,
        (Noun::Inspection, "proposals") => PROPOSALS,
        (Noun::Media, "title") => TITLE,
        (Noun::Media, "channel") => CHANNEL,
        (Noun::Media, "author") => AUTHOR,
        (Noun::Media, "m.") => ABOUT,
        (Noun::Media, "link") => LINK,
        (Noun::Media, "text") => TEXT,
        (Noun::Media, "f.") => FILES,
        (Noun::Task, "body") => BODY,
        (Noun::Task | Noun::Report, "due") => DUE,
        (Noun::Task, "basis") => IN_PLAN,
        (Noun::Task, "words") => PLAN_WORDS,
        (Noun::Task, "done") => DONE,
        (Noun::Money, "kind") => FLOW,
        (Noun::Money, "amount") => AMOUNT,
        (Noun::Money, "source") => FUNDS,
        (Noun::Money, "visit") => TRIP,
        (Noun::Money, "activity") => ACTIVITY,
        (Noun::Money | Noun::Report, "receiver") => m::RECEIVER,
        (Noun::Money, "voucher") => VOUCHER,
        (Noun::Report, "period") => PERIOD,
        (Noun::Report, "received") => RECEIVED,
        _ => return None,
    })
}

fn of_campaign(register: &str) -> Option<Text> {
    Some(match register {
        "province" => c::PROVINCE,
        "commune" => c::COMMUNE,
        "body" => c::ISSUER,
        "office" => c::OFFICE,
        "signer.for" => c::SIGNER_FOR,
        "signer.post" => c::SIGNER_POST,
        "signer.name" => c::SIGNER_NAME,
        "year" => c::YEAR,
        "basis" => c::BASIS,
        "recipients" => c::RECIPIENTS,
        "term" => c::TERM,
        "numbering" => c::NUMBERING,
        "fields" => c::FIELDS,
        "strands" => c::STRANDS,
        "deadline" => c::DEADLINE,
        "survey.from" => c::SURVEY_FROM,
        "survey.to" => c::SURVEY_TO,
        "quota.min" => c::QUOTA_MIN,
        "quota.max" => c::QUOTA_MAX,
        "rule.spread" => c::SPREAD,
        "rule.quorum" => c::QUORUM,
        "rule.chair" => c::CHAIR,
        "rubric.collective" => c::RUBRIC_COLLECTIVE,
        "rubric.individual" => c::RUBRIC_INDIVIDUAL,
        _ => return None,
    })
}

fn of_model(register: &str) -> Option<Text> {
    Some(match register {
        "unit" => m::UNIT,
        "field" => m::FIELD,
        "strand" => m::STRAND,
        "kind" => m::KIND,
        "subject" => c::SUBJECT,
        "thon" => m::THON,
        "place" => m::PLACE,
        "newness" => m::NEWNESS,
        "replicated" => m::REPLICATED_FROM,
        "replicated.text" => REPLICATED_TEXT,
        "reason" => m::REASON,
        "goal" => m::GOAL,
        "content" => m::CONTENT,
        "audience" => m::AUDIENCE,
        "households" => m::HOUSEHOLDS,
        "lead" => m::LEAD,
        "partners" => m::PARTNERS,
        "joiners" => m::JOINERS,
        "resources" => m::RESOURCES,
        "schedule" => m::SCHEDULE,
        "outputs" => m::OUTPUTS,
        "upkeep" => m::UPKEEP,
        "keeper" => m::KEEPER,
        "phone" => m::PHONE,
        "registered" => m::REGISTERED,
        "receiver" => m::RECEIVER,
        "over.why" => m::OVER_WHY,
        "nominated" => m::NOMINATED,
        "outcome" => OUTCOME,
        "outcome.on" => OUTCOME_ON,
        "outcome.why" => OUTCOME_WHY,
        "withdrawn" => WITHDRAWN,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use movement::record::Shape;

    use super::*;
    use crate::app::words::noun::key;

    #[test]
    fn every_field_of_every_noun_and_every_key_it_offers_has_its_words() {
        for noun in Noun::ALL {
            for field in noun.schema().fields {
                assert!(label(*noun, field.register).is_some(), "{noun:?} {}", field.register);
                if let Shape::Key(keys) | Shape::Picks(keys) | Shape::Ticks(keys) = field.shape {
                    for word in keys {
                        assert!(key(*noun, field.register, word).is_some(), "{noun:?} {} {word}", field.register);
                    }
                }
            }
        }
    }
}
