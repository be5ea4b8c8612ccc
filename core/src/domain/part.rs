//! The parts of a posting's text, as staff see, compare and correct them.

use super::code::coded;

coded! {
    /// A part of what a posting says. Title and text exist once a language.
    Part,
    /// A set of parts.
    PartSet {
        /// Position or subject.
        Title = "title",
        /// The full text.
        Text = "text",
        /// Who seeks.
        Employer = "employer",
        /// The employer's own code of the position.
        Code = "code",
        /// How many people.
        Headcount = "headcount",
        /// Degree or rank asked for.
        Degree = "degree",
        /// Disciplines.
        Disciplines = "disciplines",
        /// Research direction or task.
        Research = "research",
        /// Pay.
        Compensation = "compensation",
        /// What comes beside pay.
        Benefits = "benefits",
        /// Whom to ask.
        Contact = "contact",
        /// Last day.
        Deadline = "deadline",
        /// Key fields.
        Fields = "fields",
        /// Fields guessed from the text and not confirmed.
        ProposedFields = "proposed-fields",
        /// Ways to engage.
        Engagement = "engagement",
        /// Prefectures.
        Places = "places",
        /// The place in the employer's words.
        Place = "place",
        /// Anything else.
        Remarks = "remarks",
        /// The zone in which the deadline's day ends.
        Zone = "zone",
        /// The language the employer wrote in.
        SourceLang = "source-lang",
    }
}

impl Part {
    /// Whether staff can correct it by typing. The zone and the language come
    /// with the list, proposed fields are taken over or not.
    pub const fn is_typed(self) -> bool {
        !matches!(self, Self::ProposedFields | Self::Zone | Self::SourceLang)
    }

    /// Whether it exists once a language.
    pub const fn is_per_language(self) -> bool {
        matches!(self, Self::Title | Self::Text)
    }
}
