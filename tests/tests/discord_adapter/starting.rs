//! How it begins, and what it cannot begin with.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn commands_are_registered_once_and_in_every_language() {
    let house = House::connected().await;
    let commands = house.fake.commands();
    let start = commands.iter().find(|command| command["name"] == "start").unwrap();
    assert_eq!(start["integration_types"], serde_json::json!([0, 1]));
    assert_eq!(start["contexts"], serde_json::json!([0, 1, 2]));
    for locale in ["zh-CN", "zh-TW"] {
        assert!(start["description_localizations"][locale].is_string(), "{locale}");
    }
    let setup = commands.iter().find(|command| command["name"] == "setup").unwrap();
    let (contexts, needs) = (&setup["contexts"], &setup["default_member_permissions"]);
    assert_eq!((contexts, needs), (&serde_json::json!([0]), &"32".into()));
    let names: Vec<String> = house.anna().menu().into_iter().map(|(name, _)| name).collect();
    assert!(names.iter().any(|name| name == "订阅"), "{names:?}");
    assert_eq!(house.fake.count("PUT /applications/{app}/commands"), 1);

    // A second start finds them as they are.
    let again = Discord::new(&config(&house.fake), Arc::new(house.clock.clone())).unwrap();
    let stop = watch::Sender::new(false);
    let mut stopped = stop.subscribe();
    let notes = Notebook::new();
    let running = tokio::spawn(async move {
        let turn = watch::Sender::new(false).subscribe();
        again
            .run(
                notes,
                turn,
                Box::pin(async move { stopped.wait_for(|stopped| *stopped).await.map(drop).unwrap_or(()) }),
            )
            .await
    });
    house
        .fake
        .wait_for("the commands to be looked at", |fake| fake.count("GET /applications/{app}/commands") >= 2)
        .await;
    stop.send_replace(true);
    running.await.unwrap().unwrap();
    assert_eq!(house.fake.count("PUT /applications/{app}/commands"), 1);
    assert_eq!(house.fake.gateway().identified(), 1, "it was not its turn");
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_not_known_is_named_at_once() {
    let fake = FakeDiscord::builder().rates(Rates::OFF).start().await;
    let wrong = Config { token: "MTk4.GhYz.aB_c-d".into(), ..config(&fake) };
    let discord = Discord::new(&wrong, Arc::new(TestClock::new())).unwrap();
    assert_eq!(discord.start().await.unwrap_err().key, "HAIZHI_DISCORD_TOKEN");
    assert!(matches!(discord.condition(), Condition::Refused(_)));
    fake.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_intents_that_need_no_leave_are_asked_for() {
    let house = House::connected().await;
    let contacts = house.fake.gateway().contacts();
    let identified = contacts.iter().find_map(|contact| match contact {
        haizhi_tests::discord::Contact::Identified { intents, shard } => Some((*intents, *shard)),
        _ => None,
    });
    assert_eq!(identified, Some((1 | 1 << 12, (0, 1))));
    assert_eq!(house.is_found(|found| *found == Condition::Working).await, Condition::Working);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_shard_connects_one_after_the_other() {
    let house = House::begun(|builder| builder.shards(2), |_, _| {}).await;
    house.turns_until(1_000, |house| house.fake.gateway().connected()).await;
    assert_eq!(house.fake.gateway().identified(), 2);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_whose_turn_is_over_leaves_the_gateway() {
    let house = House::connected().await;
    house.turn.send_replace(false);
    house.fake.gateway().wait_connected(false).await;
    assert_eq!(house.is_found(|found| *found == Condition::Working).await, Condition::Working);
    house.turn.send_replace(true);
    house.turns_until(1_000, |house| house.fake.gateway().connected()).await;
    house.ends().await;
}

/// A proxy of SOCKS 5 without sign-in, which counts who came through.
async fn socks() -> (String, Arc<std::sync::atomic::AtomicUsize>) {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (url, count) =
        (format!("socks5://{}", listener.local_addr().unwrap()), Arc::new(AtomicUsize::new(0)));
    let counted = count.clone();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let counted = counted.clone();
            tokio::spawn(async move {
                let mut greeting = [0; 3];
                client.read_exact(&mut greeting).await.unwrap();
                client.write_all(&[5, 0]).await.unwrap();
                let mut wanted = [0; 10];
                client.read_exact(&mut wanted).await.unwrap();
                assert_eq!(wanted[..4], [5, 1, 0, 1], "an address of the loopback");
                let port = u16::from_be_bytes([wanted[8], wanted[9]]);
                let address = std::net::Ipv4Addr::new(wanted[4], wanted[5], wanted[6], wanted[7]);
                let mut server = tokio::net::TcpStream::connect((address, port)).await.unwrap();
                client.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await.unwrap();
                counted.fetch_add(1, Ordering::SeqCst);
                let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
            });
        }
    });
    (url, count)
}

/// A proxy of HTTP that opens tunnels, and counts them.
async fn tunnels() -> (String, Arc<std::sync::atomic::AtomicUsize>) {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let counted = counted.clone();
            tokio::spawn(async move {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(client.read_u8().await.unwrap());
                }
                let head = String::from_utf8(head).unwrap();
                let first = head.lines().next().unwrap();
                let mut parts = first.split(' ');
                let (method, target) = (parts.next().unwrap(), parts.next().unwrap());
                if method == "CONNECT" {
                    let mut server = tokio::net::TcpStream::connect(target).await.unwrap();
                    client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
                    counted.fetch_add(1, Ordering::SeqCst);
                    let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
                } else {
                    // An ordinary request names the whole address, and is handed on as it came.
                    let host = target.strip_prefix("http://").unwrap().split('/').next().unwrap();
                    let mut server = tokio::net::TcpStream::connect(host).await.unwrap();
                    let passed = head.replacen(&format!("http://{host}"), "", 1);
                    server.write_all(passed.as_bytes()).await.unwrap();
                    counted.fetch_add(1, Ordering::SeqCst);
                    let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
                }
            });
        }
    });
    (url, count)
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_and_the_gateway_go_through_the_proxy() {
    for (url, count) in [socks().await, tunnels().await] {
        let house = House::built(|builder| builder, |config, _| config.proxy = Some(url)).await;
        let anna = house.anna();
        anna.sends_text("hello");
        house.hears(1).await;
        house.says(&person(7), Message::text("Yes"), "o1").await.unwrap();
        anna.dm().wait_for_text("Yes").await;
        assert!(count.load(std::sync::atomic::Ordering::SeqCst) >= 2, "the API and the gateway");
        house.ends().await;
    }
}
