//! Who may what: one table, asked at every action on every surface.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::ids::StationId;
use super::person::Staff;

coded! {
    /// A role of staff.
    Role,
    /// A set of roles.
    RoleSet {
        /// Runs the installation: invites staff, keeps stations.
        Administrator = "administrator",
        /// Approves and publishes.
        Reviewer = "reviewer",
        /// Imports, edits and submits for the whole office.
        Officer = "officer",
        /// Imports, edits and submits for one station.
        Station = "station",
        /// Reads only.
        Observer = "observer",
    }
}

/// Something staff do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// See drafts, reviews, interests, registrations and progress.
    Look,
    /// Import a list, edit, correct, discard; begin an event, decide on who
    /// comes to it, and see to the door.
    Edit,
    /// Hand a text to review.
    Submit,
    /// Approve or return a text.
    Approve,
    /// Publish what was approved, now or at a time.
    Publish,
    /// End what is published, put an event off, and write to those who registered.
    Close,
    /// Pause, resume and cancel what goes out, and take back what was sent.
    Broadcast,
    /// Read the audit entries.
    Audit,
    /// Invite staff and keep stations.
    Administer,
}

impl Action {
    /// Every action, in the order of the printed table.
    pub const ALL: &'static [Action] = &[
        Self::Look,
        Self::Edit,
        Self::Submit,
        Self::Approve,
        Self::Publish,
        Self::Close,
        Self::Broadcast,
        Self::Audit,
        Self::Administer,
    ];
}

/// How far a right reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Nowhere,
    OwnStation,
    Everywhere,
}

/// The table itself.
const fn reach(role: Role, action: Action) -> Reach {
    use Action::{Administer, Approve, Audit, Broadcast, Close, Edit, Look, Publish, Submit};
    use Reach::{Everywhere, Nowhere, OwnStation};
    match (role, action) {
        (Role::Administrator, _) => Everywhere,
        (Role::Reviewer, Look | Edit | Submit | Approve | Publish | Close | Broadcast | Audit) => Everywhere,
        (Role::Reviewer, Administer) => Nowhere,
        (Role::Officer, Look | Edit | Submit | Close) => Everywhere,
        (Role::Officer, Approve | Publish | Broadcast | Audit | Administer) => Nowhere,
        (Role::Station, Look | Edit | Submit | Close) => OwnStation,
        (Role::Station, Approve | Publish | Broadcast | Audit | Administer) => Nowhere,
        (Role::Observer, Look) => Everywhere,
        (Role::Observer, Edit | Submit | Approve | Publish | Close | Broadcast | Audit | Administer) => {
            Nowhere
        }
    }
}

/// Whether this member of staff may do this to something of this station
/// (`None`: of the office itself).
///
/// A second rule stands beside the table: nobody approves a text that they
/// submitted or changed last. It hangs on the text and is asked where a text
/// is approved.
pub fn may(staff: &Staff, action: Action, scope: Option<StationId>) -> bool {
    match reach(staff.role, action) {
        Reach::Nowhere => false,
        Reach::OwnStation => staff.station.is_some() && staff.station == scope,
        Reach::Everywhere => staff.station.is_none() || staff.station == scope,
    }
}

/// Whether this member of staff may do this anywhere at all; decides what a
/// menu offers.
pub fn may_somewhere(staff: &Staff, action: Action) -> bool {
    may(staff, action, staff.station)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::StaffId;

    fn staff(role: Role, station: Option<i64>) -> Staff {
        Staff { id: StaffId(1), name: "Li".into(), role, station: station.map(StationId) }
    }

    #[test]
    fn the_table_reads_so() {
        let mut table = String::new();
        for role in Role::ALL {
            let station = (*role == Role::Station).then_some(3);
            for action in Action::ALL {
                let staff = staff(*role, station);
                let (own, other) =
                    (may(&staff, *action, Some(StationId(3))), may(&staff, *action, Some(StationId(4))));
                let word = match (own, other) {
                    (true, true) => "everywhere",
                    (true, false) => "own station",
                    (false, _) => "-",
                };
                table.push_str(&format!("{role:<14}{:<12}{word}\n", format!("{action:?}")));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn a_role_bound_to_a_station_ends_there() {
        let reviewer = staff(Role::Reviewer, Some(3));
        assert!(may(&reviewer, Action::Approve, Some(StationId(3))));
        assert!(!may(&reviewer, Action::Approve, Some(StationId(4))));
        assert!(!may(&reviewer, Action::Approve, None));
    }

    #[test]
    fn a_station_member_without_station_may_nothing() {
        assert!(!may(&staff(Role::Station, None), Action::Look, None));
    }
}
