//! Carrying out: how large a bundle is, and writing it part by part.

use device::jobs::{Exported, JobFault, Measured, Wish};
use device::journal::meta::{self, Holds};
use device::journal::{Fault, Journal};
use ledger::bundle::{MIME, Plan};
use ledger::{DeviceRanges, EventView, Ranges};
use web_sys::Blob;

use crate::sink::Sink;
use crate::source::Source;
use crate::{desk, report};

/// How large the bundle would be.
pub(crate) async fn measure(journal: &dyn Journal, wish: &Wish) -> Result<Measured, JobFault> {
    let source = Source::read(journal, wish).await.map_err(JobFault::Journal)?;
    let blind = source.blind();
    let withhold = |event: &EventView<'_>| blind.as_ref().is_some_and(|blind| blind.withholds_event(event));
    Ok(measured(&source.plans(wish, blind.as_ref(), &withhold)))
}

/// How often a bundle is begun anew because the disk gave a photo once and then no more.
const BEGINNINGS: usize = 3;

/// Writes the bundle, one file a part. A photo that the disk gave once and then no more is told like any that is lost.
pub(crate) async fn export(journal: &dyn Journal, wish: &Wish) -> Result<(Exported, Vec<Blob>), JobFault> {
    let mut source = Source::read(journal, wish).await.map_err(JobFault::Journal)?;
    source.let_lost_ones_go(journal, wish).await;
    source.count(journal, wish).await;
    let mut begun = 1;
    let (mut exported, files) = loop {
        match write(journal, wish, &source).await {
            Err(JobFault::Journal(Fault::Late | Fault::Missing | Fault::Damaged)) if begun < BEGINNINGS => begun += 1,
            written => break written?,
        }
        source.let_lost_ones_go(journal, wish).await;
    };
    for (key, fault) in source.lost(wish) {
        // One that the disk would not give this time may be there the next.
        if matches!(fault, Fault::Missing | Fault::Damaged) {
            exported.carried_photos.push(key.clone());
        }
        exported.lost_photos.push(key);
    }
    Ok((exported, files))
}

/// Writes all files of a bundle, photos as they are read.
async fn write(journal: &dyn Journal, wish: &Wish, source: &Source) -> Result<(Exported, Vec<Blob>), JobFault> {
    let blind = source.blind();
    let withhold = |event: &EventView<'_>| blind.as_ref().is_some_and(|blind| blind.withholds_event(event));
    let plans = source.plans(wish, blind.as_ref(), &withhold);
    plans.iter().try_for_each(Plan::check).map_err(|oversize| JobFault::TooMuch(report::too_much(oversize)))?;
    let mut exported = Exported { measured: measured(&plans), ..Exported::default() };
    let all: u64 = plans.iter().flat_map(Plan::photos).map(|photo| photo.bytes).sum();
    let mut files = Vec::with_capacity(plans.len());
    let mut done = all;
    for plan in &plans {
        meta::hold(&mut exported.carried, &carried(&plan.header.ranges));
        let mut writer = plan.begin(Sink::new()).map_err(|_| JobFault::Journal(Fault::Quota))?;
        for wanted in plan.photos() {
            let key = wanted.key.to_string();
            let photo = journal.photo(&wish.campaign.id, &key).await.map_err(JobFault::Journal)?;
            let put = writer.photo(wanted.key, wanted.kind, &photo.bytes);
            put.map_err(|_| JobFault::Journal(Fault::Quota))?;
            exported.carried_photos.push(key);
            done += wanted.bytes;
            desk::progress(done, 2 * all);
        }
        let sink = writer.finish().map_err(|_| JobFault::Journal(Fault::Quota))?;
        files.push(sink.blob(MIME).map_err(|_| JobFault::Journal(Fault::Quota))?);
    }
    Ok((exported, files))
}

fn measured(plans: &[Plan<'_>]) -> Measured {
    let mut sum = Measured { parts: plans.len() as u64, ..Measured::default() };
    for plan in plans {
        sum.events += plan.header.counts.events;
        sum.photos += plan.header.counts.photos;
        sum.bytes += plan.size();
    }
    let kept_back = plans.first().map(|plan| &plan.header.ranges.devices);
    let spans = kept_back.into_iter().flatten().flat_map(|device| &device.withheld);
    sum.withheld = spans.map(|span| span.to.saturating_sub(span.from) + 1).sum();
    sum
}

fn carried(ranges: &Ranges) -> Holds {
    let runs = |device: &DeviceRanges| device.intervals.iter().map(|run| (run.from, run.to)).collect::<Vec<_>>();
    let all = ranges.devices.iter().flat_map(|device| runs(device).into_iter().map(|run| (device.incarnation, run)));
    meta::holds(all.map(|(incarnation, (from, to))| (incarnation, from, to)))
}
