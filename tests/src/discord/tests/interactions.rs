//! Interactions: time, order, who sees what.

use super::*;

const EPHEMERAL: u64 = 64;

async fn used(user: &User, line: &mut Line) -> (Act, Value) {
    let act = user.runs("start");
    (act, line.event("INTERACTION_CREATE").await)
}

fn hook(bot: &Bot, event: &Value, rest: &str) -> String {
    format!("/webhooks/{}/{}{rest}", bot.app, text(&event["token"]))
}

fn words(content: &str) -> Value {
    json!({"content": content, "allowed_mentions": {"parse": []}})
}

fn form(inputs: Value) -> Value {
    json!({"type": 9, "data": {"title": "Profile", "custom_id": "p", "components": inputs}})
}

fn input(label: &str, more: Value) -> Value {
    let mut input = json!({"type": 4, "style": 1, "label": label, "custom_id": label});
    for (name, value) in more.as_object().unwrap() {
        input[name] = value.clone();
    }
    json!({"type": 1, "components": [input]})
}

#[tokio::test]
async fn three_seconds_and_no_more() {
    let (fake, bot, clock, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let (act, event) = used(&user, &mut line).await;
    clock.advance(3_000);
    bot.answer(&event, says(4, json!({"content": "just"}))).await.ok();
    assert_eq!(act.message().await.text, "just");
    let (act, event) = used(&user, &mut line).await;
    clock.advance(3_001);
    assert_eq!(bot.answer(&event, says(4, json!({"content": "late"}))).await.code(), (404, 10062));
    assert!(act.answered().is_none());
    // It tried, and its token is of no use either: nobody is to blame.
    assert_eq!(bot.post(&hook(&bot, &event, ""), words("late")).await.code(), (404, 10015));
    fake.finish().await;
}

#[tokio::test]
async fn slow_answers_by_the_injected_clock() {
    let (fake, bot, clock, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    for (ms, expected) in [(2_900, (204, 0)), (3_100, (404, 10062))] {
        let (_, event) = used(&user, &mut line).await;
        fake.fault("callback", 1, Fault::Slow(ms));
        let answered = bot.answer(&event, says(4, json!({"content": "here"})));
        let turned = async {
            assert!(fake.serves("callback", 1, Duration::from_secs(5)).await);
            while fake.faults_left() > 0 || !clock.advance_to_next() {
                tokio::task::yield_now().await;
            }
        };
        let (reply, ()) = tokio::join!(answered, turned);
        assert_eq!(reply.code(), expected);
    }
    // The effect at once, the receipt late.
    let (act, event) = used(&user, &mut line).await;
    fake.fault("callback", 1, Fault::SlowAnswer(3_100));
    let answered = bot.answer(&event, says(4, json!({"content": "there"})));
    let turned = async {
        assert_eq!(act.message().await.text, "there");
        while !clock.advance_to_next() {
            tokio::task::yield_now().await;
        }
    };
    let (reply, ()) = tokio::join!(answered, turned);
    assert_eq!(reply.status, 204);
    fake.finish().await;
}

#[tokio::test]
async fn answered_once_only() {
    let (fake, bot, _, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let (_, event) = used(&user, &mut line).await;
    bot.answer(&event, says(4, json!({"content": "one"}))).await.ok();
    assert_eq!(bot.answer(&event, says(4, json!({"content": "two"}))).await.code(), (400, 40060));
    assert!(violation(&fake).contains("already been acknowledged"));
    // The receipt of the first answer was lost: a second attempt is no mistake.
    let (act, event) = used(&user, &mut line).await;
    fake.fault("callback", 1, Fault::DropBeforeAnswer);
    let path = format!("/interactions/{}/{}/callback", text(&event["id"]), text(&event["token"]));
    let lost = bot.try_call(Method::POST, &path, says(4, json!({"content": "three"}))).await;
    assert!(lost.is_err());
    assert_eq!(act.message().await.text, "three");
    assert_eq!(bot.answer(&event, says(4, json!({"content": "three"}))).await.code(), (400, 40060));
    let forged = json!({"id": event["id"], "token": "made-up"});
    assert_eq!(bot.answer(&forged, says(4, json!({"content": "x"}))).await.code(), (404, 10062));
    assert!(violation(&fake).contains("Unknown interaction"));
    fake.finish().await;
}

#[tokio::test]
async fn a_deferral_is_followed_by_the_answer() {
    let (fake, bot, _, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let (act, event) = used(&user, &mut line).await;
    let odd = bot.answer(&event, json!({"type": 5, "data": {"flags": 4}})).await;
    assert_eq!(odd.code(), (400, 50035));
    assert!(violation(&fake).contains("only EPHEMERAL"));
    bot.answer(&event, json!({"type": 5, "data": {"flags": EPHEMERAL}})).await.ok();
    assert_eq!(act.acknowledged().await, Answer::Deferred);
    assert!(!fake.idle());
    let modal = bot.answer(&event, form(json!([input("Name", json!({}))]))).await;
    assert_eq!(modal.code(), (400, 40060));
    fake.violations();
    bot.patch(&hook(&bot, &event, "/messages/@original"), words("found 4")).await.ok();
    let message = act.message().await;
    assert_eq!((message.text.as_str(), message.only, message.edited_at), ("found 4", Some(7), None));
    let more = bot.post(&hook(&bot, &event, ""), words("and more")).await.ok();
    assert_eq!(act.followups()[0].text, "and more");
    let path = hook(&bot, &event, &format!("/messages/{}", text(&more["id"])));
    bot.patch(&path, words("and even more")).await.ok();
    assert_eq!(bot.get(&path).await.ok()["content"], "and even more");
    assert_eq!(bot.delete(&path).await.status, 204);
    assert_eq!(bot.get(&path).await.code(), (404, 10008));
    // The first message after a deferral takes its place.
    let (act, event) = used(&user, &mut line).await;
    bot.answer(&event, json!({"type": 5})).await.ok();
    bot.post(&hook(&bot, &event, ""), words("here")).await.ok();
    assert_eq!(act.message().await.text, "here");
    assert_eq!(act.followups(), []);
    fake.finish().await;
}

#[tokio::test]
async fn a_token_lives_fifteen_minutes() {
    let (fake, bot, clock, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let (_, event) = used(&user, &mut line).await;
    bot.answer(&event, says(4, json!({"content": "one"}))).await.ok();
    let path = hook(&bot, &event, "/messages/@original");
    clock.advance(15 * 60_000);
    bot.patch(&path, words("two")).await.ok();
    clock.advance(1);
    assert_eq!(bot.patch(&path, words("three")).await.code(), (401, 50027));
    let (act, event) = used(&user, &mut line).await;
    bot.answer(&event, json!({"type": 5})).await.ok();
    act.token_dies();
    assert_eq!(bot.post(&hook(&bot, &event, ""), words("x")).await.code(), (401, 50027));
    let made_up = format!("/webhooks/{}/made-up", bot.app);
    assert_eq!(bot.post(&made_up, words("x")).await.code(), (401, 50027));
    assert!(violation(&fake).contains("50027"));
    fake.finish().await;
}

#[tokio::test]
async fn before_the_first_answer_nothing_follows() {
    let (fake, bot, _, mut line) = running().await;
    let (act, event) = used(&fake.user(7, "Li Wei", "zh-CN"), &mut line).await;
    assert_eq!(bot.post(&hook(&bot, &event, ""), words("x")).await.code(), (404, 10015));
    assert!(violation(&fake).contains("Unknown Webhook"));
    act.expires();
    assert_eq!(bot.answer(&event, says(4, json!({"content": "x"}))).await.code(), (404, 10062));
    fake.finish().await;
}

#[tokio::test]
#[should_panic(expected = "never answered: Li Wei's /start")]
async fn an_interaction_that_is_never_answered_fails_the_test() {
    let (fake, _, _, _line) = running().await;
    fake.user(7, "Li Wei", "zh-CN").runs("start");
    drop(fake);
}

#[tokio::test]
#[should_panic(expected = "left with “thinking”: Li Wei's /start")]
async fn a_deferral_that_never_ends_fails_the_test() {
    let (fake, bot, _, mut line) = running().await;
    let (_, event) = used(&fake.user(7, "Li Wei", "zh-CN"), &mut line).await;
    bot.answer(&event, json!({"type": 5})).await.ok();
    drop(fake);
}

#[tokio::test]
async fn forms_are_filled_in() {
    let (fake, bot, _, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let (act, event) = used(&user, &mut line).await;
    let inputs = json!([
        input("Name", json!({"value": "Li", "min_length": 2, "max_length": 8})),
        input("Employer", json!({"required": false, "style": 2})),
    ]);
    bot.answer(&event, form(inputs)).await.ok();
    let shown = act.form().await;
    assert_eq!((shown.title(), shown.form.inputs[0].value.as_str()), ("Profile", "Li"));
    let wrong = shown.clone().fills("Name", "x");
    assert_eq!(wrong.mistakes(), ["\"Name\" takes 2 to 8 characters"]);
    assert_eq!(shown.clone().fills("Name", "").mistakes(), ["\"Name\" must be filled in"]);
    let sent = shown.fills("Name", "Li Wei").submits();
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!((&event["type"], &event["data"]["custom_id"]), (&json!(5), &json!("p")));
    assert_eq!(event["data"]["components"][0]["components"][0]["value"], "Li Wei");
    assert_eq!(event["data"]["components"][1]["components"][0]["value"], "");
    // A form cannot be answered by another, nor change a message that it did not come from.
    for body in [form(json!([input("A", json!({}))])), says(7, json!({"content": "x"}))] {
        assert_eq!(bot.answer(&event, body).await.code(), (400, 50035));
    }
    assert_eq!(fake.violations().len(), 2);
    bot.answer(&event, says(4, json!({"content": "kept", "flags": EPHEMERAL}))).await.ok();
    assert!(sent.message().await.ephemeral());
    // From a button it can.
    let row =
        json!([{"type": 1, "components": [{"type": 2, "style": 1, "label": "Edit", "custom_id": "e"}]}]);
    let dm = bot.dm(&user).await;
    bot.send(dm, json!({"content": "Profile", "components": row})).await.ok();
    let press = user.presses("Edit").await;
    let event = line.event("INTERACTION_CREATE").await;
    bot.answer(&event, form(json!([input("Name", json!({}))]))).await.ok();
    let sent = press.form().await.fills("Name", "Wei").submits();
    let event = line.event("INTERACTION_CREATE").await;
    bot.answer(&event, says(7, json!({"content": "Profile: Wei"}))).await.ok();
    assert_eq!(sent.message().await.text, "Profile: Wei");
    fake.finish().await;
}

#[tokio::test]
async fn forms_have_limits() {
    let (fake, bot, _, mut line) = running().await;
    let (_, event) = used(&fake.user(7, "Li Wei", "zh-CN"), &mut line).await;
    let six: Vec<Value> = (0..6).map(|number| input(&number.to_string(), json!({}))).collect();
    let long = |count: usize| "x".repeat(count);
    for body in [
        form(json!(six)),
        form(json!([])),
        form(json!([input("A", json!({})), input("A", json!({}))])),
        form(json!([input(&long(46), json!({}))])),
        form(json!([input("A", json!({"max_length": 4001}))])),
        form(json!([input("A", json!({"min_length": 5, "max_length": 4}))])),
        form(json!([input("A", json!({"placeholder": long(101)}))])),
        form(json!([{"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "b"}]}])),
        json!({"type": 9, "data": {"title": long(46), "custom_id": "p", "components": [input("A", json!({}))]}}),
    ] {
        assert_eq!(bot.answer(&event, body.clone()).await.code(), (400, 50035), "{body}");
        assert_eq!(fake.violations().len(), 1, "{body}");
    }
    bot.answer(&event, form(json!([input("A", json!({}))]))).await.ok();
    fake.finish().await;
}

#[tokio::test]
async fn options_are_chosen_and_suggested() {
    let (fake, bot, _, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let follow = json!({"name": "follow", "description": "Follow", "options": [
        {"type": 3, "name": "field", "description": "Field", "required": true, "autocomplete": true},
        {"type": 4, "name": "limit", "description": "How many", "min_value": 1, "max_value": 9},
    ]});
    bot.register(json!([follow])).await.ok();
    let typing = user.slash("follow").completing("field", "art");
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!(event["type"], 4);
    assert_eq!(
        event["data"]["options"][0],
        json!({"name": "field", "type": 3, "value": "art", "focused": true})
    );
    let many: Vec<Value> = (0..26).map(|n| json!({"name": n.to_string(), "value": "v"})).collect();
    assert_eq!(bot.answer(&event, json!({"type": 8, "data": {"choices": many}})).await.code(), (400, 50035));
    assert_eq!(bot.answer(&event, says(4, json!({"content": "x"}))).await.code(), (400, 50035));
    assert_eq!(fake.violations().len(), 2);
    let choices = json!([{"name": "artificial intelligence", "value": "ai"}]);
    bot.answer(&event, json!({"type": 8, "data": {"choices": choices}})).await.ok();
    assert_eq!(typing.choices().await[0].value, "ai");
    // Anything can be sent, whatever was suggested.
    user.slash("follow").option("field", "who knows").option("limit", 3).runs();
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!(event["data"]["options"][1], json!({"name": "limit", "type": 4, "value": 3}));
    let select = json!([{"type": 1, "components": [{
        "type": 3, "custom_id": "s", "placeholder": "Fields", "min_values": 1, "max_values": 2,
        "options": [{"label": "Silicon", "value": "si"}, {"label": "Ecology", "value": "eco"}, {"label": "Big data", "value": "bd"}],
    }]}]);
    bot.answer(&event, says(4, json!({"content": "Which?", "components": select}))).await.ok();
    let chosen = user.selects(&["Ecology", "Silicon"]).await;
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!(event["data"]["values"], json!(["eco", "si"]));
    bot.answer(&event, json!({"type": 6})).await.ok();
    assert_eq!(chosen.answer().await, Answer::Noted);
    let taken = user.takes("Big").await;
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!(event["data"]["values"], json!(["bd"]));
    bot.answer(&event, json!({"type": 6})).await.ok();
    assert_eq!(taken.answer().await, Answer::Noted);
    bot.patch(&hook(&bot, &event, "/messages/@original"), words("Thanks")).await.ok();
    assert_eq!(user.chat().wait_for_text("Thanks").await.edited_at, Some(clock_of(&fake)));
    fake.finish().await;
}

fn clock_of(fake: &FakeDiscord) -> i64 {
    fake.requests().last().unwrap().at
}

#[tokio::test]
#[should_panic(expected = "field must be given")]
async fn a_client_does_not_send_half_a_command() {
    let (fake, bot, _, _line) = running().await;
    let option = json!({"type": 3, "name": "field", "description": "Field", "required": true});
    bot.register(json!([{"name": "follow", "description": "Follow", "options": [option]}])).await.ok();
    fake.user(7, "Li Wei", "zh-CN").runs("follow");
}

#[tokio::test]
async fn in_a_guild_only_the_one_who_asked_sees_the_answer() {
    let (fake, bot, _, mut line) = running().await;
    let (owner, guest) = (fake.user(1, "Owner", "en-GB"), fake.user(2, "Guest", "th"));
    let guild = fake.guild("Scholars", &owner);
    let channel = guild.channel("news");
    guild.member(&guest).adds_bot();
    let act = guest.at(&channel).runs("start");
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!((&event["member"]["user"]["id"], &event["context"]), (&json!("2"), &json!(0)));
    assert_eq!((&event["locale"], event["user"].is_null()), (&json!("th"), true));
    let row = json!([{"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "g"}]}]);
    let data = json!({"content": "psst", "flags": EPHEMERAL, "components": row});
    bot.answer(&event, says(4, data)).await.ok();
    let message = act.message().await;
    assert_eq!(guest.at(&channel).chat().messages().len(), 1);
    assert_eq!(owner.at(&channel).chat().messages().len(), 0);
    assert_eq!(channel.chat().messages().len(), 0);
    let path = format!("/channels/{}/messages/{}", channel.id(), message.id);
    assert_eq!(bot.get(&path).await.code(), (404, 10008));
    let press = guest.at(&channel).presses("Go").await;
    let event = line.event("INTERACTION_CREATE").await;
    assert_eq!(event["message"]["flags"], json!(EPHEMERAL));
    bot.answer(&event, says(7, json!({"content": "gone", "components": []}))).await.ok();
    assert_eq!(press.message().await.only, Some(2));
    assert_eq!(
        channel.chat().transcript(),
        "Guest uses /start\nBot (only to Guest): psst\n    [Go]\nGuest presses [Go]\nBot edits (only to Guest): gone"
    );
    fake.finish().await;
}

#[tokio::test]
async fn who_installed_it_uses_it_anywhere() {
    let (fake, bot, _, mut line) = running().await;
    let user = fake.user(7, "Li Wei", "zh-CN");
    let (elsewhere, friends) = (fake.guild("Elsewhere", &user).channel("talk"), fake.group_dm("friends"));
    user.installs();
    for (place, context) in [(elsewhere, 0), (friends, 2)] {
        let act = user.at(&place).runs("start");
        let event = line.event("INTERACTION_CREATE").await;
        assert_eq!(event["context"], context);
        assert_eq!(event["authorizing_integration_owners"], json!({"1": "7"}));
        bot.answer(&event, says(4, json!({"content": "here", "flags": EPHEMERAL}))).await.ok();
        assert_eq!(act.message().await.only, Some(7));
        let path = format!("/channels/{}/messages", place.id());
        assert_eq!(bot.post(&path, proper(json!({"content": "x"}))).await.code(), (403, 50001));
    }
    fake.finish().await;
}
