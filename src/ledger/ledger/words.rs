//! The words of a fingerprint: 256 of one syllable, of house, field and river, all different even without their marks.

/// One word for each byte.
#[rustfmt::skip]
pub(super) const WORDS: [&str; 256] = [
    "ao", "ba", "bạc", "bàn", "bánh", "bão", "bắp", "bát", "bảy", "bè", "bến", "bếp", "bí", "biển", "bình", "bò",
    "bóng", "bụi", "bưởi", "búp", "bút", "cá", "cam", "cần", "cành", "cao", "cát", "cầu", "cày", "chai", "chăn",
    "chanh", "chè", "chén", "chiều", "chim", "chín", "chợ", "chùa", "chuối", "chuông", "có", "cốc", "cối", "cơm",
    "con", "cua", "cúc", "cung", "đá", "đàn", "dao", "đất", "dâu", "dây", "dê", "đèn", "diều", "đò", "đồi", "dong",
    "dù", "dừa", "đường", "ếch", "êm", "én", "gà", "gấc", "gạo", "gió", "gỗ", "gối", "gừng", "hạc", "hải", "hang",
    "hành", "hạt", "hè", "hến", "hổ", "hoa", "hồng", "hương", "hươu", "kem", "kén", "kéo", "khế", "kho", "khoai",
    "khói", "kiến", "kim", "lạc", "lan", "làng", "lau", "lê", "len", "lịch", "lò", "lồng", "lúa", "lược", "lưới",
    "mác", "mai", "màn", "mây", "mẹ", "mèo", "mì", "mía", "miến", "mít", "mơ", "môi", "mũ", "mưa", "mực", "muối",
    "mướp", "na", "nai", "nam", "nắng", "nem", "nến", "nếp", "ngà", "ngan", "ngày", "ngô", "ngọc", "ngói", "ngỗng",
    "ngựa", "nhà", "nhạc", "nhài", "nhãn", "nho", "nhót", "nhựa", "nơ", "nôi", "nón", "nụ", "núi", "nước", "ô",
    "ốc", "ổi", "ong", "phà", "phấn", "phao", "phên", "phố", "phù", "quả", "quạt", "quê", "quýt", "rằm", "rắn",
    "rau", "rế", "rèm", "rêu", "rổ", "rơm", "rồng", "rùa", "rừng", "ruộng", "sâm", "sân", "sao", "sáp", "sen",
    "sim", "sổ", "sóc", "sợi", "sơn", "sông", "sứ", "sữa", "sung", "suối", "tai", "tằm", "táo", "tàu", "tem", "tên",
    "tết", "thảm", "thang", "thanh", "thảo", "tháp", "thau", "thềm", "thìa", "thỏ", "thóc", "thông", "thu", "thung",
    "thuyền", "tía", "tiếng", "tim", "tơ", "tóc", "tỏi", "tôm", "trà", "trai", "trám", "trăng", "tranh", "trâu",
    "tre", "trời", "trống", "trúc", "trứng", "trường", "tủ", "tùng", "tương", "tuyết", "vai", "ván", "vàng", "ve",
    "vẹt", "việt", "vịt", "vỏ", "vòng", "vừng", "vườn", "xanh", "xe", "xoài", "xoan", "xôi", "xuân", "xuồng", "yến",
];

#[cfg(test)]
mod tests {
    use super::WORDS;
    use std::collections::BTreeSet;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    #[test]
    fn no_two_words_can_be_mistaken_for_one_another_even_without_their_marks() {
        let bare = |word: &str| -> String { word.nfd().filter(|&c| !is_combining_mark(c)).collect() };
        let bare: BTreeSet<String> = WORDS.iter().map(|word| bare(word).replace('đ', "d")).collect();
        assert_eq!(bare.len(), 256);
        assert!(bare.iter().all(|word| word.bytes().all(|letter| letter.is_ascii_lowercase())));
        assert!(WORDS.iter().all(|word| word.nfc().eq(word.chars())));
    }
}
