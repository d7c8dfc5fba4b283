//! Every bad file that the program promises to survive, with what must become of it: one list for whoever reads
//! bundles, and for whoever makes sentences. Makes files; checks nothing.

mod heads;

use ledger::bundle::{CampaignTag, Digest, Export, Header, Kind, PhotoRef, Plan, VERSION, Writer};
use ledger::{EventId, EventView, IncarnationId, Ledger, RecordId, Stamp, limits};
use movement::campaign::{Campaign, Found, plan_2026};
use movement::record::{Entry, Noun};
use movement::rubric::CriterionId;
use movement::sheet::{self, Assessor, Key};
use movement::{Command, Points, Scene, campaign, decide, model, rubric};

/// 24/8/2026, 08:00 in Việt Nam.
pub const MORNING: i64 = 1_787_533_200_000;

/// The office's incarnation.
const OFFICE: u8 = 2;

/// A bad file.
pub struct Row {
    /// What is wrong with it.
    pub name: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// How large the file is, where it is too large to hold: its bytes do not matter then.
    pub size: Option<u64>,
    /// What must become of it.
    pub wanted: Wanted,
}

/// What must become of a bad file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The whole file is refused, by the code of the reason.
    Refused(&'static str),
    /// The whole file is refused because of the campaign that is open.
    Elsewhere(&'static str),
    /// One part is set aside, by the code of the reason, and every event of the good bundle is taken.
    Aside(&'static str),
    /// The first part is set aside, and what stands before it is taken.
    Cut(&'static str),
    /// So many events are taken besides those of the good bundle, with a notice.
    Noticed(Notice, u64),
    /// So many events are taken besides those of the good bundle: it only looked bad.
    Harmless(u64),
    /// Nothing is new after the good bundle.
    Nothing,
}

/// What the user is told although everything is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Two tales of one device.
    Fork,
    /// A clock that is far off.
    Clock,
    /// Accents apart from their letters.
    Decomposed,
    /// A rubric that nobody knows.
    UnknownRubric,
    /// Points that their rubric does not allow.
    OffRubric,
}

/// The commune whose campaign is open: what the good bundle holds, and the sheet that the bad events write to.
pub struct Commune {
    /// Everything, as the tablet holds it.
    pub ledger: Ledger,
    /// The campaign.
    pub tag: CampaignTag,
    sheet: RecordId,
    /// Who wrote the sheet.
    tablet: u8,
}

impl Commune {
    /// A campaign, a model, a person, and a sheet with two criteria scored. Twice: once the rubric stands in the file before the points that it judges, once after them. Whose
    /// events stand first follows from names that are drawn by lot.
    pub fn in_both_orders() -> [Commune; 2] {
        [1, 4].map(Self::of)
    }

    fn of(tablet: u8) -> Commune {
        let mut made = Commune {
            ledger: Ledger::new(),
            tag: CampaignTag { id: String::new(), name: String::new(), training: false },
            sheet: RecordId::new("sheet/none").unwrap(),
            tablet,
        };
        let found = Found { entries: plan_2026("Trung Sơn", "Suối Lành"), ready: true, training: false };
        made.act(None, 1, &Command::Campaign(campaign::Command::Found(Box::new(found))));
        let name = Entry::text("name", "Chi bộ thôn Đông Hòa");
        let unit = made.act(None, 2, &Command::create(Noun::Unit, vec![name]));
        let name = Entry::text("name", "Vận động hiến đất mở đường");
        let entries = vec![name, Entry::link("unit", Some(unit)), Entry::flag("nominated", true)];
        let model = made.act(None, 3, &Command::create(Noun::Model, entries));
        let mai = made.act(None, 4, &Command::create(Noun::Person, vec![Entry::text("name", "Trần Thị Mai")]));
        let read = model::Model::read(&made.ledger, &model).unwrap();
        let rubric = rubric::for_model(&made.ledger, &read).unwrap().id;
        let key = Key { model, assessor: Assessor::Person(mai.clone()), round: 1, rubric };
        for (code, points) in [("II.1", 700), ("II.2", 600)] {
            let verb = sheet::Verb::Give(CriterionId::new(code).unwrap(), Points::hundredths(points));
            made.act(Some(&mai), 5, &Command::Sheet(sheet::Command { key: key.clone(), verb }));
        }
        let campaign = Campaign::of(&made.ledger).unwrap();
        made.tag = CampaignTag { id: campaign.id.to_string(), name: campaign.name, training: false };
        made.sheet = key.id().unwrap();
        made
    }

    fn act(&mut self, who: Option<&RecordId>, fresh: u8, command: &Command) -> RecordId {
        let me = IncarnationId::from_bytes([if who.is_some() { self.tablet } else { OFFICE }; 10]);
        let wall_ms = MORNING + self.ledger.events_len() as i64;
        let scene = Scene { ledger: &self.ledger, who: who.cloned(), wall_ms, fresh: [fresh; 10] };
        let action = decide(&scene, command).unwrap();
        let event = self.ledger.compose(me, Stamp { who, wall_ms }, &action).unwrap();
        self.ledger.add(&event);
        action.changes[0].record.clone()
    }

    /// The good bundle.
    pub fn good(&self) -> Vec<u8> {
        self.export(self.tag.clone())
    }

    fn export(&self, campaign: CampaignTag) -> Vec<u8> {
        self.with_plan(campaign, Kind::Whole, |plan| plan.write(Vec::new(), &mut |_: &PhotoRef| Ok(None)).unwrap())
    }

    fn header(&self, kind: Kind) -> Header {
        self.with_plan(self.tag.clone(), kind, |plan| plan.header.clone())
    }

    fn with_plan<T>(&self, campaign: CampaignTag, kind: Kind, make: impl FnOnce(&Plan<'_>) -> T) -> T {
        let show = |_: &EventView<'_>| false;
        let export = Export {
            ledger: &self.ledger,
            campaign,
            app: "test",
            device: None,
            made: None,
            kind,
            theirs: None,
            withhold: &show,
            photos: Vec::new(),
            holds_photos: Vec::new(),
        };
        make(&export.plan())
    }

    /// The good bundle with one more event: id and digest fit, whatever stands in it.
    fn with(&self, event: &str) -> Vec<u8> {
        let id = EventId::of(event.as_bytes());
        let line = format!("{{\"e\":{event},\"i\":\"{}\"}}", id.short_hex());
        let text = String::from_utf8(self.good()).unwrap();
        let (mut before, mut after) = (Digest::default(), Digest::default());
        for digest in [&mut before, &mut after] {
            digest.header(&self.header(Kind::Whole).canonical());
            self.ledger.events().for_each(|event| digest.event(event.id()));
        }
        after.event(id);
        let (before, after) = (before.hex().unwrap(), after.hex().unwrap());
        assert!(text.contains(&before));
        text.replacen("\n],\n\"photos\"", &format!(",\n{line}\n],\n\"photos\""), 1)
            .replace(&before, &after)
            .into_bytes()
    }

    /// An event of a strange device that gives a criterion of the sheet this value.
    fn points(&self, value: &str) -> Vec<u8> {
        self.with(&event(3, 1, self.sheet.as_str(), "p.III.1", value, MORNING))
    }

    fn remark(&self, value: &str) -> Vec<u8> {
        self.with(&event(3, 1, self.sheet.as_str(), "r.II.1", value, MORNING))
    }

    fn register(&self, record: &str, register: &str) -> Vec<u8> {
        self.with(&event(3, 1, record, register, "\"x\"", MORNING))
    }

    fn damaged(&self, from: &str, to: &str) -> Vec<u8> {
        let text = String::from_utf8(self.good()).unwrap();
        assert!(text.contains(from));
        text.replacen(from, to, 1).into_bytes()
    }

    fn newer(&self) -> Vec<u8> {
        let header = Header { version: VERSION + 1, ..self.header(Kind::Receipt) };
        Writer::start(Vec::new(), &header).unwrap().finish().unwrap()
    }

    /// The list.
    pub fn rows(&self) -> Vec<Row> {
        use Wanted::{Aside, Cut, Elsewhere, Harmless, Nothing, Noticed, Refused};
        let good = self.good();
        let last = good.windows(5).rposition(|start| start == b"{\"e\":").unwrap();
        let other =
            CampaignTag { id: "campaign/khac".into(), name: "Đợt khác".into(), training: self.tag.training };
        let training = CampaignTag { training: true, ..self.tag.clone() };
        let brackets = "[".repeat(1_000_000);
        let deep = format!("{}1{}", "[".repeat(60), "]".repeat(60));
        let note = format!("\"{}\"", "đ".repeat(500_000));
        let long = format!("\"{}\"", "đ".repeat(limits::TEXT_CHARS + 1));
        let twice =
            event(3, 1, self.sheet.as_str(), "r.II.1", "\"x\"", MORNING).replacen("\"n\":1", "\"n\":1,\"n\":2", 1);
        let fork = event(self.tablet, 2, self.sheet.as_str(), "r.II.1", "\"x\"", MORNING);
        let row = |name, bytes: Vec<u8>, wanted| Row { name, bytes, size: None, wanted };
        let mut rows = vec![
            Row {
                name: "a file over the limit of size",
                bytes: Vec::new(),
                size: Some(limits::BUNDLE_BYTES + 1),
                wanted: Refused("too-large"),
            },
            row("an empty file", Vec::new(), Refused("empty")),
            row("a JPEG", [&[0xFF, 0xD8, 0xFF, 0xE0][..], &[7; 3000]].concat(), Refused("not-a-bundle")),
            row("a million brackets", brackets.clone().into_bytes(), Refused("not-a-bundle")),
            row("a newer version of the format", self.newer(), Refused("newer")),
            row("another campaign", self.export(other), Elsewhere("other-campaign")),
            row("training data into a real campaign", self.export(training), Elsewhere("training-into-real")),
            row("a cut in the last event", good[..last + 40].to_vec(), Cut("truncated")),
            row("a flipped byte in an event", self.damaged("\"p.II.2\":[600]", "\"p.II.2\":[601]"), Cut("id-mismatch")),
            row("a flipped byte in the first line", self.damaged("dvk-bundle", "dvk-bundel"), Aside("format")),
            row(
                "a flipped byte in the head",
                self.damaged("\"kind\":\"whole\"", "\"kind\":\"whale\""),
                Aside("header"),
            ),
            row("a flipped byte in the end", self.damaged("\"digest\":\"", "\"digest\";\""), Aside("trailer")),
            row("a million brackets in an event", self.remark(&brackets), Aside("too-long")),
            row("sixty brackets in an event", self.remark(&deep), Aside("json-too-deep")),
            row("the same again", good, Nothing),
            row("the same device and number with other content", self.with(&fork), Noticed(Notice::Fork, 1)),
            row("a clock of 1970", self.with(&event(3, 1, "unit/a", "name", "\"A\"", 0)), Noticed(Notice::Clock, 1)),
            row(
                "a clock of 2090",
                self.with(&event(3, 1, "unit/a", "name", "\"A\"", 3_786_912_000_000)),
                Noticed(Notice::Clock, 1),
            ),
            row("points NaN", self.points("NaN"), Aside("json-unexpected")),
            row("points -1", self.points("-1"), Aside("gate-out-of-range")),
            row("points 1e400", self.points("1e400"), Aside("json-not-integer")),
            row("points 9.5", self.points("9.5"), Aside("json-not-integer")),
            row("points \"9,5\"", self.points("\"9,5\""), Aside("gate-wrong-type")),
            row("points between the steps", self.points("510"), Aside("gate-off-step")),
            row("points beyond the criterion", self.points("1600"), Noticed(Notice::OffRubric, 1)),
            row("points beyond every number", self.points("9007199254740992"), Aside("json-integer-range")),
            row("a criterion that the rubric has not", self.with_code("IX.9"), Noticed(Notice::OffRubric, 1)),
            row("a key twice", self.with(&twice), Aside("json-duplicate-key")),
            row("__proto__ for a record", self.register("__proto__", "name"), Aside("event-record")),
            row("__proto__ for a register", self.register("unit/a", "__proto__"), Harmless(1)),
            row("../ for a record", self.register("unit/../x", "name"), Aside("event-record")),
            row("half a surrogate", self.remark("\"\\ud800\""), Aside("json-lone-surrogate")),
            row("NUL", self.remark("\"a\\u0000b\""), Aside("json-nul")),
            row("a right-to-left override", self.remark("\"an\u{202E}gpj\""), Aside("forbidden-text")),
            row("accents apart", self.remark("\"Ho\u{323}p tho\u{302}n\""), Noticed(Notice::Decomposed, 1)),
            row("a note of 1 MB", self.remark(&note), Aside("too-long")),
            row("a note of 20,001 characters", self.remark(&long), Aside("long-text")),
            row(
                "a rubric that nobody knows",
                self.with(&event(3, 1, "sheet/0123456789abcdef", "p.II.1", "500", MORNING)),
                Noticed(Notice::UnknownRubric, 1),
            ),
        ];
        rows.extend(self.heads());
        rows
    }

    fn with_code(&self, code: &str) -> Vec<u8> {
        self.with(&event(3, 1, self.sheet.as_str(), &format!("p.{code}"), "500", MORNING))
    }
}

/// An event's text with this value in a register.
fn event(device: u8, seq: u64, record: &str, register: &str, value: &str, wall_ms: i64) -> String {
    let device = IncarnationId::from_bytes([device; 10]);
    format!(
        r#"{{"a":"sheet.give","d":"{device}","n":{seq},"r":{{"{record}":{{"{register}":[{value}]}}}},"t":{wall_ms}}}"#
    )
}
