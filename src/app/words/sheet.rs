//! Words of the score sheet.

words! {
    // Top bar.
    whose(name: &str, round: u32) = "Phiếu chấm · {name} · vòng {round}", "Score sheet · {name} · round {round}";
    whose_team(name: &str, round: u32) = "Phiếu chung của đoàn · {name} · vòng {round}", "The team's sheet · {name} · round {round}";
    whose_unit(name: &str) = "Đơn vị tự chấm · {name}", "Self-score · {name}";
    UNDO_LAST = "Hoàn tác việc vừa làm", "Undo the last step";
    REDO_LAST = "Làm lại việc vừa hoàn tác", "Redo the step";
    UNDONE = "Đã hoàn tác", "Undone";
    REDONE = "Đã làm lại", "Redone";
    step_at(done: &str, code: &str) = "{done}: tiêu chí {code}", "{done}: criterion {code}";

    SEE_REGISTRATION = "Xem bản đăng ký", "See the registration";

    // The foot.
    criteria_left(n: usize) = "còn {n} tiêu chí", one(n) "{n} criterion left", "{n} criteria left";
    ALL_GIVEN = "đã chấm đủ", "all given";
    NEXT = "Tiếp", "Next";
    NO_CLASS = "không xếp loại", "no class";
    at_least(points: &str) = "tối thiểu {points}", "{points} at least";
    TO_SEAL = "Kiểm tra, khóa", "Check and seal";
    PROGRESS = "Tiêu chí đã chấm", "Criteria given";
    spoken_total(total: &str, max: &str) = "Tổng {total} trên {max} điểm", one(max) "Total {total} of {max} point", "Total {total} of {max} points";

    // The card.
    got_spoken(got: &str, max: &str) = "{got} trên {max} điểm", one(max) "{got} of {max} point", "{got} of {max} points";
    own_score(points: &str) = "Tự chấm {points}", "Self-score {points}";
    NOT_GIVEN = "chưa chấm", "not given";
    OFF_SCALE = "Điểm ngoài thang, không được tính.", "Points off the scale: they do not count.";
    NOT_APPLICABLE = "Không áp dụng", "Not applicable";
    NA_SHORT = "KAD", "N/A";
    REMARK = "Nhận xét", "Remark";
    EVIDENCE = "Minh chứng", "Evidence";
    GUIDANCE = "Hướng dẫn", "Guidance";
    other_for(code: &str) = "Thao tác khác với tiêu chí {code}", "Other actions for criterion {code}";
    NO_LEVEL_YET = "Chạm một mức điểm để cho điểm.", "Tap a number to give points.";
    CLEAR = "Xóa điểm đã cho", "Clear the points given";
    level_range(name: &str, from: &str, to: &str) = "{name} ({from}–{to}):", "{name} ({from}–{to}):";
    level_one(name: &str, at: &str) = "{name} ({at}):", "{name} ({at}):";

    // Guidance.
    ASKED = "Minh chứng cần xem", "Evidence to look at";
    NO_GUIDANCE = "Bộ tiêu chí không ghi hướng dẫn cho tiêu chí này.", "The rubric gives no guidance for this criterion.";

    // Remark.
    REMARK_HINT = "Điều đã thấy, đã nghe; lý do cho điểm này.", "What was seen and heard; the reason for these points.";
    remark_for(code: &str) = "Nhận xét tiêu chí {code}", "Remark on criterion {code}";
    DUE_ZERO_MUST = "Điểm 0: phải ghi lý do mới khóa được phiếu", "Zero points: sealed only with a reason";
    DUE_ZERO = "Điểm 0: nên ghi lý do", "Zero points: a reason is advised";
    DUE_FULL_MUST = "Điểm tối đa: phải ghi lý do mới khóa được phiếu", "Maximum: sealed only with a reason";
    DUE_FULL = "Điểm tối đa: nên ghi lý do", "Maximum: a reason is advised";
    DRAFT_TAKE = "Ghi vào phiếu", "Put it on the sheet";
    DRAFT_KEPT = "Đoạn đang gõ dở đã được giữ lại.", "What was being typed has been kept.";

    // Not applicable.
    NA_TITLE = "Tiêu chí này không áp dụng?", "Does this criterion not apply?";
    NA_WHAT = "Điểm tối đa của tiêu chí được trừ khỏi mẫu số; tổng quy về thang của cả phiếu. Lý do được in trên phiếu.", "Its maximum leaves the denominator; the total is brought back to the scale of the sheet. The reason is printed.";
    NA_WHY = "Lý do không áp dụng", "Why it does not apply";
    AMEND_WHY = "Lý do sửa phiếu", "Why the sheet is amended";
    REASON_NEEDED = "Xin ghi lý do.", "Please write the reason.";
    NOT_SKIPPABLE = "Tiêu chí này phải chấm.", "This criterion must be scored.";
    NA_SET = "Không áp dụng tiêu chí này", "Set aside as not applicable";
    NA_BACK = "Chấm lại tiêu chí này", "Score this criterion after all";
    na_because(reason: &str) = "Không áp dụng: {reason}", "Not applicable: {reason}";

    // Conflicts.
    CLASH = "Hai máy ghi khác nhau ở đây.", "Two devices disagree here.";
    SOMEBODY = "Không ghi tên", "No name given";
    EMPTY_VALUE = "để trống", "left empty";
    PHOTO_VALUE = "ảnh, chú thích", "photo, caption";
    CLASH_GO = "Xem và chọn", "Look and choose";

    // Bonus, penalty, veto, notes.
    EXTRAS = "Điểm thưởng, điểm trừ", "Bonus and penalty";
    BONUS = "Điểm thưởng", "Bonus";
    PENALTY = "Điểm trừ", "Penalty";
    at_most(max: &str) = "tối đa {max}", "{max} at most";
    VETOES = "Điều không được phép", "Grounds for exclusion";
    VETO_WHAT = "Đánh dấu khi có căn cứ rõ ràng; mô hình sẽ không được xếp loại.", "Mark only on clear grounds; the model will then get no class.";
    reason_for(what: &str) = "Lý do: {what}", "Reason: {what}";
    NOTES = "Đánh giá chung", "Overall remarks";
    STRENGTHS = "Ưu điểm", "Strengths";
    LIMITS = "Hạn chế", "Limits";
    PROPOSALS = "Kiến nghị, đề xuất", "Proposals";
    STRENGTHS_HINT = "Điều làm tốt, nên nhân rộng.", "What was done well and is worth repeating.";
    LIMITS_HINT = "Điều còn thiếu, cần khắc phục.", "What is missing or needs mending.";
    PROPOSALS_HINT = "Với đơn vị, với Ban Xây dựng Đảng.", "To the unit, to the Party Building Board.";

    // Evidence.
    photos_of(code: &str) = "Minh chứng của tiêu chí {code}", "Evidence for criterion {code}";
    TAKE_PHOTO = "Chụp ảnh", "Take a photo";
    PICK_PHOTO = "Chọn ảnh có sẵn", "Pick a photo";
    MAKING = "Đang xử lý ảnh", "Working on the photo";
    NO_PHOTO = "Chưa có ảnh.", "No photo yet.";
    WAITING = "Đang chờ ảnh", "Waiting for a photo";
    WAITING_WHAT = "Máy đã đóng trang khi chụp. Điểm và nhận xét còn nguyên; xin chụp hoặc chọn lại ảnh.", "The page was closed while the camera was open. Points and remarks are kept; please take or pick the photo again.";
    WAITING_DROP = "Không cần ảnh này", "No photo after all";
    PHOTO_TOLD = "Đã rõ", "Understood";
    NO_CAPTION = "Chưa có chú thích", "No caption yet";
    CAPTION = "Chú thích", "Caption";
    BIN_PHOTO = "Bỏ ảnh", "Remove photo";
    PHOTO_BINNED = "Đã bỏ ảnh vào thùng rác", "Photo moved to the bin";
    RESTORE = "Lấy lại", "Restore";
    binned(n: usize) = "Đã bỏ {n} ảnh", one(n) "{n} photo removed", "{n} photos removed";

    // Sealing.
    SEAL = "Khóa phiếu", "Seal the sheet";
    SEAL_TITLE = "Kiểm tra trước khi khóa", "Check before sealing";
    SEAL_WHAT = "Sau khi khóa, phiếu chỉ sửa được khi ghi lý do; bản đã khóa vẫn được giữ.", "After sealing, the sheet changes only with a written reason; the sealed version stays.";
    BLOCKERS = "Cần làm trước", "To do first";
    WARNINGS = "Nên xem lại", "Worth another look";
    NOTHING_AMISS = "Không còn gì phải xem lại.", "Nothing left to look at.";
    SHOW_ME = "Xem", "Show";
    SEALED_DONE = "Đã khóa phiếu", "The sheet is sealed";
    SEALED = "Phiếu đã khóa", "Sealed sheet";
    sealed_at(when: &str) = "Khóa lúc {when}", "Sealed at {when}";
    seal_says(total: &str, class: &str) = "{total} điểm · {class}", one(total) "{total} point · {class}", "{total} points · {class}";
    AMEND = "Sửa phiếu", "Amend the sheet";
    AMEND_TITLE = "Sửa phiếu đã khóa", "Amend a sealed sheet";
    AMEND_WHAT = "Bản đã khóa vẫn được giữ và in cùng lý do. Sửa xong xin khóa lại.", "The sealed version stays and is printed with the reason. Seal again when done.";
    GIVE_UP = "Thôi, giữ bản đã khóa", "Leave it as it was sealed";
    GIVE_UP_CHANGES = "Thôi, bỏ phần vừa sửa", "Drop the changes, keep what was sealed";
    export_waiting(n: u64) = "Xuất gói ({n} thay đổi)", one(n) "Export ({n} change)", "Export ({n} changes)";
    NEXT_MODEL = "Mô hình tiếp theo", "Next model";
    TO_TODAY = "Về hôm nay", "Back to Today";
    AMENDING = "Đang sửa phiếu đã khóa", "Amending a sealed sheet";
    amend_because(reason: &str) = "Lý do: {reason}", "Reason: {reason}";
    VERSIONS = "Các bản đã khóa", "Sealed versions";
    version(n: u32) = "Bản {n}", "Version {n}";

    // Where the sheet cannot be filled in.
    NO_ONE = "Chưa chọn người chấm", "Nobody chosen yet";
    NO_ONE_WHAT = "Máy chưa biết ai đang chấm. Xin chọn tên của mình.", "The device does not know who is scoring. Please choose your name.";
    CHOOSE_ME = "Chọn tôi là ai", "Choose who I am";
    NO_MODEL = "Không thấy mô hình này trên máy", "This model is not on this device";
    NO_MODEL_WHAT = "Có thể gói phân công chưa được nhập. Dữ liệu đang có vẫn còn nguyên.", "Perhaps the assignment has not been imported. What is here is untouched.";
    NO_RUBRIC = "Chưa có bộ tiêu chí cho mô hình này", "There is no rubric for this model";
    NO_RUBRIC_WHAT = "Xin nhập gói phân công của văn phòng, hoặc chọn bộ tiêu chí trong phần Cài đặt.", "Please import the office's assignment, or choose a rubric in Settings.";
    RECUSED_WHAT = "Phiếu chỉ để xem; không có điểm nào được ghi.", "The sheet is for reading only; no points are written.";
    ONLY_READ = "Điểm do đơn vị tự chấm, văn phòng nhập vào máy. Ở đây chỉ để xem.", "The unit's own score, entered by the office. Here it is for reading only.";
    ONLY_READ_OFFICE = "Văn phòng mở để xem; người chấm sửa trên máy của mình.", "Opened by the office to look at; who scored changes it on their own device.";
    NOT_OFFICE = "Phiếu này chỉ mở trên máy của văn phòng", "This sheet opens on the office's device only";
    NOT_OFFICE_WHAT = "Trên máy của đoàn, mỗi người chỉ thấy phiếu của mình, để điểm của người khác không ảnh hưởng điểm tự mình cho.", "On a team's device everybody sees their own sheet only, so that nobody's points colour another's.";
    OWN_FIRST = "Xin khóa phiếu của mình trước", "Please seal your own sheet first";
    OWN_FIRST_WHAT = "Phiếu chung mở ra sau khi phiếu của mình đã khóa, để điểm đã bàn không ảnh hưởng điểm tự mình cho.", "The team's sheet opens once your own is sealed, so that what was agreed does not colour what you give.";
    ASIDE = "Không ghi phiếu chung này", "Not your sheet to write";
    ASIDE_WHAT = "Người không chấm mô hình này thì cũng không ghi phiếu chung của đoàn.", "Whoever stands aside from this model does not write the team's sheet either.";
    NOT_NOW = "Chưa mở được phiếu này", "This sheet cannot be begun now";
    NOT_TEAM = "Phiếu chung của đoàn khác", "Another team's sheet";
    NOT_TEAM_WHAT = "Phiếu chung do văn phòng và thành viên đoàn khảo sát mô hình này ghi.", "The team's sheet is written by the office and by members of the team that visits this model.";
    TO_MODEL = "Về trang mô hình", "To the model";
    UNAPPROVED = "Bộ tiêu chí mẫu, chưa được phê duyệt", "Sample rubric, not approved";
}
