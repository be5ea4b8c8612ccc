//! Buttons and selects, within five rows.

use haizhi_adapter::text::{SIGN, clean};
use haizhi_core::dialogue::press::Press;
use haizhi_core::text::shorten;
use haizhi_core::view::{Action, Asks, Button, Pager, Weight};
use reqwest::Url;
use serenity::all::ButtonStyle;
use serenity::builder::{
    CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

use crate::custom::Custom;

/// Rows of one message.
const ROWS: usize = 5;
/// Buttons of one row.
const ROW: usize = 5;
/// Options of one select.
pub(super) const OPTIONS: usize = 25;
/// Characters of a button's label.
const LABEL: usize = 80;
/// Characters of an option's label and of its description.
const OPTION: usize = 100;
/// Characters of either end that a select's placeholder names, which has 150 in all.
const END: usize = 70;
/// Characters of a link.
const LINK: usize = 512;

/// Something that can be chosen from a view.
pub(super) struct Pick<'a> {
    pub label: String,
    pub detail: &'a str,
    pub does: Does<'a>,
    pub chosen: bool,
}

/// What it does.
pub(super) enum Does<'a> {
    Press(&'a Press),
    Action(&'a Action),
}

/// One row as it is planned.
enum Planned {
    Buttons(Vec<CreateButton>),
    Select(Box<CreateSelectMenu>),
}

/// Rows that a view makes; those of the message come below them.
#[derive(Default)]
pub(super) struct Rows {
    planned: Vec<Planned>,
    /// Numbers the controls, whose ids must differ within a message.
    next: usize,
}

impl Rows {
    /// Adds what can be chosen: up to five as buttons, more as a select. With
    /// `many` the select takes several at once.
    ///
    /// What is asked stands above it. In the select itself Discord asks to choose,
    /// in the language of the reader's app, unless it says something of its own:
    /// from where to where it goes, where there are two.
    pub fn picks(&mut self, picks: &[Pick<'_>], many: bool) {
        let plain = !many && picks.len() <= ROW;
        // An address cannot be an option of a select.
        let links = picks.iter().any(|pick| matches!(pick.does, Does::Action(Action::Link(_))));
        if plain || links {
            let buttons: Vec<_> = picks.iter().filter_map(|pick| self.pick(pick)).collect();
            for row in buttons.chunks(ROW).take(ROWS) {
                self.planned.push(Planned::Buttons(row.to_vec()));
            }
            return;
        }
        for some in picks.chunks(OPTIONS).take(2) {
            let options: Vec<_> = some.iter().filter_map(|pick| self.option(pick)).collect();
            // Each that is chosen is taken in, or out if it was in: its mark says which.
            let most = if many { options.len() } else { 1 };
            let ends = match some {
                _ if picks.len() <= OPTIONS => None,
                [first, .., last] => {
                    Some(format!("{} – {}", label(&first.label, END), label(&last.label, END)))
                }
                [one] => Some(label(&one.label, END)),
                [] => None,
            };
            self.select(ends, options, most);
        }
    }

    fn select(&mut self, placeholder: Option<String>, options: Vec<CreateSelectMenuOption>, most: usize) {
        if options.is_empty() {
            return;
        }
        let id = Custom::Select.encode(self.number());
        let count = |number: usize| u8::try_from(number.min(OPTIONS)).unwrap_or(1);
        let mut select = CreateSelectMenu::new(id, CreateSelectMenuKind::String { options })
            .min_values(1)
            .max_values(count(most));
        if let Some(placeholder) = placeholder {
            select = select.placeholder(placeholder);
        }
        self.planned.push(Planned::Select(Box::new(select)));
    }

    /// Adds the row that turns pages: `‹ 2/7 (80) ›`. The numbers stand on the
    /// button that there is in any case when there are several pages.
    pub fn pager(&mut self, pager: Option<&Pager>) {
        let Some(pager) = pager.filter(|pager| pager.pages > 1) else { return };
        let place = format!("{}/{} ({})", pager.page + 1, pager.pages, pager.total);
        let row: Vec<(String, &Press)> = match (&pager.previous, &pager.next) {
            (Some(back), Some(on)) => vec![("‹".to_owned(), back), (format!("{place} ›"), on)],
            (Some(back), None) => vec![(format!("‹ {place}"), back)],
            (None, Some(on)) => vec![(format!("{place} ›"), on)],
            (None, None) => return,
        };
        let row: Vec<_> =
            row.into_iter().map(|(text, press)| self.press(&text, press, Weight::Normal)).collect();
        self.planned.push(Planned::Buttons(row));
    }

    /// Adds a button that opens the modal of a form.
    pub fn form(&mut self, text: &str, opens: &Custom) {
        let id = opens.encode(self.number());
        let button = CreateButton::new(id).label(label(text, LABEL)).style(ButtonStyle::Primary);
        self.planned.push(Planned::Buttons(vec![button]));
    }

    /// Adds a button that opens something to type into. Direct messages have
    /// it too, though one can just type there: one message looks the same
    /// wherever it arrives, and an answer that is late arrives there.
    pub fn write(&mut self, asks: Option<&Asks>) {
        if let Some(asks) = asks {
            self.form(&asks.label, &Custom::Write(asks.clone()));
        }
    }

    /// All rows, the message's own below. Where there are more than Discord
    /// takes, they are filled up, and what still has no room goes into a select.
    pub fn under(mut self, own: &[Vec<Button>]) -> Vec<CreateActionRow> {
        let view: Vec<Planned> = std::mem::take(&mut self.planned);
        let room = ROWS.saturating_sub(own.iter().map(|row| row.len().div_ceil(ROW)).sum());
        let view = squeezed(view, room.max(1));
        let left = ROWS - view.len().min(ROWS);
        let own = self.own(own, left);
        view.into_iter().take(ROWS).chain(own).take(ROWS).map(row).collect()
    }

    /// The message's own rows in so much room.
    fn own(&mut self, own: &[Vec<Button>], room: usize) -> Vec<Planned> {
        let rows: Vec<Vec<&Button>> =
            own.iter().flat_map(|row| row.chunks(ROW)).map(|row| row.iter().collect()).collect();
        if rows.len() <= room {
            return rows.iter().filter_map(|row| self.buttons(row)).collect();
        }
        let all: Vec<&Button> = own.iter().flatten().collect();
        if all.len() <= room * ROW {
            return all.chunks(ROW).filter_map(|row| self.buttons(row)).collect();
        }
        let (first, rest) = all.split_at(room.saturating_sub(1) * ROW);
        let mut planned: Vec<Planned> = first.chunks(ROW).filter_map(|row| self.buttons(row)).collect();
        let options: Vec<_> = rest
            .iter()
            .filter_map(|button| {
                let does = Does::Action(&button.action);
                self.option(&Pick { label: button.label.clone(), detail: "", does, chosen: false })
            })
            .take(OPTIONS)
            .collect();
        if room > 0 {
            self.select(None, options, 1);
            planned.append(&mut self.planned);
        }
        planned
    }

    fn buttons(&mut self, row: &[&Button]) -> Option<Planned> {
        let row: Vec<_> = row.iter().filter_map(|button| self.button(button)).collect();
        (!row.is_empty()).then_some(Planned::Buttons(row))
    }

    fn button(&mut self, button: &Button) -> Option<CreateButton> {
        self.act(&button.label, &button.action, button.weight)
    }

    fn act(&mut self, text: &str, action: &Action, weight: Weight) -> Option<CreateButton> {
        match action {
            Action::Press(press) => Some(self.press(text, press, weight)),
            Action::DeepLink(payload) => {
                let id = Custom::start(payload)?.encode(self.number());
                Some(CreateButton::new(id).label(label(text, LABEL)).style(style(weight)))
            }
            Action::Link(link) => {
                let url = web(link);
                if url.is_none() {
                    // Discord would refuse the whole message for it.
                    tracing::warn!("a button is left out: its address is none that Discord takes");
                }
                Some(CreateButton::new_link(url?).label(label(text, LABEL)))
            }
        }
    }

    fn press(&mut self, text: &str, press: &Press, weight: Weight) -> CreateButton {
        let id = Custom::Press(press.encode()).encode(self.number());
        CreateButton::new(id).label(label(text, LABEL)).style(style(weight))
    }

    fn pick(&mut self, pick: &Pick<'_>) -> Option<CreateButton> {
        let text = marked(pick);
        match pick.does {
            Does::Press(press) => Some(self.press(&text, press, Weight::Normal)),
            Does::Action(action) => self.act(&text, action, Weight::Normal),
        }
    }

    fn option(&mut self, pick: &Pick<'_>) -> Option<CreateSelectMenuOption> {
        let does = match pick.does {
            Does::Press(press) | Does::Action(Action::Press(press)) => Custom::Press(press.encode()),
            Does::Action(Action::DeepLink(payload)) => Custom::start(payload)?,
            Does::Action(Action::Link(_)) => return None,
        };
        let value = does.encode(self.number());
        let option = CreateSelectMenuOption::new(label(&marked(pick), OPTION), value);
        let detail = clean::line(pick.detail);
        Some(match clean::visible(&detail) {
            true => option.description(shorten(&detail, OPTION, char::len_utf16)),
            false => option,
        })
    }

    fn number(&mut self) -> usize {
        self.next += 1;
        self.next
    }
}

/// What is chosen carries its mark also where nothing else shows it.
fn marked(pick: &Pick<'_>) -> String {
    if pick.chosen { format!("✓ {}", pick.label) } else { pick.label.clone() }
}

/// The rows of a view in so much room: rows of buttons are filled up, and the
/// last ones give way.
fn squeezed(rows: Vec<Planned>, room: usize) -> Vec<Planned> {
    if rows.len() <= room {
        return rows;
    }
    let (mut selects, mut buttons) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            Planned::Select(select) => selects.push(Planned::Select(select)),
            Planned::Buttons(row) => buttons.extend(row),
        }
    }
    let full = buttons.chunks(ROW).map(|row| Planned::Buttons(row.to_vec()));
    selects.into_iter().chain(full).take(room).collect()
}

fn row(planned: Planned) -> CreateActionRow {
    match planned {
        Planned::Buttons(buttons) => CreateActionRow::Buttons(buttons),
        Planned::Select(select) => CreateActionRow::SelectMenu(*select),
    }
}

fn style(weight: Weight) -> ButtonStyle {
    match weight {
        Weight::Normal => ButtonStyle::Secondary,
        Weight::Primary => ButtonStyle::Primary,
        Weight::Danger => ButtonStyle::Danger,
    }
}

/// A label, which is never empty.
pub(super) fn label(text: &str, limit: usize) -> String {
    let text = clean::line(text);
    if clean::visible(&text) { shorten(&text, limit, char::len_utf16) } else { SIGN.to_owned() }
}

fn web(link: &str) -> Option<String> {
    let url = Url::parse(link).ok()?;
    let sound =
        matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| !host.is_empty());
    let url = String::from(url);
    (sound && url.len() <= LINK).then_some(url)
}
