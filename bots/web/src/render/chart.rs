//! Numbers beside each other, drawn here: the browser shapes the words and
//! gives the colours, and whoever hears the page is read a table.

use askama::Template;
use haizhi_core::view::{Chart, Shape};

use super::draw;

/// Height of the columns of a chart over time, in CSS pixels.
const HEIGHT: u64 = 120;
/// Height of one bar with its words, in CSS pixels.
const BAR: u64 = 46;

/// One number, measured.
struct Mark<'a> {
    label: &'a str,
    says: &'a str,
    /// Where it begins, across for columns (in percent) and down for bars (in pixels).
    at: String,
    /// How large it is: percent of the width for bars, pixels for columns.
    size: String,
    /// Where a column begins, from above, in pixels.
    top: u64,
    /// Whether it is the largest, the first of several alike.
    peak: bool,
}

#[derive(Template)]
#[template(path = "view/chart.html")]
struct ChartHtml<'a> {
    id: &'a str,
    chart: &'a Chart,
    columns: bool,
    marks: Vec<Mark<'a>>,
    /// How wide a column is, in percent.
    width: String,
    height: u64,
    first: &'a str,
    last: &'a str,
}

/// A number with two decimals, as SVG writes them.
fn percent(part: u64, whole: u64) -> String {
    let hundredths = part * 10_000 / whole.max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

pub(super) fn chart(chart: &Chart, id: &str) -> String {
    let columns = chart.shape == Shape::Columns;
    let most = chart.points.iter().map(|point| point.value).max().unwrap_or_default().max(1);
    let count = (chart.points.len() as u64).max(1);
    let peak = chart.points.iter().position(|point| point.value == most);
    let marks = (0u64..).zip(&chart.points).map(|(n, point)| {
        // What is counted at all is seen.
        let seen = |size: u64| if point.value > 0 { size.max(2) } else { 0 };
        let tall = seen(point.value * HEIGHT / most);
        Mark {
            label: &point.label,
            says: &point.says,
            at: if columns { percent(n, count) } else { (n * BAR).to_string() },
            size: if columns { tall.to_string() } else { percent(point.value, most) },
            top: HEIGHT - tall,
            peak: peak == usize::try_from(n).ok(),
        }
    });
    let marks: Vec<Mark<'_>> = marks.collect();
    let (first, last) =
        (marks.first().map_or("", |mark| mark.label), marks.last().map_or("", |mark| mark.label));
    draw(&ChartHtml {
        id,
        chart,
        columns,
        // A little air between two columns.
        width: percent(4, count * 5),
        height: if columns { HEIGHT } else { count * BAR },
        first,
        last: if chart.points.len() > 1 { last } else { "" },
        marks,
    })
}
