//! Search that knows the region's languages: pure, without IO.
//!
//! What can be found is a [`Document`]; [`Document::indexed`] cuts it for the
//! index of the engine. What somebody writes is understood ([`understand`]) as
//! a [`Query`], whose expression over the same terms asks the index for
//! candidates, newest first; [`rank`] puts these in order with what both
//! engines give alike. `service::search` brings the two together.

pub mod correct;
mod cut;
mod dates;
mod document;
mod excerpt;
mod forms;
mod found;
mod lexicon;
mod query;
mod rank;
mod sound;
mod table;
mod understand;

pub use cut::VERSION;
pub use document::{Document, Indexed};
pub use excerpt::{marked, of_posting};
pub use forms::Folded;
pub use found::{Found, Hit};
pub use query::{Node, Query};
pub use rank::{Candidate, Ranked, Seeker, rank};
pub use understand::{MOST_CONCEPTS, understand};
