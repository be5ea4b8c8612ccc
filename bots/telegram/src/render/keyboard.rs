//! Buttons.

use haizhi_adapter::text::{SIGN, clean};
use haizhi_core::dialogue::press::Press;
use haizhi_core::text::shorten;
use haizhi_core::view::{Action, Button, Pager, Weight};
use reqwest::Url;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

use super::deep_link;

/// Buttons of one message.
const MOST: usize = 100;
/// Buttons of one row.
const ROW: usize = 8;
/// UTF-16 units of a label; more is not shown on any screen.
const LABEL: usize = 64;

/// Rows that a view makes; those of the message come below them.
pub(super) struct Rows<'a> {
    username: &'a str,
    rows: Vec<Vec<InlineKeyboardButton>>,
}

impl<'a> Rows<'a> {
    pub fn new(username: &'a str) -> Self {
        Self { username, rows: Vec::new() }
    }

    /// Adds a row of presses.
    pub fn add<'p>(&mut self, row: impl IntoIterator<Item = (String, &'p Press)>) {
        let row: Vec<_> = row.into_iter().map(|(label, press)| callback(&label, press)).collect();
        if !row.is_empty() {
            self.rows.push(row);
        }
    }

    /// Adds a row of one button, whatever it does.
    pub fn action(&mut self, label: String, action: &Action) {
        let button = Button { label, action: action.clone(), weight: Weight::Normal };
        self.rows.extend(self.button(&button).map(|button| vec![button]));
    }

    /// Adds the row that turns pages: `‹ 2/7 (80) ›`. The numbers stand on the
    /// button that there is in any case when there are several pages.
    pub fn pager(&mut self, pager: Option<&Pager>) {
        let Some(pager) = pager.filter(|pager| pager.pages > 1) else { return };
        let place = format!("{}/{} ({})", pager.page + 1, pager.pages, pager.total);
        match (&pager.previous, &pager.next) {
            (Some(back), Some(on)) => self.add([("‹".to_owned(), back), (format!("{place} ›"), on)]),
            (Some(back), None) => self.add([(format!("‹ {place}"), back)]),
            (None, Some(on)) => self.add([(format!("{place} ›"), on)]),
            (None, None) => {}
        }
    }

    /// The keyboard with the message's own rows below. When there are too many
    /// buttons, those of the view give way.
    pub fn markup(mut self, own: &[Vec<Button>]) -> Option<InlineKeyboardMarkup> {
        let own: Vec<Vec<_>> = own
            .iter()
            .map(|row| row.iter().filter_map(|button| self.button(button)).take(MOST).collect())
            .collect();
        let room = MOST.saturating_sub(own.iter().map(Vec::len).sum());
        let mut rows = capped(std::mem::take(&mut self.rows), room);
        rows.extend(own);
        let rows = capped(rows, MOST);
        let rows: Vec<Vec<_>> =
            rows.into_iter().flat_map(|row| row.chunks(ROW).map(<[_]>::to_vec).collect::<Vec<_>>()).collect();
        (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
    }

    fn button(&self, button: &Button) -> Option<InlineKeyboardButton> {
        let url = match &button.action {
            Action::Press(press) => return Some(callback(&button.label, press)),
            Action::Link(link) => web(link),
            Action::DeepLink(payload) => deep_link(self.username, payload),
        };
        if url.is_none() {
            // Telegram would refuse the whole message for it.
            tracing::warn!("a button is left out: its address is none that Telegram takes");
        }
        url.map(|url| InlineKeyboardButton::url(label(&button.label), url))
    }
}

/// The first so many buttons.
fn capped(rows: Vec<Vec<InlineKeyboardButton>>, mut room: usize) -> Vec<Vec<InlineKeyboardButton>> {
    rows.into_iter()
        .map(|mut row| {
            row.truncate(room);
            room -= row.len();
            row
        })
        .filter(|row| !row.is_empty())
        .collect()
}

fn callback(text: &str, press: &Press) -> InlineKeyboardButton {
    InlineKeyboardButton::callback(label(text), press.encode())
}

fn label(text: &str) -> String {
    let text = clean::line(text);
    if clean::visible(&text) { shorten(&text, LABEL, char::len_utf16) } else { SIGN.to_owned() }
}

/// A web address as Telegram takes them for buttons: a host must have a dot.
fn web(link: &str) -> Option<Url> {
    let url = Url::parse(link).ok()?;
    let sound = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some_and(|host| host.contains('.') || host.contains(':'));
    sound.then_some(url)
}
