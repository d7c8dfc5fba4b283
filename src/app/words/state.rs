//! Why a model stands where it stands, and what leads on.

use movement::model::State;

use super::Text;

words! {
    DRAFT = "Chưa ghi ngày nhận đăng ký. Ghi ngày này ở bản đăng ký thì mô hình được tính là đã đăng ký.", "No day of receipt is written down. Once it stands in the registration, the model counts as registered.";
    REGISTERED = "Đã nhận bản đăng ký, chưa giới thiệu khảo sát. Ban Xây dựng Đảng lựa chọn ở trang “Giới thiệu khảo sát”.", "The registration was received, and the model is not nominated for the survey. The Party Building Board chooses on the page “Nomination for the survey”.";
    NOMINATED = "Đã giới thiệu khảo sát, chưa có buổi khảo sát nào. Xếp mô hình vào một buổi ở trang “Xếp lịch khảo sát”.", "Nominated for the survey, and no visit is planned. Put the model into a visit on the page “Schedule of visits”.";
    SCHEDULED = "Đã có buổi khảo sát, chưa gửi thông báo đến cơ sở. Gửi thông báo rồi ghi ngày gửi ở buổi khảo sát.", "A visit is planned, and the unit has not been told. Send the notice and write its day into the visit.";
    NOTIFIED = "Đã gửi thông báo đến cơ sở, trên máy này chưa có phiếu chấm. Đoàn khảo sát chấm điểm tại mô hình theo lịch.", "The unit has been told, and this device has no score sheet yet. The survey team scores on the day of the visit.";
    SCORING = "Đã chấm, còn phiếu chưa khóa hoặc chưa về máy này. Đủ phiếu khóa thì chuyển sang “Đã khóa phiếu”.", "Scoring has begun, and a sheet is not sealed or not on this device. Once all are sealed, it turns to “Sheets sealed”.";
    SEALED = "Mọi phiếu của vòng chấm đã khóa. Đóng vòng chấm hoặc ghi ngày bình xét thì đưa ra bình xét.", "Every sheet of the round is sealed. Close the round, or set the day of the review, to bring it to the review.";
    REVIEW = "Vòng chấm đã đóng hoặc đã ghi ngày bình xét, chưa có kết quả. Ghi kết quả bình xét ở bản đăng ký.", "The round is closed or the day of the review is set, and there is no outcome. Write the outcome into the registration.";
    RECOGNISED = "Kết quả bình xét là công nhận. Đơn vị duy trì mô hình; đơn vị khác được đăng ký nhân rộng.", "The review recognised it. The unit keeps it up; other units may register to replicate it.";
    EXEMPLARY = "Kết quả bình xét là công nhận tiêu biểu. Giới thiệu ở chuyên mục “Dân vận khéo” và vận động đơn vị khác nhân rộng.", "The review recognised it as exemplary. Make it known in the media column and ask other units to replicate it.";
    PROPOSED = "Kết quả bình xét là đề nghị khen thưởng. Hồ sơ được trình cấp có thẩm quyền xem xét.", "The review proposed it for commendation. Its papers go to the authority that decides.";
    RETURNED = "Kết quả bình xét là trả lại để hoàn thiện. Đơn vị bổ sung; khi bình xét lại thì ghi kết quả mới.", "The review returned it for completion. The unit completes it; after the next review, write the new outcome.";
    WITHDRAWN = "Đơn vị đã rút, không tính vào số mô hình đăng ký. Xóa lý do rút ở bản đăng ký thì mô hình trở lại như trước.", "The unit has withdrawn it, and it counts no more as registered. Clear the reason of the withdrawal in the registration to bring it back.";
}

/// The sentence of a state.
pub fn why(state: State) -> Text {
    match state {
        State::Draft => DRAFT,
        State::Registered => REGISTERED,
        State::Nominated => NOMINATED,
        State::Scheduled => SCHEDULED,
        State::Notified => NOTIFIED,
        State::Scoring => SCORING,
        State::Sealed => SEALED,
        State::Review => REVIEW,
        State::Recognised => RECOGNISED,
        State::Exemplary => EXEMPLARY,
        State::Proposed => PROPOSED,
        State::Returned => RETURNED,
        State::Withdrawn => WITHDRAWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_says_why_it_is_so_and_what_leads_on_in_words_of_its_own() {
        let mut said: Vec<&str> = Vec::new();
        for state in State::ALL {
            let Text { vi, en } = why(*state);
            for text in [vi, en] {
                assert!(text.ends_with('.') && text.matches(['.', ';']).count() >= 2, "{state:?}: {text}");
                assert!(!said.contains(&text), "{state:?}: {text}");
                said.push(text);
            }
        }
        assert_eq!(said.len(), 26);
    }
}
