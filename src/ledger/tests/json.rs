//! Canonical JSON as RFC 8785 has it, and every kind of text that is no JSON, refused by name and place.
#![allow(clippy::expect_used, reason = "a test may fall")]

use ledger::canonical::{rewrite, utf16_order};
use ledger::json::JsonFaultKind::{self, *};

fn check(given: &str, expect: &str) {
    assert_eq!(rewrite(given.as_bytes()).as_deref(), Ok(expect), "{given}");
}

fn refuse(given: impl AsRef<[u8]>, kind: JsonFaultKind, offset: usize) {
    let fault = rewrite(given.as_ref()).expect_err("this is no JSON of ours");
    assert_eq!((fault.kind, fault.offset), (kind, offset), "{:?}", String::from_utf8_lossy(given.as_ref()));
}

#[test]
fn strings_are_written_as_the_rfc_writes_them() {
    // RFC 8785 §3.2.2, the string and the literals of its example; its fractions are refused here.
    check(
        "{\n  \"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\n  \"literals\": [null, true, false]\n}",
        "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
    );
    check(
        r#""\u0001\u0008\u0009\u000A\u000b\u000C\u000d\u001F\u007f""#,
        "\"\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f\u{7f}\"",
    );
    check(r#""\ud83d\ude00""#, "\"😀\"");
}

#[test]
fn keys_are_sorted_as_the_rfc_sorts_them() {
    // RFC 8785 §3.2.3, its example.
    check(
        r#"{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}"#,
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}",
    );
    assert!(utf16_order("\u{ffff}", "\u{10000}").is_gt());
    assert!(utf16_order("a", "ab").is_lt());
    assert!(utf16_order("\u{1f600}a", "\u{1f600}b").is_lt());
}

#[test]
fn nested_values_are_sorted_at_every_level() {
    check(r#" [ { "b" : [ ] , "a" : { "d" : -1 , "c" : 0 } } ] "#, r#"[{"a":{"c":0,"d":-1},"b":[]}]"#);
    check("9007199254740991", "9007199254740991");
    check("-9007199254740991", "-9007199254740991");
}

#[test]
fn numbers_that_are_not_whole_or_too_great_are_refused() {
    refuse("9.5", NotInteger, 0);
    refuse("[1,1e400]", NotInteger, 3);
    refuse("01", NotInteger, 0);
    refuse("-0", NotInteger, 0);
    refuse("9007199254740992", IntegerRange, 0);
    refuse("-99999999999999999999999999", IntegerRange, 0);
    refuse("10000000000000000", IntegerRange, 0);
    // As many as 64 bits hold, and one.
    refuse("18446744073709551617", IntegerRange, 0);
    refuse("NaN", Unexpected, 0);
    refuse("[-]", Unexpected, 2);
    refuse("-", End, 1);
}

#[test]
fn what_no_text_may_hold_is_refused() {
    refuse(r#""\ud83d""#, LoneSurrogate, 1);
    refuse(r#""\ude00\ud83d""#, LoneSurrogate, 1);
    refuse(r#""\ud83d\u0041""#, LoneSurrogate, 1);
    refuse(r#""a\u0000""#, Nul, 2);
    refuse("\"a\0\"", Control, 2);
    refuse("\"a\nb\"", Control, 2);
    refuse(r#""\x""#, Escape, 1);
    refuse(r#""\u12G4""#, Escape, 5);
    refuse(b"\"\xff\"", Utf8, 1);
    refuse(b"\"\xed\xa0\x80\"", Utf8, 1);
}

#[test]
fn a_key_said_twice_is_refused_however_it_is_spelt() {
    refuse(r#"{"a":1,"a":2}"#, DuplicateKey, 7);
    refuse(r#"{"a":1,"b":2,"\u0061":3}"#, DuplicateKey, 13);
    refuse(r#"[{"x":{"a":1,"a":1}}]"#, DuplicateKey, 13);
}

#[test]
fn a_text_cut_anywhere_is_refused_and_so_is_what_follows_one() {
    let whole = r#"{"a":[1,"b\n",{"c":null}],"d":true}"#;
    for end in 0..whole.len() {
        assert!(rewrite(&whole.as_bytes()[..end]).expect_err("cut").offset <= end);
    }
    refuse("{} {}", Trailing, 3);
    refuse("[1,]", Unexpected, 3);
    refuse("[1 2]", Unexpected, 3);
    refuse("{\"a\" 1}", Unexpected, 5);
    refuse("", End, 0);
}

#[test]
fn a_million_brackets_are_refused_without_falling() {
    refuse("[".repeat(1_000_000), TooDeep, 32);
    refuse("{\"a\":".repeat(1_000_000), TooDeep, 32 * 5);
    let deep = "[".repeat(32) + &"]".repeat(32);
    check(&deep, &deep);
}
