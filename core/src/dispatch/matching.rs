//! The rules of matching as a pure function, for previews and to hold the
//! store's set statement against.

use aho_corasick::BuildError;

use crate::domain::ids::StationId;
use crate::domain::posting::PostingContent;
use crate::domain::subscription::Filter;
use crate::text::fold::fold;
use crate::text::seek::{Seeker, folded};

/// Whether a filter takes a posting of a station: field and engagement and
/// place and station and (no keyword, or any keyword) and no excluded keyword, where what was not chosen
/// does not restrict. Of several chosen ones any will do. A posting without
/// fields is taken only by all fields.
///
/// # Errors
/// When there are more keywords than can be sought at once (billions of bytes).
pub fn matches(
    filter: &Filter,
    station: Option<StationId>,
    content: &PostingContent,
) -> Result<bool, BuildError> {
    let field = filter.all_fields
        || (!content.fields.is_empty()
            && (filter.fields.is_empty() || filter.fields.intersects(content.fields)));
    let engagement = filter.engagement.is_empty() || filter.engagement.intersects(content.engagement);
    let place = filter.places.is_empty() || filter.places.intersects(content.places);
    let of_station = filter.station.is_none() || filter.station == station;
    if !(field && engagement && place && of_station) {
        return Ok(false);
    }
    let (wanted, excluded) = (folded(&filter.keywords), folded(&filter.excluded));
    if wanted.is_empty() && excluded.is_empty() {
        return Ok(true);
    }
    let text = fold(&content.searchable());
    let occurs = |keywords: &[String]| Ok(Seeker::new(keywords)?.seek(&text).contains(&true));
    Ok((wanted.is_empty() || occurs(&wanted)?) && !occurs(&excluded)?)
}
